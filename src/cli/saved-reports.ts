import type { Report } from '../report/types.ts'
import type { ReportsOrFaults } from '../validate/reports.ts'
import type { Fault } from '../validate.ts'
import { blocksOf, reasonOf } from './input.ts'

/** JSON begins with one of these, behind blanks. */
const BEGINNING = /^\s*[[{]/

/** A file that could not be opened, or says it is a report of netscribe and is none; the message names it. */
export class InputError extends Error {}

/** A fault with its place, as compilers say it: `report.json:3:12: /captures/0/lines: expected …`. */
export function faultText(name: string, { pointer, line, column, message }: Fault): string {
  return `${name}:${line}:${column}: ${pointer === '' ? '' : `${pointer}: `}${message}`
}

/**
 * What a file holds: reports that netscribe wrote before, or anything else as its bytes. Only JSON is read whole.
 * @throws InputError
 */
export async function contentsOf(file: string): Promise<readonly Report[] | AsyncIterable<Uint8Array>> {
  const blocks = blocksOf(file)
  const first = await blocks.next().catch((error: unknown) => {
    throw new InputError(`${nameOf(file)}: ${reasonOf(error)}`)
  })
  const head = first.done ? new Uint8Array() : first.value.slice()
  if (!BEGINNING.test(new TextDecoder().decode(head.subarray(0, 256)))) return together([head], blocks)
  const pieces = [head]
  for await (const block of blocks) pieces.push(block.slice())
  const { reportsWhereClaimed } = await import('../validate/reports.ts')
  const found = reportsWhereClaimed(await new Blob(pieces).text())
  if (found === null) return together(pieces, [])
  return valid(file, found)
}

/**
 * The reports in a file, one or a list of them.
 * @throws InputError
 */
export async function reportsOf(file: string): Promise<readonly Report[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  try {
    for await (const block of blocksOf(file)) pieces.push(block.slice())
  } catch (error) {
    throw new InputError(`${nameOf(file)}: ${reasonOf(error)}`)
  }
  const { reportsIn } = await import('../validate/reports.ts')
  return valid(file, reportsIn(await new Blob(pieces).text()))
}

function valid(file: string, found: ReportsOrFaults): readonly Report[] {
  if ('reports' in found) return found.reports
  const [first, ...others] = found.faults as readonly [Fault, ...Fault[]]
  const more = others.length > 0 ? ` (and more; netscribe validate names ${found.faults.length})` : ''
  throw new InputError(`${faultText(nameOf(file), first)}${more}`)
}

/** What a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

async function* together(
  pieces: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* pieces
  const keepFlat = (await import('./memory.ts')).keepMemoryFlat()
  for await (const block of rest) {
    keepFlat()
    yield block
  }
}
