import type { Row, Section } from '../../report/types.ts'
import type { ExportOptions } from '../../write/export/index.ts'
import { type FieldValue, fieldNamed, type Run } from '../fields.ts'
import type { Intervals } from '../interval.ts'
import { kept } from '../kept.ts'
import { runsOf } from '../runs.ts'
import { type Branch, Group, type Moment } from './groups.ts'

/** So many counts are kept, one for each group in each interval: some hundred megabytes. */
const MOST_COUNTS = 250_000

/** Runs that have the same values in the fields that a run has: they are samples of the same, and are compared. */
export interface Series {
  readonly values: ReadonlyMap<string, FieldValue>
  readonly root: Branch
  readonly groups: Group[]
  /** How many runs of each interval there were. */
  readonly runs: Map<string | null, number>
}

type OfRow = (row: Row, section: Section, run: Run) => FieldValue

/** Counts the rows of runs by the values of some fields; nothing is kept but the counts. */
export class Counting {
  readonly series = new Map<string, Series>()
  /** Runs in all, and rows that there was no room for. */
  runs = 0
  uncounted = 0
  private counts = 0
  private readonly room: number
  private readonly intervals: Intervals | null
  private readonly ofRun: ((run: Run) => FieldValue)[] = []
  private readonly runNames: string[] = []
  private readonly ofRow: OfRow[] = []
  /** Names of the fields that rows have, in the order of the values of a group. */
  readonly rowNames: string[] = []
  /** The run that is open, once it has a section, and the groups that it has. */
  private open: {
    readonly run: Run
    readonly series: Series
    readonly moment: Moment
    readonly interval: string | null
  } | null = null
  private readonly touched: Group[] = []

  constructor(by: readonly string[], intervals: Intervals | null, room = MOST_COUNTS) {
    this.room = room
    this.intervals = intervals
    for (const name of by) {
      const field = fieldNamed(name)
      const isOfRun = 'ofRun' in field
      if (isOfRun) this.ofRun.push(field.ofRun)
      else this.ofRow.push(field.ofRow)
      const names = isOfRun ? this.runNames : this.rowNames
      names.push(name)
    }
  }

  /** Begins a source: what takes its runs and rows. */
  source(options: ExportOptions) {
    return runsOf(options, {
      begin: (run) => this.beginRun(run),
      row: (row, section) => this.row(row, section),
      end: () => this.endRun(),
    })
  }

  private row(row: Row, section: Section): void {
    const { series, run } = this.open as NonNullable<typeof this.open>
    const { ofRow } = this
    const last = ofRow.length - 1
    let branch = series.root
    for (let i = 0; i < last; i++) {
      const value = (ofRow[i] as OfRow)(row, section, run)
      let next = branch.get(value) as Branch | undefined
      if (!next) {
        if (this.counts >= this.room) return void this.uncounted++
        next = new Map()
        branch.set(kept(value), next)
      }
      branch = next
    }
    const value = last < 0 ? null : (ofRow[last] as OfRow)(row, section, run)
    const group = (branch.get(value) as Group | undefined) ?? this.newGroup(branch, value, row, section, run)
    if (!group) return void this.uncounted++
    if (group.inRun++ === 0) this.touched.push(group)
  }

  /** A group under its last value; undefined where there is no room for another one. */
  private newGroup(branch: Branch, last: FieldValue, row: Row, section: Section, run: Run): Group | undefined {
    if (this.counts >= this.room) return undefined
    const group = new Group(this.ofRow.map((read) => kept(read(row, section, run))))
    branch.set(kept(last), group)
    this.counts++
    this.open?.series.groups.push(group)
    return group
  }

  private beginRun(run: Run): void {
    const values = this.ofRun.map((read) => read(run))
    const key = JSON.stringify(values)
    let series = this.series.get(key)
    if (!series) {
      const named = this.runNames.map((name, i) => [name, values[i] as FieldValue] as const)
      series = { values: new Map(named), root: new Map(), groups: [], runs: new Map() }
      this.series.set(key, series)
    }
    const time = run.capture.capturedAt
    const interval = this.intervals?.of(time) ?? null
    this.open = { run, series, moment: { time, at: time === null ? Number.NaN : Date.parse(time) }, interval }
    series.runs.set(interval, (series.runs.get(interval) ?? 0) + 1)
    this.runs++
  }

  private endRun(): void {
    const { open } = this
    if (!open) return
    this.open = null
    for (const group of this.touched) {
      const isNew = group.isNewIn(open.interval)
      if (isNew && this.counts >= this.room) {
        this.uncounted += group.forgetRun()
        continue
      }
      if (isNew) this.counts++
      group.addRun(open.interval, open.moment)
    }
    this.touched.length = 0
  }
}
