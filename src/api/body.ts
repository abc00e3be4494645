import { HTTPException } from 'hono/http-exception'
import { refusal } from './problems.ts'

/** How the bytes of a body are taken. */
export interface Taking {
  /** The most bytes that are taken of it as it comes. */
  readonly limit: number
  /** Milliseconds in which the next bytes have to come. */
  readonly stall: number
  /** Hears of the bytes as they come, and may refuse them. */
  readonly take: (bytes: number) => void
  /** Ends the taking. */
  readonly signal: AbortSignal
}

/** Content encodings as a request names them (RFC 9110 §8.4.1), and what the platform calls them. */
const ENCODINGS: Readonly<Record<string, string>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'brotli',
}

/**
 * The bytes of a body, taken only as fast as they are read, and broken off at the limit, whatever length was announced, when
 * no more of them come, and by the signal. A body announced as too large is refused before a byte of it is read.
 */
export function takenFrom(
  source: ReadableStream<Uint8Array>,
  announced: number,
  { limit, stall, take, signal }: Taking,
): ReadableStream<Uint8Array> {
  if (announced > limit) throw tooLarge(limit)
  const reader = source.getReader()
  const leave = () => void reader.cancel(signal.reason).catch(() => {})
  signal.addEventListener('abort', leave, { once: true })
  let seen = 0
  const next = async () => {
    const { done, value } = await within(stall, reader.read())
    signal.throwIfAborted()
    if (done) return null
    seen += value.byteLength
    if (seen > limit) throw tooLarge(limit)
    take(value.byteLength)
    return value
  }
  return pulled(next, (reason) => {
    signal.removeEventListener('abort', leave)
    return reader.cancel(reason)
  })
}

/** Bytes with their content encoding undone, broken off at the limit; damage of the packed ones is the fault of the body. */
export function unpacked(
  body: ReadableStream<Uint8Array>,
  contentEncoding: string,
  limit: number,
): ReadableStream<Uint8Array> {
  const encoding = contentEncoding.trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return body
  const reader = body.pipeThrough(unpacker(encoding)).getReader()
  let seen = 0
  return pulled(
    async () => {
      const { done, value } = await reader.read().catch((error) => {
        throw error instanceof HTTPException ? error : refusal('bad-body', `The body is not ${encoding}, or damaged.`)
      })
      if (done) return null
      seen += value.byteLength
      if (seen > limit) throw tooLarge(limit)
      return value
    },
    (reason) => reader.cancel(reason),
  )
}

/** The content encodings that this platform undoes; brotli is none of them everywhere. */
export function knownEncodings(): string[] {
  return Object.keys(ENCODINGS).filter((name) => decompression(name) !== null)
}

/** A stream of what `next` gives, one at a time and only when it is asked for; null is its end. `leave` lets go of the source. */
function pulled(
  next: () => Promise<Uint8Array | null>,
  leave: (reason: unknown) => Promise<void>,
): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const bytes = await next()
          if (bytes) return controller.enqueue(bytes)
          controller.close()
          await leave(undefined)
        } catch (error) {
          await leave(error).catch(() => {})
          throw error
        }
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  )
}

/** What is promised, or a refusal once it is overdue. */
async function within<T>(milliseconds: number, promised: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const overdue = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(stalled(milliseconds)), milliseconds)
  })
  try {
    return await Promise.race([promised, overdue])
  } finally {
    clearTimeout(timer)
  }
}

function stalled(milliseconds: number): HTTPException {
  return refusal('body-stalled', `Nothing more of the body came for ${milliseconds / 1000} seconds.`)
}

function tooLarge(limit: number): HTTPException {
  return refusal('body-too-large', `A body may have up to ${limit} bytes.`, { limit })
}

function unpacker(encoding: string): TransformStream<Uint8Array, Uint8Array> {
  const unpack = decompression(encoding)
  if (unpack) return unpack
  const supported = knownEncodings()
  throw refusal('unsupported-media-type', `The content encodings are ${supported.join(', ')}.`, { supported })
}

/** What undoes an encoding, null where the platform does not know it. */
function decompression(encoding: string): TransformStream<Uint8Array, Uint8Array> | null {
  const format = Object.hasOwn(ENCODINGS, encoding) ? ENCODINGS[encoding] : undefined
  if (!format) return null
  try {
    return new DecompressionStream(format as CompressionFormat) as TransformStream<Uint8Array, Uint8Array>
  } catch {
    return null
  }
}
