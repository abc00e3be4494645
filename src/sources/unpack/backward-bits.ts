import { Damage } from './unpacking.ts'

/** Reads the bits of a stream of zstd from its last one back to its first (RFC 8878 §4.1). */
export class BackwardBits {
  /** Bits that were not read; less than none where more was read than there is. */
  left: number
  private readonly bytes: Uint8Array

  /** The highest bit that is set in the last byte ends the stream. */
  constructor(bytes: Uint8Array) {
    const last = bytes.at(-1) ?? 0
    if (last === 0) throw new Damage('a stream of bits has no end')
    this.bytes = bytes
    this.left = bytes.length * 8 - 1 - (Math.clz32(last) - 24)
  }

  /** A number of at most 32 bits; bits before the first one are zero. */
  take(bits: number): number {
    if (bits > 16) return this.take(bits - 16) * 65_536 + this.take(16)
    this.left -= bits
    return this.at(this.left, bits)
  }

  /** The next bits without taking them, at most 16. */
  peek(bits: number): number {
    return this.at(this.left - bits, bits)
  }

  private at(from: number, bits: number): number {
    if (from < 0) return from + bits <= 0 ? 0 : this.at(0, from + bits) << -from
    const { bytes } = this
    const byte = from >> 3
    const held = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16)
    return (held >> (from & 7)) & ((1 << bits) - 1)
  }
}
