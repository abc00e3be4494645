/** Characters of a plain row, as `netstat -anp` of Linux prints it: a shorter line is given as much work. */
const ROW_LENGTH = 94
/** A text is given the work of reading its characters as plain rows this many times. */
const SHARE = 8
/** What was not needed is kept for this many characters at the most. */
const WINDOW = 65_536

/** Lines that were read without what was too costly for them. */
export interface CostlyLines {
  readonly lines: number
  /** 1-based numbers of the first and the last of them. */
  readonly first: number
  readonly last: number
  /** Where they begin and end in the decoded text of the source. */
  readonly start: number
  readonly end: number
}

/** Where a line stands in its source, and the work that was done down to it. */
export interface Reached {
  /** 1-based number of the line. */
  readonly line: number
  /** Offsets in the decoded text of the source. */
  readonly start: number
  readonly end: number
  /** In characters that were read, from the beginning of the source. */
  readonly work: number
}

/**
 * Bounds the work of a text by its length: every line earns some, kept for a window at the most, and while none is left,
 * lines are read only as they stand. It depends on nothing but the text above a line, and counts readings, never time.
 */
export class Budget {
  /** Work that is left; below 0 when the line read last took more than there was, which is owed up to a limit. */
  private left = SHARE * WINDOW
  private before: Reached = { line: 0, start: 0, end: 0, work: 0 }
  private costly: CostlyLines | null = null

  /** Whether no work is left for this line but to read it as it stands. */
  isSpent(at: Reached): boolean {
    const { line, start, work } = this.before
    this.before = at
    const rows = Math.max(at.line - line, Math.floor((at.start - start) / ROW_LENGTH))
    const earned = SHARE * ROW_LENGTH * rows
    this.left = Math.max(-WINDOW, Math.min(SHARE * WINDOW, this.left + earned - (at.work - work)))
    if (this.left >= 0) return false
    const known = this.costly
    const isNew = known?.last !== at.line
    this.costly = {
      lines: (known?.lines ?? 0) + (isNew ? 1 : 0),
      first: known?.first ?? at.line,
      last: at.line,
      start: known?.start ?? at.start,
      end: at.end,
    }
    return true
  }

  /** Whether the line asked for last took all that was left for it, and as much as can be owed. */
  isExceeded(work: number): boolean {
    return work - this.before.work > this.left + WINDOW
  }

  /** The lines that nothing was left for, once the text behind them earned it all anew, or has ended; then they are forgotten. */
  takeCostly(ended: boolean): CostlyLines | null {
    if (!ended && this.left < SHARE * WINDOW) return null
    const { costly } = this
    this.costly = null
    return costly
  }
}
