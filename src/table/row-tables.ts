import { anyOf } from '../text/any-of.ts'
import type { Fields } from '../text/fields.ts'
import { once } from '../text/once.ts'
import type { Dialect, Table } from './dialect.ts'

const NONE: readonly never[] = []
/** So many words are kept with the tables whose rows they begin. */
const MOST_WORDS = 256
/** Characters of the longest word that a row without a heading begins with. */
const LONGEST_WORD = 64

/** A table that can print rows without a heading above them. */
export interface RowTable {
  readonly dialect: Dialect
  readonly table: Table
}

/** A table, or several that are asked together of which of them a line is a row. */
type Together = RowTable[]

/** All tables whose rows are known without a heading, by what the rows begin with. */
export class RowTables {
  private readonly byWord = new Map<string, RowTable[]>()
  private readonly shapes = new Map<RegExp, Together[]>()
  private readonly labelled: RowTable[] = []
  private readonly marked = new Map<RegExp, RowTable[]>()
  private readonly lastWords = new Map<string, readonly Together[]>()
  /** Tables of whose rows a label begins with a word, by it in small letters. */
  private readonly byLabel = once(() => labelsOf(this.labelled))
  private readonly hasShape = once(() => anyOf(this.shapes.keys()))
  private readonly hasMark = once(() => anyOf(this.marked.keys()))

  /** Adds a table before the first line is asked of. */
  add(one: RowTable): void {
    const { first, firstWords, marked, columns } = one.table
    if (first) this.addShape(first, one)
    if (firstWords) this.labelled.push(one)
    if (marked) push(this.marked, marked, one)
    for (const word of columns.find((column) => column.key === 'protocol')?.cell.words ?? NONE)
      push(this.byWord, word.split(' ', 1)[0] as string, one)
  }

  /** The words by which rows are known. */
  words(): Iterable<string> {
    return this.byWord.keys()
  }

  /** The tables of which a line can be a row by its first word, and by what those say that are asked together. */
  tablesOfRow(fields: Fields): readonly RowTable[] {
    return this.tablesBeginning(fields.at(0)).flatMap((tables) => {
      const names = tables.length > 1 ? tables[0]?.table.among?.(fields) : undefined
      return names ? tables.filter(({ table }) => names.includes(table.name)) : tables
    })
  }

  /** The tables of which a row can begin with this word. Those of the last words are kept: lines begin with the same again and again. */
  private tablesBeginning(word: string): readonly Together[] {
    if (word.length > LONGEST_WORD) return NONE
    const known = this.lastWords.get(word)
    if (known) return known
    if (this.lastWords.size === MOST_WORDS) this.lastWords.clear()
    const named = [...(this.byWord.get(word) ?? []), ...(this.byLabel().get(word.toLowerCase()) ?? [])]
    const tables: Together[] = named.map((one) => [one])
    if (this.hasShape()(word)) for (const [first, shaped] of this.shapes) if (first.test(word)) tables.push(...shaped)
    this.lastWords.set(word, tables)
    return tables
  }

  /** The tables whose rows begin with any word, of which a line has what stands inside of each. */
  tablesMarkedIn(line: string): readonly RowTable[] {
    return this.hasMark()(line) ? [...this.marked].flatMap(([mark, tables]) => (mark.test(line) ? tables : [])) : NONE
  }

  /** Whether a row of this table can begin with this word. */
  startsRow(table: Table, word: string): boolean {
    return (this.byWord.get(word) ?? []).some((candidate) => candidate.table === table)
  }

  private addShape(first: RegExp, one: RowTable): void {
    const last = this.shapes.get(first)?.at(-1)
    if (one.table.among && last?.[0]?.table.among === one.table.among) last.push(one)
    else push(this.shapes, first, [one])
  }
}

function labelsOf(tables: readonly RowTable[]): ReadonlyMap<string, RowTable[]> {
  const found = new Map<string, RowTable[]>()
  for (const one of tables)
    for (const word of new Set(one.table.firstWords?.().map((word) => word.toLowerCase()))) push(found, word, one)
  return found
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
