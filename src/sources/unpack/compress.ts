import type { ByteReader, Bytes } from '../byte-reader.ts'
import { Lzw } from './lzw.ts'
import { Damage, takeWhole } from './unpacking.ts'

const HEADER = 3
/** Codes come in groups of so many; what is left of a group when their length changes is passed over. */
const GROUP = 8
/** Bytes that are unpacked before they are given on, and one more text. */
const PIECE = 65_536

/** Unpacks what compress packed (ncompress, compress42.c). It has no checksum, and ends where the stream ends. */
export async function* uncompress(reader: ByteReader): Bytes {
  const lzw = new Lzw((await takeWhole(reader, HEADER))[2] as number)
  for (let held = await reader.peek(lzw.bits); held.length > 1; held = await reader.peek(lzw.bits)) {
    let at = 0
    for (
      let left = held.length;
      left > 1 && (at === 0 || left >= lzw.bits) && lzw.length < PIECE;
      left = held.length - at
    ) {
      const { bits } = lzw
      const group = held.subarray(at, at + bits)
      at += group.length
      readGroup(lzw, group)
      if (lzw.trouble) break
    }
    reader.drop(at)
    yield lzw.take()
    if (lzw.trouble) throw new Damage(lzw.trouble)
  }
}

function readGroup(lzw: Lzw, group: Uint8Array): void {
  const { bits } = lzw
  const codes = Math.min(GROUP, Math.floor((group.length * 8) / bits))
  for (let i = 0; i < codes; i++) if (!lzw.add(codeAt(group, i * bits, bits))) return
}

function codeAt(bytes: Uint8Array, at: number, bits: number): number {
  const byte = at >> 3
  const held = (bytes[byte] as number) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16)
  return (held >> (at & 7)) & ((1 << bits) - 1)
}
