import { once } from '../text/once.ts'

/** Tables for the bytes of a word, the last one first: eight bytes a step. */
const eightTables = once(() => tables(8))

/** The checksum of gzip and ZIP, going on from `crc` (RFC 1952 §8). */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = eightTables() as [U, U, U, U, U, U, U, U]
  const whole = bytes.length - (bytes.length % 8)
  let c = ~crc
  let i = 0
  for (; i < whole; i += 8) {
    const low = c ^ (at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24))
    c =
      at(t7, low & 255) ^
      at(t6, (low >>> 8) & 255) ^
      at(t5, (low >>> 16) & 255) ^
      at(t4, low >>> 24) ^
      at(t3, at(bytes, i + 4)) ^
      at(t2, at(bytes, i + 5)) ^
      at(t1, at(bytes, i + 6)) ^
      at(t0, at(bytes, i + 7))
  }
  for (; i < bytes.length; i++) c = at(t0, (c ^ at(bytes, i)) & 255) ^ (c >>> 8)
  return ~c >>> 0
}

type U = Uint32Array

const at = (values: Uint8Array | Uint32Array, i: number): number => values[i] as number

function tables(count: number): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c
  })
  const all = [first]
  while (all.length < count) {
    const before = all.at(-1) as Uint32Array
    all.push(before.map((c) => (first[c & 255] as number) ^ (c >>> 8)))
  }
  return all
}
