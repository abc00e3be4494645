import type { Report, Row, Section, StreamRecord, View } from '../../index.ts'
import { type Field, fieldsOf, pathsOf } from '../../write/export/flat-record.ts'
import type { Column } from './engine.ts'
import type { Place } from './query.ts'

/** The rows of one view in a place, one after another, and the sections they are from. */
export interface ViewRows {
  readonly rows: readonly Row[]
  /** Each section with the number of its first row. */
  readonly sections: readonly { readonly first: number; readonly capture: number; readonly section: Section }[]
  readonly columns: readonly Column[]
}

/** Fields that say where a row stands. */
const PLACE = new Set(['view', 'line', 'lines', 'span', 'cells', 'cellSpans', 'source', 'capture', 'section'])

/** Gathers the rows of a view. */
export function rowsOf(report: Report, place: Place, view: View): ViewRows {
  const rows: Row[] = []
  const sections: { first: number; capture: number; section: Section }[] = []
  for (const [capture, { sections: all }] of report.captures.entries()) {
    if (place.capture !== null && place.capture !== capture) continue
    for (const section of all) {
      if (section.view !== view) continue
      sections.push({ first: rows.length, capture, section })
      for (const row of section.rows) rows.push(row)
    }
  }
  return { rows, sections, columns: columnsOf(view, sections) }
}

/** The section of a row by the row's number. */
export function sectionAt({ sections }: ViewRows, index: number): ViewRows['sections'][number] {
  let low = 0
  let high = sections.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sections[middle]?.first ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return sections[low] as ViewRows['sections'][number]
}

/** The fields of a row as CSV has them, with what its section says of all its rows. */
export function fieldsIn(section: Section, row: Row): Field[] {
  const { lines: _lines, title: _title, columns: _columns, rows: _rows, ...facts } = section
  const fields = fieldsOf({ ...facts, ...row } as unknown as StreamRecord)
  return fields.filter(([path]) => !PLACE.has(path))
}

/** The columns that any row has, in the order of the schema, then in that of the rows. */
function columnsOf(view: View, sections: ViewRows['sections']): Column[] {
  const seen = new Map<string, { widest: number; numeric: boolean }>()
  for (const { section } of sections)
    for (const row of section.rows)
      for (const [path, value] of fieldsIn(section, row)) {
        let column = seen.get(path)
        if (!column) {
          column = { widest: 0, numeric: true }
          seen.set(path, column)
        }
        if (value === null) continue
        if (typeof value !== 'number') column.numeric = false
        const width = typeof value === 'string' ? value.length : String(value).length
        if (width > column.widest) column.widest = width
      }
  const known = pathsOf(view).filter((path) => seen.has(path))
  return [...new Set([...known, ...seen.keys()])].map((path) => ({
    path,
    ...(seen.get(path) as { widest: number; numeric: boolean }),
  }))
}
