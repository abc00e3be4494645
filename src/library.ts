import { type IssueArgs, type IssueCode, severityOf } from './issues.ts'
import { createReader, type Grammar, type ReadOptions } from './parse.ts'
import { knownWords } from './read/known-words.ts'
import { onlyView, type Sink } from './read/sink.ts'
import { createDecoding, type Encoding } from './text/decode.ts'
import type { Coverage, Issue, Report, Source, StreamRecord, View } from './types.ts'
import { viewNames } from './views/names.ts'
import { type Exporter, type ExportOptions, exporters, type Format, type Joined } from './write/export/index.ts'
import { reportWriter } from './write/export/json.ts'
import { recordSink } from './write/export/ndjson.ts'
import { createRenderer, type Rendering } from './write/render/render.ts'
import type { RenderOptions } from './write/render/target.ts'

/** What can be read: text, bytes in any encoding, or a stream of bytes. */
export type Input = string | Uint8Array | ArrayBuffer | ByteStream

/** Bytes that arrive in pieces of any size. */
export type ByteStream = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>

/** What can be asked of a reading. */
export interface ParseOptions extends ReadOptions {
  /** What the source is called in the report; `-` when it has no name. */
  readonly name?: string | undefined
  /** The way to a member of an archive, outermost first. */
  readonly path?: readonly string[] | undefined
  /** The encoding, instead of what the bytes show: a WHATWG label, or a code page by its number (cp437, cp850, cp932). */
  readonly encoding?: string | undefined
  /** Only sections of this view. */
  readonly view?: string | undefined
}

/** What can be asked of a reading that is written out at once. */
export interface ConvertOptions extends ParseOptions, Omit<ExportOptions, keyof ParseOptions> {
  /** Hears of every issue as it is found, beside what the format says of it. */
  readonly onIssue?: ((issue: Issue) => void) | undefined
  /** The table of several sources that this one goes into, begun with `join` of the format. */
  readonly joined?: Joined | undefined
}

/** What is known once a source is written out. */
export interface Conversion {
  readonly source: Source
  readonly coverage: Coverage
  /** Whether anything was read as output of netstat. */
  readonly recognised: boolean
  /** How many rows of which views the format had no place for: csv and tsv hold one view. */
  readonly leftOut: ReadonlyMap<View, number>
}

/** The functions that users call. */
export interface Library {
  /**
   * Reads one source into a report: text and bytes at once, a stream as a promise. Never throws on what the input holds.
   * @throws RangeError when `encoding`, `dialect` or `view` names nothing that is known.
   */
  parse(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): Report
  parse(input: ByteStream, options?: ParseOptions): Promise<Report>
  parse(input: Input, options?: ParseOptions): Report | Promise<Report>
  /** Reads a source of any length into records, one a row or an issue, while it arrives; memory stays flat. */
  parseStream(input: Input, options?: ParseOptions): AsyncGenerator<StreamRecord, Coverage>
  /** Reads a source and writes it in a format of `exporters`; behind the last piece of text stands what is known of the source. */
  convert(input: Input, format: Format, options?: ConvertOptions): AsyncGenerator<string, Conversion>
  /**
   * Writes a report as a tool prints it, the inverse of reading; lists what that tool has no place for.
   * @throws RangeError when `dialect` names nothing that is known, or does not speak `locale`.
   */
  render(report: Pick<Report, 'captures'>, options?: RenderOptions): Rendering
}

const BLOCK = 65_536
const PIECE = 1_048_576
const NO_BYTES: Encoding = { encoding: null, evidence: null }

/** Binds the machine to its grammars. */
export function createLibrary(grammar: Grammar): Library {
  const read = createReader(grammar)
  const words = knownWords(grammar.dialects)

  const begin = (input: Input, sink: Sink, options: ParseOptions) => {
    if (options.view !== undefined && !viewNames.some((name) => name === options.view))
      throw new RangeError(`unknown view ${options.view}`)
    const decoding = createDecoding(words, options.encoding)
    const reading = read(options.view ? onlyView(sink, options.view) : sink, options)
    let bytes = typeof input === 'string' ? null : 0
    return {
      write(piece: string | Uint8Array) {
        if (typeof piece === 'string') return reading.write(piece)
        bytes = (bytes ?? 0) + piece.length
        reading.write(decoding.write(piece))
      },
      end(): { coverage: Coverage; source: Source } {
        if (bytes !== null) reading.write(decoding.end())
        const coverage = reading.end()
        const { encoding, evidence, doubtful = false } = bytes === null ? NO_BYTES : decoding.encoding()
        if (decoding.replaced() > 0) sink.issue(issueOfSource('encoding-replaced', { count: decoding.replaced() }))
        if (doubtful) sink.issue(issueOfSource('encoding-guessed', { encoding }))
        return {
          coverage,
          source: {
            name: options.name ?? '-',
            path: [...(options.path ?? [])],
            kind: 'text',
            bytes,
            encoding,
            encodingEvidence: evidence,
            lines: coverage.lines,
          },
        }
      },
    }
  }

  function parse(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): Report
  function parse(input: ByteStream, options?: ParseOptions): Promise<Report>
  function parse(input: Input, options?: ParseOptions): Report | Promise<Report>
  function parse(input: Input, options: ParseOptions = {}): Report | Promise<Report> {
    const writer = reportWriter()
    const reading = begin(input, writer.sink, options)
    const blocks = blocksOf(input)
    if (Symbol.asyncIterator in blocks) return consume(blocks, reading.write).then(() => writer.report(reading.end()))
    for (const block of blocks) reading.write(block)
    return writer.report(reading.end())
  }

  async function* parseStream(input: Input, options: ParseOptions = {}): AsyncGenerator<StreamRecord, Coverage> {
    const records: StreamRecord[] = []
    const reading = begin(
      input,
      recordSink(options, (record) => records.push(record)),
      options,
    )
    for await (const block of blocksOf(input)) {
      reading.write(block)
      yield* records.splice(0)
    }
    const { coverage } = reading.end()
    yield* records
    return coverage
  }

  async function* convert(
    input: Input,
    format: Format,
    options: ConvertOptions = {},
  ): AsyncGenerator<string, Conversion> {
    const exporter: Pick<Exporter, 'open'> = options.joined ?? exporters[format]
    const out = pieces()
    const writer = await exporter.open(options, out.add)
    const reading = begin(input, options.onIssue ? heard(writer, options.onIssue) : writer, options)
    for await (const block of blocksOf(input)) {
      reading.write(block)
      yield* out.take()
    }
    const end = reading.end()
    writer.end(end)
    yield* out.take()
    return { ...end, recognised: end.coverage.read > 0, leftOut: writer.leftOut ?? new Map() }
  }

  return { parse, parseStream, convert, render: createRenderer(grammar.dialects) }
}

/** Text in pieces of about a megabyte: a string has a longest length, a report has none. */
function pieces(): { add(text: string): void; take(): string[] } {
  let taken: string[] = []
  let last = ''
  return {
    add(text) {
      last += text
      if (last.length < PIECE) return
      taken.push(last)
      last = ''
    },
    take() {
      const all = last === '' ? taken : [...taken, last]
      taken = []
      last = ''
      return all
    },
  }
}

/** A sink whose issues are heard of elsewhere too. */
function heard(sink: Sink, hear: (issue: Issue) => void): Sink {
  return {
    ...sink,
    issue(issue) {
      sink.issue(issue)
      hear(issue)
    },
  }
}

function* textBlocks(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += BLOCK) yield text.slice(at, at + BLOCK)
}

function* byteBlocks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK)
}

function blocksOf(input: Input): Iterable<string | Uint8Array> | AsyncIterable<Uint8Array> {
  if (typeof input === 'string') return textBlocks(input)
  if (input instanceof Uint8Array) return byteBlocks(input)
  if (input instanceof ArrayBuffer) return byteBlocks(new Uint8Array(input))
  return input as AsyncIterable<Uint8Array>
}

async function consume(blocks: AsyncIterable<Uint8Array>, write: (block: Uint8Array) => void): Promise<void> {
  for await (const block of blocks) write(block)
}

function issueOfSource(code: IssueCode, args: IssueArgs): Issue {
  return { severity: severityOf(code), code, line: null, span: null, text: null, args }
}
