import type { Section } from '../../report/types.ts'
import type { RowDraft } from '../../table/cells/cell.ts'
import type { Column, Dialect, Table, TableWords } from '../../table/dialect.ts'
import { factsOf, slotsOf } from '../../table/slotted-title.ts'
import { columnsOfHeading } from '../../table/table-context.ts'
import type { Target } from './target.ts'

/** Fields that are another reading of a printed column. */
const DERIVED: ReadonlySet<string> = new Set(['family', 'stateText', 'typeText'])

/** The tables of a dialect that can hold a section, the best first. */
export function tablesFor(
  { dialect, words, english }: Target,
  section: Section,
  isOwn: boolean,
  options: readonly string[],
): Table[] {
  const facts = section as unknown as Readonly<Record<string, unknown>>
  const score = (table: Table) => {
    const own = [words, english, ...dialect.words].some((language) =>
      hasTitle(language.tables[table.name], section.title),
    )
    const said = Object.entries(table.facts ?? {}).map(([key, value]) =>
      facts[key] === undefined && value !== null ? -5 : 1,
    )
    const isHeld =
      table.constants !== undefined && (section.rows as unknown as RowDraft[]).every((row) => holds(table, row))
    return (
      (isOwn && own ? 1000 : 0) +
      (isHeld ? 5 : 0) +
      (isOwn && isAsked(table, options) ? 5 : 0) +
      (table.needsBelow ? further(section) : 0) +
      10 * covered(table, section) +
      said.reduce((sum, one) => sum + one, 0)
    )
  }
  return dialect.tables
    .filter((table) => table.view === section.view && !table.announces && (table.columns.length > 0 || table.write))
    .filter((table) => agrees(table, facts) && (isOwn ? !lacksColumn(table, section) : hasWords(dialect, table)))
    .map((table) => ({ table, score: score(table) }))
    .sort((a, b) => b.score - a.score)
    .map(({ table }) => table)
}

/** Whether the options of a run are those that print a table. */
function isAsked({ option }: Table, options: readonly string[]): boolean {
  return option !== undefined && [option].flat().every((one) => options.includes(one))
}

/** For a table whose rows go on in further lines: whether those of a section do. */
function further({ rows }: Section): number {
  return rows.length > 0 && (rows as unknown as RowDraft[]).every(({ lines }) => lines !== undefined) ? 100 : -100
}

/** Whether the values that a table's title says of all its rows are those of a row. */
export function holds(table: Table, row: RowDraft): boolean {
  return Object.entries(table.constants ?? {}).every(
    ([key, value]) => row[key] === value || (row[key] === null && key === 'family'),
  )
}

/** The columns of a section in the order they were printed. */
export function columnsOfSection(table: Table, keys: readonly string[], rows: readonly RowDraft[]): Column[] {
  const chosen: Column[] = []
  const taken = new Set<string>()
  for (const key of keys) {
    if (taken.has(key)) continue
    const free = table.columns.filter((column) => !chosen.includes(column))
    const found =
      free.find((column) => keysOf(column)[0] === key) ?? free.find((column) => keysOf(column).includes(key))
    if (!found) continue
    chosen.push(...partsOf(found, key, free, rows))
    for (const own of keysOf(found)) taken.add(own)
  }
  for (const column of table.columns)
    if (keysOf(column).length === 0 && !column.unheaded && rows.some((row) => row[column.key])) chosen.push(column)
  const named = chosen.filter((column) => !column.unheaded)
  return columnsOfHeading(table, named).filter(
    (column) =>
      !column.unheaded ||
      ((isNamed(column, keys) || keysOf(column).length === 0) &&
        (rows.length === 0 || rows.some((row) => row[column.key] !== undefined))),
  )
}

/** The columns of which each holds a part of a value, as far as rows have it: the address and the port of an end; else the one. */
function partsOf(found: Column, key: string, columns: readonly Column[], rows: readonly RowDraft[]): Column[] {
  const parts = columns.filter((column) => column.key.startsWith(`${key}.`))
  const held = parts.filter((part) => rows.some((row) => part.cell.write(row, part.key) !== ''))
  return held.length > 0 ? held : [found]
}

/**
 * The columns in which another tool's section is printed: those the tool always has, with a dash where nothing is known,
 * and those that hold something. Of two columns for one key the one that holds more is taken.
 */
export function columnsForForeign(table: Table, keys: ReadonlySet<string>): Column[] {
  const plain = table.columns.filter(({ option, optional }) => !option && !optional).map(({ key }) => key)
  const usual = new Set(table.forms[0] ?? plain)
  const held = (column: Column) => keysOf(column).filter((key) => keys.has(key))
  const covered = new Set<string>()
  const chosen = new Set<Column>()
  for (const column of [...table.columns].sort((a, b) => held(b).length - held(a).length)) {
    const isNew = held(column).some((key) => !covered.has(key))
    if (!isNew && !column.required && !(usual.has(column.key) && !column.option)) continue
    chosen.add(column)
    for (const key of held(column)) covered.add(key)
  }
  return table.columns
    .filter((column) => chosen.has(column))
    .map((column) => (held(column).length === 0 ? withoutBlanks(column) : column))
}

/** The column as one that is never blank. */
function withoutBlanks({ optional, ...column }: Column): Column {
  return column
}

/** The row keys of a column, without those that are another reading of one. */
export function keysOf(column: Column): string[] {
  return column.cell.keys(column.key).filter((key) => !DERIVED.has(key))
}

function isNamed(column: Column, keys: readonly string[]): boolean {
  return keysOf(column).some((key) => keys.includes(key))
}

function covered(table: Table, { columns }: Section): number {
  const known = new Set(table.columns.flatMap(keysOf))
  return columns.filter((key) => known.has(key)).length
}

function hasWords(dialect: Dialect, table: Table): boolean {
  return dialect.words.some(({ tables }) => tables[table.name] !== undefined)
}

/** Whether a table always prints a column that a section of its own tool does not have. */
function lacksColumn({ columns }: Table, section: Section): boolean {
  if (section.columns.length === 0) return false
  const printed = new Set(section.columns)
  return columns.some((column) => {
    const keys = column.required ? column.cell.keys(column.key) : []
    return keys.length > 0 && !keys.some((key) => printed.has(key) || printed.has(key.split('.', 1)[0] as string))
  })
}

function agrees(table: Table, facts: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(table.facts ?? {}).every(
    ([key, value]) => facts[key] === undefined || facts[key] === value || value === null,
  )
}

function hasTitle(words: TableWords | undefined, title: string | null): boolean {
  if (title === null || words?.title === undefined) return false
  return [words.title].flat().some((text) => {
    const slotted = slotsOf(text)
    return slotted ? factsOf(slotted, title) !== undefined : title === text || title.startsWith(`${text} (`)
  })
}
