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
