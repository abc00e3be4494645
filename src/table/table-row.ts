import type { RowDraft } from './cells/cell.ts'

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

/** A table without a view of its own has a cell for every heading. */
export function fillCells(row: RowDraft, headings: readonly string[]): void {
  const cells = row.cells as (string | null)[]
  const spans = row.cellSpans as [number, number][] | undefined
  while (cells.length < headings.length) {
    cells.push(null)
    spans?.push([spans.at(-1)?.[1] ?? 0, spans.at(-1)?.[1] ?? 0])
  }
  while (cells.length > headings.length && headings.length > 0 && cells.at(-1) === null) {
    cells.pop()
    spans?.pop()
  }
}
