import type { Row, RowRecord, View } from '../../report/types.ts'
import { chosenValues } from './chosen-fields.ts'
import { type Field, fieldsOf, pathsOf } from './flat-record.ts'
import type { LatePrograms } from './late-programs.ts'

/** Rows that are looked at before the columns are settled; a table of fewer rows has every column there is. */
const LOOK_AHEAD = 10_000

/** The last column of a longer table: the fields of a row that have no column of their own. */
export const MORE = 'more'

/** Takes a table: the names of its columns with the first rows, then each row as values in their order. */
export interface TakeTable {
  begin(names: readonly string[], first: readonly (readonly unknown[])[]): void
  row(values: readonly unknown[]): void
}

/**
 * The rows of one view under columns: the fields of NDJSON, nested ones behind a dot, in the order of the schema; or the
 * fields that were chosen.
 */
export class FlatTable {
  private waiting: RowRecord[] = []
  private columns: ReadonlyMap<string, number> | null = null
  private first = 0
  private readonly view: View
  private readonly fields: readonly string[] | undefined
  private readonly valuesOf: ((record: RowRecord) => unknown[]) | undefined

  constructor(view: View, fields: readonly string[] | undefined) {
    this.view = view
    this.fields = fields
    this.valuesOf = fields && chosenValues(fields)
  }

  /** Begins the rows of another source. */
  mark(): void {
    this.first = this.waiting.length
  }

  /** Names programs in the rows of the source that still wait. */
  nameRows(programs: LatePrograms): void {
    programs.nameIn(this.waiting.slice(this.first) as unknown as Row[])
  }

  add(record: RowRecord, programs: LatePrograms, take: TakeTable): void {
    if (this.columns) take.row(this.valuesIn(record))
    else if (this.waiting.push(record) >= LOOK_AHEAD) {
      this.nameRows(programs)
      this.settle(false, take)
    }
  }

  /** The last source has ended. */
  end(take: TakeTable): void {
    if (!this.columns) this.settle(true, take)
  }

  /** Settles the columns by the rows that wait, and gives them up. */
  private settle(isWhole: boolean, take: TakeTable): void {
    const { fields, waiting } = this
    const names = [...(fields ?? columnsOf(this.view, waiting.map(fieldsOf)))]
    if (!isWhole && !fields) names.push(MORE)
    this.columns = new Map(names.map((name, i) => [name, i]))
    const rows = waiting.map((record) => this.valuesIn(record))
    this.waiting = []
    this.first = 0
    take.begin(names, rows)
    for (const row of rows) take.row(row)
  }

  private valuesIn(record: RowRecord): unknown[] {
    return this.valuesOf?.(record) ?? valuesOf(fieldsOf(record), this.columns as ReadonlyMap<string, number>)
  }
}

/** The columns of some rows: those of the schema in its order, then the further ones in theirs. */
function columnsOf(view: View, rows: readonly Field[][]): string[] {
  const found = new Set(rows.flatMap((row) => row.map(([path]) => path)))
  const known = pathsOf(view).filter((path) => found.delete(path))
  return [...known, ...found]
}

function valuesOf(row: readonly Field[], columns: ReadonlyMap<string, number>): unknown[] {
  const values = new Array<unknown>(columns.size).fill(null)
  const more: Record<string, unknown> = {}
  for (const [path, value] of row) {
    const place = columns.get(path)
    if (place !== undefined) values[place] = value
    else if (value !== null) more[path] = value
  }
  const last = columns.get(MORE)
  if (last !== undefined && Object.keys(more).length > 0) values[last] = more
  return values
}
