import type { Dialect, Table } from './dialect.ts'
import { beginsWithName, type Heading, HeadingMatcher, LONGEST_HEADING, namesRequired } from './heading.ts'

/** So many lines are kept with their readings as headings. */
const MOST_KEPT = 16
/** A table that lines were held against so often gets its matcher, which says no more quickly. */
const MOST_LOOKS = 8
const NONE: readonly never[] = []

/** The headings of all tables, found by the first two characters of a line. What one table needs is made for the first line that may be its heading. */
export class Headings {
  private readonly byBeginning = new Map<string, HeadedTable[]>()
  private readonly last = new Map<string, readonly Heading[]>()
  /** Lines read last that begin as a heading does and are none; apart, so that they do not drive out headings. */
  private readonly lastRefused = new Set<string>()

  /** Adds the headings of a table. Each can begin with any of its words: options leave out the columns in front. */
  add(dialect: Dialect, table: Table): void {
    const headed = new HeadedTable(dialect, table)
    for (const { tables } of dialect.words) {
      const heading = tables[table.name]?.heading
      for (const key in heading) this.addTexts(heading[key] as string | readonly string[], headed)
    }
  }

  private addTexts(texts: string | readonly string[], headed: HeadedTable): void {
    if (typeof texts !== 'string') {
      for (const text of texts) this.addTexts(text, headed)
      return
    }
    const beginning = texts.slice(0, 2)
    const known = this.byBeginning.get(beginning)
    if (!known) this.byBeginning.set(beginning, [headed])
    else if (known.at(-1) !== headed) known.push(headed)
  }

  /**
   * Every reading of a line as a heading, a `plain` one of known words alone, best dialects first. Those of the last
   * headings are kept: a log has the same again and again.
   */
  of(text: string, from: number, to: number, plain: boolean): readonly Heading[] {
    const tables = to - from > LONGEST_HEADING ? NONE : this.beginningAt(text, from)
    if (tables.length === 0) return NONE
    const line = text.slice(from, to)
    const known = this.last.get(line)
    if (known) return known
    if (this.lastRefused.has(line)) return NONE
    const found = tables.flatMap((table) => table.match(line, plain))
    if (plain) return found
    if (found.length === 0) {
      if (this.lastRefused.size === MOST_KEPT) this.lastRefused.clear()
      this.lastRefused.add(line)
      return NONE
    }
    if (this.last.size === MOST_KEPT) this.last.clear()
    this.last.set(line, found)
    return found
  }

  /** How many tables have headings that begin as a text does. */
  countAt(text: string, from: number): number {
    return this.beginningAt(text, from).length
  }

  /** Whether a line begins with the first words of a heading, whatever follows; `within` limits how many characters do. */
  isBegunBy(text: string, within = text.length): boolean {
    const line = text.trim()
    const least = Math.max(1, line.length - within)
    return this.beginningAt(line, 0).some((table) => table.reach(line) >= least)
  }

  private beginningAt(text: string, from: number): readonly HeadedTable[] {
    return this.byBeginning.get(text.slice(from, from + 2)) ?? NONE
  }
}

/** A table with a heading, whose matcher is made when it is needed. */
class HeadedTable {
  private readonly dialect: Dialect
  private readonly table: Table
  private made: HeadingMatcher | undefined
  private looks = 0

  constructor(dialect: Dialect, table: Table) {
    this.dialect = dialect
    this.table = table
  }

  match(line: string, plain: boolean): readonly Heading[] {
    return this.isHopeless(line, namesRequired) ? NONE : this.matcher().match(line, plain)
  }

  /** Where the words of its heading end with which a line begins; 0 when these are not two or more. */
  reach(line: string): number {
    return this.isHopeless(line, beginsWithName) ? 0 : this.matcher().reach(line)
  }

  private isHopeless(line: string, may: (line: string, dialect: Dialect, table: Table) => boolean): boolean {
    return !this.made && this.looks++ < MOST_LOOKS && !may(line, this.dialect, this.table)
  }

  private matcher(): HeadingMatcher {
    this.made ??= new HeadingMatcher(this.dialect, this.table)
    return this.made
  }
}
