import type { Sink } from '../../report/sink.ts'
import type { Coverage, Finding, Source, View } from '../../report/types.ts'
import type { TakeLine } from '../json-lines.ts'
import type { Frame } from './frame.ts'

/** What is known of a source once it is read. */
export interface ReadEnd {
  readonly source: Source
  readonly coverage: Coverage
  /** What its rows show together, where that was asked for. */
  readonly findings?: readonly Finding[]
}

/** Takes what is read of one source and emits text, as early as the format allows. */
export interface Writer extends Sink {
  /** What is still to be written: text that is made while it is taken. */
  end(end: ReadEnd): Iterable<string>
  /** How many rows of which views the format had no place for. */
  readonly leftOut?: ReadonlyMap<View, number>
}

/** What an exporter may be told. */
export interface ExportOptions {
  readonly name?: string | undefined
  readonly path?: readonly string[] | undefined
  /** Only these fields of rows, in this order, by their names in NDJSON: formats with columns have them. */
  readonly fields?: readonly string[] | undefined
  /** Number of the input among several, from 0; an archive is one input, whatever it holds. */
  readonly input?: number | undefined
  /** Indented, for people. */
  readonly pretty?: boolean | undefined
  /** Columns of the terminal, for people: longer lines are cut. */
  readonly width?: number | undefined
  /** With the escape sequences of a terminal. */
  readonly colour?: boolean | undefined
  /** Hears, in a sentence, what an answer lacks and its format has no place to say. */
  readonly onLack?: ((lack: string) => void) | undefined
}

/** One output format. */
export interface Exporter {
  readonly mediaType: string
  readonly extension: string
  /** What stands around several sources; nothing unless given. */
  readonly frame?: Frame
  /**
   * Begins the text of one source; a promise where the format's library has to be loaded first. Lines of JSON go to
   * `emitLine` where it is given.
   */
  open(options: ExportOptions, emit: (text: string) => void, emitLine?: TakeLine): Writer | Promise<Writer>
  /** For a format in which several sources are one table: begins it. */
  join?(options: ExportOptions): Joined
}

/** One table of several sources, which are read one after another. */
export interface Joined {
  open(options: ExportOptions, emit: (text: string) => void): Writer
  /** What is still to be written once the last source has ended. */
  end(): string
}
