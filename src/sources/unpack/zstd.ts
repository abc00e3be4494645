import type { ByteReader, Bytes } from '../byte-reader.ts'
import { nextStream } from '../gaps.ts'
import type { Entry } from '../member.ts'
import { huge, long, short } from '../zip-header.ts'
import { Damage, ENDS_EARLY, LONGEST_WINDOW, takeWhole, WRONG_CHECKSUM } from './unpacking.ts'
import { Window } from './window.ts'
import { Xxh64 } from './xxh64.ts'
import { BlockReader, LONGEST_BLOCK } from './zstd-block.ts'

const MAGIC = 0xfd2fb528
/** The first of sixteen marks of frames that hold nothing of the text. */
const SKIPPED = 0x184d2a50

const HAS_CHECKSUM = 4
const RESERVED = 8
const IS_ONE_SEGMENT = 0x20

const STORED = 0
const REPEATED = 1
const PACKED = 2

/** Unpacks the frames of zstd that follow one another, a block at a time (RFC 8878 §3). */
export async function* unzstd(reader: ByteReader, issues: Entry['issues']): Bytes {
  do
    if (long(await reader.peek(4), 0) === MAGIC) yield* frame(reader)
    else await skipFrame(reader)
  while (await nextStream(reader, isFrame, issues))
}

function isFrame(bytes: Uint8Array): boolean {
  const magic = long(bytes, 0)
  return bytes.length >= 4 && (magic === MAGIC || magic - (magic % 16) === SKIPPED)
}

async function skipFrame(reader: ByteReader): Promise<void> {
  let left = long(await takeWhole(reader, 8), 4)
  while (left > 0) {
    const held = (await reader.next()).subarray(0, left)
    if (held.length === 0) throw new Damage(ENDS_EARLY)
    left -= held.length
    reader.drop(held.length)
  }
}

async function* frame(reader: ByteReader): Bytes {
  const header = await readHeader(reader)
  const window = new Window(header.window)
  const blocks = new BlockReader(window)
  const checksum = new Xxh64()
  let length = 0
  for (let isLast = false; !isLast; ) {
    const said = await takeWhole(reader, 3)
    isLast = ((said[0] as number) & 1) === 1
    await block(reader, blocks, window, (short(said, 0) | ((said[2] as number) << 16)) >> 1)
    const text = window.take()
    length += text.length
    if (header.hasChecksum) checksum.add(text)
    yield text
  }
  if (header.length !== undefined && header.length !== length)
    throw new Damage(`its header says ${header.length} bytes, there are ${length}`)
  if (header.hasChecksum && long(await takeWhole(reader, 4), 0) !== checksum.low) throw new Damage(WRONG_CHECKSUM)
}

/** Takes a block into the window (RFC 8878 §3.1.1.2). @param said its kind, and above it its length. */
async function block(reader: ByteReader, blocks: BlockReader, window: Window, said: number): Promise<void> {
  const kind = said & 3
  const length = said >> 2
  if (length > LONGEST_BLOCK || kind > PACKED) throw new Damage('a block is of a kind or length that none has')
  const data = await takeWhole(reader, kind === REPEATED ? 1 : length)
  window.room(kind === PACKED ? LONGEST_BLOCK : length)
  if (kind === STORED) window.append(data)
  else if (kind === REPEATED) window.fill(data[0] as number, length)
  else blocks.read(data)
}

interface FrameHeader {
  readonly window: number
  readonly hasChecksum: boolean
  /** Bytes that the frame unpacks to, where it says so. */
  readonly length: number | undefined
}

/** Takes the header of a frame (RFC 8878 §3.1.1.1); throws where it asks for what is not there. */
async function readHeader(reader: ByteReader): Promise<FrameHeader> {
  const flags = (await takeWhole(reader, 5))[4] as number
  if (flags & RESERVED) throw new Damage('its header cannot be read')
  const isOneSegment = (flags & IS_ONE_SEGMENT) !== 0
  const said = isOneSegment ? 0 : ((await takeWhole(reader, 1))[0] as number)
  const dictionary = await takeWhole(reader, [0, 1, 2, 4][flags & 3] as number)
  if (dictionary.some((byte) => byte !== 0)) throw new Damage('it needs a dictionary, which is not here')
  const length = lengthIn(await takeWhole(reader, lengthOfLength(flags >> 6, isOneSegment)))
  const base = 2 ** (10 + (said >> 3))
  const window = isOneSegment ? (length as number) : base + (base / 8) * (said & 7)
  if (window > LONGEST_WINDOW)
    throw new Damage(
      `it needs a window of ${Math.ceil(window / 1024 ** 2)} MiB, more than ${LONGEST_WINDOW / 1024 ** 2} MiB`,
    )
  return { window, hasChecksum: (flags & HAS_CHECKSUM) !== 0, length }
}

function lengthOfLength(kind: number, isOneSegment: boolean): number {
  return kind === 0 ? Number(isOneSegment) : 2 ** kind
}

function lengthIn(bytes: Uint8Array): number | undefined {
  if (bytes.length === 0) return undefined
  if (bytes.length === 2) return short(bytes, 0) + 256
  return bytes.length === 8 ? huge(bytes, 0) : bytes.length === 4 ? long(bytes, 0) : (bytes[0] as number)
}
