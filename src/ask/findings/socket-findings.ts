import type { ConnectionRow, Finding, ListenQueueRow } from '../../report/types.ts'
import { isTcp } from '../sockets.ts'
import { listenQueueRule, NOBODY, type SocketRule, type Subject, socketRules } from './socket-rules.ts'
import { Trend } from './trend.ts'

/** The rows of one run that count together. */
interface Tally {
  readonly rule: SocketRule
  readonly subject: Subject
  readonly capture: number
  rows: number
  bytes: number
  /** Lines of the first of them. */
  readonly lines: number[]
}

/** The same rows over all runs. */
interface Series {
  /** The run that has most of them. */
  plainest: Tally
  /** In how many runs there are enough of them. */
  seen: number
  readonly trend: Trend
}

/** Says the program of a PID in a line, where a list of processes names it. */
export type NameOf = (pid: number, line: number) => string | undefined

/** So many lines of rows are named. */
const LINES = 10

/** So many groups of rows are followed over the runs of a source: what a log of any length takes of memory. */
const FOLLOWED = 10_000

/** What the sockets of some runs show, run by run. */
export class SocketFindings {
  private readonly series = new Map<string, Series>()
  private tallies = new Map<string, Tally>()
  private hasSockets = false
  private runs = 0

  add(row: ConnectionRow, capture: number): void {
    this.hasSockets = true
    if (!isTcp(row)) return
    for (const rule of socketRules) {
      if (row.state !== rule.state) continue
      const bytes = rule.bytes?.(row) ?? 0
      const subject = rule.bytes && bytes < rule.threshold ? null : rule.subject(row)
      if (subject) this.count(rule, subject, capture, row.line, bytes)
    }
  }

  /** A listener whose queues are printed (BSD -L). */
  addQueue({ length, maximum, line }: ListenQueueRow, capture: number): void {
    this.hasSockets = true
    if (maximum > 0 && length >= maximum) this.count(listenQueueRule, NOBODY, capture, line, 0)
  }

  /** Ends a run, which counts if it has sockets. */
  endRun(): void {
    if (!this.hasSockets) return
    for (const [key, tally] of this.tallies) this.follow(key, tally)
    this.tallies = new Map()
    this.hasSockets = false
    this.runs++
  }

  findings(nameOf: NameOf): Finding[] {
    return [...this.series.values()]
      .filter(({ plainest, seen }) => seen > (plainest.rule.lasting && this.runs > 1 ? 1 : 0))
      .map(({ plainest, seen, trend }) => {
        const { rule, capture, rows, bytes, lines } = plainest
        const { code, severity, threshold, state } = rule
        const subject = named(plainest, nameOf)
        return {
          code,
          severity,
          threshold,
          state,
          ...subject,
          subject: null,
          capture,
          rows,
          lines,
          value: rule.bytes ? bytes : null,
          rate: null,
          share: null,
          runs: { seen, of: this.runs },
          trend: trend.over(this.runs),
          where: queryOf(rule, subject),
        }
      })
  }

  private count(rule: SocketRule, subject: Subject, capture: number, line: number, bytes: number): void {
    const key = `${rule.code} ${subject.program ?? subject.pid ?? subject.host ?? ''}`
    const tally = this.tallies.get(key) ?? { rule, subject, capture, rows: 0, bytes: 0, lines: [] }
    this.tallies.set(key, tally)
    tally.rows++
    tally.bytes = Math.max(tally.bytes, bytes)
    if (tally.lines.length < LINES) tally.lines.push(line)
  }

  private follow(key: string, tally: Tally): void {
    const series = this.series.get(key) ?? { plainest: tally, seen: 0, trend: new Trend() }
    if (this.series.size < FOLLOWED) this.series.set(key, series)
    if (tally.rows > series.plainest.rows) series.plainest = tally
    if (tally.rule.bytes || tally.rows >= tally.rule.threshold) series.seen++
    series.trend.add(this.runs, tally.rows)
  }
}

/** What rows have in common, with the name that a list of processes gives their PID. */
function named({ subject, lines }: Tally, nameOf: NameOf): Subject {
  const { pid } = subject
  const program = pid === null ? undefined : nameOf(pid, lines[0] as number)
  return program === undefined ? subject : { ...subject, program }
}

/** A query that shows rows of a finding. */
function queryOf({ state, query }: SocketRule, { program, pid, host }: Subject): string {
  const terms = [
    `state:${state}`,
    query,
    pid !== null && `pid:${pid}`,
    pid === null && program !== null && `program:${JSON.stringify(program)}`,
    host !== null && `foreign:${host.includes(':') ? `[${host}]` : host}`,
  ]
  return terms.filter(Boolean).join(' ')
}
