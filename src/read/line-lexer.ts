import type { TokenType } from 'chevrotain'
import type { RowDraft } from '../cells/cell.ts'
import type { Table } from '../dialect.ts'
import { LOOKAHEAD, type Lines } from '../text/lines.ts'
import { contentStart } from '../text/margin.ts'
import { findCommand, isPrompt } from './command-line.ts'
import { type Choice, chooseHeading, chooseRow, chooseTitle, localeOfLabel } from './detect.ts'
import type { RowPayload } from './document.ts'
import { Fields, isBlank } from './fields.ts'
import type { Heading } from './heading.ts'
import { JOINTS, Joined } from './joined.ts'
import { lostLines } from './lost-lines.ts'
import { optionsOf } from './options.ts'
import type { Reader } from './row-reader.ts'
import { columnsOfForm, columnsOfHeading, rowReader, type TableContext } from './table-context.ts'
import { LineToken } from './token.ts'
import type { Title, Vocabulary } from './vocabulary.ts'

export type LineKind =
  | 'Command'
  | 'Prompt'
  | 'Title'
  | 'Heading'
  | 'Rule'
  | 'Row'
  | 'Addition'
  | 'Component'
  | 'Executable'
  | 'OwnerMessage'
  | 'Notice'
  | 'Empty'
  | 'Footer'
  | 'Broken'
  | 'Text'

/** Windows XP names every library on the way to the executable. */
const MOST_COMPONENTS = 40
const COMPONENT = /^[A-Za-z]:\\|^-- unknown component/

/** A row is put together from this many lines behind its first at the most. */
const MOST_JOINED = 5
/** Columns of a console; what is pasted from it breaks there, or loses the last character. */
const CONSOLE_WIDTH = 80

/** A piece of a line that is looked at: `[from, to)` of the text of a run of lines. */
interface Piece {
  readonly index: number
  readonly from: number
  readonly to: number
}

/**
 * Says of each line what it is, with what it holds decoded. The table that is open comes first, so that in a long table
 * every line costs one reading; only what is no row of it is looked up among titles, headings and rows of other tables.
 */
export class LineLexer {
  private readonly types: Readonly<Record<LineKind, TokenType>>
  private readonly vocabulary: Vocabulary
  private readonly spans: boolean
  private readonly fields = new Fields()
  private lines!: Lines
  private tokens: LineToken[] = []
  private open: TableContext | null = null
  /** The table that was open last: its dialect is the likeliest for the next. */
  private before: TableContext | null = null
  private title: Title | null = null
  /** What stood before the content of the last quoted line; tried first on the next. */
  private margin = ''
  /** Whether the line before was a row, or belongs to its owner. */
  private afterRow = false
  private ownersSeen = false
  /** Whether the lines are those that were found in one line. */
  private restored = false
  /** Options of the command line above; null when there is none. */
  private options: readonly string[] = []

  constructor(types: Readonly<Record<LineKind, TokenType>>, vocabulary: Vocabulary, spans: boolean) {
    this.types = types
    this.vocabulary = vocabulary
    this.spans = spans
    this.fields.spans = spans
  }

  /** The tokens of a run of lines, and how many lines they took. */
  read(lines: Lines): { tokens: LineToken[]; taken: number } {
    this.lines = lines
    this.tokens = []
    let index = 0
    while (index < lines.count) index = this.readLine(index)
    return { tokens: this.tokens, taken: index }
  }

  private readLine(index: number): number {
    const { text } = this.lines
    let from = this.lines.starts[index] as number
    const to = this.lines.ends[index] as number
    if (this.margin !== '' && text.startsWith(this.margin, from)) from += this.margin.length
    if (this.open) {
      const reader = this.open.readers[0] as Reader
      const folded = to - from === CONSOLE_WIDTH && this.mayGoOn(index)
      const row = folded ? null : reader.read(this.split(text, from, to))
      if (row !== null && isPlain(reader)) {
        this.pushRow(this.open, reader, row, null, index)
        return index + 1
      }
    }
    return this.readPiece({ index, from, to }, true)
  }

  /** Reads one piece; returns the index of the next line. */
  private readPiece(piece: Piece, whole: boolean): number {
    const { text } = this.lines
    let { from, to } = piece
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (from === to) return piece.index + 1
    const content = { index: piece.index, from, to }
    const next = this.readOpenRow(piece, whole)
    if (next > 0) return next
    if (this.readBelow(content)) return piece.index + 1
    if (whole && this.readLostLines(content)) return piece.index + 1
    if (this.readKnown(content, piece.from)) return piece.index + 1
    const heading = this.readHeading(content)
    if (heading > 0) return heading
    if (this.readFreeRow(content)) return piece.index + 1
    if (whole && (this.readFold(content) || this.readQuoted(content) || this.readGlued(content))) return piece.index + 1
    if (this.beginsRow(from, to)) this.push('Broken', { text: text.slice(from, to) }, content)
    else this.push('Text', { text: text.slice(from, to) }, content)
    return piece.index + 1
  }

  // ---- rows of the open table

  private readOpenRow(piece: Piece, whole: boolean): number {
    if (!this.open) return 0
    const { text } = this.lines
    const folded = whole && piece.to - piece.from === CONSOLE_WIDTH && this.mayGoOn(piece.index)
    for (const reader of this.open.readers) {
      const end = folded ? this.readJoined(piece, reader) : 0
      if (end > 0) return end + 1
      const row = reader.read(this.split(text, piece.from, piece.to))
      if (row !== null && isPlain(reader)) {
        this.pushRow(this.open, reader, row, null, piece.index)
        return piece.index + 1
      }
      if (row === null && !(this.fields.count > 0 && this.beginsRow(this.fields.start(0), piece.to))) continue
      const oddity = { ...reader.oddity }
      if (row !== null && oddity.missing > 0 && this.goesOnBelow(piece.index)) oddity.missing = 0
      const last = whole && (row === null || oddity.missing > 0 || (oddity.unknownState && this.fillsConsole(piece))) ? this.readJoined(piece, reader) : 0
      if (last > 0) return last + 1
      if (row === null) continue
      if (this.spans) reader.read(this.split(text, piece.from, piece.to))
      const extra = oddity.extra < 0 ? '' : text.slice(oddity.extra, piece.to).trimEnd()
      const owners = extra !== '' && this.open.table.owners && this.ownerTokens(extra, piece)
      this.pushRow(this.open, reader, row, { ...oddity, extra: owners ? '' : extra }, piece.index)
      if (owners) this.tokens.push(...owners)
      return piece.index + 1
    }
    return 0
  }

  /** Whether the next line adds to the row of this one, so that what is missing here stands there. */
  private goesOnBelow(index: number): boolean {
    const below = this.open?.table.below
    const next = index + 1
    if (!below || next >= this.lines.starts.length) return false
    return below(this.split(this.lines.text, this.contentFrom(next), this.lines.ends[next] as number)) !== null
  }

  /** A line that adds to the row above it. */
  private readBelow(piece: Piece): boolean {
    if (!this.afterRow || !this.open?.table.below) return false
    const added = this.open.table.below(this.split(this.lines.text, piece.from, piece.to))
    if (!added) return false
    this.push('Addition', added, piece)
    this.afterRow = true
    return true
  }

  /** A row that goes on in lines that are nothing by themselves: they are read as one. Returns the last of them, 0 when there is no such row. */
  private readJoined(piece: Piece, reader: Reader): number {
    const { text, starts, ends } = this.lines
    const joins = JOINTS.map((joint) => new Joined(text, piece.from, piece.to, joint))
    for (let last = piece.index + 1; last < starts.length && last <= piece.index + MOST_JOINED; last++) {
      const from = this.contentFrom(last)
      const to = ends[last] as number
      if (from >= to || this.isSomething(from, to)) return 0
      for (const join of joins) {
        join.add(from, to)
        const row = reader.read(this.split(join.joined, 0, join.joined.length))
        if (row === null || !isPlain(reader)) continue
        this.pushRow(this.open as TableContext, reader, row, null, piece.index, last, join)
        return last
      }
    }
    return 0
  }

  /** A line that holds whole tables, whose line ends were lost: it is read as the lines it was. */
  private readLostLines(piece: Piece): boolean {
    const { lines } = this
    const lost = this.restored ? undefined : lostLines(lines.text, piece.from, piece.to, this.vocabulary)
    if (!lost) return false
    const before = this.tokens
    this.tokens = []
    this.restored = true
    this.lines = { ...lines, ...lost, count: lost.starts.length, first: 0 }
    for (let index = 0; index < lost.starts.length; ) index = this.readLine(index)
    const line = lines.first + piece.index
    const tokens = this.tokens.map((token) => new LineToken(token.tokenType, token.payload, token.startOffset, token.endOffset, line))
    this.lines = lines
    this.restored = false
    this.tokens = before
    this.tokens.push(...tokens)
    return true
  }

  // > |0x2 ...02 00 5e 00 53 02 ...... Example Gigabit Network Connection - Pa
  //   |cket Scheduler Miniport
  /** The rest of a free text that a console broke at its right edge: it is put behind the row above. */
  private readFold(piece: Piece): boolean {
    const above = this.tokens.at(-1) as LineToken<RowPayload> | undefined
    const index = piece.index - 1
    if (!this.open?.table.folds || !this.afterRow || above?.lastLine !== this.lines.first + index) return false
    const { text, ends } = this.lines
    const from = this.contentFrom(index)
    const line = text.slice(from, ends[index])
    if (Math.abs(consoleWidth(line) - CONSOLE_WIDTH) > 1) return false
    const join = new Joined(text, from, ends[index] as number, 'as it is')
    join.add(piece.from, piece.to)
    const reader = this.open.readers[0] as Reader
    const row = reader.read(this.split(join.joined, 0, join.joined.length))
    if (row === null) return false
    this.tokens.pop()
    this.fields.row--
    this.pushRow(this.open, reader, row, null, index, piece.index, join)
    return true
  }

  // > |tcp        0      0 2001:db8:1234:5678:9abc:def0:1234:5678:50544 2001:db8:ffff:1
  //   |::20:443 ESTABLISHED
  /** Whether a row that is whole by itself may go on in the next line, which a console of 80 columns broke off. */
  private mayGoOn(index: number): boolean {
    const next = index + 1
    if (next >= this.lines.starts.length || this.open?.columns.some((column) => column.spacious)) return false
    return !this.isSomething(this.contentFrom(next), this.lines.ends[next] as number)
  }

  /** Whether a line reaches the edge of a console, so that it may go on in the next. */
  private fillsConsole(piece: Piece): boolean {
    return consoleWidth(this.lines.text.slice(piece.from, piece.to)) >= CONSOLE_WIDTH - 1
  }

  /** Whether a line means something by itself, so that it cannot be the rest of a row. */
  private isSomething(from: number, to: number): boolean {
    let start = from
    while (start < to && isBlank(this.lines.text.charCodeAt(start))) start++
    if (start === to || this.beginsRow(start, to)) return true
    const line = this.lines.text.slice(start, to).trimEnd()
    if (isRule(line) || this.isWholeRow(start, to)) return true
    return this.vocabulary.titleOf(line) !== undefined || this.vocabulary.headingsOf(this.lines.text, start, to).length > 0 || isPrompt(line)
  }

  /** Whether a text is a row of the open table by itself, with nothing missing. */
  private isWholeRow(from: number, to: number): boolean {
    const reader = this.open?.readers[0]
    return reader !== undefined && reader.read(this.split(this.lines.text, from, to)) !== null && isPlain(reader)
  }

  /** Whether the text begins with the first word of a row of the open table. */
  private beginsRow(from: number, to: number): boolean {
    if (!this.open) return false
    const word = /^[A-Za-z]+[46]{0,2}/.exec(this.lines.text.slice(from, Math.min(to, from + 8)))?.[0]
    return word !== undefined && this.vocabulary.startsRow(this.open.table, word)
  }

  // ---- titles, prompts, notices, owners

  private readKnown(piece: Piece, lineFrom: number): boolean {
    const line = this.lines.text.slice(piece.from, piece.to)
    const title = this.vocabulary.titleOf(line) ?? this.shapedTitle(line, piece.index)
    if (title) return this.readTitle(title, piece)
    if (this.readNotice(line, piece)) return true
    const command = findCommand(line)
    if (command && !this.holdsRow(line)) {
      this.close()
      this.options = optionsOf(command.command)
      this.push('Command', command, piece)
      return true
    }
    if (isPrompt(line) && !this.holdsRow(line)) {
      this.close()
      this.push('Prompt', { text: line }, piece)
      return true
    }
    if (isRule(line)) {
      this.push('Rule', { text: line }, piece)
      return true
    }
    const footer = this.open && this.vocabulary.footerOf(this.open.table, line)
    if (footer) {
      this.push('Footer', footer, piece)
      return true
    }
    if (this.vocabulary.isEmpty(line) && (this.open || this.title)) {
      this.push('Empty', { text: line }, piece)
      return true
    }
    return this.readOwner(line, piece, lineFrom)
  }

  /** A notice; what is glued to one that has no line end is read as a line of its own. */
  private readNotice(line: string, piece: Piece): boolean {
    const notice = this.vocabulary.noticeOf(line)
    if (!notice) return false
    const text = line.slice(0, notice.length)
    this.push('Notice', { text, code: notice.code }, { ...piece, to: piece.from + notice.length })
    if (notice.length < line.length) this.readPiece({ ...piece, from: piece.from + notice.length }, false)
    return true
  }

  /** A title; where its table has no heading, the table is open from here on. */
  private readTitle(title: Title, piece: Piece): boolean {
    if (title.tables.every(({ table }) => table.common && !this.nextFits(table, piece.index))) return false
    const titled = title.tables.filter(({ table }) => table.titled && (title.tables.every((other) => other.table.titled) || this.nextIsRow(table, piece.index)))
    if (titled.length > 0) {
      const { dialect, table, locale } = chooseTitle(titled, this.lines, piece.index, this.before)
      if (table.rule && !this.open?.table.titled && !this.nextFits(table, piece.index)) return false
      const language = locale ?? (this.before?.dialect === dialect ? this.before.locale : null)
      const readers = this.readersOf(table)
      const form = table.forms[this.formAhead(readers, piece.index)]
      this.openTable({ dialect, table, locale: language, columns: form ? columnsOfForm(table, form) : table.columns, readers, headed: true, addressWidth: 0, confidence: 0.9 })
      if (table.rule) this.fields.block = this.rowsAhead(table, piece.index)
    } else this.open = null
    this.title = title
    this.push('Title', { title, context: titled.length > 0 ? this.open : null }, piece)
    return true
  }

  /** The readers of a table without a heading: one for each form, likeliest first. */
  private readersOf(table: Table): Reader[] {
    if (table.forms.length === 0) return [rowReader(table, table.columns, this.spans)]
    return table.forms.map((form) => rowReader(table, columnsOfForm(table, form), this.spans))
  }

  /** Which of several forms the next line with text fits plainly; the first when none does. */
  private formAhead(readers: readonly Reader[], index: number): number {
    const { text, starts, ends } = this.lines
    for (let next = index + 1; readers.length > 1 && next < starts.length && next <= index + 3; next++) {
      this.split(text, this.contentFrom(next), ends[next] as number)
      if (this.fields.count === 0) continue
      return Math.max(0, readers.findIndex((reader) => reader.read(this.fields) !== null && isPlain(reader)))
    }
    return 0
  }

  /** A title in a language that is not known: its shape says what it is, and the rows under it. */
  private shapedTitle(line: string, index: number): Title | undefined {
    const title = this.vocabulary.shapedTitleOf(line)
    const named = title?.tables[0]
    if (!named || this.rowsAhead(named.table, index) < 2) return undefined
    const { text, starts, ends } = this.lines
    let locale: string | null = null
    for (let next = index + 1; locale === null && next < starts.length && next <= index + LOOKAHEAD; next++) locale = localeOfLabel(named.dialect, text.slice(starts[next], ends[next]))
    return { ...title, tables: [{ ...named, locale }] }
  }

  /** How many rows of a table stand under a line, up to the first line with text that is none. */
  private rowsAhead(table: Table, index: number): number {
    const { text, starts, ends } = this.lines
    const { row, block, above } = this.fields
    this.fields.above = []
    const reader = rowReader(table, table.columns, this.spans)
    let rows = 0
    for (let next = index + 1; next < starts.length && next <= index + LOOKAHEAD; next++) {
      const to = ends[next] as number
      this.split(text, contentStart(text, starts[next] as number, to), to)
      if (this.fields.count === 0) continue
      this.fields.row = rows
      const read = reader.read(this.fields)
      if (read === null) break
      if (!Array.isArray(read) || read.length > 0) rows++
    }
    this.fields.row = row
    this.fields.block = block
    this.fields.above = above
    return rows
  }

  /** Whether the next line is a row of a table: where a table with a heading has the same title, this says which it is. */
  private nextIsRow(table: Table, index: number): boolean {
    const { text, starts, ends } = this.lines
    const next = index + 1
    if (next >= starts.length) return false
    const from = contentStart(text, this.contentFrom(next), ends[next] as number)
    return rowReader(table, table.columns, this.spans).read(this.split(text, from, ends[next] as number)) !== null
  }

  /** Whether the next line with text is a row of a table, or the title of another one. */
  private nextFits(table: Table, index: number): boolean {
    const { text, starts, ends } = this.lines
    const readers = this.readersOf(table)
    const { above } = this.fields
    for (let next = index + 1; next < starts.length && next <= index + 3; next++) {
      const from = contentStart(text, this.contentFrom(next), ends[next] as number)
      const line = text.slice(from, ends[next]).trim()
      if (line === '') continue
      this.fields.above = []
      this.split(text, from, ends[next] as number)
      const fits = readers.some((reader) => reader.read(this.fields) !== null)
      this.fields.above = above
      return fits || this.vocabulary.titleOf(line) !== undefined || this.vocabulary.headingsOf(line, 0, line.length).length > 0
    }
    return false
  }

  private close(): void {
    this.open = null
    this.title = null
  }

  private holdsRow(line: string): boolean {
    return this.vocabulary.rowStart.test(line.slice(1))
  }

  // > |  RpcSs
  //   | [svchost.exe]
  //   | Can not obtain ownership information
  private readOwner(line: string, piece: Piece, lineFrom: number): boolean {
    if (!this.open?.table.owners || !this.afterRow) return false
    const tokens = this.ownerTokens(line, piece, piece.from - lineFrom)
    if (!tokens) return false
    this.ownersSeen = true
    this.tokens.push(...tokens)
    this.afterRow = tokens.at(-1)?.tokenType === this.types.Component
    return true
  }

  /** The owner tokens that a text holds: components, then an executable in brackets, or a message. */
  private ownerTokens(text: string, piece: Piece, indent = 0): LineToken[] | undefined {
    const line = text.trim()
    const make = (kind: LineKind, value: string) => this.token(kind, { text: value }, piece)
    const executable = /^(?:(\S.*?)\s+)?\[([^[\]]+)\]$/.exec(line)
    if (executable) return [...(executable[1] ? [make('Component', executable[1])] : []), make('Executable', executable[2] as string)]
    if (this.vocabulary.isOwnerMessage(line.replace(/\s+/g, ' ')) || this.vocabulary.isOwnerMessage(line.replace(/\s+/g, ''))) return [make('OwnerMessage', line)]
    if (COMPONENT.test(line)) return [make('Component', line)]
    if (indent > 0 && /^\S+$/.test(line) && this.nextIsExecutable(piece.index)) return [make('Component', line)]
    if (indent === 1 && this.ownersSeen) return [make('OwnerMessage', line)]
    return undefined
  }

  private nextIsExecutable(index: number): boolean {
    const { text, starts, ends } = this.lines
    for (let next = index + 1; next < starts.length && next <= index + MOST_COMPONENTS; next++) {
      const line = text.slice(starts[next], ends[next]).trim()
      if (/^\[[^[\]]+\]$/.test(line)) return true
      if (/\s/.test(line) && !COMPONENT.test(line)) return false
    }
    return false
  }

  // ---- headings

  private readHeading(piece: Piece): number {
    const { last, headings } = this.headingFrom(piece)
    if (headings.length === 0) return 0
    const choice = chooseHeading(headings, this.lines, last, last > piece.index, { title: this.title, before: this.before })
    const { dialect, table, locale, addressWidth, columns: named, words: printedWords } = choice.heading
    const columns = columnsOfHeading(table, named)
    const context = { dialect, table, locale, columns, readers: [rowReader(table, columns, this.spans)], headed: true, headings: printedWords, addressWidth, confidence: choice.confidence }
    this.openTable(context)
    this.tokens.push(this.token('Heading', context, piece, last))
    this.afterRow = false
    return last + 1
  }

  /** The readings of a heading, which a narrow window can have broken into several lines. */
  private headingFrom(piece: Piece): { last: number; headings: readonly Heading[] } {
    const { text, starts, ends } = this.lines
    let best = { last: piece.index, headings: this.vocabulary.headingsOf(text, piece.from, piece.to) }
    let direct = text.slice(piece.from, ends[piece.index])
    let spaced = direct.trimEnd()
    if (best.headings.length === 0 && !this.vocabulary.beginsHeading(direct)) return best
    for (let last = piece.index + 1; last < starts.length && last <= piece.index + 3; last++) {
      const from = this.contentFrom(last)
      const tail = text.slice(from, ends[last])
      if (tail.trim() === '' || this.vocabulary.tablesOfRow(/\S+/.exec(tail)?.[0] as string).length > 0 || this.vocabulary.titleOf(tail.trim())) break
      direct += tail
      spaced += ` ${tail.trim()}`
      const headings = [direct, spaced].map((joined) => this.vocabulary.headingsOf(joined, 0, joined.length)).find((found) => found.length > 0)
      if (headings && mostCovered(headings) > mostCovered(best.headings)) best = { last, headings }
    }
    return best
  }

  // ---- rows without a heading

  private readFreeRow(piece: Piece): boolean {
    const choice = this.freeRow(piece.from, piece.to, piece.index)
    if (!choice) return false
    this.pushFreeRow(choice, piece)
    return true
  }

  private pushFreeRow(choice: Choice, piece: Piece): void {
    const { dialect, table, form } = choice
    const sameTable = this.open && !this.open.headed && this.open.table === table
    const reader = rowReader(table, columnsOfForm(table, form), this.spans)
    if (sameTable) {
      const readers = (this.open as TableContext).readers
      if (!readers.includes(reader)) readers.push(reader)
    } else {
      this.openTable({ dialect, table, locale: choice.locale, columns: columnsOfForm(table, form), readers: [reader], headed: table.titled ?? false, addressWidth: 0, confidence: choice.confidence })
    }
    const rows = reader.read(this.split(this.lines.text, piece.from, piece.to)) as RowDraft
    const { oddity } = reader
    const extra = oddity.extra < 0 ? '' : this.lines.text.slice(oddity.extra, piece.to)
    this.pushRow(this.open as TableContext, reader, rows, isPlain(reader) ? null : { ...oddity, extra }, piece.index)
  }

  private freeRow(from: number, to: number, index: number): Choice | undefined {
    if (this.split(this.lines.text, from, to).count < 3) return undefined
    const candidates = this.vocabulary.tablesOfRow(this.fields.at(0))
    const { above } = this.fields
    this.fields.above = []
    const choice = chooseRow(candidates, this.fields, this.spans, { lines: this.lines, index, before: this.before, title: this.title })
    this.fields.above = above
    return choice
  }

  /** A line that holds rows behind something else: a prompt whose line end was lost, a whole table on one line. */
  private readGlued(piece: Piece): boolean {
    const { text } = this.lines
    const starts: number[] = []
    const pattern = new RegExp(this.vocabulary.rowStart, 'g')
    const line = text.slice(piece.from, piece.to)
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      const start = piece.from + match.index + (match[0].length - match[0].trimStart().length)
      if (start > piece.from) starts.push(start)
    }
    const pieces = starts.map((from, i) => ({ index: piece.index, from, to: starts[i + 1] ?? piece.to }))
    const first = pieces.findIndex(({ from, to }) => this.freeRow(from, to, piece.index) !== undefined)
    if (first < 0) return false
    this.readGluedHead({ index: piece.index, from: piece.from, to: (pieces[first] as Piece).from })
    for (const part of pieces.slice(first)) this.readPiece(part, false)
    return true
  }

  private readGluedHead(piece: Piece): void {
    const { text } = this.lines
    for (let from = piece.from; from < piece.to; from++) {
      if (from > piece.from && !isBlank(text.charCodeAt(from - 1))) continue
      if (this.vocabulary.headingsOf(text, from, piece.to).length === 0) continue
      if (from > piece.from) this.readPiece({ index: piece.index, from: piece.from, to: from }, false)
      this.readHeading({ index: piece.index, from, to: piece.to })
      return
    }
    this.readPiece(piece, false)
  }

  // ---- margins

  /** A quoted, listed or otherwise marked line: what is behind the mark is read, and the mark is remembered. */
  private readQuoted(piece: Piece): boolean {
    const { text, starts } = this.lines
    const start = contentStart(text, piece.from, piece.to)
    if (start === piece.from && text[piece.to - 1] !== '`') return false
    let to = piece.to
    while (to > start && (text[to - 1] === '`' || isBlank(text.charCodeAt(to - 1)))) to--
    const before = this.tokens.length
    const open = this.open
    this.readPiece({ index: piece.index, from: start, to }, false)
    const kind = this.tokens[before]?.tokenType
    if (kind === this.types.Text && this.tokens.length === before + 1) {
      this.tokens.length = before
      this.open = open
      return false
    }
    if (this.tokens.length > before && kind !== this.types.Command) this.margin = text.slice(starts[piece.index], start)
    return true
  }

  private contentFrom(index: number): number {
    const from = this.lines.starts[index] as number
    return this.margin !== '' && this.lines.text.startsWith(this.margin, from) ? from + this.margin.length : from
  }

  // ---- tokens

  private split(text: string, from: number, to: number): Fields {
    const { fields } = this
    return fields.split(text, from, to)
  }

  /** Opens a table: what its cells must know of it is set once. */
  private openTable(context: TableContext): void {
    this.open = context
    this.fields.above = []
    this.before = context
    this.ownersSeen = false
    this.fields.addressWidth = context.addressWidth
    this.fields.row = 0
    this.fields.block = 0
    this.fields.wide = (context.dialect.wideOptions ?? []).some((option) => this.options.includes(option))
  }

  private pushRow(context: TableContext, reader: Reader, rows: RowPayload['rows'], oddity: RowPayload['oddity'], index: number, last = index, join?: Joined): void {
    if (this.spans) this.placeCells(rows, reader, join)
    const token = this.token('Row', { context, rows, oddity }, { index, from: this.lines.starts[index] as number, to: this.lines.ends[last] as number }, last)
    this.tokens.push(token)
    if (!Array.isArray(rows) || rows.length > 0) this.fields.row++
    this.afterRow = true
  }

  /** Says of each row of a line where its cells stand in the decoded text of the source. */
  private placeCells(rows: RowPayload['rows'], reader: Reader, join: Joined | undefined): void {
    const at = (offset: number) => this.lines.base + (join ? join.offset(offset) : offset)
    const placed = ([start, end]: [number, number]): [number, number] => [at(start), start === end ? at(start) : at(end - 1) + 1]
    for (const row of Array.isArray(rows) ? (rows as RowDraft[]) : [rows as RowDraft]) {
      if (Array.isArray(row.cells)) {
        row.cellSpans = (row.cellSpans as [number, number][] | undefined)?.map(placed)
        continue
      }
      const cells = (row.cells as Reader['cells'] | undefined) ?? reader.cells
      row.cells = Object.fromEntries(Object.entries(cells).map(([key, span]) => [key, placed(span)]))
    }
  }

  private push(kind: LineKind, payload: unknown, piece: Piece): void {
    this.tokens.push(this.token(kind, payload, piece))
    this.afterRow = false
  }

  private token(kind: LineKind, payload: unknown, piece: Piece, last = piece.index): LineToken {
    const { base, first } = this.lines
    return new LineToken(this.types[kind], payload, base + piece.from, base + piece.to, first + piece.index, first + last)
  }
}

/** How many characters known words cover in the best of several readings of a heading. */
function mostCovered(headings: readonly Heading[]): number {
  return Math.max(0, ...headings.map(({ covered }) => covered))
}

function isPlain(reader: Reader): boolean {
  const { oddity } = reader
  return oddity.extra < 0 && oddity.missing === 0 && !oddity.unknownState && oddity.note === null
}

/** A line of dashes or equal signs. */
function isRule(line: string): boolean {
  return /^[-= ]+$/.test(line) && (line.includes('---') || line.includes('==='))
}

/** How many columns of a console a text takes; East Asian characters take two. */
function consoleWidth(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1
  return width
}
