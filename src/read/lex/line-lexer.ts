import type { TokenType } from 'chevrotain'
import { MAX_READINGS, mend, type Reading } from '../../mend/mend.ts'
import { mendedLines, proposedLines } from '../../mend/mended-lines.ts'
import type { Meaning, Proposal } from '../../mend/mender.ts'
import type { CommandGrammar } from '../../table/command-line.ts'
import type { RowPayload } from '../../table/document.ts'
import type { LineToken } from '../../table/token.ts'
import type { Vocabulary } from '../../table/vocabulary.ts'
import { afterBlanks, beforeBlanks } from '../../text/blanks.ts'
import { cleanLines } from '../../text/clean/clean-lines.ts'
import type { Piece } from '../../text/lines.ts'
import { type Lines, LOOKAHEAD } from '../../text/lines.ts'
import type { Repair } from '../../text/mojibake.ts'
import type { Origin } from '../../text/origin.ts'
import { Budget } from '../budget.ts'
import { spellAsGiven } from './as-given.ts'
import { isBlotted } from './blotted-rows.ts'
import { isCutRow } from './cut-rows.ts'
import { freeRow, readFreeRow } from './free-rows.ts'
import { readHeading } from './heading-lines.ts'
import { HiddenMargins } from './hidden-margins.ts'
import { readKnown } from './known-lines.ts'
import { knowsOf } from './knows.ts'
import { isLikeRow, readBelow, readBrokenBelow, readOpenRow } from './open-rows.ts'
import { PlainRows } from './plain-rows.ts'
import { Records } from './records.ts'
import { RepeatedOutput } from './repeated-output.ts'
import { withRowRuns } from './row-runs.ts'
import { type LineKind, Scan } from './scan.ts'
import { isOdd, isWholeRow, weightOf } from './weight.ts'
import { isFolded, readFold } from './wrapped-rows.ts'

/** Lines of proposals are mended as well, those of their proposals are not. */
const MAX_DEPTH = 2
/** What it costs to put lines among those of a run, in times of reading it. */
const COPY = 1 / 16

/**
 * Says of each line what it is, with what it holds decoded. The table that is open comes first, so that in a long table
 * every line costs one reading; only what is no row of it is looked up among titles, headings and rows of other tables.
 */
export class LineLexer {
  private readonly scan: Scan
  private readonly margins = new HiddenMargins()
  private readonly budget = new Budget()
  private readonly records: Records
  private readonly repeated: RepeatedOutput
  private readonly plain: PlainRows
  /** How many proposals were read for this line, and in how many others that stands which is read. */
  private readings = 0
  private depth = 0
  /** How many of the lines that one line of the source holds were read before it was made clean anew. */
  private skip = 0

  constructor(
    types: Readonly<Record<LineKind, TokenType>>,
    commands: CommandGrammar,
    vocabulary: Vocabulary,
    spans: boolean,
    copyOf = '',
    only?: readonly string[],
  ) {
    this.scan = new Scan(types, commands, vocabulary, spans)
    this.records = new Records(this.scan)
    this.repeated = new RepeatedOutput(types.Row)
    this.plain = new PlainRows(this.scan, only)
    this.scan.title = vocabulary.shapedTitleOf(copyOf) ?? null
    this.scan.again = (piece, whole) => this.readPiece(piece, whole)
  }

  /** The tokens of a run of lines, rows that follow each other in one, and how many lines they took. */
  read(lines: Lines): { tokens: LineToken[]; taken: number } {
    this.scan.lines = lines
    this.scan.tokens = []
    let index = 0
    while (index < lines.count) {
      if (this.margins.active) index = this.readClean(lines, index)
      else index = this.isRepeated(lines, index) ? index + 1 : this.readLine(index)
    }
    this.repeated.note(this.scan.tokens)
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
      const isRepeated = !isInside() && this.isRepeated(lines, (clean.numbers[at] as number) - lines.first)
      const next = isRepeated ? at + 1 : this.readLine(at)
      for (; at < next; at++) this.margins.passed(clean.touched[at] as boolean)
    }
    this.scan.lines = lines
    if (at >= clean.starts.length) return clean.end
    if (isInside()) this.skip = at - clean.numbers.indexOf(clean.numbers[at] as number)
    return (clean.numbers[at] as number) - lines.first
  }

  /** Whether a line of the source says once more what was read. */
  private isRepeated(lines: Lines, index: number): boolean {
    return this.repeated.repeats(lines, index, this.scan.tokens)
  }

  /** Reads a line; returns the index of the next one. A fault of the reader costs this line alone. */
  private readLine(index: number): number {
    const { scan } = this
    const { lines, tokens } = scan
    const made = tokens.length
    try {
      return this.readWhole(index)
    } catch {
      Object.assign(scan, { lines, tokens })
      this.depth = 0
      tokens.length = made
      const piece = { index, from: lines.starts[index] as number, to: lines.ends[index] as number }
      scan.push('Broken', { text: lines.text.slice(piece.from, piece.to) }, piece)
      scan.pushFault({ table: scan.open?.table.name ?? null, cell: null }, piece)
      return index + 1
    }
  }

  private readWhole(index: number): number {
    const behind = this.plain.read(index)
    if (behind > index) return behind
    const from = this.scan.startOf(index)
    const to = this.scan.lines.ends[index] as number
    const folded = this.scan.open !== null && isFolded(this.scan, { index, from, to })
    if (this.margins.wrappings.size > 0) this.scan.fields.work += to - from
    if (!this.records.mayRead({ index, from, to }) && this.margins.shownBy(this.scan, { index, from, to })) return index
    this.ask({ index, from, to })
    this.readings = 0
    const next =
      (folded && !this.scan.spent && this.readFolded({ index, from, to })) ||
      this.readPiece({ index, from, to }, !this.scan.spent)
    if (this.scan.fields.fault !== null && next > index) this.scan.sayFault({ index, from, to })
    return next
  }

  /** The last tokens of a source that has ended. */
  end(): LineToken[] {
    this.scan.tokens = []
    this.records.end()
    const costly = this.budget.takeCostly(true)
    if (costly) this.scan.tokens.push(this.scan.costly(costly))
    return withRowRuns(this.scan.tokens, this.scan.types.Row)
  }

  /** Asks how much work is left for a line, and says it when there is enough again. */
  private ask(piece: Piece): void {
    this.scan.spent = this.budget.isSpent(this.scan.reached(piece))
    const costly = this.budget.takeCostly(false)
    if (costly) this.scan.tokens.push(this.scan.costly(costly))
  }

  /** Reads a line that a console broke with those that it goes on in: what it is without them does not count. Returns 0 when they are no row. */
  private readFolded(piece: Piece): number {
    const { scan } = this
    scan.unfinished = 'cut'
    return this.mend(contentOf(scan.lines.text, piece), 'part', [], scan.mark())
  }

  /** Reads one piece, `whole` with what other lines and guesses make of it; returns the index of the next line. */
  private readPiece(piece: Piece, whole: boolean): number {
    const { scan } = this
    const content = contentOf(scan.lines.text, piece)
    if (content.from === content.to) {
      if (this.depth === 0) this.records.blank(piece.index)
      return piece.index + 1
    }
    const behindRecords = this.depth === 0 ? this.records.read(content) : 0
    if (behindRecords > 0) return behindRecords
    const made = scan.tokens.length
    const mayBeMended = whole && this.depth < MAX_DEPTH
    const before = mayBeMended ? scan.mark() : null
    scan.unfinished = 'no'
    const next = this.readAsItStands(piece, content, mayBeMended)
    if (!before) return next || this.readNothing(content, whole)
    if (next === 0 && this.depth === 0 && this.margins.hiddenIn(scan, content)) return piece.index
    const guessed = next || (readFold(scan, content) ? piece.index + 1 : 0)
    const own = scan.tokens.slice(made)
    return (
      this.mend(content, this.meaningOf(content, guessed, own), own, before) ||
      guessed ||
      this.readNothing(content, whole)
    )
  }

  /** Reads a piece by itself, and a row with the lines that it goes on in; returns 0 when it means nothing. */
  private readAsItStands(piece: Piece, content: Piece, whole: boolean): number {
    const { scan } = this
    const next = readOpenRow(scan, piece, whole)
    if (next > 0) return next
    if (readBelow(scan, content) || readKnown(scan, content, piece.from)) return piece.index + 1
    return readHeading(scan, content) || readFreeRow(scan, { ...content, from: piece.from }, whole)
  }

  /** Reads a line as what it may have been before it was damaged, where that means more than it does as it stands; else returns 0. */
  private mend(at: Piece, meaning: Meaning, own: readonly LineToken[], before: () => void): number {
    const { scan } = this
    if (meaning === 'whole' && own.every(({ tokenType }) => tokenType === scan.types.Row)) return 0
    const asItStands = scan.mark()
    const { lines, tokens } = scan
    const isCut = meaning === 'nothing' || scan.unfinished === 'cut'
    const weight = isCut ? 0 : weightOf(scan, own)
    const row = isCut ? undefined : own.find(({ tokenType }) => tokenType === scan.types.Row)
    const best = mend(lines, at, meaning, weight, knowsOf(scan, at.index), (proposal) => {
      before()
      const reading = this.readProposal(at.index, proposal, row as LineToken<RowPayload> | undefined)
      before()
      return reading
    })
    if (!best) {
      asItStands()
      return 0
    }
    tokens.length -= own.length
    best.keep()
    const read = scan.tokens
    Object.assign(scan, { lines, tokens })
    if (best.repair) scan.sayDamage(best.repair, at, best.next - 1)
    tokens.push(...read)
    return best.next
  }

  private meaningOf(at: Piece, next: number, own: readonly LineToken[]): Meaning {
    if (next === 0) return 'nothing'
    if (this.scan.unfinished !== 'no') return 'part'
    return isOdd(own) || this.scan.isCrowded(at) ? 'surplus' : 'whole'
  }

  /** Reads the lines of a proposal; undefined when too many were read for one line. `row` is what the first is without the others. */
  private readProposal(index: number, proposal: Proposal, row?: LineToken<RowPayload>): MendedReading | undefined {
    const { scan } = this
    if (this.readings === MAX_READINGS || this.budget.isExceeded(scan.fields.work)) return undefined
    this.readings++
    scan.tokens = []
    const next = proposal.isRow ? this.readJoined(index, proposal) : this.readInPlace(index, proposal)
    const { tokens } = scan
    const { repair } = proposal
    for (const { payload } of repair ? tokens : []) spellAsGiven(payload as object, repair as Repair)
    const isLost = proposal.isRow && !isWholeRow(scan, tokens, row?.payload.context)
    const weight = isLost ? 0 : weightOf(scan, tokens)
    return { weight, next, repair, keep: scan.mark() }
  }

  /** Reads a row that was put together: by itself where the table that is open tells what it is, else where another table may. */
  private readJoined(index: number, proposal: Proposal): number {
    const { scan } = this
    const { lines, open } = scan
    const { text } = proposal.lines[0] as Origin
    scan.lines = proposedLines(lines, index, proposal)
    const mayBeOpen = open !== null && (open.headed || scan.isOpenRow(0, text.length))
    const isRead = mayBeOpen && readOpenRow(scan, { index: 0, from: 0, to: text.length }, false) > 0
    scan.lines = lines
    const mayBeFree = !isRead && (!open?.headed || freeRow(scan, 0, text.length, index, text) !== undefined)
    return mayBeFree ? this.readInPlace(index, proposal) : index + proposal.taken
  }

  /** Reads the lines of a proposal among those of the run. */
  private readInPlace(index: number, proposal: Proposal): number {
    const { scan, depth } = this
    const { lines, taken, isRow } = proposal
    const given = scan.lines
    scan.lines = mendedLines(given, index, proposal)
    if (scan.lines.text !== given.text) scan.fields.work += COPY * scan.lines.text.length
    this.depth = isRow ? MAX_DEPTH : depth + 1
    const { starts, ends } = scan.lines
    const end = index + lines.length
    let at = index
    while (at < end) at = this.readPiece({ index: at, from: starts[at] as number, to: ends[at] as number }, true)
    this.depth = depth
    return at - lines.length + taken
  }

  private readNothing(content: Piece, whole: boolean): number {
    const { scan } = this
    const { index, from, to } = content
    if (whole && readBrokenBelow(scan, content)) return index + 1
    const text = scan.lines.text.slice(from, to)
    if (isCutRow(scan, content)) scan.push('Broken', { text, code: 'row-cut' }, content)
    else if (scan.beginsRow(from, to) || isLikeRow(scan, content) || isBlotted(scan, content))
      scan.push('Broken', { text }, content)
    else scan.push('Text', { text, isFigures: scan.isFigures(from, to) }, content)
    return index + 1
  }
}

/** A piece without the blanks around what it holds. */
function contentOf(text: string, { index, from, to }: Piece): Piece {
  const start = afterBlanks(text, from, to)
  return { index, from: start, to: beforeBlanks(text, start, to) }
}

/** What came of reading a proposal: the index of the next given line, and how to take it over. */
interface MendedReading extends Reading {
  readonly next: number
  readonly repair: Repair | undefined
  keep(): void
}
