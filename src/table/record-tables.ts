import { literally } from '../text/literally.ts'
import type { Value } from '../text/structure/structure.ts'
import type { Column, Dialect, RecordShape, Table } from './dialect.ts'

/** The values of a record by their names; those of an object inside of it by both, `local.port`. */
export type RecordValues = ReadonlyMap<string, Value>

/** A table whose rows a tool writes as records. */
export interface RecordTable {
  readonly dialect: Dialect
  readonly table: Table
  readonly shape: RecordShape
  /** The columns by the names that their values have. */
  readonly columns: ReadonlyMap<string, Column>
}

/** What is known of the place of a record. */
export interface RecordPlace {
  /** The name of the list or element that it is in. */
  readonly within: string
  /** The command that printed it; empty where none stands above. */
  readonly command: string
  /** A value that it has, or what it is in. */
  valueOf(name: string): string | undefined
}

/** All tables that tools write as records, ready to be told by the names in one. */
export class RecordTables {
  /** Finds in a line a name that only records of these tables have. */
  readonly sign: RegExp
  private readonly tables: readonly RecordTable[]
  private readonly names: ReadonlySet<string>

  constructor(dialects: readonly Dialect[]) {
    this.tables = dialects.flatMap((dialect) =>
      dialect.tables.flatMap((table) => (table.record ? [recordTable(dialect, table, table.record)] : [])),
    )
    this.names = new Set(
      this.tables.flatMap(({ columns, shape }) => [...columns.keys(), ...Object.keys(shape.where ?? {})]),
    )
    const signs = new Set(this.tables.flatMap(({ shape }) => shape.signs.map(literally)))
    this.sign = new RegExp(`(?<![\\w-])(?:${[...signs].join('|') || '(?!)'})(?![\\w-])`)
  }

  /** Whether a table has a value by this name. */
  knows(name: string): boolean {
    return this.names.has(name)
  }

  /** The table of a record with these names: one that the command prints, that has all it needs, that has the most of them. */
  match(names: { has(name: string): boolean }, place: RecordPlace): RecordTable | undefined {
    let best: RecordTable | undefined
    let most = 0
    for (const candidate of this.tables) {
      const weight = fits(candidate, names, place)
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
function fits(
  { table, shape, columns }: RecordTable,
  names: { has(name: string): boolean },
  place: RecordPlace,
): number {
  const { required, fewest = required.length, within, where = {} } = shape
  if (within !== undefined && within !== place.within) return 0
  if (Object.entries(where).some(([name, text]) => place.valueOf(name) !== text)) return 0
  const named = new Set<string>()
  for (const [name, { key }] of columns) if (names.has(name)) named.add(key)
  const count = required.filter((key) => named.has(key)).length
  if (count < fewest) return 0
  const isPrinted = place.command !== '' && table.printedBy?.test(place.command)
  return named.size + (count === required.length ? WHOLE : 0) + (isPrinted ? PRINTED : 0)
}

function recordTable(dialect: Dialect, table: Table, shape: RecordShape): RecordTable {
  const columns = new Map<string, Column>()
  for (const column of table.columns)
    for (const name of [shape.names[column.key] ?? []].flat()) columns.set(name, column)
  return { dialect, table, shape, columns }
}
