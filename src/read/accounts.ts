import { type IssueArgs, type IssueCode, severityOf } from '../report/issues.ts'
import type { Sink } from '../report/sink.ts'
import type { Capture, Coverage, Section } from '../report/types.ts'
import { isList } from '../table/cells/cell.ts'
import type { Endpoint } from '../table/cells/endpoint.ts'
import type { CostlyPayload, NeighbourPayload, RowPayload, TextPayload, TitlePayload } from '../table/document.ts'
import type { OutOfRange } from '../table/ranges.ts'
import type { TableContext } from '../table/table-context.ts'
import type { LineToken } from '../table/token.ts'
import type { Fault } from '../text/fields.ts'
import { remarkIn } from '../text/remark.ts'
import { LineLedger } from './line-ledger.ts'

/** Lines of one notice may have a blank line between them (usage text). */
const PARAGRAPH = 2
/** An issue quotes so many characters at the most. */
const LONGEST_TEXT = 500

/** Keeps account of the lines of a source: each is read, noise or unread, and what was not plain is an issue. */
export class Accounts {
  private readonly ledger = new LineLedger()
  private readonly sink: Sink
  private section: Section | null = null
  /** Notes that were made of the open section already. */
  private readonly noted = new Set<string>()
  /** What could not be read of the line that is open: unless more of that line is read, nothing of it was. */
  private lost: {
    readonly line: number
    readonly token: LineToken
    readonly text: string
    readonly args: IssueArgs
  }[] = []

  /** The listing of another tool that is not said yet: more of its lines may come. */
  private listing: {
    readonly first: LineToken<NeighbourPayload>
    readonly last: number
    readonly lines: number
  } | null = null

  constructor(sink: Sink) {
    this.sink = sink
  }

  /** Names the section that lines belong to from here on; null between sections. */
  open(section: Section | null): void {
    this.section = section
    this.noted.clear()
  }

  get coverage(): Coverage {
    return this.ledger.coverage
  }

  /** Ends the source: the lines that no token stands for are noise. */
  end(lines: number): Coverage {
    this.sayLost()
    this.ledger.end(lines)
    return this.ledger.coverage
  }

  /** What was odd about a row. */
  oddity(oddity: NonNullable<RowPayload['oddity']>, token: LineToken<RowPayload>): void {
    const { rows } = token.payload
    const row = (isList(rows) ? rows[0] : rows) ?? {}
    if (oddity.unknownState) this.issue('state-unknown', token, String(row.stateText), { state: String(row.stateText) })
    if (oddity.missing > 0)
      this.issue('row-cut', token, (row.local as Endpoint | undefined)?.text ?? '', { missing: oddity.missing })
    if (oddity.extra !== '') this.issue('extra-text', token, oddity.extra, { text: oddity.extra })
    if (oddity.note && !this.noted.has(oddity.note)) {
      this.noted.add(oddity.note)
      this.issue(oddity.note as IssueCode, token, this.section?.title ?? '', {
        title: this.section?.title ?? null,
      })
    }
    this.outOfRange(oddity.outOfRange, token)
  }

  /** Numbers of a line that its row has no room for. */
  outOfRange(numbers: readonly OutOfRange[] | null, token: LineToken): void {
    for (const { field, number } of numbers ?? [])
      this.issue('number-out-of-range', token, number, { field, number: number.slice(0, LONGEST_TEXT) })
  }

  /** The columns of a heading that the table is not known to have, or that it names in words that are not known. */
  unknownColumns(token: LineToken<TableContext>): void {
    const { table, columns, guessed } = token.payload
    for (const { key } of columns)
      if (guessed?.includes(key) || !table.columns.some((column) => column.key === key))
        this.issue('heading-unknown-column', token, key, { column: key })
  }

  /** A title under which no table was understood is not passed over in silence. */
  untabled(token: LineToken<TitlePayload>): void {
    const { text } = token.payload.title
    this.issue('table-unread', token, text, { title: text })
  }

  /** Lines about the output itself, those of one paragraph as one issue. */
  notices(tokens: readonly LineToken<TextPayload>[]): void {
    let before: LineToken<TextPayload> | null = null
    for (const token of tokens) {
      const { code, text, args = { text } } = token.payload
      const goesOn = before?.payload.code === code && token.line - (before?.lastLine ?? 0) <= PARAGRAPH
      if (!goesOn) this.issue(code as IssueCode, token, text, args)
      this.count('read', token)
      before = token
    }
  }

  /** A run whose rows alone say what printed them. */
  guessed({ dialect }: Capture, line: number): void {
    const code = 'dialect-guessed'
    this.sink.issue({ severity: severityOf(code), code, line, span: null, text: null, args: { dialect } })
  }

  /** Lines inside a table that could not be read; what stands beside something that was read is text behind it. */
  unread(token: LineToken<Partial<TextPayload>>): void {
    const { text = '' } = token.payload
    if (this.ledger.isRead(token.line)) this.extraText(token, token.line, text)
    const args = this.section ? { view: this.section.view } : {}
    this.count('unread', token)
    for (let line = token.line; line <= token.lastLine; line++)
      if (!this.ledger.isRead(line)) this.lost.push({ line, token, text, args })
  }

  /** The beginning of a row with which the text ends: known for what it is, though it does not say enough. */
  cut(token: LineToken<TextPayload>): void {
    this.count('read', token)
    this.issue('row-cut', token, token.payload.text)
  }

  /** A line on which the reader itself failed. */
  fault(token: LineToken, { table, cell }: Fault): void {
    this.issue('internal-fault', token, '', { table, cell })
  }

  /** Lines that were too costly to mend. */
  costly(token: LineToken, { lines }: CostlyPayload): void {
    this.issue('too-costly', token, '', { lines, first: token.line, last: token.lastLine })
  }

  /** A line of a listing of another tool: what printed those that are not read is said once. */
  neighbour(token: LineToken<NeighbourPayload>): void {
    const { tool, process } = token.payload
    if (this.listing?.first.payload.tool !== tool || process !== undefined) this.count('noise', token)
    if (process !== undefined) return
    const { first, lines } = this.listing ?? { first: token, lines: 0 }
    this.listing = { first, last: token.lastLine, lines: lines + 1 }
  }

  /** Lines that counted as read, or were going to, and of which nothing came. */
  lose(token: LineToken): void {
    const args = this.section ? { view: this.section.view } : {}
    for (let line = token.line; line <= token.lastLine; line++) {
      if (!this.ledger.lose(line)) continue
      this.sink.lines?.('unread', line, line)
      this.lost.push({ line, token, text: '', args })
    }
  }

  /** Text outside of tables; a remark beside something that was read is said. */
  text(token: LineToken<Partial<TextPayload>>): void {
    const { text = '' } = token.payload
    if (this.ledger.isRead(token.line) && remarkIn(` ${text}`) === 1) this.extraText(token, token.line, text)
    else this.count('noise', token)
  }

  /** Lines that stand in a table: those of figures are rows that could not be read, and one that a row shares is read. */
  gap(texts: readonly LineToken<TextPayload>[], next: LineToken | null): void {
    for (const token of texts) {
      if (token.line === next?.line || this.ledger.isRead(token.line))
        this.extraText(token, token.line, token.payload.text)
      else if (token.payload.isFigures) this.unread(token)
      else this.count('noise', token)
    }
  }

  /** Says what the reader could not read or had to guess. */
  issue(code: IssueCode, token: LineToken, text: string, args: IssueArgs = {}): void {
    this.sayLost(token.line)
    this.say(code, token, token.line, text, args)
  }

  /** Counts the lines of a token. A line that holds several tokens counts for the best of them. */
  count(as: 'read' | 'noise' | 'unread', token: LineToken): void {
    this.sayLost(token.line)
    if (as === 'noise') return
    for (let line = token.line; line <= token.lastLine; line++)
      if (this.ledger[as](line)) this.sink.lines?.(as, line, line)
  }

  private sayListing(): void {
    if (!this.listing) return
    const { first, last, lines } = this.listing
    this.listing = null
    this.say('known-but-not-read', first, first.line, '', { tool: first.payload.tool, lines, first: first.line, last })
  }

  /** Says of the lost lines what they are, once no more can be read of them: when a token of a line behind them comes. */
  private sayLost(next = Number.POSITIVE_INFINITY): void {
    this.sayListing()
    if (this.lost.length === 0 || this.lost.some(({ line }) => line >= next)) return
    const lost = this.lost
    this.lost = []
    for (const { line, token, text, args } of lost) {
      if (this.ledger.isRead(line)) this.extraText(token, line, text)
      else this.say('row-unread', token, line, text, args)
    }
  }

  private extraText(token: LineToken, line: number, text: string): void {
    this.say('extra-text', token, line, text, { text: text.slice(0, LONGEST_TEXT) })
  }

  private say(code: IssueCode, token: LineToken, line: number, text: string, args: IssueArgs): void {
    this.sink.issue({
      severity: severityOf(code),
      code,
      line,
      span: [token.startOffset, token.endOffset],
      text: text.slice(0, LONGEST_TEXT),
      args,
    })
  }
}
