import { decodedName } from './member-name.ts'

/** What the header in front of a member says of it (PKWARE APPNOTE 6.3.10 §4.3.7). */
export interface ZipHeader {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  /** The lengths and the checksum stand behind the data. */
  readonly trailing: boolean
  readonly crc: number
  readonly packed: number
  readonly length: number
}

/** The mark that the header of a member begins with. */
export const LOCAL = 0x04034b50

/** Length of the header without name and extra fields. */
export const HEADER = 30

/** Bytes of name and extra fields behind the header. */
export const lengthBehind = (header: Uint8Array): number => short(header, 26) + short(header, 28)

const ENCRYPTED = 1
const TRAILING = 8
const UTF8 = 2048
const ZIP64 = 1
const WHOLE = 0xffffffff

/** Reads a header with its name and extra fields. */
export function readZipHeader(bytes: Uint8Array): ZipHeader {
  const flags = short(bytes, 6)
  const nameEnd = HEADER + short(bytes, 26)
  const extra = bytes.subarray(nameEnd, nameEnd + short(bytes, 28))
  const wide = extraField(extra, ZIP64)
  const lengths = [long(bytes, 22), long(bytes, 18)].map((length) => ({ length, at: 0 }))
  let at = 0
  for (const entry of lengths) {
    if (entry.length !== WHOLE || !wide || wide.length < at + 8) continue
    entry.length = huge(wide, at)
    at += 8
  }
  return {
    name: decodedName(bytes.subarray(HEADER, nameEnd), (flags & UTF8) !== 0),
    method: short(bytes, 8),
    encrypted: (flags & ENCRYPTED) !== 0,
    trailing: (flags & TRAILING) !== 0,
    crc: long(bytes, 14),
    length: lengths[0]?.length ?? 0,
    packed: lengths[1]?.length ?? 0,
  }
}

export const short = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)

export const long = (bytes: Uint8Array, at: number): number => short(bytes, at) + short(bytes, at + 2) * 65536

/** Eight bytes; beyond 2^53 it is off by a little, and no such member exists. */
export const huge = (bytes: Uint8Array, at: number): number => long(bytes, at) + long(bytes, at + 4) * 2 ** 32

function extraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + short(extra, at + 2))
    if (short(extra, at) === id) return extra.subarray(at + 4, at + 4 + short(extra, at + 2))
  return undefined
}
