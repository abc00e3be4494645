import { schemaRanges } from '../generated/columns.ts'
import { isList, type RowDraft } from './cells/cell.ts'

/** A printed number that its field has no room for. */
export interface OutOfRange {
  readonly field: string
  readonly number: string
}

/** The least and the greatest value of a field. */
export type Range = readonly [field: string, least: number, greatest: number]

/** The ranges that the schema sets for the fields of each view. */
const ranges: Readonly<Record<string, readonly Range[]>> = Object.fromEntries(
  Object.entries(schemaRanges).map(([view, fields]) => [
    view,
    Object.entries(fields).map(([field, [least, greatest]]): Range => [field, least, greatest]),
  ]),
)

/** The ranges that the schema of a view sets for its fields; with `fields`, of these alone. */
export function rangesOf(view: string, fields?: readonly string[]): readonly Range[] {
  const all = ranges[view] ?? []
  return fields ? all.filter(([field]) => fields.includes(field)) : all
}

/** Sets the fields of a row, or of several, to null whose numbers are out of range, and says which; null when none is. */
export function takeOutOfRange(
  rows: RowDraft | readonly RowDraft[],
  ranges: readonly Range[],
): readonly OutOfRange[] | null {
  if (!isList(rows)) return takeFromRow(rows, ranges)
  const taken = rows.flatMap((row) => takeFromRow(row, ranges) ?? [])
  return taken.length > 0 ? taken : null
}

function takeFromRow(row: RowDraft, ranges: readonly Range[]): readonly OutOfRange[] | null {
  let taken: OutOfRange[] | null = null
  for (const [field, least, greatest] of ranges) {
    const value = row[field]
    if (value === null || value === undefined) continue
    if (typeof value === 'number' && value >= least && value <= greatest) continue
    row[field] = null
    taken = [...(taken ?? []), { field, number: String(value) }]
  }
  return taken
}
