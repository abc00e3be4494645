import type { Report } from '../report/types.ts'
import { claimsReport } from './kinds.ts'
import { type Fault, read } from './validate.ts'

/** The reports in a JSON text, or what is wrong with them. */
export type ReportsOrFaults = { readonly reports: readonly Report[] } | { readonly faults: readonly Fault[] }

/** The reports in a JSON text: one, a list, or the `reports` of the service. */
export function reportsIn(text: string): ReportsOrFaults {
  const { value, kinds, faults } = read({ text, line: 1 })
  if (faults.length > 0) return { faults }
  const other = kinds.find((kind) => kind !== 'report')
  if (other)
    return {
      faults: [{ pointer: '', line: 1, column: 1, message: `expected a report, found a JSON of the kind ${other}` }],
    }
  return { reports: reportsOf(value) }
}

/** The same of a text that may be anything else; null where it claims to be no report, such as JSON that a tool printed. */
export function reportsWhereClaimed(text: string): ReportsOrFaults | null {
  return CLAIM.test(text) || claims(text) ? reportsIn(text) : null
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

function reportsOf(value: unknown): readonly Report[] {
  if (Array.isArray(value)) return value as Report[]
  const { reports } = value as { reports?: Report[] }
  return reports ?? [value as Report]
}
