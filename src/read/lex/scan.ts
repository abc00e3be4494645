import type { TokenType } from 'chevrotain'
import { isList } from '../../table/cells/cell.ts'
import type { CommandGrammar, TypedCommand } from '../../table/command-line.ts'
import type { Choice } from '../../table/detect.ts'
import type { Dialect, Table } from '../../table/dialect.ts'
import type { RowPayload } from '../../table/document.ts'
import type { Heading } from '../../table/heading.ts'
import type { Listing } from '../../table/neighbours.ts'
import { isComplete, type Reader } from '../../table/row-reader.ts'
import type { TableContext } from '../../table/table-context.ts'
import { LineToken } from '../../table/token.ts'
import type { Title, Vocabulary } from '../../table/vocabulary.ts'
import { type Fault, Fields } from '../../text/fields.ts'
import type { Lines, Piece } from '../../text/lines.ts'
import { DAMAGED, type Damage, type Repair } from '../../text/mojibake.ts'
import type { CostlyLines, Reached } from '../budget.ts'
import { optionsOf } from '../options.ts'
import type { Break } from './break.ts'
import type { WordsBelow } from './words-below.ts'

/** What a line can be: the names of the line tokens. */
export type LineKind =
  | 'Command'
  | 'Prompt'
  | 'Time'
  | 'Title'
  | 'Heading'
  | 'Rule'
  | 'Row'
  | 'Addition'
  | 'Component'
  | 'Executable'
  | 'OwnerMessage'
  | 'Notice'
  | 'Neighbour'
  | 'Empty'
  | 'Footer'
  | 'Broken'
  | 'Fault'
  | 'Costly'
  | 'Text'

/** How a row of sockets begins: its protocol, its queues or reference count, and an address or flags. */
const ROW = /^\S+\s+(?:\d+\s+)*(?:[^\s|<>&;]+[:.][^\s|<>&;]|\[)/
const LONGEST_HEAD = 160
/** Words that free texts have beyond the first, in a row that is looked at no further. */
const MAX_WORDS = 3
/** So many first words of rows without a heading are known at a time. */
const MOST_CHOSEN = 64
/** What it costs to ask a table whether a line is its heading. */
const MATCHER = 8
/** What it costs to look for damaged words in a text, in times of reading it. */
const REPAIR = 2

/** What is known while lines are read: the run of lines, the table that is open, what stood above, and the tokens made so far. */
export class Scan {
  readonly types: Readonly<Record<LineKind, TokenType>>
  readonly commands: CommandGrammar
  readonly vocabulary: Vocabulary
  readonly spans: boolean
  readonly fields = new Fields()
  lines!: Lines
  tokens: LineToken[] = []
  open: TableContext | null = null
  /** The table that was open last: its dialect is the likeliest for the next. */
  before: TableContext | null = null
  title: Title | null = null
  /** The forms of the rows of all tables below a title that stands above several. */
  announcedForms: Table['forms'] = []
  /** The listing of another tool that is open, and its last line. */
  listing: { readonly of: Listing; readonly last: number } | null = null
  /** The command that printed what comes; null when none stands there. */
  command: TypedCommand | null = null
  /** Its options, as each dialect reads them that was asked for. */
  private readonly optionsRead = new Map<Dialect, readonly string[]>()
  /** The headings that were read last, each behind its title: what they were read as. */
  readonly headings = new Map<string, TableContext>()
  /** Whether the line before was a row, or belongs to its owner. */
  afterRow = false
  ownersSeen = false
  /** How the heading of the open table was broken into lines; null when nothing broke it. */
  broken: Break | null = null
  /** What tools say below the row without a heading that was read last; null before one. */
  below: WordsBelow | null = null
  /** Whether a rule stood behind the heading of the open table. */
  ruled = false
  /** The most fields of a row of the open table that is certain to hold no other row. */
  crowd = Number.POSITIVE_INFINITY
  /** Whether the row read last may go on in the next line; `cut` when it means nothing without it. */
  unfinished: 'no' | 'open' | 'cut' = 'no'
  /** Whether no work is left for this line but to read it as it stands. */
  spent = false
  /** What rows without a heading were taken for last, by their first words. */
  readonly chosen = new Map<string, Choice>()

  /** Reads a piece of a line anew: what stands behind a mark, a notice or a prompt. Set by the lexer. */
  again!: (piece: Piece, whole: boolean) => number

  /** The kinds of damage that were said already. */
  private readonly damages = new Set<string>()

  constructor(
    types: Readonly<Record<LineKind, TokenType>>,
    commands: CommandGrammar,
    vocabulary: Vocabulary,
    spans: boolean,
  ) {
    this.types = types
    this.commands = commands
    this.vocabulary = vocabulary
    this.spans = spans
    this.fields.spans = spans
  }

  /** Whether the text begins with the first word of a row of the open table. */
  beginsRow(from: number, to: number): boolean {
    if (!this.open) return false
    const word = /^[A-Za-z]+[46]{0,2}/.exec(this.lines.text.slice(from, Math.min(to, from + 8)))?.[0]
    return word !== undefined && this.vocabulary.rows.startsRow(this.open.table, word)
  }

  /** Whether a part of a line is a row of the table that is open, with nothing odd about it but the word of its state. */
  isOpenRow(from: number, to: number): boolean {
    const { open, lines, fields } = this
    if (!open) return false
    return open.readers.some((reader) => reader.read(fields.split(lines.text, from, to)) !== null && isComplete(reader))
  }

  /** Whether most fields of a line in a table hold figures, as those of rows do and those of sentences do not. */
  isFigures(from: number, to: number): boolean {
    if (!this.open) return false
    const { count } = this.fields.split(this.lines.text, from, to)
    let figures = 0
    for (let at = 0; at < count; at++) if (/\d/.test(this.fields.at(at))) figures++
    return count > 1 && count <= this.open.columns.length + 1 && figures * 2 > count
  }

  /** Whether a row of the open table has so many fields that its free text may hold another row. */
  isCrowded({ from, to }: Piece): boolean {
    return this.open !== null && this.fields.split(this.lines.text, from, to).count > this.crowd
  }

  /** Every reading of a text as a heading: of known words alone where no work is left for guesses. */
  headingsOf(text: string, from: number, to: number): readonly Heading[] {
    const { headings } = this.vocabulary
    this.fields.work += MATCHER * headings.countAt(text, from)
    return headings.of(text, from, to, this.spent)
  }

  /** Whether a row stands behind something else: the first word of one, and an address behind it (`-p tcp | more` is none). */
  holdsRow(line: string): boolean {
    return this.vocabulary
      .rowStartsIn(line)
      .some((start) => start > 0 && ROW.test(line.slice(start, start + LONGEST_HEAD)))
  }

  /** Where a line begins. */
  startOf(index: number): number {
    return this.lines.starts[index] as number
  }

  /** A command, or a prompt with none: what comes was printed by it. It can name the table, as a title does: `cat /proc/net/raw`. */
  begin(command: TypedCommand | null, title: Title | null = null): void {
    this.close()
    this.title = title
    this.announcedForms = []
    this.command = command
    this.optionsRead.clear()
  }

  /** The options of the command above as a dialect reads them; none when there is no such line. */
  readonly optionsOf = (dialect: Dialect): readonly string[] => {
    const known = this.optionsRead.get(dialect)
    if (known) return known
    const options = this.command ? optionsOf(this.command, dialect, this.commands) : []
    this.optionsRead.set(dialect, options)
    return options
  }

  /** Keeps what rows that begin with a word were taken for. */
  choose(word: string, choice: Choice): void {
    if (this.chosen.size === MOST_CHOSEN) this.chosen.clear()
    this.chosen.set(word, choice)
  }

  /** Keeps what reading a line changes; returns what puts it back. */
  mark(): () => void {
    const { lines, tokens, open, before, title, listing, command, afterRow, ownersSeen, broken, ruled, crowd, fields } =
      this
    const { wide, options, addressWidth, above, row, block } = fields
    const damages = [...this.damages]
    return () => {
      if (this.command !== command) this.optionsRead.clear()
      Object.assign(this, {
        lines,
        tokens,
        open,
        before,
        title,
        listing,
        command,
        afterRow,
        ownersSeen,
        broken,
        ruled,
        crowd,
      })
      Object.assign(fields, { wide, options, addressWidth, above, row, block, damage: null })
      this.damages.clear()
      for (const damage of damages) this.damages.add(damage)
    }
  }

  /** Opens a table: what its cells must know of it is set once. */
  openTable(context: TableContext): void {
    this.open = context
    this.fields.above = []
    this.before = context
    this.ownersSeen = false
    this.broken = null
    this.ruled = false
    const { table, isRecord } = context
    this.crowd = table.rule || table.wordy || isRecord ? Number.POSITIVE_INFINITY : context.columns.length + MAX_WORDS
    this.fields.addressWidth = context.addressWidth
    this.fields.row = 0
    this.fields.block = 0
    const { dialect } = context
    this.fields.options = this.optionsOf(dialect)
    this.fields.wide = (dialect.wideOptions ?? []).some((option) => this.fields.options.includes(option))
  }

  close(): void {
    this.open = null
    this.title = null
  }

  pushRow(
    context: TableContext,
    reader: Reader,
    rows: RowPayload['rows'],
    oddity: RowPayload['oddity'],
    index: number,
  ): void {
    if (this.spans) this.placeCells(rows, reader)
    const piece = { index, from: this.lines.starts[index] as number, to: this.lines.ends[index] as number }
    if (this.fields.damage !== null) this.sayDamage(this.fields.damage, piece, index)
    const token = this.token('Row', { context, rows, oddity }, piece)
    this.tokens.push(token)
    if (!isList(rows) || rows.length > 0) this.fields.row++
    this.afterRow = true
  }

  /** A text with its damaged words as they were meant; undefined when none is damaged. */
  repair(text: string): Repair | undefined {
    if (!DAMAGED.test(text)) return undefined
    this.fields.work += REPAIR * text.length
    return this.vocabulary.mojibake.repair(text)
  }

  /** Says, once for each kind of damage, that words were understood which a wrong encoding had spoiled. */
  sayDamage({ written, read }: Damage, piece: Piece, last: number): void {
    this.fields.damage = null
    const kind = `${written} ${read}`
    if (this.damages.has(kind) || (written === null && this.damages.size > 0)) return
    this.damages.add(kind)
    const text = this.lines.text.slice(piece.from, piece.to).trim()
    const notice = { text, code: 'mojibake-repaired', args: { written, read } }
    this.tokens.push(this.token('Notice', notice, piece, last))
  }

  /** Says of each row of a line where its cells stand in the decoded text of the source. */
  placeCells(rows: RowPayload['rows'], reader: Pick<Reader, 'cells'>): void {
    const placed = ([start, end]: [number, number]): [number, number] => [
      this.startAt(start),
      start === end ? this.startAt(start) : this.endAt(end),
    ]
    for (const row of isList(rows) ? rows : [rows]) {
      if (Array.isArray(row.cells)) {
        row.cellSpans = (row.cellSpans as [number, number][] | undefined)?.map(placed)
        continue
      }
      const cells = (row.cells as Reader['cells'] | undefined) ?? reader.cells
      row.cells = Object.fromEntries(Object.entries(cells).map(([key, span]) => [key, placed(span)]))
    }
  }

  /** Says that a reader failed on a line; what failed while it looked ahead is said when that line comes. */
  sayFault(piece: Piece): void {
    const { fault } = this.fields
    this.fields.fault = null
    if (fault && (fault.text !== this.lines.text || (fault.from >= piece.from && fault.from < piece.to)))
      this.pushFault(fault, piece)
  }

  pushFault({ table, cell }: Fault, piece: Piece): void {
    this.tokens.push(this.token('Fault', { table, cell }, piece))
  }

  /** A token that says of lines that mending them was too costly. */
  costly({ lines, first, last, start, end }: CostlyLines): LineToken {
    return new LineToken(this.types.Costly, { lines }, start, end, first, last)
  }

  /** How far the source was read when a line comes. */
  reached({ index, from, to }: Piece): Reached {
    return { line: this.numberOf(index), start: this.startAt(from), end: this.endAt(to), work: this.fields.work }
  }

  push(kind: LineKind, payload: unknown, piece: Piece): void {
    this.tokens.push(this.token(kind, payload, piece))
    this.afterRow = false
  }

  token(kind: LineKind, payload: unknown, piece: Piece, last = piece.index): LineToken {
    return new LineToken(
      this.types[kind],
      payload,
      this.startAt(piece.from),
      this.endAt(piece.to),
      this.numberOf(piece.index),
      this.lastNumberOf(last),
      this.lines.before?.[piece.index],
    )
  }

  /** 1-based number of the line of the source where a line begins, and of the one where it ends. */
  numberOf(index: number): number {
    return this.lines.numbers?.[index] ?? this.lines.first + index
  }

  lastNumberOf(index: number): number {
    return this.lines.lastNumbers?.[index] ?? this.lines.first + index
  }

  /** Offset in the decoded text of the source where a character begins. */
  startAt(offset: number): number {
    const { base, origin } = this.lines
    return base + (origin ? origin.startOf(offset) : offset)
  }

  /** Offset in the decoded text of the source where the character before `offset` ends. */
  endAt(offset: number): number {
    const { base, origin } = this.lines
    return base + (origin ? origin.endOf(offset) : offset)
  }
}
