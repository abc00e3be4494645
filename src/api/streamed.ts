import { refusal } from './problems.ts'

/** Text that is made piece by piece, and whether anything was recognised once it is whole. */
export type Pieces = AsyncGenerator<string, { readonly recognised: boolean }>

/**
 * Answers with text while it is made, as fast as it is taken. A text of which nothing was recognised is a problem as long as
 * no second piece was made; behind that, the text itself says so.
 * @throws that nothing was recognised, and what making the first pieces throws, such as a body that is too large.
 */
export async function streamed(pieces: Pieces, mediaType: string): Promise<Response> {
  const first = await pieces.next()
  const second = first.done ? first : await pieces.next()
  if (second.done && !second.value.recognised)
    throw refusal('nothing-recognised', 'As JSON, the answer says what the reader saw.')
  const ready = [first, second]
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = ready.shift() ?? (await pieces.next())
        if (piece.done) controller.close()
        else controller.enqueue(encoder.encode(piece.value))
      },
      async cancel() {
        await pieces.return({ recognised: false })
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers: { 'content-type': contentType(mediaType) } })
}

/** Texts say how they are encoded; JSON is always UTF-8 (RFC 8259 §8.1). */
function contentType(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}

const encoder = new TextEncoder()
