import type { ByteReader, Bytes } from '../byte-reader.ts'
import { crc32 } from '../crc32.ts'
import { nextStream } from '../gaps.ts'
import type { Entry } from '../member.ts'
import { long } from '../zip-header.ts'
import { Crc64 } from './crc64.ts'
import { Lzma } from './lzma.ts'
import { Damage, ENDS_EARLY, startsWith, takeWhole, WRONG_CHECKSUM } from './unpacking.ts'
import { Window } from './window.ts'
import { readBlockHeader, SizeReader } from './xz-header.ts'

const HEADER = 12
const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]

/** Lengths of the checksums, by their kinds (The .xz File Format 1.2.1 §2.1.1.2). */
const CHECK_LENGTHS = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64]
const CRC32 = 1
const CRC64 = 4

/** Unpacks the streams of xz that follow one another; checksums of other kinds than CRC are passed over. */
export async function* unxz(reader: ByteReader, issues: Entry['issues']): Bytes {
  do yield* stream(reader)
  while (await nextStream(reader, (held) => startsWith(held, MAGIC), issues))
}

/** What the blocks of a stream were together, to hold against the index behind them. */
interface Blocks {
  count: number
  unpadded: number
  unpacked: number
}

async function* stream(reader: ByteReader): Bytes {
  const header = await takeWhole(reader, HEADER)
  if (!startsWith(header, MAGIC) || crc32(header.subarray(6, 8)) !== long(header, 8))
    throw new Damage('its header cannot be read')
  const check = (header[7] as number) & 15
  const seen: Blocks = { count: 0, unpadded: 0, unpacked: 0 }
  for (;;) {
    const [first] = await reader.next()
    if (first === undefined) throw new Damage(ENDS_EARLY)
    if (first === 0) break
    yield* block(reader, check, seen)
  }
  await checkIndex(reader, seen)
  const footer = await takeWhole(reader, HEADER)
  if (
    crc32(footer.subarray(4, 10)) !== long(footer, 0) ||
    footer[9] !== header[7] ||
    footer[10] !== 0x59 ||
    footer[11] !== 0x5a
  )
    throw new Damage(`the end of a stream: ${WRONG_CHECKSUM}`)
}

async function* block(reader: ByteReader, check: number, seen: Blocks): Bytes {
  const start = reader.taken
  const header = await readBlockHeader(reader)
  const dataStart = reader.taken
  const crc = new Crc64()
  let crc32Of = 0
  let unpacked = 0
  for await (const piece of chunks(reader, new Window(header.window))) {
    unpacked += piece.length
    if (check === CRC32) crc32Of = crc32(piece, crc32Of)
    if (check === CRC64) crc.add(piece)
    yield piece
  }
  const packed = reader.taken - dataStart
  if ((header.packed ?? packed) !== packed || (header.unpacked ?? unpacked) !== unpacked)
    throw new Damage('a block is not as long as its header says')
  await takeWhole(reader, -packed & 3)
  const said = await takeWhole(reader, CHECK_LENGTHS[check] as number)
  if (check === CRC32 && long(said, 0) !== crc32Of) throw new Damage(WRONG_CHECKSUM)
  if (check === CRC64 && crc.bytes.some((byte, i) => said[i] !== byte)) throw new Damage(WRONG_CHECKSUM)
  seen.count++
  seen.unpadded += dataStart - start + packed + said.length
  seen.unpacked += unpacked
}

/** The chunks of LZMA2, each packed by LZMA or as it is (xz, liblzma lzma2_decoder.c). */
async function* chunks(reader: ByteReader, window: Window): Bytes {
  const lzma = new Lzma(window)
  let isConfigured = false
  for (let isFirst = true; ; isFirst = false) {
    const control = (await takeWhole(reader, 1))[0] as number
    if (control === 0) return
    if (control >= 0xe0 || control === 1) window.empty()
    else if (isFirst) throw new Damage('a block does not begin with an empty window')
    if (control < 0x80) {
      if (control > 2) throw new Damage('a chunk is of a kind that nobody knows')
      const data = await reader.take(1 + big(await takeWhole(reader, 2), 0))
      window.room(data.length)
      window.append(data)
      yield window.take()
      continue
    }
    const sizes = await takeWhole(reader, 4)
    const length = 1 + (((control & 0x1f) << 16) | big(sizes, 0))
    if (control >= 0xc0) isConfigured = lzma.configure((await takeWhole(reader, 1))[0] as number)
    if (!isConfigured) throw new Damage('a chunk has properties that nobody knows')
    if (control >= 0xa0) lzma.reset()
    const data = await reader.take(1 + big(sizes, 2))
    window.room(length)
    const trouble = lzma.unpack(data, length)
    yield window.take()
    if (trouble) throw new Damage(trouble)
  }
}

/** Reads the index, and holds it against the blocks before it. */
async function checkIndex(reader: ByteReader, seen: Blocks): Promise<void> {
  const sizes = new SizeReader(reader)
  await sizes.byte()
  const count = await sizes.next()
  const listed: Blocks = { count, unpadded: 0, unpacked: 0 }
  if (count !== seen.count) throw new Damage(`it lists ${count} blocks, ${seen.count} were found`)
  for (let i = 0; i < count; i++) {
    listed.unpadded += await sizes.next()
    listed.unpacked += await sizes.next()
  }
  while (sizes.read % 4 !== 0) await sizes.byte()
  const { crc } = sizes
  const isRight = long(await takeWhole(reader, 4), 0) === crc
  if (!isRight || listed.unpadded !== seen.unpadded || listed.unpacked !== seen.unpacked)
    throw new Damage('its list of blocks does not fit them')
}

const big = (bytes: Uint8Array, at: number): number => ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
