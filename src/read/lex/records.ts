import type { TokenType } from 'chevrotain'
import type { RecordPlace, Table } from '../../table/dialect.ts'
import type { TextPayload } from '../../table/document.ts'
import { type RecordRow, readRecord } from '../../table/record-reader.ts'
import type { RecordTable, RecordTables } from '../../table/record-tables.ts'
import type { TableContext } from '../../table/table-context.ts'
import { LineToken } from '../../table/token.ts'
import { afterBlanks } from '../../text/blanks.ts'
import { Fields } from '../../text/fields.ts'
import type { Lines, Piece } from '../../text/lines.ts'
import { isBlankLine } from '../../text/lines-below.ts'
import { contentStart } from '../../text/margin.ts'
import type { StructureReader } from '../../text/structure/structure.ts'
import { CERTAIN, readCsvHeading } from './csv-heading.ts'
import { type Frame, RecordFrames } from './record-frames.ts'
import { readerAt } from './record-starts.ts'
import type { Scan } from './scan.ts'

/** So many lines of a record are kept in mind; of a longer one the first count for what stands around records. */
const MOST_HELD = 1024

/** Reads texts in which rows are records: JSON, XML, blocks of `Name : value`. It holds the record that is open, and nothing else. */
export class Records {
  private readonly scan: Scan
  private readonly tables: RecordTables
  private readonly fields = new Fields()
  private reader: StructureReader | null = null
  private frames!: RecordFrames
  /** Lines of the open record, which count as what comes of it. */
  private held: LineToken<TextPayload>[] = []
  /** Whether a row was read in the text that is open. */
  private hasRows = false
  private contexts = new Map<Table, TableContext>()
  /** What was above the rows that these contexts are of. */
  private command: unknown = null

  constructor(scan: Scan) {
    this.scan = scan
    this.tables = scan.vocabulary.records
  }

  /** Reads a line that stands in such a text, or begins one; returns the index of the next line, 0 when it is none. */
  read(piece: Piece): number {
    const { scan } = this
    const { text } = scan.lines
    const from = afterBlanks(text, contentStart(text, piece.from, piece.to), piece.to)
    const content = { ...piece, from }
    const begins = this.reader === null
    if (begins && readCsvHeading(scan, content)) return piece.index + 1
    const start = begins ? this.begin(content) : from
    if (!this.reader) return 0
    const made = scan.tokens.length
    this.place(piece.index)
    const { at, end } = this.reader.read(scan.lines.text, start, piece.to)
    const mayBeCut = !begins || this.frames.frames.some((frame) => this.isPart(frame))
    if (end === 'damaged' && mayBeCut && isLast(scan.lines, piece.index)) {
      this.hold(piece)
      this.leave('cut')
      return piece.index + 1
    }
    if (end === 'damaged') {
      const isNothing = begins && !this.hasRows
      if (isNothing) this.held = []
      this.leave('damaged')
      return isNothing || at <= start ? 0 : this.goOn(piece, at)
    }
    const isRow = scan.tokens.slice(made).some(({ tokenType }) => tokenType === scan.types.Row)
    // Behind a row another record can begin in its line.
    if (at > start && (!isRow || (end === 'open' && this.isWithin()))) this.hold(piece)
    if (end === 'open') return piece.index + 1
    const isNothing = begins && !this.hasRows
    if (isNothing) this.held = []
    this.leave('closed')
    return isNothing ? 0 : this.goOn(piece, at)
  }

  /** Whether a line is the business of records: what their syntax escapes is no wrapping of lines. */
  mayRead({ index, from, to }: Piece): boolean {
    if (this.reader) return true
    const { text } = this.scan.lines
    const content = { index, from: afterBlanks(text, from, to), to }
    return BEGINS.test(text[content.from] ?? '') && readerAt(this.scan, this.tables, content) !== undefined
  }

  /** A blank line, which ends a block of names and values. */
  blank(index: number): void {
    if (!this.reader) return
    this.place(index)
    const at = this.scan.startOf(index)
    if (this.reader.read(this.scan.lines.text, at, at).end === 'closed') this.leave('closed')
  }

  /** The source ends; so does what is open. */
  end(): void {
    if (!this.reader) return
    const isClosed = this.reader.read('', 0, 0).end === 'closed'
    this.leave(isClosed ? 'closed' : 'cut')
  }

  private begin(content: Piece): number {
    const begun = readerAt(this.scan, this.tables, content)
    if (!begun) return content.from
    this.place(content.index)
    const ofEntries = (frame: Frame) => this.tables.entriesOf(this.placeOf(frame)).length > 0
    this.frames = new RecordFrames(this.tables, (frame) => this.ended(frame), ofEntries)
    this.frames.place = this.linePlace(content.index)
    this.reader = begun.open(this.frames)
    this.hasRows = false
    this.held = []
    return begun.from
  }

  private place(index: number): void {
    if (this.frames) this.frames.place = this.linePlace(index)
  }

  private linePlace(index: number) {
    const { scan } = this
    return {
      number: scan.numberOf(index),
      startAt: (offset: number) => scan.startAt(offset),
      endAt: (offset: number) => scan.endAt(offset),
    }
  }

  /** Reads what stands behind such a text in its line. */
  private goOn(piece: Piece, at: number): number {
    const { text } = this.scan.lines
    if (text.slice(at, piece.to).trim() === '') return piece.index + 1
    return this.scan.again({ ...piece, from: at }, true)
  }

  private hold(piece: Piece): void {
    const line = this.scan.lines.text.slice(piece.from, piece.to)
    if (this.held.length === MOST_HELD) this.release(Number.POSITIVE_INFINITY)
    this.held.push(this.scan.token('Text', { text: line }, piece) as LineToken<TextPayload>)
  }

  /** Lines before one are no part of a record. */
  private release(before: number): void {
    const { tokens, types } = this.scan
    tokens.push(...this.held.filter(({ lastLine }) => lastLine < before).map((token) => retyped(token, types.Rule)))
    this.held = []
  }

  /** Leaves the text that is open: lines of a record that is not whole are unread, or cut where the source ends. */
  private leave(why: 'closed' | 'damaged' | 'cut'): void {
    const { scan, held } = this
    const isPart = why !== 'closed' && this.isWithin()
    this.reader = null
    this.held = []
    if (isPart && why === 'cut')
      scan.tokens.push(retyped(held[0] as LineToken<TextPayload>, scan.types.Broken, held.at(-1)))
    else if (isPart) scan.tokens.push(...held.map((token) => retyped(token, scan.types.Broken)))
    else scan.tokens.push(...held.map((token) => (this.hasRows ? retyped(token, scan.types.Rule) : token)))
  }

  /** Whether a record is open. */
  private isWithin(): boolean {
    return this.frames.frames.some((frame) => this.isPart(frame))
  }

  /** Whether an object has names of a record. */
  private isPart(frame: Frame): boolean {
    if (this.tables.entriesOf(this.placeOf(frame)).length > 0) return true
    return [...frame.values.keys()].some((name) => this.tables.sign.test(name))
  }

  /** An object is whole: a row, when it is a record of some table. */
  private ended(frame: Frame): boolean {
    const { scan } = this
    const place = this.placeOf(frame)
    const tables = this.tables.entriesOf(place)
    if (tables.length > 0) return this.readEntries(frame, tables)
    const record = this.tables.match(frame, place)
    if (!record) return false
    const read = this.rowOf(record, frame, place)
    if (!read && !this.hasRows) return false
    this.release(frame.line)
    const token = (kind: 'Row' | 'Broken', payload: unknown) =>
      new LineToken(scan.types[kind], payload, frame.start, frame.end, frame.line, frame.lastLine)
    if (!read) scan.tokens.push(token('Broken', { text: '' }))
    else {
      const context = this.contextOf(record, frame)
      scan.tokens.push(token('Row', { context, rows: this.placed(read), oddity: oddityOf(read) }))
      scan.close()
      this.hasRows = true
    }
    return true
  }

  private placeOf(frame: Frame): RecordPlace {
    const command = this.scan.command?.command ?? ''
    const holder = this.frames.holderOf(frame)?.name ?? ''
    return { within: frame.name, holder, command, valueOf: (name) => this.frames.valueOf(name, frame) }
  }

  // > |{"kernel":{"IpInReceives":4218,"IpInDelivers":4218,"TcpActiveOpens":17}}
  /** Reads an object whose values are rows, each of the table that takes it. */
  private readEntries(frame: Frame, tables: readonly RecordTable[]): boolean {
    const { scan } = this
    this.release(frame.line)
    for (const [name, { text, from, to, line }] of frame.values) {
      // A list of objects, whose values are here by themselves.
      if (text === '') continue
      const token = (kind: 'Row' | 'Broken', payload: unknown) =>
        new LineToken(scan.types[kind], payload, from, to, line)
      const [read] = tables.flatMap((record) => {
        const row = record.table.record?.entry?.(name, text)
        return row ? [{ record, row }] : []
      })
      if (!read) scan.tokens.push(token('Broken', { text: `${name} ${text}` }))
      else {
        const context = this.contextOf(read.record, frame)
        if (scan.spans) read.row.cells = { value: [from, to] }
        scan.tokens.push(token('Row', { context, rows: read.row, oddity: null }))
      }
    }
    scan.close()
    this.hasRows = true
    return true
  }

  private rowOf(record: RecordTable, object: Frame, place: RecordPlace): RecordRow | null {
    try {
      return readRecord(record, object, this.fields, place)
    } catch {
      this.scan.fields.fail(record.table.name)
      return null
    }
  }

  /** The row, with the places of its cells where they are asked for. */
  private placed({ row, cells }: RecordRow): RecordRow['row'] {
    if (!this.scan.spans) return row
    row.cells = Object.fromEntries(
      Object.entries(cells).map(([key, values]) => [
        key,
        [Math.min(...values.map(({ from }) => from)), Math.max(...values.map(({ to }) => to))],
      ]),
    )
    return row
  }

  /** The table of a record, one for all of its kind that one command printed; its columns are those of the first. */
  private contextOf(record: RecordTable, { values }: Frame): TableContext {
    const { scan } = this
    if (this.command !== scan.command) this.contexts = new Map()
    this.command = scan.command
    const known = this.contexts.get(record.table)
    if (known) return known
    const named = new Set([...values.keys()].map((name) => record.columns.get(name)))
    const context: TableContext = {
      dialect: record.dialect,
      table: record.table,
      locale: null,
      columns: record.table.columns.filter((column) => named.has(column)),
      readers: [],
      headed: true,
      isRecord: true,
      addressWidth: 0,
      confidence: CERTAIN,
    }
    this.contexts.set(record.table, context)
    return context
  }
}

const BEGINS = /[<{[]/

/** Whether nothing stands below a line. */
function isLast(lines: Lines, index: number): boolean {
  for (let below = index + 1; below < lines.starts.length; below++) if (!isBlankLine(lines, below)) return false
  return true
}

function oddityOf({ oddity, extra }: RecordRow) {
  const { unknownState, outOfRange } = oddity
  return unknownState || outOfRange || extra !== '' ? { unknownState, missing: 0, extra, outOfRange } : null
}

/** The same line as another kind of token; with those down to the last of a record that is cut. */
function retyped(token: LineToken<TextPayload>, type: TokenType, cutAt?: LineToken): LineToken {
  const { payload, startOffset, endOffset, line, lastLine, before } = token
  if (!cutAt) return new LineToken(type, payload, startOffset, endOffset, line, lastLine, before)
  return new LineToken(
    type,
    { ...payload, code: 'row-cut' },
    startOffset,
    cutAt.endOffset,
    line,
    cutAt.lastLine,
    before,
  )
}
