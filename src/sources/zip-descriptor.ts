import type { ByteReader, ByteSource } from './byte-reader.ts'
import { huge, long } from './zip-header.ts'

/** What stands behind the data of a member whose header does not know it yet (PKWARE APPNOTE 6.3.10 §4.3.9). */
export interface ZipDescriptor {
  readonly crc: number
  readonly length: number
  /** Its own length. */
  readonly bytes: number
}

const MARK = 0x08074b50
const HEADERS = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50]

/** The longest descriptor, and the mark of the header behind it. */
export const LONGEST_DESCRIPTOR = 28

/**
 * Reads a descriptor, which may have a mark in front and lengths of four or eight bytes. Only one that states the length
 * of the data before it, and has a header behind it, is one.
 */
export function readDescriptor(bytes: Uint8Array, at: number, packed: number): ZipDescriptor | null {
  const start = long(bytes, at) === MARK ? at + 4 : at
  for (const wide of [false, true]) {
    const end = start + (wide ? 20 : 12)
    if (at < 0 || bytes[end] !== 0x50 || bytes[end + 1] !== 0x4b) continue
    const said = wide ? huge(bytes, start + 4) : long(bytes, start + 4)
    const length = wide ? huge(bytes, start + 12) : long(bytes, start + 8)
    if (said === packed) return { crc: long(bytes, start), length, bytes: end - at }
  }
  return null
}

/** Bytes that are looked through at once. */
const AHEAD = 4096

/**
 * The data of a member up to its descriptor, which is told from data by the length it states. So neither a ZIP inside nor
 * bytes that look like a descriptor end a member early.
 */
export class UntilDescriptor implements ByteSource {
  /** Null until it was reached; still null when the stream ended before. */
  descriptor: ZipDescriptor | null = null
  private ahead: ZipDescriptor | null = null
  /** Bytes in front of the descriptor, or that it cannot begin in. */
  private free = 0
  private passed = 0
  private readonly reader: ByteReader

  constructor(reader: ByteReader) {
    this.reader = reader
  }

  async next(): Promise<Uint8Array> {
    if (this.free === 0 && !this.descriptor) await this.look()
    return (await this.reader.next()).subarray(0, this.free)
  }

  drop(length: number): void {
    this.free -= length
    this.passed += length
    this.reader.drop(length)
  }

  private async look(): Promise<void> {
    const bytes = await this.reader.peek(AHEAD)
    const found = this.ahead ? { at: 0, descriptor: this.ahead } : this.find(bytes)
    this.ahead = found?.descriptor ?? null
    if (found?.at === 0) {
      this.descriptor = found.descriptor
      this.reader.drop(found.descriptor.bytes)
    } else this.free = found?.at ?? (bytes.length < AHEAD ? bytes.length : bytes.length - LONGEST_DESCRIPTOR + 1)
  }

  private find(bytes: Uint8Array): { at: number; descriptor: ZipDescriptor } | null {
    for (let mark = bytes.indexOf(0x50); mark >= 0; mark = bytes.indexOf(0x50, mark + 1)) {
      if (bytes[mark + 1] !== 0x4b) continue
      const signature = long(bytes, mark)
      // Without a mark of its own, a descriptor ends where the next header begins.
      const places = signature === MARK ? [mark] : HEADERS.includes(signature) ? [mark - 12, mark - 20] : []
      for (const at of places) {
        const descriptor = readDescriptor(bytes, at, this.passed + at)
        if (descriptor) return { at, descriptor }
      }
    }
    return null
  }
}
