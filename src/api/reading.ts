import { HTTPException } from 'hono/http-exception'
import { type AnyFormat, exporterFor } from '../ask/index.ts'
import { SeveralTextsError } from '../library/several-texts.ts'
import { NO_FRAME } from '../write/export/frame.ts'
import { isBinary, type Joined, type Piece } from '../write/export/index.ts'
import { unpacked } from './body.ts'
import { type ParseOptions, unknownValue } from './parameters.ts'
import { refusal } from './problems.ts'
import { type Sent, sentIn } from './sent.ts'
import type { Pieces } from './streamed.ts'

/** What reads an input and writes it in a format; the library's own `convert`, or both of its ways: see `eitherOf`. */
export type Convert = (input: Sent['input'], format: AnyFormat, options: ReadOptions) => Pieces

/** Writes text by one function of the library, and binary formats by the other, in bytes that stay. */
export function eitherOf<Input, Options, End>(
  convert: Writes<Input, Options, End>,
  convertToBytes: Writes<Input, Options, End>,
): Writes<Input, Options, End> {
  return (input, format, options) =>
    isBinary(format) ? kept(convertToBytes(input, format, options)) : convert(input, format, options)
}

type Writes<Input, Options, End> = (input: Input, format: AnyFormat, options: Options) => AsyncGenerator<Piece, End>

async function* kept<End>(pieces: AsyncGenerator<Piece, End>): AsyncGenerator<Piece, End> {
  for (;;) {
    const { done, value } = await pieces.next()
    if (done) return value
    yield value.slice()
  }
}

/** What is asked of a reading, and how far the input is opened. */
export interface ReadOptions extends ParseOptions {
  readonly limits: { readonly expanded: number }
  /** The table of several sources that this one goes into. */
  readonly joined?: Joined | undefined
  /** Whether the text is elements of a list, without its ends. */
  readonly element?: boolean
  /** Waited for before each block is read; what it throws ends the reading. */
  readonly pause?: () => Promise<void> | undefined
  /** Hears the text as it is read. */
  readonly onText?: (text: string) => void
}

/** What is asked of the body of a call. */
export interface Task {
  /** The header Content-Type, empty where there is none. */
  readonly contentType: string
  /** The header Content-Encoding, empty where there is none. */
  readonly contentEncoding: string
  readonly format: AnyFormat
  readonly options: ParseOptions
  /** The most bytes the body may unpack to. */
  readonly expanded: number
}

/** A call whose body is to be read. */
export interface Posted extends Task {
  readonly body: ReadableStream<Uint8Array>
  /** How many bytes the caller announced; undefined where it did not. */
  readonly announced: number | undefined
  /** Whose call it is: one address takes its turns after the other. */
  readonly address: string
  /** Hears how many characters were read so far, and may refuse more. */
  readonly onRead: (characters: number) => void
  /** Ends the reading: the caller left, or it took too long. */
  readonly signal: AbortSignal
}

/** Reads the body of a call and writes it in the format asked for. What it throws is a refusal, unless the service fails. */
export type ReadBody = (posted: Posted) => Pieces

/** What a reading may stop for, and tells, on its way. */
export interface Stops {
  readonly pause: () => Promise<void> | undefined
  readonly onRead: (characters: number) => void
}

/** Readings of bodies in the very thread, which lets other work have its turn now and then. */
export function readsHere(convert: Convert): ReadBody {
  return ({ body, onRead, signal, ...task }) => readTask(convert, task, body, { onRead, pause: turns(signal) })
}

/** Reads a body as its task says. */
export async function* readTask(
  convert: Convert,
  task: Task,
  body: ReadableStream<Uint8Array>,
  { pause, onRead }: Stops,
): Pieces {
  const { format, options, expanded } = task
  let read = 0
  const onText = (text: string) => {
    read += text.length
    onRead(read)
  }
  if (options.validate) return yield* validationOf(unpacked(body, task.contentEncoding, expanded), { pause, onRead })
  const sent = await sentIn(task.contentType, unpacked(body, task.contentEncoding, expanded))
  return yield* textIn(format, convert, sent, { ...options, limits: { expanded }, pause, onText })
}

/** What is wrong with a JSON body. The validators are loaded when they are asked for. */
async function* validationOf(body: ReadableStream<Uint8Array>, { pause, onRead }: Stops): Pieces {
  const { validate } = await import('../validate.ts')
  let read = 0
  async function* heard() {
    for await (const bytes of body) {
      await pause()
      read += bytes.length
      onRead(read)
      yield bytes
    }
  }
  yield JSON.stringify(await validate(heard()))
  return { recognised: true }
}

/** Milliseconds of reading before other work gets its turn. */
const TURN = 20

function turns(signal: AbortSignal): Stops['pause'] {
  let end = performance.now() + TURN
  return () => {
    signal.throwIfAborted()
    if (performance.now() < end) return undefined
    return new Promise((turn) =>
      setTimeout(() => {
        end = performance.now() + TURN
        turn()
      }),
    )
  }
}

/** Reads what came with a call and writes it in a format: one after another, where there are several as one list or table. */
function textIn(format: AnyFormat, convert: Convert, sent: readonly Sent[], options: ReadOptions): Pieces {
  if (options.redact && sent.length > 1)
    throw refusal('bad-body', 'One text is redacted at a time. A salt gives the same names in several calls.')
  const text = textOf(convert, sent, format, options)
  if (options.redact) return text
  return format === 'json' ? jsonText(text) : text
}

async function* textOf(convert: Convert, sent: readonly Sent[], format: AnyFormat, options: ReadOptions): Pieces {
  const [first] = sent
  if (first && sent.length === 1) return yield* textOfOne(convert, first, format, optionsFor(first, options, 1))
  const exporter = exporterFor(format, options.question)
  const { frame = NO_FRAME } = exporter
  const joined = await exporter.join?.(options)
  let recognised = false
  if (frame.before !== '') yield frame.before
  for (const [count, one] of sent.entries()) {
    const lead = frame.between(one.name ?? '-', count)
    if (lead !== '') yield lead
    const own = { ...optionsFor(one, options, sent.length), element: true, joined, input: count }
    const end = yield* textOfOne(convert, one, format, own)
    recognised ||= end.recognised
  }
  yield* joined?.end() ?? []
  if (frame.after !== '') yield frame.after
  return { recognised }
}

async function* textOfOne(convert: Convert, { input }: Sent, format: AnyFormat, options: ReadOptions): Pieces {
  try {
    return yield* convert(input, format, options)
  } catch (error) {
    if (error instanceof SeveralTextsError) throw refusal('bad-body', `${error.message}.`)
    throw error instanceof HTTPException ? error : (unknownValue(error, options) ?? error)
  }
}

function optionsFor({ name, charset }: Sent, options: ReadOptions, count: number): ReadOptions {
  return {
    ...options,
    ...(name === undefined ? {} : { name }),
    ...(charset === undefined ? {} : { charset }),
    limits: { expanded: Math.floor(options.limits.expanded / count) },
  }
}

/** JSON as the service answers with it: a report, or an object with a list of them, which the library writes as an array. */
async function* jsonText(pieces: Pieces): Pieces {
  const first = await pieces.next()
  if (first.done) return first.value
  const isList = (first.value as string).startsWith('[')
  try {
    yield isList ? `{"reports":${first.value}` : first.value
    const end = yield* pieces
    if (isList) yield '}'
    return end
  } finally {
    await pieces.return({ recognised: false })
  }
}
