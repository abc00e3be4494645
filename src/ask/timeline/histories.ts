import type { Row, Section } from '../../report/types.ts'
import { identityOf } from '../diff/identity.ts'
import type { FieldValue, Run } from '../fields.ts'
import { kept } from '../kept.ts'
import { optionsOf } from '../runs.ts'
import { type Condition, conditionOf, type Followed, factsOf } from './followed.ts'

/** So many rows and stretches are kept: some hundred megabytes. */
const MOST_KEPT = 250_000

/** So many runs are told apart. */
const MOST_RUNS = 1_000_000

/** So many rows that are the same in all that tells them apart are looked at, as those of several programs on one port. */
const MOST_TWINS = 8

/** Runs that follow each other, by their number, in which a row was in the same condition. */
export interface Stretch extends Condition {
  readonly from: number
  to: number
}

/** What was seen of one row, over the runs of its series. */
export interface History {
  readonly facts: Readonly<Record<string, FieldValue>>
  readonly stretches: Stretch[]
}

/** Runs of the same command on the same machine: what one of them lacks was gone. */
export interface Series {
  readonly host: string | null
  readonly namespace: string | null
  /** The options of the command; null where no command line says them. */
  readonly options: readonly string[] | null
  /** When each run was (ISO 8601), in the order read. */
  readonly times: (string | null)[]
  readonly histories: Map<string, History>
}

/** Follows rows over the runs of a log; nothing is kept but when they changed. */
export class Histories {
  readonly series = new Map<string, Series>()
  /** Rows that there was no room for, and rows whose address was cut, which may be any. */
  uncounted = 0
  unidentified = 0
  private readonly followed: Followed
  private room: number
  private open: Series | null = null
  private runs = 0

  constructor(followed: Followed, room = MOST_KEPT) {
    this.followed = followed
    this.room = room
  }

  begin(run: Run): void {
    if (this.runs >= MOST_RUNS) return
    this.runs++
    this.open = this.seriesOf(run)
    this.open.times.push(run.capture.capturedAt)
  }

  row(row: Row, section: Section): void {
    const identity = identityOf(row, section)
    if (identity === null) this.unidentified++
    else if (!this.open || !this.add(this.open, identity, row, section)) this.uncounted++
  }

  end(): void {
    this.open = null
  }

  /** Whether there was room for a row. */
  private add({ histories, times }: Series, identity: string, row: Row, section: Section): boolean {
    const run = times.length - 1
    const condition = conditionOf(row, this.followed)
    const history = histories.get(identity)
    const last = history && stretchOf(history.stretches, run, condition)
    if (last) {
      last.to = run
      return true
    }
    if (this.room <= 0) return false
    this.room--
    const { state, program, pid } = condition
    const stretch = { from: run, to: run, state: kept(state), program: kept(program), pid }
    if (history) history.stretches.push(stretch)
    else histories.set(identity, { facts: ownTexts(factsOf(row, section, this.followed)), stretches: [stretch] })
    return true
  }

  private seriesOf({ capture, host: machine }: Run): Series {
    const { host = machine, namespace = null } = capture
    const options = optionsOf(capture)
    const key = JSON.stringify([host, namespace, options])
    let series = this.series.get(key)
    if (!series) {
      series = { host, namespace, options, times: [], histories: new Map() }
      this.series.set(key, series)
    }
    return series
  }
}

/** The stretch of a condition that goes on in a run. */
function stretchOf(
  stretches: readonly Stretch[],
  run: number,
  { state, program, pid }: Condition,
): Stretch | undefined {
  for (let i = stretches.length - 1; i >= 0 && i >= stretches.length - MOST_TWINS; i--) {
    const one = stretches[i] as Stretch
    if (one.to >= run - 1 && one.state === state && one.program === program && one.pid === pid) return one
  }
  return undefined
}

function ownTexts(facts: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, kept(value)]))
}
