import { schemaColumns } from '../generated/columns.ts'
import { afterBlanks, isBlank } from '../text/blanks.ts'
import { word as wordCell } from './cells/word.ts'
import type { Column, Dialect, Table } from './dialect.ts'

/** A heading line that was understood: whose table it heads, in which language, with which columns in printed order. */
export interface Heading {
  readonly dialect: Dialect
  readonly table: Table
  readonly locale: string
  readonly columns: readonly Column[]
  /** Keys of columns that its words may mean, but are not known to. */
  readonly guessed: readonly string[]
  /** Its words in the order printed. */
  readonly words: readonly string[]
  /** How many characters its words cover; the better of two readings covers more. */
  readonly covered: number
  /** Width of the first address column; 0 when the heading does not show both. */
  readonly addressWidth: number
}

interface HeadingWord {
  readonly text: string
  readonly keys: Set<string>
  readonly locales: Set<string>
  /** Which of the required columns it can name, one bit each. */
  required: number
}

/** Characters of the longest heading; one of FreeBSD that names every column it can, widely set, has 911. */
export const LONGEST_HEADING = 1024
/** A column of its own for ports: no netstat has one, so that where the table has none the heading is of another tool. */
const PORT = /^(?:local|remote|foreign)?port$/i
/** Columns that no list has, in one heading. */
const MOST_UNKNOWN = 8

/** Whether a line has what enough of the names of required columns begin with: one without it is no heading of the table, whatever else it is. */
export function namesRequired(line: string, { words }: Dialect, { name, columns, fewest }: Table): boolean {
  const required = columns.filter((column) => column.required)
  const named = required.filter(({ key }) =>
    words.some(({ tables }) => hasText(tables[name]?.heading?.[key], (text) => line.includes(beginningOf(text)))),
  )
  return named.length >= (fewest ?? required.length)
}

/** Whether a line begins with the name of a column, up to a blank in it: else no heading of the table begins it. */
export function beginsWithName(line: string, { words }: Dialect, { name }: Table): boolean {
  return words.some(({ tables }) =>
    Object.values(tables[name]?.heading ?? {}).some((texts) =>
      hasText(texts, (text) => line.startsWith(text.split(' ', 1)[0] as string)),
    ),
  )
}

function hasText(texts: string | readonly string[] | undefined, is: (text: string) => boolean): boolean {
  return typeof texts === 'string' ? is(texts) : (texts?.some(is) ?? false)
}

/** The letters of a word that are left at least where the end of a line cuts it, up to a blank in the word. */
function beginningOf(word: string): string {
  return word.slice(0, SHORTEST_CUT).split(' ', 1)[0] as string
}

/** The heading words of one table in all languages, and the reading of a line with them. */
export class HeadingMatcher {
  private readonly dialect: Dialect
  private readonly table: Table
  /** The columns as they are when a heading names them: then every row is expected to have them. */
  private readonly columns: readonly Column[]
  private readonly byFirst = new Map<string, HeadingWord[]>()
  /** Locale → the columns that its headings do not name, each with the one before it. */
  private readonly unnamed = new Map<string, readonly (readonly [key: string, before: string])[]>()
  /** The keys of the columns without which there is no heading. */
  private readonly required: readonly string[]
  /** How many of them it has to name. */
  private readonly fewest: number

  constructor(dialect: Dialect, table: Table) {
    this.dialect = dialect
    this.table = table
    this.columns = table.columns.map(({ unheaded, optional, ...column }) =>
      unheaded ? column : { ...column, ...(optional && { optional }) },
    )
    this.required = table.columns.filter((column) => column.required).map(({ key }) => key)
    this.fewest = table.fewest ?? this.required.length
    for (const words of dialect.words) {
      const { heading = {}, unnamed = {} } = words.tables[table.name] ?? {}
      this.unnamed.set(words.locale, Object.entries(unnamed))
      for (const [key, texts] of Object.entries(heading))
        for (const text of [texts].flat()) this.add(text as string, key, words.locale)
    }
  }

  /**
   * The readings of a line without blanks before it, whole, as a heading, or of known words alone as a `plain` one: none when a word is unknown or a required column is
   * not named, several when a word at its end can name several columns.
   */
  match(text: string, plain = false): Heading[] {
    const found = this.mayHead(text) ? this.wordsOf(text, text.length, plain ? 'known' : 'all') : undefined
    if (!found || !this.hasRequired(found)) return []
    const columns: Column[] = []
    const used = new Set<string>()
    let covered = 0
    for (const { word, at, end, cut } of found) {
      const column = this.columnFor(word, used)
      if (!column) return []
      used.add(column.key)
      // Where the word of a right-aligned column is cut, its numbers are cut as well: what is left of one is none.
      if (!cut || column.print?.align !== 'right') columns.push(column)
      if (word.locales.size > 0) covered += end - at
    }
    if (this.required.filter((key) => used.has(key)).length < this.fewest) return []
    const starts = ['local', 'foreign'].map((key) => found.find((f) => f.word.keys.has(key))?.at ?? 0) as [
      number,
      number,
    ]
    const locale = this.localeOf(found.map((f) => f.word))
    this.addUnnamed(columns, locale)
    const heading = {
      dialect: this.dialect,
      table: this.table,
      locale,
      words: found.map(({ at, end }) => text.slice(at, end).replace(/\s+/g, ' ')),
      covered,
      addressWidth: Math.max(0, starts[1] - starts[0] - 1),
    }
    const rest = text.slice(found.at(-1)?.end).trim()
    if (rest !== '' && !/^\p{L}/u.test(rest)) return []
    if (rest === '') return [{ ...heading, columns, guessed: [] }]
    const names = rest.split(/\s{2,}|\t/)
    const words = [...heading.words, ...names]
    return this.meantBy(names, used).map((meant) => ({
      ...heading,
      columns: [...columns, ...meant],
      guessed: meant.map(({ key }) => key),
      words,
    }))
  }

  /** Adds the columns that the rows of a language have and its heading does not name. */
  private addUnnamed(columns: Column[], locale: string): void {
    for (const [key, before] of this.unnamed.get(locale) ?? []) {
      const column = this.columns.find((one) => one.key === key)
      const at = columns.findIndex((one) => one.key === before)
      if (column && at >= 0 && !columns.includes(column)) columns.splice(at + 1, 0, column)
    }
  }

  /** Whether a text begins with one of its words, and with another behind it where one does not name all that is required. */
  private mayHead(text: string): boolean {
    let end = 0
    let required = 0
    const words = this.byFirst.get(text[0] as string) ?? []
    for (const word of words) {
      end = Math.max(end, endOfWord(word.text, text, 0, text.length, false))
      required |= word.required
    }
    if (this.isEnough(required)) return true
    if (end === 0) return false
    const next = afterBlanks(text, end, text.length)
    return next < text.length && this.byFirst.has(text[next] as string)
  }

  /** The columns that names behind the known words of a translated heading can mean: those that an option shows. */
  private meantBy(names: readonly string[], used: ReadonlySet<string>): Column[][] {
    const behind = this.table.columns.slice(this.table.columns.findLastIndex(({ key }) => used.has(key)) + 1)
    const shown = behind.filter(({ option, unheaded }) => option !== undefined && !unheaded)
    return shown.slice(names.length - 1).map((_, first) => shown.slice(first, first + names.length))
  }

  /** Where its words end with which a line begins; 0 when these are not two or more. */
  reach(line: string): number {
    const found = this.wordsOf(line, Math.min(line.length, LONGEST_HEADING), 'first') ?? []
    return found.length > 1 ? (found.at(-1) as Found).end : 0
  }

  /** The column of a word; where two columns have one name, the first that is not taken yet. */
  private columnFor(word: HeadingWord, used: ReadonlySet<string>): Column | undefined {
    const known = this.columns.find((column) => word.keys.has(column.key) && !used.has(column.key))
    if (known || word.locales.size > 0) return known
    return { key: freeKey(this.table.view, [...word.keys][0] as string), cell: wordCell, optional: true }
  }

  private hasRequired(found: readonly Found[]): boolean {
    let named = 0
    for (const { word } of found) named |= word.required
    return this.isEnough(named)
  }

  /** Whether these bits are as many of the required columns as a heading has to name. */
  private isEnough(bits: number): boolean {
    let count = 0
    for (let rest = bits; rest > 0; rest &= rest - 1) count++
    return count >= this.fewest
  }

  /** The words of a heading: `all`, of which those at the end may be unknown; all when they are `known`; or the `first` that are. */
  private wordsOf(text: string, to: number, which: 'all' | 'known' | 'first'): Found[] | undefined {
    const found: Found[] = []
    const named: string[] = []
    let unknown = 0
    let at = 0
    for (;;) {
      at = afterBlanks(text, at, to)
      if (at >= to) return found.length > 0 ? found : undefined
      const candidates = this.byFirst.get(text[at] as string)
      const free = () => candidates?.filter(({ keys }) => !isSubset(keys, named)) ?? []
      const best = candidates && (longest(candidates, text, at, to, false) ?? longest(free(), text, at, to, true))
      let next = best
      // A word whose columns were all named before it begins a longer word, which is not known.
      if (!best || isSubset(best.word.keys, named)) {
        const isTail =
          which === 'all' && found.length > 0 && isBlank(text.charCodeAt(at - 1)) && this.hasRequired(found)
        if (isTail && this.isTranslated(found, named)) return found
        if (isTail && unknown++ < MOST_UNKNOWN) next ??= unknownName(text, at, to)
      }
      if (next && which !== 'first' && isForeignPort(next.word)) return undefined
      if (!next) return which === 'first' ? found : undefined
      found.push(next)
      named.push(...next.word.keys)
      at = next.end
    }
  }

  /** Whether words of a language that is not English name all columns that no option shows. */
  private isTranslated(found: readonly Found[], named: readonly string[]): boolean {
    return (
      this.table.columns.every(({ key, option }) => option || named.includes(key)) &&
      this.localeOf(found.map(({ word }) => word)) !== 'en'
    )
  }

  private localeOf(found: readonly HeadingWord[]): string {
    const votes = new Map<string, number>()
    for (const word of found)
      for (const locale of word.locales) votes.set(locale, (votes.get(locale) ?? 0) + word.text.length)
    let best = 'en'
    for (const [locale, count] of votes) if (count > (votes.get(best) ?? 0)) best = locale
    return best
  }

  private add(text: string, key: string, locale: string): void {
    const first = text[0] as string
    const list = this.byFirst.get(first) ?? []
    const known = list.find((word) => word.text === text)
    const word = known ?? { text, keys: new Set(), locales: new Set(), required: 0 }
    word.keys.add(key)
    word.locales.add(locale)
    if (this.required.includes(key)) word.required |= 1 << this.required.indexOf(key)
    if (!known) list.push(word)
    this.byFirst.set(first, list)
  }
}

interface Found {
  readonly word: HeadingWord
  readonly at: number
  readonly end: number
  /** Whether the line's end cuts it. */
  readonly cut: boolean
}

/** The key of a column that no list has: its cells are text, which a field of the view may not be. */
function freeKey(view: string, key: string): string {
  const fields = schemaColumns[view] ?? []
  return fields.some((field) => field === key || field.startsWith(`${key}.`)) ? `${key}Text` : key
}

/** The key of a value that a tool or a person calls by a name that no list has. */
export function keyOfName(view: string, name: string): string {
  return freeKey(view, camelCase(name))
}

function camelCase(text: string): string {
  const key = text.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
  const name = key.replace(CAPITALS, (first) => first.toLowerCase())
  return /^[a-z]/.test(name) ? name : `column${name}`
}

function isForeignPort({ text, locales }: HeadingWord): boolean {
  return locales.size === 0 && PORT.test(text)
}

function isSubset(keys: ReadonlySet<string>, of: readonly string[]): boolean {
  for (const key of keys) if (!of.includes(key)) return false
  return true
}

/** The capital that a name begins with, or several when they are a word: `DSCP`. */
const CAPITALS = /^(?:[A-Z]{2,}(?![a-z])|[A-Z])/

/** A column that no list has, of which the heading shows only the name: its cells are kept as text under that name. */
function unknownName(text: string, at: number, to: number): Found | undefined {
  const name = /^[A-Za-z][\w()/:.-]{0,30}/.exec(text.slice(at, Math.min(to, at + 40)))?.[0]
  if (!name) return undefined
  return {
    word: {
      text: name,
      keys: new Set([camelCase(name)]),
      locales: new Set(),
      required: 0,
    },
    at,
    end: at + name.length,
    cut: false,
  }
}

/** The longest word at `at`; with `cut`, one that the line's end cuts off. */
function longest(words: readonly HeadingWord[], text: string, at: number, to: number, cut: boolean): Found | undefined {
  let best: Found | undefined
  for (const word of words) {
    const end = endOfWord(word.text, text, at, to, cut)
    if (end > (best?.end ?? at)) best = { word, at, end, cut }
  }
  return best
}

/** The offset behind `word` at `at`, a blank in the word standing for any run of blanks; -1 when it is not there. */
function endOfWord(word: string, text: string, at: number, to: number, cut: boolean): number {
  let position = at
  for (let i = 0; i < word.length; i++) {
    if (position >= to) return cut && i >= SHORTEST_CUT ? to : -1
    const code = word.charCodeAt(i)
    if (code === 32) {
      const next = afterBlanks(text, position, to)
      if (next === position) return -1
      position = next
    } else if (text.charCodeAt(position++) !== code) return -1
  }
  return position
}

/** A heading word cut by the end of the line is known when this many of its letters are left. */
const SHORTEST_CUT = 3
