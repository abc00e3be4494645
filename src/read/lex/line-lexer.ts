import type { TokenType } from 'chevrotain'
import type { CommandGrammar } from '../../table/command-line.ts'
import { isPlain, type Reader } from '../../table/row-reader.ts'
import type { LineToken } from '../../table/token.ts'
import type { Vocabulary } from '../../table/vocabulary.ts'
import { cleanLines } from '../../text/clean/clean-lines.ts'
import { isBlank } from '../../text/fields.ts'
import { type Lines, LOOKAHEAD } from '../../text/lines.ts'
import { Budget } from '../budget.ts'
import { isCutRow } from './cut-rows.ts'
import { readDamaged } from './damaged-lines.ts'
import { readFreeRow } from './free-rows.ts'
import { readGlued } from './glued-rows.ts'
import { readHeading } from './heading-lines.ts'
import { HiddenMargins } from './hidden-margins.ts'
import { readKnown } from './known-lines.ts'
import { lostLines } from './lost-lines.ts'
import { readBelow, readBrokenBelow, readHalfRow, readOpenRow } from './open-rows.ts'
import { readQuoted } from './quoted-lines.ts'
import { withRowRuns } from './row-runs.ts'
import { type LineKind, type Piece, Scan } from './scan.ts'
import { CONSOLE_WIDTH, isBroken, mayGoOn, mayHaveRest, readFold } from './wrapped-rows.ts'

/**
 * Says of each line what it is, with what it holds decoded. The table that is open comes first, so that in a long table
 * every line costs one reading; only what is no row of it is looked up among titles, headings and rows of other tables.
 */
export class LineLexer {
  private readonly scan: Scan
  private readonly margins = new HiddenMargins()
  private readonly budget = new Budget()
  /** How many of the lines that one line of the source holds were read before it was made clean anew. */
  private skip = 0

  constructor(
    types: Readonly<Record<LineKind, TokenType>>,
    commands: CommandGrammar,
    vocabulary: Vocabulary,
    spans: boolean,
  ) {
    this.scan = new Scan(types, commands, vocabulary, spans)
    this.scan.again = (piece, whole) => this.readPiece(piece, whole)
  }

  /** The tokens of a run of lines, rows that follow each other in one, and how many lines they took. */
  read(lines: Lines): { tokens: LineToken[]; taken: number } {
    this.scan.lines = lines
    this.scan.tokens = []
    let index = 0
    while (index < lines.count) index = this.margins.active ? this.readClean(lines, index) : this.readLine(index)
    return { tokens: withRowRuns(this.scan.tokens, this.scan.types.Row), taken: index }
  }

  /** Reads on without the wrapping and the prefixes of the lines; returns the index of the next line that is to be read. */
  private readClean(lines: Lines, index: number): number {
    const clean = cleanLines(lines, index, this.margins, LOOKAHEAD)
    const { version } = this.margins
    this.scan.lines = clean
    let at = this.skip
    this.skip = 0
    const isInside = () => at > 0 && at < clean.starts.length && clean.numbers[at] === clean.numbers[at - 1]
    while ((at < clean.count || isInside()) && this.margins.version === version) {
      const next = this.readLine(at)
      for (; at < next; at++) this.margins.passed(clean.touched[at] as boolean)
    }
    this.scan.lines = lines
    if (at >= clean.starts.length) return clean.end
    if (isInside()) this.skip = at - clean.numbers.indexOf(clean.numbers[at] as number)
    return (clean.numbers[at] as number) - lines.first
  }

  /** Reads a line; returns the index of the next one. A fault of the reader costs this line alone. */
  private readLine(index: number): number {
    const { scan } = this
    const { lines, tokens, restored, placedAt } = scan
    const made = tokens.length
    try {
      return this.readWhole(index)
    } catch {
      Object.assign(scan, { lines, tokens, restored, placedAt })
      tokens.length = made
      const piece = { index, from: lines.starts[index] as number, to: lines.ends[index] as number }
      scan.push('Broken', { text: lines.text.slice(piece.from, piece.to) }, piece)
      scan.pushFault({ table: scan.open?.table.name ?? null, cell: null }, piece)
      return index + 1
    }
  }

  private readWhole(index: number): number {
    const { text } = this.scan.lines
    const from = this.scan.contentFrom(index)
    const to = this.scan.lines.ends[index] as number
    if (this.scan.open) {
      const reader = this.scan.open.readers[0] as Reader
      const folded = (to - from === CONSOLE_WIDTH && mayGoOn(this.scan, index)) || isBroken(this.scan, index)
      const fields = this.scan.fields.split(text, from, to)
      const row = folded || fields.unseen ? null : reader.read(fields)
      if (row !== null && isPlain(reader) && !mayHaveRest(this.scan, reader, from, index)) {
        this.scan.pushRow(this.scan.open, reader, row, null, index)
        return index + 1
      }
    }
    if (this.margins.shownBy(this.scan, { index, from, to })) return index
    this.ask({ index, from, to })
    const next = this.readPiece({ index, from, to }, !this.scan.spent)
    if (this.scan.fields.fault !== null && next > index) this.scan.sayFault({ index, from, to })
    return next
  }

  /** The last tokens of a source that has ended. */
  end(): LineToken[] {
    const costly = this.budget.takeCostly(true)
    return costly ? [this.scan.costly(costly)] : []
  }

  /** Asks how much work is left for a line, and says it when there is enough again. */
  private ask(piece: Piece): void {
    this.scan.spent = this.budget.isSpent(this.scan.reached(piece))
    const costly = this.budget.takeCostly(false)
    if (costly) this.scan.tokens.push(this.scan.costly(costly))
  }

  /** Reads one piece, `whole` with what other lines and guesses make of it; returns the index of the next line. */
  private readPiece(piece: Piece, whole: boolean): number {
    const { text } = this.scan.lines
    let { from, to } = piece
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (from === to) return piece.index + 1
    const content = { index: piece.index, from, to }
    const next = readOpenRow(this.scan, piece, whole)
    if (next > 0) return next
    if (readBelow(this.scan, content)) return piece.index + 1
    if (whole && this.readLostLines(content)) return piece.index + 1
    if (readKnown(this.scan, content, piece.from)) return piece.index + 1
    const heading = readHeading(this.scan, content)
    if (heading > 0) return heading
    const free = readFreeRow(this.scan, content, whole)
    if (free > 0) return free
    if (whole && this.margins.hiddenIn(this.scan, content)) return piece.index
    if (whole && readFold(this.scan, content)) return piece.index + 1
    const half = whole ? readHalfRow(this.scan, content) : 0
    if (half > 0) return half
    const quoted = whole ? readQuoted(this.scan, content) : 0
    if (quoted > 0) return quoted
    if (whole && readGlued(this.scan, content)) return piece.index + 1
    const beyond = whole ? readDamaged(this.scan, content) : 0
    if (beyond > 0) return beyond
    if (whole && readBrokenBelow(this.scan, content)) return piece.index + 1
    const line = text.slice(from, to)
    if (isCutRow(this.scan, content)) this.scan.push('Broken', { text: line, code: 'row-cut' }, content)
    else if (this.scan.beginsRow(from, to)) this.scan.push('Broken', { text: line }, content)
    else this.scan.push('Text', { text: line, isFigures: this.scan.isFigures(from, to) }, content)
    return piece.index + 1
  }

  /** A line that holds whole tables, whose line ends were lost: it is read as the lines it was. */
  private readLostLines(piece: Piece): boolean {
    const { lines } = this.scan
    const lost = this.scan.restored ? undefined : lostLines(lines.text, piece.from, piece.to, this.scan.vocabulary)
    if (!lost) return false
    const fill = <T>(value: T): T[] => lost.starts.map(() => value)
    const numbers = fill(this.scan.numberOf(piece.index))
    const before = fill(lines.before?.[piece.index] ?? '')
    this.scan.restored = true
    this.scan.lines = { ...lines, ...lost, count: lost.starts.length, numbers, lastNumbers: numbers, before }
    for (let index = 0; index < lost.starts.length; ) index = this.readLine(index)
    this.scan.lines = lines
    this.scan.restored = false
    return true
  }
}
