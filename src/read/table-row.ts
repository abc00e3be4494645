import type { RowDraft } from '../cells/cell.ts'

/** The row of a table that has no view of its own: its cells in the order of the columns. */
export function tableRow({ line, lines, span, cells: spans, ...row }: RowDraft, columns: readonly string[]): RowDraft {
  const place = { line, ...(lines !== undefined && { lines }), ...(span !== undefined && { span }) }
  const cells = columns.map((key) => (row[key] === null || row[key] === undefined ? null : String(row[key])))
  if (spans === undefined) return { ...place, cells }
  return {
    ...place,
    cells,
    cellSpans: columns.map((key) => (spans as Record<string, [number, number]>)[key] ?? [0, 0]),
  }
}
