/** What the header of a tar entry says (POSIX.1-1988 ustar, GNU tar, POSIX.1-2001 pax). */
export interface TarHeader {
  readonly name: string
  readonly size: number
  /** `0` file, `5` directory, `x` and `g` pax records, `L` a long name … */
  readonly type: string
}

/** Length of a block: headers are one, data are filled up to whole ones. */
export const TAR_BLOCK = 512

/** Reads a header; null when the block is none: its checksum does not fit. */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < TAR_BLOCK || !fits(block)) return null
  const isUstar = text(block, 257, 5) === 'ustar'
  const prefix = isUstar && block[263] === 0x30 ? text(block, 345, 155) : ''
  const name = text(block, 0, 100)
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] as number)
  return { name: prefix ? `${prefix}/${name}` : name, size: number(block, 124, 12), type }
}

/** Sum of the bytes of the header, with blanks in place of the sum itself; old tars took them as signed. */
function fits(block: Uint8Array): boolean {
  const said = number(block, 148, 8)
  let unsigned = 0
  let signed = 0
  for (let i = 0; i < TAR_BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 32 : (block[i] as number)
    unsigned += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return said === unsigned || said === signed
}

/** Octal digits, or a binary number where the first bit is set (GNU tar). */
function number(block: Uint8Array, at: number, length: number): number {
  const first = block[at] as number
  if (first & 0x80) {
    let value = first & 0x7f
    for (let i = 1; i < length; i++) value = value * 256 + (block[at + i] as number)
    return value
  }
  return Number.parseInt(text(block, at, length).trim() || '0', 8) || 0
}

function text(block: Uint8Array, at: number, length: number): string {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}

/** The records of a pax header: `27 path=a/long/name` and a line feed each, with their own length in front. */
export function readPax(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(32, at)
    const length = blank < 0 ? 0 : Number(new TextDecoder().decode(bytes.subarray(at, blank)))
    if (!(length > blank - at)) break
    const record = new TextDecoder().decode(bytes.subarray(blank + 1, at + length - 1))
    const equals = record.indexOf('=')
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1))
    at += length
  }
  return records
}
