import type { ByteReader } from './byte-reader.ts'

/** Longer lines come in pieces; mail has none (RFC 5322 §2.1.1 allows 998). */
const LONGEST = 65_536

/** Reads a stream of bytes line by line, each with its line end. */
export class LineReader {
  private readonly reader: ByteReader
  /** A line that was given back. */
  private again: Uint8Array | null = null

  constructor(reader: ByteReader) {
    this.reader = reader
  }

  /** The next line with its line end, valid for as long as it is kept; null where the stream ends. */
  async next(): Promise<Uint8Array | null> {
    if (this.again) {
      const line = this.again
      this.again = null
      return line
    }
    let held = await this.reader.peek(1)
    if (held.length === 0) return null
    for (;;) {
      const end = held.indexOf(10)
      if (end >= 0 || held.length >= LONGEST) return this.reader.take(end < 0 ? LONGEST : Math.min(end + 1, LONGEST))
      const more = await this.reader.peek(held.length * 2)
      if (more.length < held.length * 2 && more.indexOf(10) < 0) return this.reader.take(Math.min(more.length, LONGEST))
      held = more
    }
  }

  /** Gives the line that was read last back. */
  back(line: Uint8Array): void {
    this.again = line
  }
}

const latin1 = new TextDecoder('latin1')

/** A line as text, one character a byte, without its line end. */
export function textOfLine(line: Uint8Array): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === 10 || line[end - 1] === 13)) end--
  return latin1.decode(line.subarray(0, end))
}
