/** What was unpacked last, as far back as a match may reach, and what of it was not given on yet. */
export class Window {
  /** The longest distance that a match may reach back, in bytes. */
  readonly size: number
  /** Bytes since the window was emptied last. */
  total = 0
  private bytes = new Uint8Array(0)
  private end = 0
  private given = 0

  constructor(size: number) {
    this.size = size
  }

  /** Whether a match may reach so far back. */
  reaches(distance: number): boolean {
    return distance > 0 && distance <= this.total && distance <= this.size
  }

  /** Forgets what was unpacked. */
  empty(): void {
    this.total = 0
  }

  /** Makes room for so many bytes; what was unpacked has to be taken before. Memory grows with what is unpacked. */
  room(length: number): void {
    if (this.end + length <= this.bytes.length) return
    const kept = Math.min(this.end, this.size)
    const capacity = Math.min(
      Math.max(kept + length, 2 * this.bytes.length),
      this.size + Math.max(this.size >> 1, length),
    )
    const last = this.bytes.subarray(this.end - kept, this.end)
    if (capacity > this.bytes.length) {
      this.bytes = new Uint8Array(capacity)
      this.bytes.set(last)
    } else this.bytes.copyWithin(0, this.end - kept, this.end)
    this.end = kept
    this.given = kept
  }

  put(byte: number): void {
    this.bytes[this.end++] = byte
    this.total++
  }

  append(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.end)
    this.end += bytes.length
    this.total += bytes.length
  }

  /** Puts one byte so many times. */
  fill(byte: number, length: number): void {
    this.bytes.fill(byte, this.end, this.end + length)
    this.end += length
    this.total += length
  }

  /** The byte that lies so far back. */
  at(distance: number): number {
    return this.bytes[this.end - distance] as number
  }

  /** Repeats what lies so far back; it may reach into what it writes itself. */
  copy(distance: number, length: number): void {
    const { bytes, end } = this
    if (length <= distance && length > 32) bytes.copyWithin(end, end - distance, end - distance + length)
    else for (let i = end; i < end + length; i++) bytes[i] = bytes[i - distance] as number
    this.end += length
    this.total += length
  }

  /** What was unpacked since it was taken last; valid until there is room made for more. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(this.given, this.end)
    this.given = this.end
    return taken
  }
}
