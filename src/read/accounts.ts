import type { RowDraft } from '../cells/cell.ts'
import type { Endpoint } from '../cells/endpoint.ts'
import { type IssueArgs, type IssueCode, severityOf } from '../issues.ts'
import type { Capture, Coverage, Section } from '../types.ts'
import type { RowPayload, TextPayload } from './document.ts'
import { LineLedger } from './line-ledger.ts'
import type { Sink } from './sink.ts'
import type { TableContext } from './table-context.ts'
import type { LineToken } from './token.ts'

/** Lines inside a table that nothing is known of: so many may stand between two of its rows. */
const GAP_LIMIT = 16

/** Keeps account of the lines of a source: each is read, noise or unread, and what was not plain is an issue. */
export class Accounts {
  private readonly ledger = new LineLedger()
  private readonly sink: Sink
  private section: Section | null = null
  /** Notes that were made of the open section already. */
  private readonly noted = new Set<string>()
  /** Lines inside the open section of which it is not known yet whether the table goes on behind them. */
  private gap: LineToken<TextPayload>[] = []

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
    this.ledger.end(lines)
  }

  /** What was odd about a row. */
  oddity(oddity: NonNullable<RowPayload['oddity']>, token: LineToken<RowPayload>): void {
    const { rows } = token.payload
    const row = (isList(rows) ? rows[0] : rows) ?? {}
    if (oddity.unknownState)
      this.issue('state-unknown', token, row.stateText as string, { state: row.stateText as string })
    if (oddity.missing > 0)
      this.issue('row-cut', token, (row.local as Endpoint | undefined)?.text ?? '', { missing: oddity.missing })
    if (oddity.extra !== '') this.issue('extra-text', token, oddity.extra, { text: oddity.extra })
    if (oddity.note && !this.noted.has(oddity.note)) {
      this.noted.add(oddity.note)
      this.issue(oddity.note as IssueCode, token, this.section?.title ?? '', {
        title: this.section?.title ?? null,
      })
    }
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

  /** A line inside a table that could not be read. */
  unread(token: LineToken<TextPayload>): void {
    if (this.ledger.isRead(token.line)) {
      this.issue('extra-text', token, token.payload.text, { text: token.payload.text.slice(0, 500) })
      return
    }
    this.issue('row-unread', token, token.payload.text, this.section ? { view: this.section.view } : {})
    this.count('unread', token)
  }

  /** Puts a line off until it is known whether the table goes on; false when too many are put off. */
  pend(token: LineToken<TextPayload>): boolean {
    this.gap.push(token)
    return this.gap.length <= GAP_LIMIT
  }

  /** Says what the lines were that were put off; what stands on the line of a row is text beside it. */
  settle(as: 'noise' | 'unread', row?: LineToken): void {
    if (this.gap.length === 0) return
    const gap = this.gap
    this.gap = []
    for (const token of gap) {
      if (as === 'noise') this.count('noise', token)
      else if (token.line === row?.line)
        this.issue('extra-text', token, token.payload.text, { text: token.payload.text })
      else this.unread(token)
    }
  }

  /** Says what the reader could not read or had to guess. */
  issue(code: IssueCode, token: LineToken, text: string, args: IssueArgs = {}): void {
    this.sink.issue({
      severity: severityOf(code),
      code,
      line: token.line,
      span: [token.startOffset, token.endOffset],
      text: text.slice(0, 500),
      args,
    })
  }

  /** Counts the lines of a token. A line that holds several tokens counts for the best of them. */
  count(as: 'read' | 'noise' | 'unread', token: LineToken): void {
    if (as === 'noise') return
    for (let line = token.line; line <= token.lastLine; line++)
      if (this.ledger[as](line)) this.sink.lines?.(as, line, line)
  }
}

function isList(rows: RowPayload['rows']): rows is readonly RowDraft[] {
  return Array.isArray(rows)
}
