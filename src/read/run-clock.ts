import type { LineToken } from '../table/token.ts'
import { momentIn, momentOf } from '../text/moment/moment.ts'

/** A time stands near a run when no more lines than these are between them. */
const NEAR = 64
/** The day and the time of day stand within so many lines: each has its own prompt. */
const BETWEEN = 3
/** Lines of tools that give the time of a snapshot with whatever beside it: OSWatcher and ExaWatcher, PuTTY. */
const BANNERS = ['zzz ', '=~=~']

/** Says when runs were made: by the line with a date above them, the banner or prompt of the command, or the stamps of their lines. */
export class RunClock {
  private pending: { readonly iso: string; readonly line: number } | null = null
  private textBefore: { readonly text: string; readonly line: number } | null = null
  private stamp = ''
  private stampedAt: string | null = null

  /** Looks for a time in a line of text; true when the line is nothing but a time, so that a run ends above it. */
  isTime(text: string, line: number): boolean {
    const before = this.textBefore
    this.textBefore = { text, line }
    const banner = BANNERS.some((start) => text.startsWith(start))
    const iso = banner ? momentIn(text)?.iso : (momentOf(text) ?? this.onTwoLines(before, text, line))
    if (iso === undefined) return false
    this.pending = { iso, line }
    return true
  }

  /** The time that stands beside a command. */
  command(iso: string | undefined, line: number): void {
    if (iso !== undefined) this.pending = { iso, line }
  }

  /** When the run was made that begins with this line; null when nothing near says it. */
  timeOf(first: LineToken): string | null {
    const { pending } = this
    this.pending = null
    return this.stampOf(first) ?? (pending && first.line - pending.line <= NEAR ? pending.iso : null)
  }

  /** Whether the stamp of a line is of another time than a run. */
  isOther(token: LineToken, capturedAt: string | null): boolean {
    const time = this.stampOf(token)
    return time !== null && time !== capturedAt
  }

  private stampOf({ before }: LineToken): string | null {
    if (before === '') return null
    if (before !== this.stamp) {
      this.stamp = before
      this.stampedAt = momentIn(before)?.iso ?? null
    }
    return this.stampedAt
  }

  // > |Sun 11/22/2026                      >|C:\>date /t
  //   |09:00 AM                             |2026/11/22
  //                                         |
  //                                         |C:\>time /t
  //                                         |09:00
  private onTwoLines(before: RunClock['textBefore'], text: string, line: number): string | undefined {
    if (before === null || line - before.line > BETWEEN || text.length > 60 || before.text.length > 60) return undefined
    return momentOf(`${before.text} ${text}`)
  }
}
