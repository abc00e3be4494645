import type { HTTPException } from 'hono/http-exception'
import type { Piece } from '../write/export/index.ts'

/** Text, or bytes of a format that is no text, made piece by piece; and whether anything was recognised once it is whole. */
export type Pieces = AsyncGenerator<Piece, { readonly recognised: boolean }>

/** How a text is answered with. */
export interface Answering {
  readonly mediaType: string
  /** What a file of it is called, where it is one to save rather than to show. */
  readonly fileName?: string | undefined
  /** So many characters, and two pieces, are made before the answer begins. */
  readonly held: number
  /** The problem of a text that was whole by then, and of which nothing was recognised. */
  unrecognised(text: string): HTTPException
}

/**
 * Answers with text while it is made, as fast as it is taken. A text of which nothing was recognised is a problem as long as
 * the answer has not begun; behind that, the text itself says so.
 * @throws that nothing was recognised, and what making the first pieces throws, such as a body that is too large.
 */
export async function streamed(pieces: Pieces, answering: Answering): Promise<Response> {
  const { held, unrecognised } = answering
  const headers = headersOf(answering)
  const ready: Piece[] = []
  for (let length = 0; ready.length < 2 || length < held; ) {
    const piece = await pieces.next()
    if (piece.done) {
      if (!piece.value.recognised) throw unrecognised(ready.join(''))
      const isText = ready.every((one) => typeof one === 'string')
      return new Response(isText ? ready.join('') : new Blob(ready as BlobPart[]), { headers })
    }
    ready.push(piece.value)
    length += piece.value.length
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const made = ready.shift() ?? (await next(pieces))
        if (made === null) controller.close()
        else controller.enqueue(typeof made === 'string' ? encoder.encode(made) : made)
      },
      async cancel() {
        await pieces.return({ recognised: false })
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers })
}

async function next(pieces: Pieces): Promise<Piece | null> {
  const { done, value } = await pieces.next()
  return done ? null : value
}

/** Texts say how they are encoded; JSON is always UTF-8 (RFC 8259 §8.1). A file to save says its name (RFC 6266). */
function headersOf({ mediaType, fileName }: Answering): Record<string, string> {
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    ...(fileName && { 'content-disposition': `attachment; filename="${fileName}"` }),
  }
}

const encoder = new TextEncoder()
