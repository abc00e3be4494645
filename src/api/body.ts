import { HTTPException } from 'hono/http-exception'
import { refusal } from './problems.ts'

/** How large a body may be. */
export interface BodyLimits {
  /** The most bytes that are taken of it as it comes. */
  readonly limit: number
  /** The most bytes it may have once its content encoding is undone. */
  readonly expanded: number
  /** Hears of the bytes as they come, and may refuse them. */
  readonly take?: (bytes: number) => void
}

/** Content encodings as a request names them (RFC 9110 §8.4.1), and what the platform calls them. */
const ENCODINGS: Readonly<Record<string, string>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'brotli',
}

/**
 * The bytes of a request's body, its content encoding undone, broken off at its limits, whatever length was announced, and
 * when the caller leaves. A body announced as too large is refused before a byte of it is read.
 */
export function bodyOf(request: Request, { limit, expanded, take }: BodyLimits): ReadableStream<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  const unpack = encoding === 'identity' || encoding === '' ? null : unpacker(encoding)
  const body = (request.body ?? new Blob().stream()).pipeThrough(limiter(limit, take), { signal: request.signal })
  return unpack ? checked(body.pipeThrough(unpack), encoding).pipeThrough(limiter(expanded, take)) : body
}

/** The content encodings that this platform undoes; brotli is none of them everywhere. */
export function knownEncodings(): string[] {
  return Object.keys(ENCODINGS).filter((name) => decompression(name) !== null)
}

function limiter(limit: number, take?: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0
  return new TransformStream({
    transform(bytes, controller) {
      seen += bytes.byteLength
      if (seen > limit) throw tooLarge(limit)
      take?.(bytes.byteLength)
      controller.enqueue(bytes)
    },
  })
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

/** Bytes that are said to be damaged, instead of failing, where they cannot be unpacked. */
function checked(unpacked: ReadableStream<Uint8Array>, encoding: string): ReadableStream<Uint8Array> {
  const reader = unpacked.getReader()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        throw error instanceof HTTPException ? error : refusal('bad-body', `The body is not ${encoding}, or damaged.`)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
