import type { Input } from '../library/inputs.ts'
import { Records } from '../library/records.ts'
import { SavedError } from '../library/saved.ts'
import type { Report, StreamRecord } from '../report/types.ts'
import { MOST_FAULTS } from './faults.ts'
import { jsonTexts, TooLongError } from './json-lines.ts'
import { claimsReport } from './kinds.ts'
import { type Fault, read } from './validate.ts'

/** The reports in a JSON text, or what is wrong with them. */
export type ReportsOrFaults = { readonly reports: readonly Report[] } | { readonly faults: readonly Fault[] }

/**
 * The reports in what is JSON: one, a list, the `reports` of the service, or those that lines of NDJSON were written of.
 * @throws TooLongError for JSON that is longer than the runtime can hold.
 */
export async function reportsIn(input: Input): Promise<ReportsOrFaults> {
  const reports: Report[] = []
  const faults: Fault[] = []
  const records = new Records()
  for await (const text of jsonTexts(input)) {
    const { value, kinds, faults: found } = read(text)
    const other = kinds.find((kind) => kind !== 'report' && kind !== 'record')
    faults.push(...found)
    if (other && found.length === 0) faults.push(wrongKind(other, text.line))
    if (faults.length >= MOST_FAULTS) break
    if (faults.length > 0) continue
    if (kinds[0] === 'record') records.add(value as StreamRecord)
    else reports.push(...reportsOf(value))
  }
  return faults.length > 0 ? { faults: faults.slice(0, MOST_FAULTS) } : { reports: [...reports, ...records.end()] }
}

/**
 * The same of what may be anything else; null where it claims to be no report, such as JSON that a tool printed.
 * @throws SavedError that names the first fault.
 */
export async function savedReports(input: () => Input, name: string): Promise<readonly Report[] | null> {
  try {
    for await (const { text } of jsonTexts(input())) {
      if (!CLAIM.test(text) && !claims(text)) return null
      break
    }
    const found = await reportsIn(input())
    if ('reports' in found) return found.reports
    throw new SavedError(faultsText(name, found.faults))
  } catch (error) {
    throw error instanceof TooLongError ? new SavedError(`${name}: ${error.message}`) : error
  }
}

/** A fault with its place, as compilers say it: `report.json:3:12: /captures/0/lines: expected …`. */
export function faultText(name: string, { pointer, line, column, message }: Fault): string {
  return `${name}:${line}:${column}: ${pointer === '' ? '' : `${pointer}: `}${message}`
}

/** The first of several faults, and how many there are. */
export function faultsText(name: string, faults: readonly Fault[]): string {
  const [first, ...others] = faults
  const more = others.length > 0 ? ` (and more; netscribe validate names ${faults.length})` : ''
  return `${first ? faultText(name, first) : ''}${more}`
}

/** How reports begin as netscribe writes them, whatever follows. */
const CLAIM = /^\uFEFF?\s*(?:\[\s*)?\{\s*"(?:schemaVersion|reports)"/

function claims(text: string): boolean {
  try {
    return claimsReport(JSON.parse(text))
  } catch {
    return false
  }
}

function wrongKind(kind: string, line: number): Fault {
  return { pointer: '', line, column: 1, message: `expected a report, found a JSON of the kind ${kind}` }
}

function reportsOf(value: unknown): readonly Report[] {
  if (Array.isArray(value)) return value as Report[]
  const { reports } = value as { reports?: Report[] }
  return reports ?? [value as Report]
}
