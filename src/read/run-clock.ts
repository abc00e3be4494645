import type { LineToken } from '../table/token.ts'
import { momentIn } from '../text/moment/moment.ts'
import { placedIn } from '../text/moment/timezone.ts'
import type { Given } from './runs.ts'

/** A time stands near a run when no more lines than these are between them. */
const NEAR = 64

/** Says when runs were made: by the line with a date above them, the banner or prompt of the command, or the stamps of their lines. */
export class RunClock {
  private pending: { readonly iso: string; readonly line: number } | null = null
  private stamp = ''
  private stampedAt: string | null = null
  private readonly placed: (iso: string) => string
  private readonly given: string | null

  /** @throws RangeError when the time zone is not known. */
  constructor({ capturedAt, timezone }: Given) {
    this.placed = timezone === undefined ? (iso) => iso : placedIn(timezone)
    this.given = capturedAt === undefined ? null : this.placed(capturedAt)
  }

  /** A time that stands on a line, by itself or beside a command. */
  time(iso: string, line: number): void {
    this.pending = { iso: this.placed(iso), line }
  }

  /** When the run was made that begins with this line; null when neither anything near nor the caller says it. */
  timeOf(first: LineToken): string | null {
    const { pending } = this
    this.pending = null
    return this.stampOf(first) ?? (pending && first.line - pending.line <= NEAR ? pending.iso : this.given)
  }

  /** Whether the stamp of a line is of another time than a run, and not of the moment in which the line above was logged. */
  isOther(token: LineToken, capturedAt: string | null): boolean {
    const above = this.stampedAt
    const time = this.stampOf(token)
    return time !== null && time !== capturedAt && !isMomentAfter(above, time)
  }

  private stampOf({ before }: LineToken): string | null {
    if (before === '') return null
    if (before !== this.stamp) {
      this.stamp = before
      const moment = momentIn(before)
      this.stampedAt = moment ? this.placed(moment.iso) : null
    }
    return this.stampedAt
  }
}

/** A run writes its lines one upon the other: so many milliseconds may be between them. */
const MOMENT = 1000

// > |2026-11-22T09:00:05.1140218Z   TCP    192.0.2.10:443         203.0.113.9:41830      ESTABLISHED
//   |2026-11-22T09:00:05.1140971Z   TCP    192.0.2.10:443         203.0.113.9:41831      ESTABLISHED
/** Whether a line was logged right after another one: only stamps with fractions of a second tell when each was written. */
function isMomentAfter(above: string | null, time: string): boolean {
  if (!above?.includes('.') || !time.includes('.')) return false
  const between = Date.parse(time) - Date.parse(above)
  return between >= 0 && between < MOMENT
}
