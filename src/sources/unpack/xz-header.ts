import type { ByteReader } from '../byte-reader.ts'
import { crc32 } from '../crc32.ts'
import { long } from '../zip-header.ts'
import { Damage, LONGEST_WINDOW, takeWhole } from './unpacking.ts'

/** What the header of a block says (The .xz File Format 1.2.1 §3.1). */
export interface BlockHeader {
  readonly packed: number | undefined
  readonly unpacked: number | undefined
  /** Bytes that a match may reach back. */
  readonly window: number
}

const HAS_PACKED = 0x40
const HAS_UNPACKED = 0x80
const LZMA2 = 0x21

/** Filters that change programs before they are packed (§5.3); texts are packed without. */
const FILTERS: Readonly<Record<number, string>> = {
  3: 'Delta',
  4: 'x86',
  5: 'PowerPC',
  6: 'IA-64',
  7: 'ARM',
  8: 'ARM-Thumb',
  9: 'SPARC',
  10: 'ARM64',
  11: 'RISC-V',
}

/** Takes the header of a block; throws where it is none that can be read. */
export async function readBlockHeader(reader: ByteReader): Promise<BlockHeader> {
  const length = (((await reader.next())[0] as number) + 1) * 4
  const bytes = await takeWhole(reader, length)
  const end = length - 4
  if (crc32(bytes.subarray(0, end)) !== long(bytes, end))
    throw new Damage('the header of a block: its checksum does not fit')
  const flags = bytes[1] as number
  const fields = new Sizes(bytes.subarray(2, end))
  const packed = flags & HAS_PACKED ? fields.next() : undefined
  const unpacked = flags & HAS_UNPACKED ? fields.next() : undefined
  const filter = fields.next()
  if (filter !== LZMA2 || flags & 3)
    throw new Damage(`it is packed with the filter ${FILTERS[filter] ?? filter}, which is not read`)
  fields.next()
  return { packed, unpacked, window: windowOf(fields.next()) }
}

/** The length of a window as LZMA2 has it in one byte: powers of two, and those one and a half times as long (§5.3.1). */
function windowOf(bits: number): number {
  const size = (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11)
  if (bits > 40 || size > LONGEST_WINDOW)
    throw new Damage(
      `it needs a window of ${Math.round(size / 1024 ** 2)} MiB, more than ${LONGEST_WINDOW / 1024 ** 2} MiB`,
    )
  return size
}

/** Seven bits a byte, the lowest first (§1.2). */
class Sizes {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  next(): number {
    let value = 0
    for (let factor = 1; factor <= LARGEST_FACTOR; factor *= 128) {
      const byte = this.bytes[this.at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
    throw new Damage('a length is larger than any can be')
  }
}

/** Lengths beyond 2^53 are none. */
const LARGEST_FACTOR = 128 ** 6

/** Sizes of an index, one byte after another, with the checksum of what was read. */
export class SizeReader {
  crc = 0
  /** Bytes that were read. */
  read = 0
  private readonly reader: ByteReader

  constructor(reader: ByteReader) {
    this.reader = reader
  }

  async byte(): Promise<number> {
    const taken = await takeWhole(this.reader, 1)
    this.crc = crc32(taken, this.crc)
    this.read++
    return taken[0] as number
  }

  async next(): Promise<number> {
    const bytes: number[] = []
    do bytes.push(await this.byte())
    while ((bytes.at(-1) as number) >= 128 && bytes.length < 9)
    return new Sizes(Uint8Array.from(bytes)).next()
  }
}
