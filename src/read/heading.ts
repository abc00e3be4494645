import type { Column, Dialect, Table } from '../dialect.ts'
import { isBlank } from './fields.ts'

/** A heading line that was understood: whose table it heads, in which language, with which columns in printed order. */
export interface Heading {
  readonly dialect: Dialect
  readonly table: Table
  readonly locale: string
  readonly columns: readonly Column[]
  /** How many characters its words cover; the better of two readings covers more. */
  readonly covered: number
  /** Distance between the first two address columns; 0 when the heading does not show both. */
  readonly addressWidth: number
}

interface HeadingWord {
  readonly text: string
  readonly keys: Set<string>
  readonly locales: Set<string>
}

/** The heading words of one table in all languages, and the reading of a line with them. */
export class HeadingMatcher {
  private readonly dialect: Dialect
  private readonly table: Table
  private readonly byFirst = new Map<string, HeadingWord[]>()

  constructor(dialect: Dialect, table: Table) {
    this.dialect = dialect
    this.table = table
    for (const words of dialect.words) {
      const heading = words.tables[table.name]?.heading ?? {}
      for (const [key, texts] of Object.entries(heading)) for (const text of [texts].flat()) this.add(text as string, key, words.locale)
    }
  }

  /** First characters of its words: a line that begins with none of them is no heading of this table. */
  firstCharacters(): Iterable<string> {
    return this.byFirst.keys()
  }

  /** Reads `text[from, to)`, whole, as a heading; undefined when a word is unknown or a required column is not named. */
  match(text: string, from: number, to: number): Heading | undefined {
    const found = this.wordsOf(text, from, to)
    if (!found) return undefined
    const columns: Column[] = []
    const used = new Set<string>()
    let covered = 0
    for (const { word } of found) {
      const column = this.columnFor(word, used)
      if (!column) return undefined
      used.add(column.key)
      columns.push(column)
      covered += word.text.length
    }
    if (this.table.columns.some((column) => column.required && !used.has(column.key))) return undefined
    const starts = ['local', 'foreign'].map((key) => found.find((f) => f.word.keys.has(key))?.at ?? 0) as [number, number]
    return { dialect: this.dialect, table: this.table, locale: this.localeOf(found.map((f) => f.word)), columns, covered, addressWidth: Math.max(0, starts[1] - starts[0]) }
  }

  /** The columns that a line adds to a heading that was wrapped; empty when it is no such line. */
  matchRest(text: string, from: number, to: number, before: readonly Column[]): readonly Column[] {
    const used = new Set(before.map((column) => column.key))
    const columns: Column[] = []
    for (const { word } of this.wordsOf(text, from, to) ?? []) {
      const column = this.columnFor(word, used)
      if (!column) return []
      used.add(column.key)
      columns.push(column)
    }
    return columns
  }

  /** The column of a word; where two columns have one name, the first that is not taken yet. */
  private columnFor(word: HeadingWord, used: ReadonlySet<string>): Column | undefined {
    return this.table.columns.find((column) => word.keys.has(column.key) && !used.has(column.key))
  }

  private wordsOf(text: string, from: number, to: number): { word: HeadingWord; at: number }[] | undefined {
    const found: { word: HeadingWord; at: number }[] = []
    let at = from
    for (;;) {
      while (at < to && isBlank(text.charCodeAt(at))) at++
      if (at >= to) return found.length > 0 ? found : undefined
      const candidates = this.byFirst.get(text[at] as string)
      let best: HeadingWord | undefined
      let end = at
      for (const word of candidates ?? []) {
        const stop = endOfWord(word.text, text, at, to)
        if (stop > end) {
          best = word
          end = stop
        }
      }
      if (!best) return undefined
      found.push({ word: best, at })
      at = end
    }
  }

  private localeOf(found: readonly HeadingWord[]): string {
    const votes = new Map<string, number>()
    for (const word of found) for (const locale of word.locales) votes.set(locale, (votes.get(locale) ?? 0) + word.text.length)
    let best = 'en'
    for (const [locale, count] of votes) if (count > (votes.get(best) ?? 0)) best = locale
    return best
  }

  private add(text: string, key: string, locale: string): void {
    const first = text[0] as string
    const list = this.byFirst.get(first) ?? []
    const known = list.find((word) => word.text === text)
    known?.keys.add(key)
    known?.locales.add(locale)
    if (!known) list.push({ text, keys: new Set([key]), locales: new Set([locale]) })
    this.byFirst.set(first, list)
  }
}

/** The offset behind `word` at `at`, a blank in the word standing for any run of blanks; -1 when it is not there. A word cut by the line's end counts when three letters of it are left. */
function endOfWord(word: string, text: string, at: number, to: number): number {
  let position = at
  for (let i = 0; i < word.length; i++) {
    if (position >= to) return i >= 3 ? to : -1
    const code = word.charCodeAt(i)
    if (code === 32) {
      const start = position
      while (position < to && isBlank(text.charCodeAt(position))) position++
      if (position === start) return -1
    } else if (text.charCodeAt(position++) !== code) return -1
  }
  return position
}
