import type { Report } from '../report/types.ts'
import { blocksOf } from './input.ts'

/** JSON begins with one of these, behind blanks. */
const BEGINNING = /^\s*[[{]/

/** What a file holds: reports that netscribe wrote before, or anything else as its bytes. Only JSON is read whole. */
export async function contentsOf(file: string): Promise<readonly Report[] | AsyncIterable<Uint8Array>> {
  const blocks = blocksOf(file)
  const first = await blocks.next()
  const head = first.done ? new Uint8Array() : first.value.slice()
  if (!BEGINNING.test(new TextDecoder().decode(head.subarray(0, 256)))) return together([head], blocks)
  const pieces = [head]
  for await (const block of blocks) pieces.push(block.slice())
  const reports = reportsIn(await new Blob(pieces).text())
  return typeof reports === 'string' ? together(pieces, []) : reports
}

/** The reports in a JSON text: one, a list, or the `reports` of the service; a sentence that says why there are none. */
export function reportsIn(text: string): readonly Report[] | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return `it is not JSON: ${(error as Error).message}`
  }
  const reports = isObject(value) && Array.isArray(value.reports) ? value.reports : [value].flat()
  const fault = reports.length === 0 ? 'it holds nothing' : reports.map(faultOf).find((one) => one !== undefined)
  return fault ?? (reports as Report[])
}

/** What a value lacks to be a report; undefined when it has all that is read of one. */
function faultOf(report: unknown): string | undefined {
  if (!isObject(report) || !Array.isArray(report.captures)) return 'captures are missing'
  for (const capture of report.captures as unknown[]) {
    if (!isObject(capture) || typeof capture.dialect !== 'string' || !Array.isArray(capture.options))
      return 'a capture has no dialect or options'
    if (!Array.isArray(capture.sections)) return 'a capture has no sections'
    for (const section of capture.sections as unknown[]) {
      if (!isObject(section) || typeof section.view !== 'string') return 'a section has no view'
      if (!Array.isArray(section.columns) || !Array.isArray(section.rows) || !section.rows.every(isObject))
        return 'a section has no columns or rows'
    }
  }
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function* together(
  pieces: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* pieces
  yield* rest
}
