import type { LineToken } from '../table/token.ts'
import { momentIn } from '../text/moment/moment.ts'

/** A time stands near a run when no more lines than these are between them. */
const NEAR = 64

/** Says when runs were made: by the line with a date above them, the banner or prompt of the command, or the stamps of their lines. */
export class RunClock {
  private pending: { readonly iso: string; readonly line: number } | null = null
  private stamp = ''
  private stampedAt: string | null = null

  /** A time that stands on a line, by itself or beside a command. */
  time(iso: string, line: number): void {
    this.pending = { iso, line }
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
}
