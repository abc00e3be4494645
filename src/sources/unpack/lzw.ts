import { Damage } from './unpacking.ts'

const FEWEST_BITS = 9
const MOST_BITS = 16
/** Codes below this one are bytes. */
const BYTES = 256
/** The code that empties the table, where the header says that there is one. */
const CLEAR = 256
const HAS_CLEAR = 0x80

/** The texts that codes stand for: each is the text of another code and a byte (ncompress, compress42.c). */
export class Lzw {
  /** Length of the next code. */
  bits = FEWEST_BITS
  /** What is wrong with the codes. */
  trouble: string | null = null
  /** Bytes that were unpacked and not taken: less than one piece and the texts of a group of codes. */
  length = 0
  private readonly mostBits: number
  private readonly hasClear: boolean
  private readonly before = new Uint16Array(1 << MOST_BITS)
  private readonly last = new Uint8Array(1 << MOST_BITS)
  private readonly out = new Uint8Array(10 << MOST_BITS)
  private next: number
  private previous = -1
  private first = 0

  /** @param flags the third byte of the header. */
  constructor(flags: number) {
    this.mostBits = flags & 31
    this.hasClear = (flags & HAS_CLEAR) !== 0
    if (this.mostBits < FEWEST_BITS || this.mostBits > MOST_BITS)
      throw new Damage(`it has codes of ${this.mostBits} bits, which nobody can read`)
    this.next = this.hasClear ? CLEAR + 1 : BYTES
    for (let byte = 0; byte < BYTES; byte++) this.last[byte] = byte
  }

  /** Unpacks a code; returns whether the next one follows at once, in the same length. */
  add(code: number): boolean {
    if (code === CLEAR && this.hasClear) {
      this.next = CLEAR
      this.bits = FEWEST_BITS
      return false
    }
    if (code > this.next || (this.previous < 0 && code >= BYTES)) {
      this.trouble = 'a code stands for nothing'
      return false
    }
    const isNew = code === this.next
    this.spell(isNew ? this.previous : code)
    if (isNew) this.out[this.length++] = this.first
    return this.learn(code)
  }

  /** What was unpacked since it was taken last; valid until more is. */
  take(): Uint8Array {
    const taken = this.out.subarray(0, this.length)
    this.length = 0
    return taken
  }

  /** Writes the text of a code, whose bytes are found from the last one on. */
  private spell(code: number): void {
    const { out, before, last } = this
    let at = out.length
    let place = code
    for (; place >= BYTES; place = before[place] as number) out[--at] = last[place] as number
    out[--at] = place
    this.first = place
    out.copyWithin(this.length, at)
    this.length += out.length - at
  }

  private learn(code: number): boolean {
    const { previous, bits } = this
    this.previous = code
    if (previous < 0 || this.next === 1 << this.mostBits) return true
    this.before[this.next] = previous
    this.last[this.next] = this.first
    this.next++
    if (this.next > (1 << bits) - 1 && bits < this.mostBits) this.bits++
    return this.bits === bits
  }
}
