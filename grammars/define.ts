import { connectionStates } from '../src/report/values/connection-states.ts'
import type { Cell } from '../src/table/cells/cell.ts'
import type { SocketState, StateWords } from '../src/table/cells/state.ts'
import type { OptionFacts } from '../src/table/command-line.ts'
import type { Column, Dialect, Table, Words } from '../src/table/dialect.ts'
import type { Fields } from '../src/text/fields.ts'
import { readRow } from './language/rows.ts'

/** A dialect: the tables a tool prints and its words in every language known. */
export function defineDialect(dialect: Dialect): Dialect {
  return dialect
}

/** The words of one language, as printed. */
export function defineWords(words: Words): Words {
  return words
}

/** The same words, of which these spellings are the tool's own; the others are still read. */
export function preferring(words: Words, spellings: Readonly<Record<string, Readonly<Record<string, string>>>>): Words {
  const tables = Object.fromEntries(
    Object.entries(spellings).map(([name, own]) => {
      const { heading = {}, ...rest } = words.tables[name] ?? {}
      const first = Object.entries(own).map(([key, text]) => [
        key,
        [...new Set([text, ...[heading[key] ?? []].flat()])],
      ])
      return [name, { ...rest, heading: { ...heading, ...Object.fromEntries(first) } }]
    }),
  )
  return { ...words, tables: { ...words.tables, ...tables } }
}

/** A table whose rows are connections, routes, …: its columns in the order the tool prints them. */
export function table(
  name: string,
  view: string,
  columns: readonly Column[],
  more: Partial<Omit<Table, 'name' | 'view' | 'columns' | 'grammar'>> = {},
): Table {
  return { name, view, columns, grammar: readRow, forms: [], ...more }
}

/** A column: the row key, the kind of value, and what is peculiar about it. */
export function column(key: string, cell: Cell, more: Omit<Column, 'key' | 'cell'> = {}): Column {
  return { key, cell, ...more }
}

/** The same cell in lines of a certain shape, and nothing in others. */
export function onlyIn(shape: (fields: Fields) => boolean, cell: Cell): Cell {
  return { ...cell, read: (fields, at, end, row, key) => (shape(fields) ? cell.read(fields, at, end, row, key) : 0) }
}

/** How a tool with these words spells each canonical state: the first word of it, null for a state that it has none for. */
export function spellingOf(words: StateWords): Readonly<Record<SocketState, string | null>> {
  const spelled = connectionStates.map((state) => [
    state,
    Object.keys(words).find((word) => words[word] === state) ?? null,
  ])
  return Object.fromEntries(spelled)
}

export const optional = { optional: true } as const
export const required = { required: true } as const
export const spacious = { spacious: true } as const

/** Options that nothing has to follow, parted by blanks. */
export function flags<const Flags extends string>(names: Flags): readonly OptionFacts<Part<Flags>>[] {
  return names.split(' ').map((flag) => ({ flag: flag as Part<Flags> }))
}

type Part<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Part<Rest> : Text

/** An option that has long forms. */
export function long<const Flag extends string>(flag: Flag, ...forms: readonly string[]): OptionFacts<Flag> {
  return { flag, long: forms }
}

/** An option that a word has to follow; all there can be, parted by blanks. */
export function valued<const Flag extends string>(flag: Flag, name: string, values?: string): OptionFacts<Flag> {
  return { flag, argument: values === undefined ? { name } : { name, values: values.split(' ') } }
}

/** An option that a number has to follow. */
export function counted<const Flag extends string>(flag: Flag, name: string): OptionFacts<Flag> {
  return { flag, argument: { name, number: true } }
}
