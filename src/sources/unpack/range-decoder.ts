const EMPTY = new Uint8Array(0)

/** Bits of a chunk, each read by how probable it is that it is zero (LZMA SDK, lzma-specification.txt). */
export class RangeDecoder {
  private range = 0
  private code = 0
  private at = 0
  private bytes: Uint8Array = EMPTY
  private probabilities = new Uint16Array(0)

  /** Begins with a chunk: its first byte is zero, four more are the first number. */
  start(bytes: Uint8Array, probabilities: Uint16Array<ArrayBuffer>): void {
    this.bytes = bytes
    this.probabilities = probabilities
    this.range = -1
    this.code = 0
    for (this.at = 1; this.at < 5; this.at++) this.code = (this.code << 8) | (bytes[this.at] ?? 0)
  }

  /** Whether more was read than there is. */
  get isBeyond(): boolean {
    return this.at > this.bytes.length
  }

  /** Whether the chunk was read to its end, and ends as a whole one does. */
  get isFinished(): boolean {
    return this.at === this.bytes.length && this.code === 0
  }

  /** A bit of the probability that stands there, which learns from it. */
  bit(place: number): 0 | 1 {
    const { probabilities } = this
    const probability = probabilities[place] as number
    const bound = Math.imul(this.range >>> 11, probability)
    if ((this.code ^ SIGN) < (bound ^ SIGN)) {
      this.range = bound
      probabilities[place] = probability + ((2048 - probability) >> 5)
      this.normalize()
      return 0
    }
    this.range = (this.range - bound) | 0
    this.code = (this.code - bound) | 0
    probabilities[place] = probability - (probability >> 5)
    this.normalize()
    return 1
  }

  /** A number of so many bits, the first one first. */
  tree(base: number, bits: number): number {
    let node = 1
    for (let i = 0; i < bits; i++) node = (node << 1) | this.bit(base + node)
    return node - (1 << bits)
  }

  /** A number of so many bits, the last one first. */
  reverseTree(base: number, bits: number): number {
    let node = 1
    let value = 0
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(base + node)
      node = (node << 1) | bit
      value |= bit << i
    }
    return value
  }

  /** A number of so many bits that are as often zero as one. */
  direct(bits: number): number {
    let value = 0
    for (let i = 0; i < bits; i++) {
      this.range >>>= 1
      this.code = (this.code - this.range) | 0
      const isZero = this.code >> 31
      this.code = (this.code + (this.range & isZero)) | 0
      value = (value << 1) | (isZero + 1)
      this.normalize()
    }
    return value >>> 0
  }

  private normalize(): void {
    if ((this.range & TOP) !== 0) return
    this.range <<= 8
    this.code = (this.code << 8) | (this.bytes[this.at++] ?? 0)
  }
}

/** Two numbers of 32 bits without sign compare as those with one do, once this bit of both is turned. */
const SIGN = 0x80000000 | 0
/** A range without these bits is too small to be divided. */
const TOP = 0xff000000 | 0
