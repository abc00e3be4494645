import { joined } from '../text/joined.ts'

/** Bytes that arrive in pieces; each piece is valid until the next one is asked for. */
export type Bytes = AsyncIterable<Uint8Array>

/** Bytes that are looked at before they are taken. */
export interface ByteSource {
  /** The next bytes, as they come, without taking them; none where they end. */
  next(): Promise<Uint8Array>
  /** Takes so many of the bytes that were looked at. */
  drop(length: number): void
}

const EMPTY = new Uint8Array(0)

/** Reads a stream of bytes by lengths instead of by the pieces it came in, and looks ahead in it. Holds one piece at a time. */
export class ByteReader implements ByteSource {
  private readonly pieces: AsyncIterator<Uint8Array>
  private held: Uint8Array = EMPTY
  /** Bytes that were taken so far. */
  taken = 0
  /** Whether the stream has no more than what is held. */
  private ended = false

  constructor(bytes: Bytes) {
    this.pieces = bytes[Symbol.asyncIterator]()
  }

  /** The next bytes without taking them: at least `length`, fewer only where the stream ends. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.held.length >= length || this.ended) return this.held
    // The piece that is held goes when the next one comes, so it is copied.
    const parts: Uint8Array[] = this.held.length > 0 ? [this.held.slice()] : []
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
    this.held = parts.length === 1 ? (parts[0] as Uint8Array) : joined(parts)
    return this.held
  }

  next(): Promise<Uint8Array> {
    return this.peek(1)
  }

  drop(length: number): void {
    this.held = this.held.subarray(length)
    this.taken += length
  }

  /** Takes so many bytes, fewer only where the stream ends. */
  async take(length: number): Promise<Uint8Array> {
    const bytes = (await this.peek(length)).slice(0, length)
    this.drop(bytes.length)
    return bytes
  }

  /** Lets go of the stream before its end. */
  async close(): Promise<void> {
    this.held = EMPTY
    this.ended = true
    await this.pieces.return?.()
  }
}

/** A stretch of a stream whose length is known. */
export class Stretch implements ByteSource {
  /** Bytes that were not taken yet. */
  left: number
  /** Whether the stream ended inside. */
  cut = false
  private readonly reader: ByteReader

  constructor(reader: ByteReader, length: number) {
    this.reader = reader
    this.left = length
  }

  async next(): Promise<Uint8Array> {
    if (this.left === 0) return EMPTY
    const bytes = await this.reader.next()
    this.cut = bytes.length === 0
    return bytes.subarray(0, this.left)
  }

  drop(length: number): void {
    this.left -= length
    this.reader.drop(length)
  }
}

/** The bytes of a source, taken as they come. */
export async function* blocksOf(source: ByteSource): Bytes {
  for (let block = await source.next(); block.length > 0; block = await source.next()) {
    source.drop(block.length)
    yield block
  }
}

/** Passes over what is left of a source. */
export async function skip(source: ByteSource): Promise<void> {
  for (let block = await source.next(); block.length > 0; block = await source.next()) source.drop(block.length)
}
