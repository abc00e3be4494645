import { strToU8 as bytes, zipSync } from 'fflate'

/** A table of netstat with a row for each port. */
export const table = (...ports: number[]) => `${HEADING}\n${ports.map(row).join('\n')}\n`

export const HEADING = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State'

export const row = (port: number) =>
  `tcp        0      0 192.0.2.10:${port}           198.51.100.7:50123      ESTABLISHED`

/** Archive members as they follow one another, and the zeros at the end. */
export function tarOf(members: readonly Uint8Array[]): Uint8Array {
  return concat(...members.map((member, i) => tarMember(`${i}`, member)), new Uint8Array(1024))
}

/** One member of a tar: its header, as POSIX or as before it, and its data. `size` stands in the header as it is. */
export function tarMember(
  name: string,
  data: Uint8Array,
  { type = '0', size = bytes(data.length.toString(8).padStart(11, '0')), mark = 'ustar\u000000' } = {},
): Uint8Array {
  const header = new Uint8Array(512)
  header.set(bytes(name), 0)
  header.set(size, 124)
  header.set(bytes(type), 156)
  header.set(bytes(mark), 257)
  header.set(bytes(`${checksum(header).toString(8).padStart(6, '0')}\0 `), 148)
  return concat(header, data, new Uint8Array((512 - (data.length % 512)) % 512))
}

/** A record of a pax header, with its own length in front. */
export function paxRecord(key: string, value: string): Uint8Array {
  const rest = bytes(` ${key}=${value}\n`)
  const length = rest.length + `${rest.length}`.length
  return concat(bytes(`${rest.length + `${length}`.length}`), rest)
}

/** Sum of the bytes of a header of tar, with blanks in place of the sum itself. */
export function checksum(header: Uint8Array): number {
  return header.subarray(0, 512).reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 32 : byte), 0)
}

/** What a writer of ZIP may do, and what a header may lie about. */
interface MemberOptions {
  readonly stored?: boolean
  readonly trailing?: boolean
  readonly unmarked?: boolean
  readonly known?: boolean
  readonly wide?: boolean
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly length?: number
  readonly packed?: number
}

/** One member of a ZIP archive: header, data, and what may stand behind them. */
export function zipMember(name: string | Uint8Array, data: Uint8Array, options: MemberOptions = {}): Uint8Array {
  const one = zipSync({ x: [data, { level: options.stored ? 0 : 6 }] })
  const view = new DataView(one.buffer, one.byteOffset)
  const body = one.subarray(31, 31 + view.getUint32(18, true))
  const title = typeof name === 'string' ? bytes(name) : name
  const { wide = false, trailing = false } = options
  const crc = options.crc ?? view.getUint32(14, true)
  const length = options.length ?? data.length
  const packed = options.packed ?? body.length
  const isSaid = !trailing || options.known
  const extra =
    wide && !trailing ? concat(number(1, 2), number(16, 2), number(length, 8), number(packed, 8)) : new Uint8Array(0)
  const size = (value: number) => number(extra.length > 0 ? 0xffffffff : isSaid ? value : 0, 4)
  return concat(
    bytes('PK\u0003\u0004'),
    number(20, 2),
    number((options.flags ?? 0) | (trailing ? 8 : 0), 2),
    number(options.method ?? view.getUint16(8, true), 2),
    number(0, 4),
    number(isSaid ? crc : 0, 4),
    size(packed),
    size(length),
    number(title.length, 2),
    number(extra.length, 2),
    title,
    extra,
    body,
    ...(trailing
      ? [
          options.unmarked ? new Uint8Array(0) : bytes('PK\u0007\u0008'),
          number(crc, 4),
          number(packed, wide ? 8 : 4),
          number(length, wide ? 8 : 4),
        ]
      : []),
  )
}

/** The list of members, which is not read: here one without any. */
export const END = concat(bytes('PK\u0005\u0006'), new Uint8Array(18))

function number(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => Math.floor(value / 256 ** i) % 256)
}

/** Data as gzip packs them. */
export function gzip(content: string | Uint8Array): Promise<Uint8Array> {
  const body = new Blob([typeof content === 'string' ? content : content.slice()]).stream()
  return new Response(body.pipeThrough(new CompressionStream('gzip'))).bytes()
}

/** Data as they are sent by mail. */
export function base64(content: Uint8Array): string {
  return btoa(latin1(content))
    .replace(/.{1,76}/g, '$&\r\n')
    .trimEnd()
}

/** A character for each byte. */
export function latin1(content: Uint8Array): string {
  let text = ''
  for (const byte of content) text += String.fromCharCode(byte)
  return text
}

/** Runs of bytes as one. */
export function concat(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Bytes in pieces of a size. */
export async function* stream(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  // As the command line does it: one block is used again and again.
  const block = new Uint8Array(size)
  for (let at = 0; at < content.length; at += size) {
    const piece = content.subarray(at, at + size)
    block.set(piece)
    yield block.subarray(0, piece.length)
  }
}
