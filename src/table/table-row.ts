import type { Section } from '../report/types.ts'
import type { RowDraft } from './cells/cell.ts'

/** A row as its section has it: in a table without a view of its own, the cells of all columns, or one for every heading. */
export function rowIn(section: Section, row: RowDraft): RowDraft {
  if (section.view !== 'table') return row
  if (!Array.isArray(row.cells)) return tableRow(row, section.columns)
  fillCells(row, section.headings)
  return row
}

function tableRow({ line, lines, span, cells: spans, ...row }: RowDraft, columns: readonly string[]): RowDraft {
  const place = { line, ...(lines !== undefined && { lines }), ...(span !== undefined && { span }) }
  const cells = columns.map((key) => (row[key] === null || row[key] === undefined ? null : String(row[key])))
  if (spans === undefined) return { ...place, cells }
  return {
    ...place,
    cells,
    cellSpans: columns.map((key) => (spans as Record<string, [number, number]>)[key] ?? [0, 0]),
  }
}

function fillCells(row: RowDraft, headings: readonly string[]): void {
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
