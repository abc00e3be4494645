import type { IssueArgs } from '../report/issues.ts'
import type { Fault } from '../text/fields.ts'
import type { RowDraft } from './cells/cell.ts'
import type { TypedCommand } from './command-line.ts'
import type { OutOfRange } from './ranges.ts'
import type { TableContext } from './table-context.ts'
import type { LineToken } from './token.ts'
import type { Title } from './vocabulary.ts'

/** A row as the lexer read it. */
export interface RowPayload {
  readonly context: TableContext
  /** What the line holds, most often one row. */
  readonly rows: readonly RowDraft[] | RowDraft
  /** What was odd about it; null for a plain row. */
  readonly oddity: {
    readonly unknownState: boolean
    readonly missing: number
    readonly extra: string
    readonly note?: string | null
    readonly outOfRange: readonly OutOfRange[] | null
  } | null
}

/** What a line adds to the row above it. */
export interface AdditionPayload {
  readonly added: RowDraft
  readonly outOfRange: readonly OutOfRange[] | null
}

/** A title; where rows follow it with no heading, the table it opens. */
export interface TitlePayload {
  readonly title: Title
  readonly context: TableContext | null
}

/** A line under a table that says one thing of it. */
export interface FooterPayload {
  readonly key: string
  readonly value: string
}

/** Lines that were read only as they stand, since more would have been too costly. */
export interface CostlyPayload {
  readonly lines: number
}

/** A line of text with no structure of its own. */
export interface TextPayload {
  readonly text: string
  /** Whether it is mostly figures, as a row of the open table is. */
  readonly isFigures?: boolean
  /** Code of a notice. */
  readonly code?: string
  /** What there is to say about it, where that is not its text. */
  readonly args?: IssueArgs
}

/** What the document grammar calls, one action for each kind of line, in the order of the text. */
export interface DocumentActions {
  command(token: LineToken<TypedCommand>): void
  prompt(token: LineToken<TextPayload>): void
  title(token: LineToken<TitlePayload>): void
  heading(token: LineToken<TableContext>): void
  rule(token: LineToken<TextPayload>): void
  footer(token: LineToken<FooterPayload>): void
  /** A word that stands in the place of the rows of an empty table. */
  empty(token: LineToken<TextPayload>): void
  /** Rows that follow each other with nothing between them. */
  rows(token: LineToken<readonly LineToken<RowPayload>[]>): void
  /** What a line adds to the row above it: lists are appended, all else is set. */
  addition(token: LineToken<AdditionPayload>): void
  component(token: LineToken<TextPayload>): void
  executable(token: LineToken<TextPayload>): void
  ownerMessage(token: LineToken<TextPayload>): void
  notice(token: LineToken<TextPayload>): void
  broken(token: LineToken<TextPayload>): void
  /** A line on which the reader failed; what could be read of it all the same has tokens of its own. */
  fault(token: LineToken<Fault>): void
  /** Lines above that were too costly to mend; each has a token of its own as well. */
  costly(token: LineToken<CostlyPayload>): void
  text(token: LineToken<TextPayload>): void
  /** Takes what one of these threw; it throws on what is no fault of theirs. */
  failed(token: LineToken, error: unknown): void
}
