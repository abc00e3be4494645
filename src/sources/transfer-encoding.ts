import { joined } from '../text/joined.ts'
import type { Bytes } from './byte-reader.ts'

/** Undoes what was done to a body for its way through the mail, line by line. */
export type Decode = (lines: Bytes) => Bytes

/** How a body was encoded for transfer (RFC 2045 §6); undefined for a way that nobody registered. */
export function transferEncoding(name: string): Decode | undefined {
  return ENCODINGS[name.trim().toLowerCase()]
}

const asItIs: Decode = (lines) => lines

const ENCODINGS: Readonly<Record<string, Decode>> = {
  '': asItIs,
  '7bit': asItIs,
  '8bit': asItIs,
  binary: asItIs,
  base64,
  'quoted-printable': quotedPrintable,
}

const SIXTY_FOUR = new Int8Array(256).fill(-1)
for (const [value, char] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SIXTY_FOUR[char.charCodeAt(0)] = value

/** RFC 2045 §6.8: characters outside of the alphabet are passed over. */
async function* base64(lines: Bytes): Bytes {
  let bits = 0
  let held = 0
  for await (const line of lines) {
    const out = new Uint8Array(line.length)
    let length = 0
    for (let i = 0; i < line.length; i++) {
      const value = SIXTY_FOUR[line[i] as number] as number
      if (value < 0) {
        // Padding ends a run; another may follow where bodies were put together.
        if (line[i] === 0x3d) bits = 0
        continue
      }
      held = ((held << 6) | value) & 0xffff
      bits += 6
      if (bits < 8) continue
      bits -= 8
      out[length++] = (held >> bits) & 255
    }
    if (length > 0) yield out.subarray(0, length)
  }
}

/** RFC 2045 §6.7: `=` and two digits are a byte, `=` at the end of a line joins it to the next, blanks there were added on the way. */
async function* quotedPrintable(lines: Bytes): Bytes {
  let open: Uint8Array | null = null
  for await (const piece of lines) {
    let line = piece
    if (open) {
      const cut = cutAt(open)
      yield decodedLine(open.subarray(0, cut), false)
      line = joined([open.subarray(cut), piece])
    }
    open = line.at(-1) === 10 ? null : line.slice()
    if (!open) yield decodedLine(line, true)
  }
  if (open) yield decodedLine(open, true)
}

/** Where the `=` stands whose digits, or line end, come with the next piece of a line that is too long for one. */
function cutAt(line: Uint8Array): number {
  const from = Math.max(0, line.length - 2)
  const equals = line.indexOf(0x3d, from)
  return equals < 0 ? line.length : equals
}

function decodedLine(line: Uint8Array, isEnd: boolean): Uint8Array {
  const end = isEnd ? endOfText(line) : line.length
  const joins = isEnd && line[end - 1] === 0x3d
  const out = new Uint8Array(line.length)
  let length = 0
  for (let i = 0; i < (joins ? end - 1 : end); i++) {
    const byte = line[i] === 0x3d ? hexAt(line, i, end) : -1
    out[length++] = byte < 0 ? (line[i] as number) : byte
    if (byte >= 0) i += 2
  }
  const newline = joins ? line.length : line.length - (line.at(-1) === 10 ? (line.at(-2) === 13 ? 2 : 1) : 0)
  for (let i = newline; i < line.length; i++) out[length++] = line[i] as number
  return out.subarray(0, length)
}

/** Where a line ends before its line end and the blanks in front of it. */
function endOfText(line: Uint8Array): number {
  let end = line.length
  while (end > 0 && [10, 13, 32, 9].includes(line[end - 1] as number)) end--
  return end
}

/** The byte that `=` and two digits stand for; -1 when they are none. */
function hexAt(line: Uint8Array, at: number, end: number): number {
  if (line[at] !== 0x3d || at + 2 >= end) return -1
  const digits = String.fromCharCode(line[at + 1] as number, line[at + 2] as number)
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : -1
}
