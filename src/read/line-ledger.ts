import type { Coverage } from '../report/types.ts'

/** So many lines are remembered, so that tokens which reach back or overlap count no line twice; a power of two. */
const REMEMBERED = 4096
const READ = 1
const UNREAD = 2

/** What each line of a source counts as, and how many count as what: a line that is read in part is read. */
export class LineLedger {
  readonly coverage: Coverage = { lines: 0, read: 0, noise: 0, unread: 0 }
  private readonly lines = new Int32Array(REMEMBERED)
  private readonly kinds = new Uint8Array(REMEMBERED)

  /** Counts a line as read, whatever it counted as; false when it was read already. */
  read(line: number): boolean {
    const before = this.kindOf(line)
    if (before === READ) return false
    if (before === UNREAD) this.coverage.unread--
    this.coverage.read++
    this.set(line, READ)
    return true
  }

  /** Counts a line as unread where nothing of it was read; false when it counts already. */
  unread(line: number): boolean {
    if (this.kindOf(line) !== 0) return false
    this.coverage.unread++
    this.set(line, UNREAD)
    return true
  }

  /** Counts a line as unread, whatever it counted as; false when it was unread already. */
  lose(line: number): boolean {
    const before = this.kindOf(line)
    if (before === UNREAD) return false
    if (before === READ) this.coverage.read--
    this.coverage.unread++
    this.set(line, UNREAD)
    return true
  }

  isRead(line: number): boolean {
    return this.kindOf(line) === READ
  }

  /** Ends the source: what was not counted is noise. */
  end(lines: number): void {
    const { coverage } = this
    coverage.lines = lines
    coverage.noise = lines - coverage.read - coverage.unread
  }

  private kindOf(line: number): number {
    const slot = line % REMEMBERED
    return this.lines[slot] === line ? (this.kinds[slot] as number) : 0
  }

  private set(line: number, kind: number): void {
    const slot = line % REMEMBERED
    this.lines[slot] = line
    this.kinds[slot] = kind
  }
}
