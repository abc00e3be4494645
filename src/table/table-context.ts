import type { RowDraft } from './cells/cell.ts'
import type { Column, Dialect, Table } from './dialect.ts'
import { type Reader, RowReader } from './row-reader.ts'
import { ruleReader } from './rule-reader.ts'

/** A table that is open: whose it is, which columns it has, and the readers of its rows. */
export interface TableContext {
  readonly dialect: Dialect
  readonly table: Table
  readonly locale: string | null
  /** Columns that the heading names; for rows without a heading, those of the form that fitted first. */
  readonly columns: readonly Column[]
  /** The readers to try, likeliest first: one for a heading, one for each form without. */
  readonly readers: Reader[]
  readonly headed: boolean
  /** Whether its rows are records, which take as many lines as they like. */
  readonly isRecord?: true
  /** Keys of columns of which the rows alone say that the heading names them. */
  readonly guessed?: readonly string[]
  /** The words of the heading, as printed. */
  readonly headings?: readonly string[]
  readonly addressWidth: number
  /** The tables whose rows stand among those of this one. */
  beside?: readonly TableContext[]
  /** How certain dialect and locale are, 0 to 1. */
  readonly confidence: number
}

/** Lets the rows of tables stand among each other. */
export function standBeside(context: TableContext, others: readonly TableContext[]): void {
  if (others.length === 0) return
  const all = [context, ...others]
  for (const one of all) one.beside = all.filter((other) => other !== one)
}

/** So many readers of one table are kept; headings can name columns without end. */
const MOST_READERS = 128

const compiled = new WeakMap<Table, Map<string, Reader>>()

/** The reader of rows with these columns; the same for every table of one kind, so it is made once. */
export function rowReader(table: Table, columns: readonly Column[], spans: boolean): Reader {
  let readers = compiled.get(table)
  if (!readers) {
    readers = new Map()
    compiled.set(table, readers)
  }
  const key = table.rule
    ? 'rule'
    : `${spans}|${columns.map((column) => (column.unheaded ? `${column.key}?` : column.key)).join()}`
  let reader = readers.get(key)
  if (!reader) {
    if (readers.size === MOST_READERS) readers.clear()
    reader = table.rule ? ruleReader(table, table.rule) : new RowReader(table, columns, spans)
    readers.set(key, reader)
  }
  return reader
}

/** The columns a heading names, and those that rows can carry without being named. */
export function columnsOfHeading(table: Table, named: readonly Column[]): Column[] {
  const columns = table.ordered ? [...table.columns] : [...named]
  for (const [index, column] of table.columns.entries()) {
    if (!(column.unheaded || column.forgotten) || columns.some((c) => c.key === column.key)) continue
    const before = table.columns.slice(0, index).map((c) => c.key)
    const at = columns.findLastIndex((c) => before.includes(c.key))
    columns.splice(at + 1, 0, { ...column, unheaded: true })
  }
  return columns
}

/** The columns of a form: a list of keys of the table. */
export function columnsOfForm(table: Table, form: readonly string[]): Column[] {
  return form.map((key) => table.columns.find((column) => column.key === key) as Column)
}

const madeForForms = new WeakMap<Table, Map<readonly string[], Reader>>()
const madeForFormsWithSpans: typeof madeForForms = new WeakMap()

/** The reader of rows without a heading in a form of the table, made when a row is first held against that form. */
export function formReader(table: Table, form: readonly string[], spans: boolean): Reader {
  const made = spans ? madeForFormsWithSpans : madeForForms
  let readers = made.get(table)
  if (!readers) {
    readers = new Map()
    made.set(table, readers)
  }
  let reader = readers.get(form)
  if (!reader) {
    reader = rowReader(table, columnsOfForm(table, form), spans)
    readers.set(form, reader)
  }
  return reader
}

/** Fields that are another reading of a printed column, not columns of their own. */
const DERIVED = new Set(['family', 'stateText', 'typeText'])

/** The fields that the columns of a table fill. */
export function fieldsOf(context: TableContext): string[] {
  return [...new Set(context.columns.flatMap((column) => (column.unheaded ? [] : fieldsOfColumn(column))))]
}

/** The fields that a column fills. */
export function fieldsOfColumn({ cell, key }: Column): string[] {
  return cell.keys(key).filter((own) => !DERIVED.has(own))
}

/** The columns that rows can have though no heading names them: without one, all that the table has beside those of the form. */
export function silentColumns({ headed, columns, table }: TableContext): readonly Column[] {
  const unnamed = columns.filter(({ unheaded }) => unheaded)
  if (headed) return unnamed
  const known = new Set(columns.flatMap(({ cell, key }) => cell.keys(key)))
  return [...unnamed, ...table.columns.filter(({ cell, key }) => !cell.keys(key).some((own) => known.has(own)))]
}

/** Whether a row has what a column fills, be it nothing. */
export function hasColumn(row: RowDraft, { cell, key }: Column): boolean {
  return row[key] !== undefined || cell.keys(key).some((own) => row[own] !== undefined)
}
