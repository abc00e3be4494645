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
    let wanted = 1
    for (;;) {
      const held = (await this.reader.peek(wanted)).subarray(0, LONGEST)
      if (held.length === 0) return null
      const end = held.indexOf(10)
      if (end >= 0) return this.reader.take(end + 1)
      if (held.length < wanted || held.length === LONGEST) return this.reader.take(held.length)
      wanted = Math.min(2 * held.length, LONGEST)
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
