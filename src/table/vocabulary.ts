import { isBlank } from '../text/blanks.ts'
import { literally } from '../text/literally.ts'
import { Mojibake } from '../text/mojibake.ts'
import { once } from '../text/once.ts'
import type { Dialect, Table, TableWords, Words } from './dialect.ts'
import { Headings } from './headings.ts'
import { headWords } from './known-words.ts'
import { type Neighbour, Neighbours } from './neighbours.ts'
import { RecordTables } from './record-tables.ts'
import { type RowTable, RowTables } from './row-tables.ts'
import { factsOf, type SlottedTitle, slotsOf } from './slotted-title.ts'

/** A title line that was understood; several dialects can share one title. */
export interface Title {
  readonly text: string
  readonly tables: readonly { readonly dialect: Dialect; readonly table: Table; readonly locale: string | null }[]
  /** The option that the bracket behind the title stands for; null when it says nothing. */
  readonly option: string | null
  /** What the title says of its section: the word or number in its slot. */
  readonly facts: Readonly<Record<string, unknown>>
}

const NO_FACTS = {}
/** By so many characters at the most lines are told that are no title. */
const TITLE_START = 4
const NONE: readonly never[] = []
const NO_WORDS: TableWords = {}
/** A notice of so many characters is one inside of a line as well. */
const LONG_NOTICE = 16

/** Words that a tool prints in a language. */
interface Spoken {
  readonly text: string
  readonly dialect: Dialect
  readonly locale: string
}

/** A line that a tool prints about its own output. */
interface KnownNotice extends Spoken {
  /** Code of the issue that it becomes. */
  readonly code: string
  /** Whether the tool ends it without a line end, so that other text can follow on its line. */
  readonly unended: boolean
}

/** The table that a title names for these rows: their own, or that of which they are the rows without a heading. */
export function tableNamed({ tables }: Title, { dialect, table }: RowTable): Title['tables'][number] | undefined {
  return (
    tables.find((titled) => titled.table === table) ??
    tables.find(
      (titled) =>
        table.forms.length > 0 &&
        titled.dialect === dialect &&
        titled.table.view === table.view &&
        titled.table.facts?.family === table.facts?.family &&
        titled.table.facts?.protocol === table.facts?.protocol,
    )
  )
}

/** All words of all dialects, ready to be looked up by the beginning of a line. */
export class Vocabulary {
  readonly headings = new Headings()
  private readonly titles = new Map<string, Title['tables'][number][]>()
  private readonly slotted: (SlottedTitle & { readonly text: string; readonly tables: Title['tables'][number][] })[] =
    []
  /** Their first characters, of the first word alone, and of those that begin with a slot what stands behind it. */
  private readonly titleStarts = new Set<string>()
  private readonly wordFirst: string[] = []
  private readonly breaks = new Map<string, readonly RegExp[]>()
  private titlesByStart: Map<string, string[]> | undefined
  private readonly dialects: readonly Dialect[]
  /** Listings of other tools. */
  readonly neighbours: Neighbours
  private damaged: Mojibake | undefined
  private readonly scopes = new Map<string, string | null>()
  private readonly notices: KnownNotice[] = []
  private readonly noticesByFirst: ReadonlyMap<string, KnownNotice[]>
  private readonly ownerMessages: Spoken[] = []
  private readonly empty = new Set<string>()
  private readonly entitled: (RowTable & { readonly isTitle: (line: string) => boolean })[] = []
  private readonly footers: { table: Table; key: string; text: string }[] = []
  /** Finds a notice inside a line. */
  private readonly longNotice = once(() => this.noticePattern())
  /** Finds the first words of rows inside a line, one after another. */
  private readonly rowStart = once(() => this.rowStartPattern())
  /** Tables whose rows are written as records. */
  readonly records: RecordTables
  /** Tables whose rows are known without a heading. */
  readonly rows = new RowTables()

  constructor(dialects: readonly Dialect[], neighbours: readonly Neighbour[] = []) {
    this.dialects = dialects
    this.neighbours = new Neighbours(neighbours)
    this.records = new RecordTables(dialects)
    for (const dialect of dialects) {
      for (const table of dialect.tables) this.addTable(dialect, table)
      for (const words of dialect.words) this.addWords(dialect, words)
    }
    this.noticesByFirst = Map.groupBy(this.notices, ({ text }) => text.slice(0, 2))
  }

  /** Finds its words in lines that a wrong encoding spoiled. */
  get mojibake(): Mojibake {
    this.damaged ??= new Mojibake(headWords(this.dialects))
    return this.damaged
  }

  /** Reads a line (without blanks around it) as a title: a known text, and at most one bracket behind it. */
  titleOf(line: string): Title | undefined {
    if (line.length > 200 || !this.mayBeTitle(line)) return undefined
    const text = line.replace(/\s+/g, ' ')
    const whole = this.titles.get(text)
    if (whole) return { text, tables: whole, option: null, facts: NO_FACTS }
    for (const title of this.slotted) {
      if (!text.startsWith(title.before)) continue
      const facts = factsOf(title, text)
      if (facts) return { text, tables: title.tables, option: null, facts }
    }
    const bracket = text.search(/ ?\([^()]*\)$/)
    const tables = bracket > 0 ? this.titles.get(text.slice(0, bracket)) : undefined
    return tables && { text, tables, option: this.scopes.get(text.slice(bracket).trim()) ?? null, facts: NO_FACTS }
  }

  /** Whether a line begins like a title, or has what stands in one behind a word that can be any. */
  private mayBeTitle(line: string): boolean {
    for (let length = 1; length <= TITLE_START; length++) if (this.titleStarts.has(line.slice(0, length))) return true
    return this.wordFirst.some((inside) => line.includes(inside))
  }

  /** The titles inside a text that are no common words, and where rows begin under them when line ends were lost. */
  titlesIn(text: string, from: number, to: number): { start: number; end: number; breaks: readonly RegExp[] }[] {
    const found: { start: number; end: number; breaks: readonly RegExp[] }[] = []
    for (let at = from; at < to; at++) {
      if (at > from && !isBlank(text.charCodeAt(at - 1))) continue
      const title = this.titleAt(text, at, to)
      if (!title) continue
      if (this.titles.get(title)?.every(({ table }) => table.common)) continue
      found.push({ start: at, end: at + title.length, breaks: this.breaksUnder(title) })
      at += title.length - 1
    }
    return found
  }

  private breaksUnder(title: string): readonly RegExp[] {
    const known = this.breaks.get(title)
    if (known) return known
    const breaks = new Set((this.titles.get(title) ?? []).flatMap(({ table }) => table.breaks?.() ?? []))
    this.breaks.set(title, [...breaks])
    return [...breaks]
  }

  /** The longest title that stands at `at`, with a blank behind it. */
  private titleAt(text: string, at: number, to: number): string | undefined {
    let best: string | undefined
    for (const title of this.titlesBeginning(text.slice(at, at + 2))) {
      const end = at + title.length
      if (
        title.length > (best?.length ?? 0) &&
        text.startsWith(title, at) &&
        (end >= to || isBlank(text.charCodeAt(end)))
      )
        best = title
    }
    return best
  }

  private titlesBeginning(start: string): readonly string[] {
    this.titlesByStart ??= Map.groupBy(this.titles.keys(), (title) => title.slice(0, 2))
    return this.titlesByStart.get(start) ?? NONE
  }

  /** Reads a short line as a title by its shape, in whatever language. */
  shapedTitleOf(line: string): Title | undefined {
    const found = line.length > 80 ? undefined : this.entitled.find(({ isTitle }) => isTitle(line))
    return (
      found && {
        text: line,
        tables: [{ dialect: found.dialect, table: found.table, locale: null }],
        option: null,
        facts: NO_FACTS,
      }
    )
  }

  /** What a line under a table says of it. */
  footerOf(table: Table, line: string): { key: string; value: string } | undefined {
    const found = this.footers.find((footer) => footer.table === table && line.startsWith(footer.text))
    return found && { key: found.key, value: line.slice(found.text.length).trim() }
  }

  /** The code of a line that says something about the output itself, and how much of the line does. */
  noticeOf(line: string): { code: string; length: number } | undefined {
    const notice = this.noticesBeginning(line).find(({ text }) => line.startsWith(text))
    return notice && { code: notice.code, length: notice.unended ? notice.text.length : line.length }
  }

  private noticesBeginning(line: string): readonly KnownNotice[] {
    return this.noticesByFirst.get(line.slice(0, 2)) ?? NONE
  }

  /** Where in a line a notice begins that fills it to its end; -1 when there is none. */
  noticeIn(line: string): number {
    return line.search(this.longNotice())
  }

  private noticePattern(): RegExp {
    const long = this.notices.map(({ text }) => text).filter((text) => text.length >= LONG_NOTICE)
    return new RegExp([...new Set(long)].map(literally).join('|') || '(?!)')
  }

  /** The tools and languages that a line is a title, a notice or the message about an owner of; none when it is nothing of these. */
  spokenBy(line: string): readonly { readonly dialect: Dialect; readonly locale: string | null }[] {
    const title = this.titleOf(line)
    if (title) return title.tables
    return [...this.noticesBeginning(line), ...this.ownerMessages].filter(({ text }) => line.startsWith(text))
  }

  isOwnerMessage(line: string): boolean {
    return this.ownerMessages.some(({ text }) => line.startsWith(text))
  }

  /** Where inside a text rows can begin: the offsets of words that rows begin with, behind a blank. */
  rowStartsIn(text: string): number[] {
    const starts: number[] = []
    const pattern = this.rowStart()
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      starts.push(match.index + match[0].length - match[0].trimStart().length)
    return starts
  }

  private rowStartPattern(): RegExp {
    const firstWords = [...this.rows.words()].filter((word) => !word.includes(' ')).map(literally)
    return new RegExp(`(?:^|[ \\t])(?:${firstWords.join('|')})[ \\t]+(?=[^ \\t])`, 'g')
  }

  /** Whether a line stands in the place of the rows of an empty table. */
  isEmpty(line: string): boolean {
    return this.empty.has(line)
  }

  private addWords(dialect: Dialect, words: Words): void {
    const { locale, scopes, notices, unended = NONE, ownerMessages = NONE, empty = NONE } = words
    for (const text in scopes) this.scopes.set(text, scopes[text] ?? null)
    for (const code in notices)
      for (const text of notices[code] ?? NONE)
        this.notices.push({ text, dialect, locale, code, unended: unended.includes(text) })
    for (const text of ownerMessages) this.ownerMessages.push({ text, dialect, locale })
    for (const text of empty) this.empty.add(text)
  }

  private addTable(dialect: Dialect, table: Table): void {
    if (table.entitled) this.entitled.push({ dialect, table, isTitle: table.entitled })
    this.headings.add(dialect, table)
    this.rows.add({ dialect, table })
    for (const { locale, tables } of dialect.words) {
      const { title, footer } = tables[table.name] ?? NO_WORDS
      for (const key in footer) this.footers.push({ table, key, text: footer[key] as string })
      if (typeof title === 'string') this.addTitle(title, { dialect, table, locale })
      else if (title) for (const text of title) this.addTitle(text, { dialect, table, locale })
    }
  }

  private addTitle(text: string, table: Title['tables'][number]): void {
    const known = this.titles.get(text)
    if (known) known.push(table)
    else this.addNewTitle(text, [table])
  }

  private addNewTitle(text: string, tables: Title['tables'][number][]): void {
    this.titles.set(text, tables)
    const start = startOf(text)
    if (start !== '') this.titleStarts.add(start)
    const slotted = slotsOf(text)
    if (!slotted) return
    if (slotted.before === '') this.wordFirst.push(slotted.slots[0]?.after ?? '')
    this.slotted.push({ ...slotted, text, tables })
  }
}

/** The first characters of a title: of its first word alone, up to a bracket or a slot. */
function startOf(title: string): string {
  let end = 0
  while (
    end < Math.min(TITLE_START, title.length) &&
    !isBlank(title.charCodeAt(end)) &&
    !'{('.includes(title.charAt(end))
  )
    end++
  return title.slice(0, end)
}
