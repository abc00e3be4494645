import { writeIPv6 } from '../cells/address.ts'

/** The hexadecimal number in `text[start, end)`. */
export function hexNumber(text: string, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    value = value * 16 + (code <= 57 ? code - 48 : (code | 32) - 87)
  }
  return value
}

/** The IPv4 address of a word that the kernel printed as a number of its own byte order. */
export function wordAddress(text: string, start: number, littleEndian: boolean): string {
  const a = hexNumber(text, start, start + 2)
  const b = hexNumber(text, start + 2, start + 4)
  const c = hexNumber(text, start + 4, start + 6)
  const d = hexNumber(text, start + 6, start + 8)
  return littleEndian ? `${d}.${c}.${b}.${a}` : `${a}.${b}.${c}.${d}`
}

/** The IPv6 address of four such words; an IPv4 address inside stands alone, as netstat prints it. */
export function wordsAddress(text: string, start: number, littleEndian: boolean): string {
  const groups: number[] = []
  for (let at = start; at < start + 32; at += 8) {
    const word = hexNumber(text, at, at + 8)
    const high = word >>> 16
    const low = word & 0xffff
    if (littleEndian) groups.push(swapped(low), swapped(high))
    else groups.push(high, low)
  }
  const address = writeIPv6(groups)
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address
}

/** The IPv6 address of 32 digits in the order of the network. */
export function plainAddress(text: string): string {
  const groups: number[] = []
  for (let at = 0; at < 32; at += 4) groups.push(hexNumber(text, at, at + 4))
  return writeIPv6(groups)
}

function swapped(half: number): number {
  return ((half & 0xff) << 8) | (half >>> 8)
}
