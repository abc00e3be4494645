import type { FieldValue } from '../fields.ts'

/** When a run was: its time as the text has it, and the same in milliseconds; NaN where it has none. */
export interface Moment {
  readonly time: string | null
  readonly at: number
}

/** How often a group was seen in the runs of an interval. */
export interface Tally {
  readonly interval: string | null
  /** Runs that had it. */
  runs: number
  /** Its rows in all of them, in the run that had the fewest, and in the one that had the most. */
  sum: number
  least: number
  most: number
  first: Moment
  last: Moment
}

/** Rows that have the same values. */
export class Group {
  readonly values: readonly FieldValue[]
  /** Its rows in the run that is open. */
  inRun = 0
  /** Of the interval that it was seen in first; the others follow where there are any. */
  private own: Tally | null = null
  private more: Map<string | null, Tally> | null = null

  constructor(values: readonly FieldValue[]) {
    this.values = values
  }

  /** The intervals that it was seen in. */
  tallies(): readonly Tally[] {
    return [...(this.own ? [this.own] : []), ...(this.more?.values() ?? [])]
  }

  /** Whether a run of an interval would need another tally than the group has; the first has its place. */
  isNewIn(interval: string | null): boolean {
    return this.own !== null && this.at(interval) === undefined
  }

  /** Leaves the run that is open out; returns how many rows it had. */
  forgetRun(): number {
    const { inRun } = this
    this.inRun = 0
    return inRun
  }

  /** Adds the run that is open to an interval. */
  addRun(interval: string | null, moment: Moment): void {
    const inRun = this.forgetRun()
    const tally = this.at(interval)
    if (!tally) {
      this.begin({ interval, runs: 1, sum: inRun, least: inRun, most: inRun, first: moment, last: moment })
      return
    }
    tally.runs++
    tally.sum += inRun
    if (inRun < tally.least) tally.least = inRun
    if (inRun > tally.most) tally.most = inRun
    if (!(moment.at >= tally.first.at) && moment.time !== null) tally.first = moment
    if (!(moment.at <= tally.last.at) && moment.time !== null) tally.last = moment
  }

  private at(interval: string | null): Tally | undefined {
    return this.own?.interval === interval ? this.own : this.more?.get(interval)
  }

  private begin(tally: Tally): void {
    if (this.own === null) {
      this.own = tally
      return
    }
    this.more ??= new Map()
    this.more.set(tally.interval, tally)
  }
}

/** The groups of a series of runs: a value of each field leads to the next, and that of the last one to the group. */
export type Branch = Map<FieldValue, Branch | Group>
