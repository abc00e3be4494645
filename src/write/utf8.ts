/** A character of UTF-16 is at most so many bytes of UTF-8. */
const WIDEST = 3

/** UTF-8 in one buffer, which grows as it must and is used again and again. */
export class Utf8 {
  bytes: Uint8Array
  length = 0

  constructor(size: number) {
    this.bytes = new Uint8Array(size)
  }

  /** The buffer, with room for so many bytes more. */
  room(size: number): Uint8Array {
    const most = this.length + size
    if (most > this.bytes.length) {
      const larger = new Uint8Array(Math.max(most, 2 * this.bytes.length))
      larger.set(this.bytes.subarray(0, this.length))
      this.bytes = larger
    }
    return this.bytes
  }

  text(text: string): void {
    const bytes = this.room(text.length * WIDEST)
    this.length += encoder.encodeInto(text, bytes.subarray(this.length)).written
  }

  copy(more: Uint8Array): void {
    this.room(more.length).set(more, this.length)
    this.length += more.length
  }

  /** All that was written, valid until more is. */
  take(): Uint8Array {
    const all = this.bytes.subarray(0, this.length)
    this.length = 0
    return all
  }
}

const encoder = new TextEncoder()
