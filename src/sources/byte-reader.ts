/** Bytes that arrive in pieces; each piece is valid until the next one is asked for. */
export type Bytes = AsyncIterable<Uint8Array>

const EMPTY = new Uint8Array(0)

/** Reads a stream of bytes by lengths instead of by the pieces it came in, and looks ahead in it. Holds one piece at a time. */
export class ByteReader {
  private readonly pieces: AsyncIterator<Uint8Array>
  private held: Uint8Array = EMPTY
  /** Whether the stream has no more than what is held. */
  private ended = false

  constructor(bytes: Bytes) {
    this.pieces = bytes[Symbol.asyncIterator]()
  }

  /** The next bytes without taking them: at least `length`, fewer only where the stream ends. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.held.length >= length || this.ended) return this.held
    // The piece that is held goes when the next one comes, so it is copied.
    const parts: Uint8Array[] = [this.held.slice()]
    let have = this.held.length
    while (have < length) {
      const { done, value } = await this.pieces.next()
      if (done) {
        this.ended = true
        break
      }
      have += value.length
      parts.push(have < length ? value.slice() : value)
    }
    this.held = parts.length === 2 && parts[0]?.length === 0 ? (parts[1] as Uint8Array) : joined(parts, have)
    return this.held
  }

  /** Takes so many bytes, fewer only where the stream ends. */
  async take(length: number): Promise<Uint8Array> {
    const bytes = (await this.peek(length)).slice(0, length)
    this.held = this.held.subarray(bytes.length)
    return bytes
  }

  /** Takes the next bytes as they come, no more than `limit`; null where the stream ends. */
  async block(limit = Number.POSITIVE_INFINITY): Promise<Uint8Array | null> {
    const held = await this.peek(1)
    if (held.length === 0) return null
    const block = held.length > limit ? held.subarray(0, limit) : held
    this.held = held.subarray(block.length)
    return block
  }

  /** The rest of the stream, as it comes. */
  async *rest(): Bytes {
    for (let block = await this.block(); block; block = await this.block()) yield block
  }

  /** Lets go of the stream before its end. */
  async close(): Promise<void> {
    this.held = EMPTY
    this.ended = true
    await this.pieces.return?.()
  }
}

/** A stretch of a stream whose length is known. What its user leaves is passed over with `skip`. */
export class Stretch {
  /** Bytes that were not taken yet. */
  left: number
  /** Whether the stream ended inside. */
  cut = false
  private readonly reader: ByteReader

  constructor(reader: ByteReader, length: number) {
    this.reader = reader
    this.left = length
  }

  async *blocks(): Bytes {
    while (this.left > 0) {
      const block = await this.reader.block(this.left)
      if (!block) {
        this.cut = true
        return
      }
      this.left -= block.length
      yield block
    }
  }

  async skip(): Promise<void> {
    for await (const _ of this.blocks());
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
