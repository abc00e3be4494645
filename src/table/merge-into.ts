import type { RowDraft } from './cells/cell.ts'

/** Puts what a further line says into the row it belongs to: lists grow, groups of counters are joined. */
export function mergeInto(row: RowDraft, added: RowDraft): void {
  for (const [key, value] of Object.entries(added)) {
    const known = row[key]
    if (Array.isArray(known) && Array.isArray(value)) known.push(...value)
    else if (isObject(known) && isObject(value)) Object.assign(known, value)
    else row[key] = value
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
