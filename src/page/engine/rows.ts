import type { Report, Row, Section, StreamRecord, View } from '../../index.ts'
import { type Field, fieldsOf, pathsOf } from '../../write/export/flat-record.ts'
import type { ReadSource } from './analysis.ts'
import type { Column } from './engine.ts'
import { labelsOf } from './labels.ts'
import type { Place, RunPlace } from './query.ts'

/** A section, where it stands, and the number of its first row. */
export interface PlacedSection extends RunPlace {
  readonly first: number
  readonly section: Section
  /** What the section's row says of its place where several places are shown. */
  readonly place: readonly Field[]
}

/** The rows of one view in a place, one after another, and the sections they are from. */
export interface ViewRows {
  readonly rows: readonly Row[]
  readonly sections: readonly PlacedSection[]
  readonly columns: readonly Column[]
}

/** Fields that say where a row stands. */
const PLACE = new Set(['view', 'line', 'lines', 'span', 'cells', 'cellSpans', 'source', 'capture', 'section'])

/** Gathers the rows of a view. */
export function rowsOf(sources: readonly Pick<ReadSource, 'report'>[], place: Place, view: View): ViewRows {
  const rows: Row[] = []
  const sections: PlacedSection[] = []
  const labels = labelsOf(sources.map(({ report }) => report.source))
  for (const [source, { report }] of sources.entries()) {
    if (source !== (place.source ?? source)) continue
    for (const [capture, { sections: all }] of report.captures.entries()) {
      if (capture !== (place.capture ?? capture)) continue
      for (const section of all) {
        if (section.view !== view) continue
        const told: Field[] = [
          ...(place.source === null ? [['source', labels[source]] as Field] : []),
          ...(place.capture === null && report.captures.length > 1 ? [['capture', capture + 1] as Field] : []),
        ]
        sections.push({ first: rows.length, source, capture, section, place: told })
        for (const row of section.rows) rows.push(row)
      }
    }
  }
  return { rows, sections, columns: columnsOf(view, sections) }
}

/** The reports of the rows that are chosen, in their order within each table, without anything else. */
export function reportsOf(sources: readonly Pick<ReadSource, 'report'>[], all: ViewRows, order: Uint32Array): Report[] {
  const chosen = new Map<Section, Row[]>()
  for (const i of order) {
    const { section } = sectionAt(all, i)
    const rows = chosen.get(section)
    if (rows) rows.push(all.rows[i] as Row)
    else chosen.set(section, [all.rows[i] as Row])
  }
  return sources.flatMap(({ report }) => {
    const captures = report.captures.flatMap(({ sections, ...capture }) => {
      const left = sections.flatMap((section) => {
        const rows = chosen.get(section)
        return rows ? [{ ...section, rows } as Section] : []
      })
      return left.length > 0 ? [{ ...capture, sections: left }] : []
    })
    return captures.length > 0 ? [{ ...report, captures, issues: [] }] : []
  })
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

/** The columns that any row has, those of its place first, in the order of the schema, then in that of the rows. */
function columnsOf(view: View, sections: ViewRows['sections']): Column[] {
  const seen = new Map<string, { widest: number; numeric: boolean }>()
  for (const { section, place } of sections)
    for (const row of section.rows)
      for (const [path, value] of [...place, ...fieldsIn(section, row)]) {
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
  const known = ['source', 'capture', ...pathsOf(view)].filter((path) => seen.has(path))
  return [...new Set([...known, ...seen.keys()])].map((path) => ({
    path,
    ...(seen.get(path) as { widest: number; numeric: boolean }),
  }))
}
