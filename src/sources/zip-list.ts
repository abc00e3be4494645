import type { ByteReader } from './byte-reader.ts'
import type { Gaps } from './gaps.ts'
import { HEADER, huge, LOCAL, long, short } from './zip-header.ts'

/** The records behind the members (PKWARE APPNOTE 6.3.10 §4.3.11 to 4.3.16), by their marks: how long each is. */
const RECORDS = new Map<number, (bytes: Uint8Array) => number>([
  [0x02014b50, (bytes) => 46 + short(bytes, 28) + short(bytes, 30) + short(bytes, 32)],
  [0x05054b50, (bytes) => 6 + short(bytes, 4)],
  [0x06054b50, (bytes) => 22 + short(bytes, 20)],
  [0x06064b50, (bytes) => 12 + huge(bytes, 4)],
  [0x07064b50, () => 20],
  [0x08064b50, (bytes) => 8 + long(bytes, 4)],
])

/** A member in the list. */
const LISTED = 0x02014b50
/** The part of a record, or of the header of a member, that says its length. */
const FIXED = 46
/** What says to be longer is no record: three lengths of two bytes. */
const LONGEST = FIXED + 3 * 65_535
/** Bytes that are looked through at once. */
const AHEAD = 4096

/** Takes the record that stands next; returns whether it lists a member. */
export async function takeRecord(reader: ByteReader): Promise<boolean> {
  const start = await reader.peek(FIXED)
  const isListed = long(start, 0) === LISTED
  await reader.take(recordLength(start))
  return isListed
}

/** Passes over bytes up to the next header of a member or record of the list, or the end. */
export async function passGap(reader: ByteReader, gaps: Gaps): Promise<void> {
  for (let bytes = await reader.peek(AHEAD); bytes.length > 0; bytes = await reader.peek(AHEAD)) {
    const decided = bytes.length < AHEAD ? bytes.length : bytes.length - FIXED + 1
    const next = markIn(bytes, decided)
    if (next === 0) break
    const gap = next < 0 ? decided : next
    gaps.pass(bytes.subarray(0, gap))
    reader.drop(gap)
  }
  gaps.close()
}

function markIn(bytes: Uint8Array, to: number): number {
  for (let at = bytes.indexOf(0x50); at >= 0 && at < to; at = bytes.indexOf(0x50, at + 1))
    if (bytes[at + 1] === 0x4b && isMark(bytes.subarray(at, at + FIXED))) return at
  return -1
}

function isMark(start: Uint8Array): boolean {
  return long(start, 0) === LOCAL ? start.length >= HEADER : recordLength(start) > 0
}

/** How long the record is that begins so; 0 when none does. */
function recordLength(start: Uint8Array): number {
  const length = RECORDS.get(long(start, 0))?.(start) ?? 0
  return length <= LONGEST ? length : 0
}
