import type { Completions, Coverage, Issue, Source, View } from '../../index.ts'
import type { Analysis } from './analysis.ts'
import type { RowDetail } from './detail.ts'
import type { Asked } from './export.ts'
import type { Place, RunPlace, TableQuery } from './query.ts'
import type { Count, Ranking } from './tally.ts'

/** A text that was typed or pasted, or a file, which may be an archive. */
export interface InputFile {
  readonly name: string
  readonly content: Blob | string
}

/** What a person forces instead of leaving it to detection. */
export interface Forced {
  readonly dialect?: string
  readonly locale?: string
  readonly encoding?: string
}

/** One table or block of a capture, without its rows: those stay in the engine's thread. */
export interface SectionSummary {
  readonly view: View
  readonly title: string | null
  readonly lines: readonly [number, number]
  readonly columns: readonly string[]
  readonly rows: number
}

/** One run of the command inside a source, as the report has it, its sections without rows. */
export interface CaptureSummary {
  readonly dialect: string
  readonly locale: string | null
  readonly confidence: number
  readonly evidence: readonly { readonly line: number; readonly why: string }[]
  readonly command: string | null
  readonly options: readonly string[]
  readonly optionsInferred: boolean
  readonly capturedAt: string | null
  readonly lines: readonly [number, number]
  readonly sections: readonly SectionSummary[]
}

/** One source, and what was read from it. */
export interface SourceSummary {
  /** What it is called, other than all the others. */
  readonly label: string
  /** Whether its text is there; that of a report that was saved is not. */
  readonly hasText: boolean
  readonly source: Source
  readonly captures: readonly CaptureSummary[]
  readonly issues: readonly Issue[]
  readonly coverage: Coverage
}

/** Everything the page knows of an input once it is read. */
export interface Summary {
  readonly sources: readonly SourceSummary[]
  /** How many rows each view has, over all sources and captures, in the order of the views. */
  readonly views: readonly { readonly view: View; readonly rows: number }[]
}

/** A row of a table: its place, and its fields by their paths as in CSV, `local.address`; `source` and `capture` where several are shown. */
export interface TableRow extends RunPlace {
  readonly line: number
  /** A field that was not printed is missing, one that was printed empty is null. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** A column of a table. */
export interface Column {
  /** The path of its field as in CSV. */
  readonly path: string
  /** Characters of its longest value; 0 when it is empty in all rows. */
  readonly widest: number
  /** Whether all its values are numbers. */
  readonly numeric: boolean
}

/** What can be forced. */
export interface Known {
  readonly dialects: readonly { readonly name: string; readonly locales: readonly string[] }[]
  readonly encodings: readonly string[]
}

/** What there is to show and to choose from in a table. */
export interface Table {
  /** Rows that fit the filter, of so many of the view. */
  readonly count: number
  readonly all: number
  /** Columns that any row of the view has, in the order of the schema. */
  readonly columns: readonly Column[]
  /** The states of the rows that the query asks for, the most frequent first; empty for rows without one. */
  readonly states: readonly Count[]
  /** What is wrong with the query, and where; all rows fit then. */
  readonly fault: { readonly detail: string; readonly start: number; readonly end: number } | null
}

/**
 * The reader in a thread of its own, called through comlink. It keeps the text and all rows; the page asks for what it shows.
 * Every method that tells of rows throws when nothing was read yet.
 */
export interface Engine extends Analysis {
  /** Reads inputs; `progress` hears how many bytes of how many were read. Resolves to null when it was cancelled or another reading began. */
  read(
    inputs: readonly InputFile[],
    forced: Forced,
    progress: (done: number, total: number) => void,
  ): Promise<Summary | null>
  /** The dialects, their languages and the encodings that can be forced. */
  known(): Promise<Known>
  /** Breaks off the reading that runs. */
  cancel(): void
  /** Chooses the rows of a table; they are then taken with `rows`. */
  choose(query: TableQuery): Promise<Table>
  /** Rows `[from, to)` of the chosen table. */
  rows(from: number, to: number): Promise<readonly TableRow[]>
  /** Where the row of a line of a source stands in the chosen table; -1 when it is not in it. */
  indexOfLine(source: number, line: number): Promise<number>
  /** How often the rows of the chosen table have each value of a column. */
  countBy(column: string): Promise<Ranking>
  /** What can stand in a place of a query of the chosen table. */
  complete(query: string, at: number): Promise<Completions>
  /** What is known of the row of a line of a source; null when there is no such row. */
  detail(source: number, line: number): Promise<RowDetail | null>
  /** A file of sources: of all of them, of those of a place, or of the rows that the chosen table shows. */
  export(asked: Asked, what: Place | 'shown'): Promise<Blob>
  /** The text of the sources of a place with stand-ins for what its rows name. */
  redacted(place: Place): Promise<Blob>
}
