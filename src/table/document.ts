import type { IssueArgs } from '../report/issues.ts'
import type { Fault } from '../text/fields.ts'
import type { Lines } from '../text/lines.ts'
import type { RowDraft } from './cells/cell.ts'
import type { TypedCommand } from './command-line.ts'
import type { Process } from './neighbours.ts'
import type { OutOfRange } from './ranges.ts'
import type { TableContext } from './table-context.ts'
import type { LineToken } from './token.ts'
import type { Title } from './vocabulary.ts'

/** A row as the lexer read it. */
export interface RowPayload {
  readonly context: TableContext
  /** What the line holds, most often one row. */
  readonly rows: readonly RowDraft[] | RowDraft
  /** Where they stand when they are those of as many lines, with nothing odd about them: nothing below adds to them. */
  readonly run?: RowRun
  /** What was odd about it; null for a plain row. */
  readonly oddity: {
    readonly unknownState: boolean
    readonly missing: number
    readonly extra: string
    readonly note?: string | null
    readonly outOfRange: readonly OutOfRange[] | null
  } | null
}

/** Rows of lines one after another. */
export interface RowRun {
  /** The lines of the source, and the index of the first of them. */
  readonly lines: Lines
  readonly index: number
  /** Whether the rows have only the fields that were asked for. */
  readonly isPart: boolean
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

/** A line of a listing of another tool. */
export interface NeighbourPayload {
  readonly tool: string
  /** The process that it names, in a list of them; null where it names none. Absent where the listing is not read. */
  readonly process?: Process | null
}

/** A line that is nothing but a time. */
export interface TimePayload {
  readonly text: string
  /** The time in ISO 8601. */
  readonly iso: string
}

/** What stands above the rows of a table, whole. */
export interface Head {
  /** Its title, or one right above it that names another table. */
  readonly title: LineToken<TitlePayload> | null
  /** Lines of dashes above it, and between its title and its heading. */
  readonly rules: readonly LineToken<TextPayload>[]
  /** Its heading, the word that says that it is empty, or its first row; null where the title opens it. */
  readonly opening: LineToken | null
  /** The table that it opens; null where a word says that it is empty, and where nothing under the title fits it. */
  readonly context: TableContext | null
}

/** What the document grammar calls, in the order of the text; each is whole when it comes. */
export interface DocumentActions {
  /** A command: what stands below it was printed by it, and by no other. */
  command(token: LineToken<TypedCommand>): void
  prompt(token: LineToken<TextPayload>): void
  /** A line that is nothing but a time: what stands below it was printed by another run of the command. */
  time(token: LineToken<TimePayload>): void
  /** A line of a listing of another tool. */
  neighbour(token: LineToken<NeighbourPayload>): void
  /** A table begins. */
  table(head: Head): void
  /** A title that opens no table: it speaks of those that follow, or nothing under it fits. */
  title(head: Head): void
  /** Rows that follow each other with nothing between them; the last one stays open. */
  rows(token: LineToken<readonly LineToken<RowPayload>[]>): void
  /** What a line adds to the row that is open: lists are appended, all else is set. */
  addition(token: LineToken<AdditionPayload>): void
  component(token: LineToken<TextPayload>): void
  executable(token: LineToken<TextPayload>): void
  ownerMessage(token: LineToken<TextPayload>): void
  /** Nothing more belongs to the row that is open. */
  rowEnds(): void
  footer(token: LineToken<FooterPayload>): void
  rule(token: LineToken<TextPayload>): void
  /** A word that says of a table with a heading that it is empty. */
  empty(token: LineToken<TextPayload>): void
  /** Lines that stand in a table and are none of its rows, and the line of the table behind them; null when none comes. */
  gap(texts: readonly LineToken<TextPayload>[], next: LineToken | null): void
  /** So many lines that are no rows that the table above them has ended. */
  tableEnds(): void
  /** Lines about the output itself that follow each other. */
  notices(tokens: readonly LineToken<TextPayload>[]): void
  /** A line that has the shape of one of a table, where it cannot stand or with something wrong in it. */
  broken(token: LineToken<TextPayload>): void
  /** A line on which the reader failed; what could be read of it all the same has tokens of its own. */
  fault(token: LineToken<Fault>): void
  /** Lines above that were too costly to mend; each has a token of its own as well. */
  costly(token: LineToken<CostlyPayload>): void
  /** A line of text outside of tables. */
  text(token: LineToken<TextPayload>): void
  /** Takes what one of these threw; it throws on what is no fault of theirs. */
  failed(token: LineToken, error: unknown): void
}

/** The reading of one source: its tokens in pieces, the last of them with `end`. What comes of them does not depend on the pieces. */
export interface DocumentReading {
  write(tokens: readonly LineToken[]): void
  end(tokens: readonly LineToken[]): void
}

/** Begins to read the line tokens of a source by a grammar. */
export type ReadDocument = (actions: DocumentActions) => DocumentReading
