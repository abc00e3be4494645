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

/** A piece of what an exporter writes: text, or bytes in a format that is no text. */
export type Piece = string | Uint8Array

/** Takes what is read of one source and emits text, as early as the format allows. */
export interface Writer extends Sink {
  /** What is still to be written: it is made while it is taken. */
  end(end: ReadEnd): Iterable<Piece>
  /** How many rows of which views the format had no place for. */
  readonly leftOut?: ReadonlyMap<View, number>
  /** Lets go of what was opened, whether the end was asked for or not. */
  close?(): void
}

/** What an exporter may be told. */
export interface ExportOptions {
  readonly name?: string | undefined
  readonly path?: readonly string[] | undefined
  /** The view that is asked for: rows of others do not come. */
  readonly view?: string | undefined
  /** The machine that the source came from, where its name says it. */
  readonly host?: string | undefined
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
  /** Whether Node alone can write it: no service and no page has it. */
  readonly isOfNode?: boolean
  /** Whether findings belong to it, asked for or not. */
  readonly findings?: boolean
  /** Whether it holds rows alone, and no findings. */
  readonly isOfRows?: boolean
  /** What stands around several sources; nothing unless given. */
  readonly frame?: Frame
  /**
   * Begins the text of one source; a promise where the format's library has to be loaded first. Lines of JSON go to
   * `emitLine` where it is given.
   */
  open(options: ExportOptions, emit: Emit, emitLine?: TakeLine): Writer | Promise<Writer>
  /** For a format in which several sources are one table or one file: begins it. */
  join?(options: ExportOptions): Joined | Promise<Joined>
}

/** Takes what a writer has ready. */
export type Emit = (piece: Piece) => void

/** One table or file of several sources, which are read one after another. */
export interface Joined {
  open(options: ExportOptions, emit: Emit): Writer
  /** What is still to be written once the last source has ended. */
  end(): Iterable<Piece>
  /** Lets go of what was opened, whether the end was asked for or not. */
  close?(): void
}

/** An exporter of which one source is a table or a file of its own: how several are joined says how one is written. */
export function joining(
  kind: Pick<Exporter, 'mediaType' | 'extension' | 'isOfNode' | 'findings' | 'isOfRows'>,
  join: NonNullable<Exporter['join']>,
): Exporter {
  const alone = (joined: Joined, options: ExportOptions, emit: Emit): Writer => {
    const writer = joined.open(options, emit)
    return {
      ...writer,
      *end(end) {
        yield* writer.end(end)
        yield* joined.end()
      },
      ...(joined.close && { close: joined.close }),
    }
  }
  return {
    ...kind,
    join,
    open(options, emit) {
      const joined = join(options)
      return 'open' in joined ? alone(joined, options, emit) : joined.then((one) => alone(one, options, emit))
    },
  }
}
