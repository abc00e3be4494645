import { type IssueArgs, type IssueCode, severityOf } from '../report/issues.ts'
import type { Sink } from '../report/sink.ts'
import type { Capture, Coverage, Section } from '../report/types.ts'
import type { RowDraft } from '../table/cells/cell.ts'
import type { Endpoint } from '../table/cells/endpoint.ts'
import type { CostlyPayload, RowPayload, TextPayload } from '../table/document.ts'
import type { OutOfRange } from '../table/ranges.ts'
import type { TableContext } from '../table/table-context.ts'
import type { LineToken } from '../table/token.ts'
import type { Fault } from '../text/fields.ts'
import { LineLedger } from './line-ledger.ts'

/** Lines inside a table that nothing is known of: so many may stand between two of its rows. */
const GAP_LIMIT = 16
/** An issue quotes so many characters at the most. */
const LONGEST_TEXT = 500

/** Keeps account of the lines of a source: each is read, noise or unread, and what was not plain is an issue. */
export class Accounts {
  private readonly ledger = new LineLedger()
  private readonly sink: Sink
  private section: Section | null = null
  /** Notes that were made of the open section already. */
  private readonly noted = new Set<string>()
  /** Lines inside the open section of which it is not known yet whether the table goes on behind them. */
  private gap: LineToken<TextPayload>[] = []
  /** What could not be read of the line that is open: unless more of that line is read, nothing of it was. */
  private lost: { readonly line: number; readonly token: LineToken<TextPayload>; readonly args: IssueArgs }[] = []

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
  end(lines: number): void {
    this.sayLost()
    this.ledger.end(lines)
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

  /** A run whose rows alone say what printed them. */
  guessed({ dialect }: Capture, line: number): void {
    const code = 'dialect-guessed'
    this.sink.issue({ severity: severityOf(code), code, line, span: null, text: null, args: { dialect } })
  }

  /** Lines inside a table that could not be read; what stands beside something that was read is text behind it. */
  unread(token: LineToken<TextPayload>): void {
    if (this.ledger.isRead(token.line)) this.extraText(token, token.line)
    const args = this.section ? { view: this.section.view } : {}
    this.count('unread', token)
    for (let line = token.line; line <= token.lastLine; line++)
      if (!this.ledger.isRead(line)) this.lost.push({ line, token, args })
  }

  /** A line on which the reader itself failed. */
  fault(token: LineToken, { table, cell }: Fault): void {
    this.issue('internal-fault', token, '', { table, cell })
  }

  /** Lines that were too costly to mend. */
  costly(token: LineToken, { lines }: CostlyPayload): void {
    this.issue('too-costly', token, '', { lines, first: token.line, last: token.lastLine })
  }

  /** Lines that counted as read, or were going to, and of which nothing came. */
  lose(token: LineToken): void {
    const args = this.section ? { view: this.section.view } : {}
    for (let line = token.line; line <= token.lastLine; line++) {
      if (!this.ledger.lose(line)) continue
      this.sink.lines?.('unread', line, line)
      this.say('row-unread', token, line, '', args)
    }
  }

  /** Puts a line off until it is known whether the table goes on; false when too many are put off. */
  pend(token: LineToken<TextPayload>): boolean {
    this.gap.push(token)
    return this.gap.length <= GAP_LIMIT
  }

  /** Says what the lines were that were put off, at the end of their table, or where it goes on. */
  settle(goesOn: boolean, row?: LineToken): void {
    if (this.gap.length === 0) return
    const gap = this.gap
    this.gap = []
    for (const token of gap) {
      if (token.line === row?.line) this.extraText(token, token.line)
      else if (goesOn && token.payload.isFigures) this.unread(token)
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

  /** Says of the lost lines what they are, once no more can be read of them: when a token of a line behind them comes. */
  private sayLost(next = Number.POSITIVE_INFINITY): void {
    if (this.lost.length === 0 || this.lost.some(({ line }) => line >= next)) return
    const lost = this.lost
    this.lost = []
    for (const { line, token, args } of lost) {
      if (this.ledger.isRead(line)) this.extraText(token, line)
      else this.say((token.payload.code as IssueCode) ?? 'row-unread', token, line, token.payload.text, args)
    }
  }

  private extraText(token: LineToken<TextPayload>, line: number): void {
    const text = token.payload.text.slice(0, LONGEST_TEXT)
    this.say('extra-text', token, line, text, { text })
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

function isList(rows: RowPayload['rows']): rows is readonly RowDraft[] {
  return Array.isArray(rows)
}
