import { decodedName } from './member-name.ts'

/** What the header of a tar entry says (POSIX.1-1988 ustar, GNU tar, POSIX.1-2001 pax). */
export interface TarHeader {
  readonly name: string
  /** NaN where the header says nothing that can be a length. */
  readonly size: number
  /** `0` file, `5` directory, `x` and `g` pax records, `L` a long name … */
  readonly type: string
}

/** What the records of a pax header say of the entry behind it, as far as it is needed. */
export interface PaxRecords {
  readonly path?: string
  readonly size?: number
  readonly sparse?: boolean
}

/** Length of a block: headers are one, data are filled up to whole ones. */
export const TAR_BLOCK = 512

/** Reads a header; null when the block is none: its checksum does not fit. */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < TAR_BLOCK || !fits(block)) return null
  const isUstar = latin1.decode(block.subarray(257, 262)) === 'ustar'
  const prefix = isUstar && block[263] === 0x30 ? text(block, 345, 155) : ''
  const name = text(block, 0, 100)
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] as number)
  return { name: prefix ? `${prefix}/${name}` : name, size: number(block, 124, 12), type }
}

/** Sum of the bytes of the header, with blanks in place of the sum itself; old tars took them as signed. */
function fits(block: Uint8Array): boolean {
  const said = number(block, 148, 8)
  if (Number.isNaN(said)) return false
  let unsigned = 0
  let signed = 0
  for (let i = 0; i < TAR_BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 32 : (block[i] as number)
    unsigned += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return said === unsigned || said === signed
}

const NEGATIVE = 0x40

/** Octal digits, or a binary number where the first bit is set (GNU tar); NaN when it is neither, or no length. */
function number(block: Uint8Array, at: number, length: number): number {
  const first = block[at] as number
  if (first & 0x80) {
    if (first & NEGATIVE) return Number.NaN
    let value = first & 0x3f
    for (let i = 1; i < length; i++) value = value * 256 + (block[at + i] as number)
    return Number.isSafeInteger(value) ? value : Number.NaN
  }
  const [field = ''] = latin1.decode(block.subarray(at, at + length)).split('\0', 1)
  const digits = /^[0-7]*$/.exec(field.trim())?.[0]
  return digits === undefined ? Number.NaN : Number.parseInt(digits || '0', 8)
}

const latin1 = new TextDecoder('latin1')

function text(block: Uint8Array, at: number, length: number): string {
  return textOf(block.subarray(at, at + length))
}

/** A name, which may end in zeros. */
export function textOf(field: Uint8Array): string {
  const end = field.indexOf(0)
  return decodedName(end < 0 ? field : field.subarray(0, end), false)
}

/** Reads the records of a pax header: `27 path=a/long/name` and a line feed each, with their own length in front. */
export function readPax(bytes: Uint8Array): PaxRecords {
  const records: { path?: string; size?: number; sparse?: boolean } = {}
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(32, at)
    const length = blank < 0 ? 0 : Number(latin1.decode(bytes.subarray(at, Math.min(blank, at + LONGEST_NUMBER))))
    if (!(length > blank - at && at + length <= bytes.length)) break
    const [, key, value] = /^([^=]{1,40})=(.*)$/s.exec(utf8.decode(bytes.subarray(blank + 1, at + length - 1))) ?? []
    if (key === 'path' || key === 'GNU.sparse.name') records.path = value as string
    if (key === 'size' && /^\d{1,15}$/.test(value as string)) records.size = Number(value)
    if (key?.startsWith('GNU.sparse.')) records.sparse = true
    at += length
  }
  return records
}

const utf8 = new TextDecoder()
const LONGEST_NUMBER = 20
