import type { ByteReader } from './byte-reader.ts'
import type { Gaps } from './gaps.ts'
import { huge, LOCAL, long, short } from './zip-header.ts'

/** The records behind the members (PKWARE APPNOTE 6.3.10 §4.3.11 to 4.3.16), by their marks: how long each is. */
const RECORDS = new Map<number, (bytes: Uint8Array) => number>([
  [0x02014b50, (bytes) => 46 + short(bytes, 28) + short(bytes, 30) + short(bytes, 32)],
  [0x05054b50, (bytes) => 6 + short(bytes, 4)],
  [0x06054b50, (bytes) => 22 + short(bytes, 20)],
  [0x06064b50, (bytes) => 12 + huge(bytes, 4)],
  [0x07064b50, () => 20],
  [0x08064b50, (bytes) => 8 + long(bytes, 4)],
])

const MARK = 4
/** The part of a record that says its length. */
const FIXED = 46
/** A record that says to be longer is none: three lengths of two bytes. */
const LONGEST = FIXED + 3 * 65_535
/** Bytes that are looked through at once. */
const AHEAD = 4096

/** Takes a record of the list of members, where one stands. */
export async function takeListed(reader: ByteReader): Promise<boolean> {
  const start = await reader.peek(FIXED)
  const length = RECORDS.get(long(start, 0))?.(start)
  if (length === undefined || start.length < MARK) return false
  await reader.take(length <= LONGEST ? length : MARK)
  return true
}

/** Passes over bytes up to the next header of a member or record of the list, or the end. */
export async function passGap(reader: ByteReader, gaps: Gaps): Promise<void> {
  for (let bytes = await reader.peek(AHEAD); bytes.length > 0; bytes = await reader.peek(AHEAD)) {
    const next = markIn(bytes)
    if (next === 0) break
    const gap = next > 0 ? next : bytes.length < AHEAD ? bytes.length : bytes.length - MARK + 1
    gaps.pass(bytes.subarray(0, gap))
    reader.drop(gap)
  }
  gaps.close()
}

function markIn(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] !== 0x4b || at + MARK > bytes.length) continue
    const mark = long(bytes, at)
    if (mark === LOCAL || RECORDS.has(mark)) return at
  }
  return -1
}
