import { refusal } from './problems.ts'

/**
 * Lets a request's body through up to `limit` bytes and breaks it off there, whatever length was announced.
 * A body announced as too large is refused before a byte of it is read.
 */
export function limitedBody(request: Request, limit: number): ReadableStream<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  return (request.body ?? new Blob().stream()).pipeThrough(limiter(limit))
}

function limiter(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0
  return new TransformStream({
    transform(bytes, controller) {
      seen += bytes.byteLength
      if (seen > limit) throw tooLarge(limit)
      controller.enqueue(bytes)
    },
  })
}

function tooLarge(limit: number) {
  return refusal('body-too-large', `A body may have up to ${limit} bytes.`, { limit })
}
