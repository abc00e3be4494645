import type { Sink } from '../../read/sink.ts'
import type { Coverage, Source } from '../../types.ts'

/** Takes what is read of one source and emits text, as early as the format allows. */
export interface Writer extends Sink {
  end(end: { source: Source; coverage: Coverage }): void
}

/** What an exporter may be told. */
export interface ExportOptions {
  readonly name?: string | undefined
  readonly path?: readonly string[] | undefined
  /** Indented, for people. */
  readonly pretty?: boolean | undefined
  /** Columns of the terminal, for people: longer lines are cut. */
  readonly width?: number | undefined
  /** With the escape sequences of a terminal. */
  readonly colour?: boolean | undefined
}

/** One output format. */
export interface Exporter {
  readonly mediaType: string
  readonly extension: string
  open(options: ExportOptions, emit: (text: string) => void): Writer
}
