import type { HTTPException } from 'hono/http-exception'

/** Text that is made piece by piece, and whether anything was recognised once it is whole. */
export type Pieces = AsyncGenerator<string, { readonly recognised: boolean }>

/** How a text is answered with. */
export interface Answering {
  readonly mediaType: string
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
export async function streamed(pieces: Pieces, { mediaType, held, unrecognised }: Answering): Promise<Response> {
  const headers = { 'content-type': contentType(mediaType) }
  const ready: string[] = []
  for (let length = 0; ready.length < 2 || length < held; ) {
    const piece = await pieces.next()
    if (piece.done) {
      const text = ready.join('')
      if (!piece.value.recognised) throw unrecognised(text)
      return new Response(text, { headers })
    }
    ready.push(piece.value)
    length += piece.value.length
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const text = ready.shift() ?? (await next(pieces))
        if (text === null) controller.close()
        else controller.enqueue(encoder.encode(text))
      },
      async cancel() {
        await pieces.return({ recognised: false })
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers })
}

async function next(pieces: Pieces): Promise<string | null> {
  const { done, value } = await pieces.next()
  return done ? null : value
}

/** Texts say how they are encoded; JSON is always UTF-8 (RFC 8259 §8.1). */
function contentType(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}

const encoder = new TextEncoder()
