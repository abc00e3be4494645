/** Reads bits, the highest of each byte first. */
export class BitReader {
  private readonly data: Uint8Array
  private at = 0
  private held = 0
  private count = 0

  /** @param skipped bits of the first byte that were read before. */
  constructor(data: Uint8Array, skipped: number) {
    this.data = data
    if (skipped > 0) this.take(skipped)
  }

  /** Bits that were read. */
  get position(): number {
    return this.at * 8 - this.count
  }

  /** Bytes of which something was read. */
  get bytes(): number {
    return Math.ceil(this.position / 8)
  }

  /** Whether more was read than there is; what is beyond is zero. */
  get isBeyond(): boolean {
    return this.position > this.data.length * 8
  }

  /** A number of at most 24 bits. */
  take(bits: number): number {
    while (this.count < bits) {
      this.held = (this.held << 8) | (this.data[this.at++] ?? 0)
      this.count += 8
    }
    this.count -= bits
    return (this.held >>> this.count) & ((1 << bits) - 1)
  }

  /** A number of 32 bits. */
  long(): number {
    return this.take(16) * 65536 + this.take(16)
  }
}
