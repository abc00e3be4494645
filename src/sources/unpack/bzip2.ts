import type { ByteReader, Bytes } from '../byte-reader.ts'
import { nextStream } from '../gaps.ts'
import type { Entry } from '../member.ts'
import { BitReader } from './bit-reader.ts'
import { readBlock, textOf } from './bzip2-block.ts'
import { Damage, ENDS_EARLY, startsWith, takeWhole, WRONG_CHECKSUM } from './unpacking.ts'

const HEADER = 4
const MAGIC = [0x42, 0x5a, 0x68]
/** A block, and what stands behind the last one, begin with the digits of pi and of its square root. */
const BLOCK = [0x314159, 0x265359] as const
const END = [0x177245, 0x385090] as const

/** Text of a block, by the level in the header (bzip2, decompress.c). */
const UNIT = 100_000
/** Packed bytes that the longest block of a level can have: twenty bits a symbol, and its tables. */
const LONGEST_BLOCK = 3 * UNIT

/** Unpacks the streams of bzip2 that follow one another, a block at a time. */
export async function* bunzip2(reader: ByteReader, issues: Entry['issues']): Bytes {
  do yield* stream(reader)
  while (await nextStream(reader, (held) => startsWith(held, MAGIC), issues))
}

async function* stream(reader: ByteReader): Bytes {
  const header = await takeWhole(reader, HEADER)
  const level = (header[3] as number) - 0x30
  if (!startsWith(header, MAGIC) || level < 1 || level > 9) throw new Damage('its header cannot be read')
  const entries = new Uint32Array(level * UNIT)
  let sum = 0
  let spare = 0
  for (;;) {
    const bits = new BitReader(await reader.peek(level * LONGEST_BLOCK), spare)
    const mark = [bits.take(24), bits.take(24)]
    if (bits.isBeyond) throw new Damage(ENDS_EARLY)
    const crc = bits.long()
    if (isMark(mark, END)) {
      if (bits.isBeyond) throw new Damage(ENDS_EARLY)
      if (crc !== sum) throw new Damage(WRONG_CHECKSUM)
      reader.drop(bits.bytes)
      return
    }
    if (!isMark(mark, BLOCK)) throw new Damage('no block begins where one should')
    const block = readBlock(bits, entries)
    // What a block ends in is the first byte of the next one.
    spare = bits.position % 8
    reader.drop(Math.floor(bits.position / 8))
    yield* textOf(block, crc)
    sum = (((sum << 1) | (sum >>> 31)) ^ crc) >>> 0
  }
}

function isMark(bits: readonly number[], mark: readonly number[]): boolean {
  return bits[0] === mark[0] && bits[1] === mark[1]
}
