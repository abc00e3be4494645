import type { Fields } from '../text/fields.ts'
import type { Value } from '../text/structure/structure.ts'
import type { RowDraft } from './cells/cell.ts'
import type { Column, RecordObject, RecordPlace } from './dialect.ts'
import { keyOfName } from './heading.ts'
import { type Range, rangesOf, takeOutOfRange } from './ranges.ts'
import type { RecordTable } from './record-tables.ts'
import { type Oddity, plainOddity } from './row-reader.ts'
import { templateOf } from './row-template.ts'

type RecordValues = RecordObject['values']

/** A row that was read from a record. */
export interface RecordRow {
  readonly row: RowDraft
  readonly oddity: Oddity
  /** What no column takes of its own value. */
  readonly extra: string
  /** The values that each key comes from. */
  readonly cells: Readonly<Record<string, readonly Value[]>>
}

/** Reads a record as a row by the cells of its table, one value a field; null where a column that it needs refuses its value, or none has one. */
export function readRecord(
  record: RecordTable,
  object: RecordObject,
  fields: Fields,
  place: RecordPlace,
): RecordRow | null {
  const { shape } = record
  const { values } = object
  if (shape.rule) return ruledRow(shape.rule(object, place), record, values)
  const given = columnsIn(record, values)
  const columns = [...given.keys()]
  const { template, ranges } = formOf(record, columns)
  const oddity = plainOddity()
  const row = { ...template }
  const cells: Record<string, Value[]> = {}
  const extra: string[] = []
  placeValues([...given.values()], fields)
  for (const [at, { key, cell }] of columns.entries()) {
    const value = given.get(columns[at] as Column) as Value
    if (value.text === '') continue
    for (const own of cell.keys(key)) cells[own] = [...(cells[own] ?? []), value]
    if (cell.read(fields, at, at + 1, row, key) > 0) continue
    if (key === 'state') oddity.unknownState = cell.readAll?.(fields, at, at + 1, row, key) === false
    else if (shape.required.includes(key)) return null
    else extra.push(value.text)
  }
  if (given.size > 0 && [...given.values()].every(({ text }) => text === '')) return null
  if (shape.isOpen) addOthers(row, record, values)
  oddity.outOfRange = takeOutOfRange(row, ranges)
  return { row, oddity, extra: extra.join(' '), cells }
}

/** A row that a rule made of a record; null where it made none. */
function ruledRow(row: RowDraft | null, { columns, table }: RecordTable, values: RecordValues): RecordRow | null {
  if (!row) return null
  const oddity = plainOddity()
  const cells: Record<string, Value[]> = {}
  for (const [name, { key }] of columns) {
    const value = values.get(name)
    if (value && Object.hasOwn(row, key)) cells[key] = [...(cells[key] ?? []), value]
  }
  oddity.outOfRange = takeOutOfRange(row, rangesOf(table.view, Object.keys(row)))
  return { row, oddity, extra: '', cells }
}

/** What is the same in all records of a table with the same columns. */
interface Form {
  readonly template: RowDraft
  readonly ranges: readonly Range[]
}

const forms = new WeakMap<RecordTable, Map<string, Form>>()
/** So many are kept of a table. */
const MOST_FORMS = 32

function formOf(record: RecordTable, columns: readonly Column[]): Form {
  const known = forms.get(record) ?? new Map<string, Form>()
  forms.set(record, known)
  const key = columns.map((column) => column.key).join()
  const form = known.get(key)
  if (form) return form
  if (known.size === MOST_FORMS) known.clear()
  const keys = columns.flatMap((column) => column.cell.keys(column.key))
  const made = { template: templateOf(record.table, columns), ranges: rangesOf(record.table.view, keys) }
  known.set(key, made)
  return made
}

/** The columns of a table that a record has, in the order of the table, each with its value. */
function columnsIn({ table, columns }: RecordTable, values: RecordValues): Map<Column, Value> {
  const given = new Map<Column, Value>()
  for (const [name, column] of columns) {
    const value = values.get(name)
    if (value) given.set(column, value)
  }
  return new Map(table.columns.flatMap((column) => (given.has(column) ? [[column, given.get(column) as Value]] : [])))
}

/** Adds what people have under names of their own. */
function addOthers(row: RowDraft, { table, columns }: RecordTable, values: RecordValues): void {
  for (const [name, { text }] of values) {
    if (text !== '' && !columns.has(name) && !name.includes('.')) row[keyOfName(table.view, name)] ??= text
  }
}

function placeValues(values: readonly Value[], fields: Fields): void {
  let text = ''
  const spans = values.map((value): [number, number] => {
    const start = text.length
    text += `${value.text}\n`
    return [start, text.length - 1]
  })
  fields.place(text, spans)
}
