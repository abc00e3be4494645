import type { Coverage, Format, Issue, Source, View } from '../../index.ts'

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

/** Where rows are taken from: one source, and one run of it or all. */
export interface Place {
  readonly source: number
  readonly capture: number | null
}

/** Which rows of one view a table shows, and in which order. */
export interface TableQuery {
  readonly place: Place
  readonly view: View
  readonly filter: {
    readonly text?: string
    readonly state?: string
    readonly port?: number
    readonly program?: string
  }
  readonly sort: { readonly column: string; readonly descending: boolean } | null
}

/** A row as the report has it, and the run it belongs to. */
export interface TableRow {
  readonly capture: number
  readonly line: number
  readonly [field: string]: unknown
}

/**
 * The reader in a thread of its own, called through comlink. It keeps the text and all rows; the page asks for what it shows.
 * Every method that tells of rows throws when nothing was read yet.
 */
export interface Engine {
  /** Reads an input; `progress` hears how many bytes of how many were read. Resolves to null when it was cancelled. */
  read(
    input: Blob | string,
    name: string,
    forced: Forced,
    progress: (done: number, total: number) => void,
  ): Promise<Summary | null>
  /** Breaks off the reading that runs. */
  cancel(): void
  /** Chooses the rows of a table; they are then taken with `rows`. Columns are those that any of the rows has. */
  choose(query: TableQuery): Promise<{ readonly count: number; readonly columns: readonly string[] }>
  /** Rows `[from, to)` of the chosen table. */
  rows(from: number, to: number): Promise<readonly TableRow[]>
  /** Where the row of a line stands in the chosen table; -1 when it is not in it. */
  indexOfLine(line: number): Promise<number>
  /** The whole input in a format, as a file to save. */
  export(format: Format): Promise<Blob>
}
