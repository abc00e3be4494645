import type { ByteReader } from './byte-reader.ts'
import { damage, type Entry } from './member.ts'

/** Counts the bytes between and behind the members of an archive that belong to none of them, without zeros around them. */
export class Gaps {
  private bytes = 0
  private places = 0
  /** Length of the open gap, with zeros and without those at its end. */
  private passed = 0
  private filled = 0

  /** Whether the open gap has no byte but zeros, which fill an archive up. */
  get isBlank(): boolean {
    return this.filled === 0
  }

  /** Passes over bytes: they go on with the open gap. */
  pass(bytes: Uint8Array): void {
    const last = bytes.findLastIndex((byte) => byte !== 0)
    const first = this.isBlank
      ? Math.max(
          0,
          bytes.findIndex((byte) => byte !== 0),
        )
      : 0
    if (last >= 0) this.filled = this.passed + last + 1 - first
    if (!this.isBlank) this.passed += bytes.length - first
  }

  /** Ends the open gap: a member follows. */
  close(): void {
    if (!this.isBlank) this.places++
    this.bytes += this.filled
    this.passed = 0
    this.filled = 0
  }

  /** Says how much was passed over, if anything was. */
  say(issues: Entry['issues']): void {
    this.close()
    const where = this.places === 1 ? '' : ` in ${this.places} places`
    if (this.bytes > 0) issues.push(damage(`${this.bytes} bytes${where} belong to no member and were passed over`))
  }
}

/** Bytes by which a stream is known. */
const MARK = 8

/** Whether another stream follows, behind zeros that fill up a block; anything else is passed over and said. */
export async function nextStream(
  reader: ByteReader,
  begins: (bytes: Uint8Array) => boolean,
  issues: Entry['issues'],
): Promise<boolean> {
  const gaps = new Gaps()
  for (let held = await reader.peek(MARK); held.length > 0; held = await reader.peek(MARK)) {
    if (gaps.isBlank && begins(held)) return true
    const next = gaps.isBlank ? held.findIndex((byte) => byte !== 0) : -1
    const gap = next === 0 || next < 0 ? held : held.subarray(0, next)
    gaps.pass(gap)
    reader.drop(gap.length)
  }
  gaps.say(issues)
  return false
}
