import type { RowDraft } from '../../src/table/cells/cell.ts'
import { word } from '../../src/table/cells/word.ts'
import type { Column, Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, required, table } from '../define.ts'

/** All machines that people paste from have little-endian words; a text does not tell the others, and their addresses read backwards. */
export const LITTLE_ENDIAN = true

/** A line without the blanks around it, from a field on. */
export function lineFrom(fields: Fields, first = 0): string {
  return fields.range(first, fields.count)
}

/** The fields of a line. */
export function fieldsOf(fields: Fields): string[] {
  return Array.from({ length: fields.count }, (_, at) => fields.at(at))
}

/** A row with the place of each of its cells, where those are asked for; a cell is a field, or a part of one. */
export function placed(
  row: RowDraft,
  fields: Fields,
  places: Readonly<Record<string, number | readonly [field: number, from: number, to: number]>>,
): RowDraft {
  if (!fields.spans) return row
  const spans = Object.entries(places).map(([key, place]) => {
    const [field, from, to] = typeof place === 'number' ? [place, 0, undefined] : place
    const start = fields.start(field)
    return [key, [start + from, to === undefined ? fields.end(field) : start + to]]
  })
  return { ...row, cells: Object.fromEntries(spans) }
}

/** A word of a heading, and the keys of a row that its column fills. */
export function heads(key: string, keys: readonly string[] = [key], more = {}): Column {
  return column(key, { ...word, keys: () => keys }, more)
}

/** A word without which there is no such heading. */
export function mustHead(key: string, keys?: readonly string[]): Column {
  return heads(key, keys, required)
}

/** A table whose rows a rule reads, without a heading as well where it says how they begin. */
export function ruledTable(
  name: string,
  view: string,
  columns: readonly Column[],
  more: Pick<Table, 'rule'> & Partial<Table>,
): Table {
  const forms = more.first ? [columns.map(({ key }) => key)] : []
  return table(name, view, columns, { forms, ...more })
}
