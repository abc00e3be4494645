import { literally } from '../text/literally.ts'
import { once } from '../text/once.ts'
import type { Column, Dialect, RecordObject, RecordPlace, RecordShape, Table } from './dialect.ts'

/** A table whose rows a tool writes as records. */
export interface RecordTable {
  readonly dialect: Dialect
  readonly table: Table
  readonly shape: RecordShape
  /** The columns by the names that their values have. */
  readonly columns: ReadonlyMap<string, Column>
}

/** All tables that tools write as records, ready to be told by the names in one. */
export class RecordTables {
  /** Finds in a line a name that only records of these tables have. */
  readonly sign: RegExp
  private readonly tables: readonly RecordTable[]
  private readonly names = once(() => namesOf(this.tables))
  private readonly lists = once(() => new Set(this.tables.flatMap(({ shape }) => shape.lists ?? [])))

  constructor(dialects: readonly Dialect[]) {
    this.tables = dialects.flatMap(recordTablesOf)
    const signs = new Set(this.tables.flatMap(({ shape }) => shape.signs.map(literally)))
    this.sign = new RegExp(`(?<![\\w-])(?:${[...signs].join('|') || '(?!)'})(?![\\w-])`)
  }

  /** Whether a table has a value by this name. */
  knows(name: string): boolean {
    return this.names().has(name)
  }

  /** Whether the objects of a list belong to the row of the record that it is in. */
  isList(name: string): boolean {
    return this.lists().has(name)
  }

  /** The tables whose rows are the values of an object in this place, each by itself. */
  entriesOf(place: RecordPlace): readonly RecordTable[] {
    return this.tables.filter(({ shape }) => shape.entry && isIn(shape, place))
  }

  /** The table of a record with these names: one that the command prints, that has all it needs, that has the most of them. */
  match(record: RecordObject, place: RecordPlace): RecordTable | undefined {
    let best: RecordTable | undefined
    let most = 0
    for (const candidate of this.tables) {
      const weight = fits(candidate, record, place)
      if (weight <= most) continue
      best = candidate
      most = weight
    }
    return best
  }
}

const PRINTED = 1000
const WHOLE = 100

/** How well a record fits a table; 0 when it does not. */
function fits({ table, shape, columns }: RecordTable, record: RecordObject, place: RecordPlace): number {
  const { required, fewest = required.length } = shape
  if (shape.entry || !isIn(shape, place)) return 0
  const named = new Set<string>()
  for (const [name, { key }] of columns) if (record.values.has(name)) named.add(key)
  const count = required.filter((key) => named.has(key)).length
  if (count < fewest || shape.rule?.(record, place) === null) return 0
  const isPrinted = place.command !== '' && table.printedBy?.test(place.command)
  return named.size + (count === required.length ? WHOLE : 0) + (isPrinted ? PRINTED : 0)
}

function isIn({ within, holder, where = {} }: RecordShape, place: RecordPlace): boolean {
  if (within !== undefined && within !== place.within) return false
  if (holder !== undefined && holder !== place.holder) return false
  return Object.entries(where).every(([name, text]) => place.valueOf(name) === text)
}

function namesOf(tables: readonly RecordTable[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ columns, shape }) => [...columns.keys(), ...Object.keys(shape.where ?? {})].flatMap(pathsOf)),
  )
}

/** A path and its ends: `stats64.rx.bytes`, `rx.bytes`, `bytes`. */
function pathsOf(path: string): string[] {
  const parts = path.split('.')
  return parts.map((_, at) => parts.slice(at).join('.'))
}

function recordTablesOf(dialect: Dialect): RecordTable[] {
  const recorded = dialect.tables.filter(({ record }) => record)
  return recorded.map((table) => recordTable(dialect, table, table.record as RecordShape))
}

function recordTable(dialect: Dialect, table: Table, shape: RecordShape): RecordTable {
  const columns = new Map<string, Column>()
  for (const column of table.columns)
    for (const name of [shape.names[column.key] ?? []].flat()) columns.set(name, column)
  return { dialect, table, shape, columns }
}
