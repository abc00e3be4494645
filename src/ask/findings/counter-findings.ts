import type { Count, Finding, InterfaceRow, StatisticRow } from '../../report/types.ts'
import { type CounterRule, counterRules, interfaceRule, LEAST_PACKETS } from './counter-rules.ts'

/** Events and packets as they stood in one run. */
interface Reading {
  readonly events: number
  readonly packets: number | null
  readonly line: number
  readonly capture: number
  /** Milliseconds since 1970; NaN when nothing says them. */
  readonly time: number
}

/** One counter, or one interface, over the runs. */
interface Series {
  readonly rule: Pick<CounterRule, 'code' | 'threshold'>
  readonly subject: string
  first: Reading
  last: Reading
  runs: number
}

const known = new Set(counterRules.flatMap(({ events, packets }) => [...events, ...(packets ? [packets] : [])]))

/** So many interfaces and counters are followed. */
const FOLLOWED = 10_000

/** What the counters of some runs show, run by run. */
export class CounterFindings {
  private readonly series = new Map<string, Series>()
  private counters = new Map<string, { value: number; line: number }>()
  private readonly interfaces = new Map<string, InterfaceRow>()

  /** A counter; those of both versions of IP count together. */
  add({ name, value, line }: StatisticRow): void {
    if (name === null || !known.has(name)) return
    const counter = this.counters.get(name)
    if (counter) counter.value += numberOf(value)
    else this.counters.set(name, { value: numberOf(value), line })
  }

  /** An interface: the first of its rows has the counters of the link. */
  addInterface(row: InterfaceRow): void {
    if (row.name && !this.interfaces.has(row.name)) this.interfaces.set(row.name, row)
  }

  /** Ends a run that was captured at a time (ISO 8601). */
  endRun(capture: number, capturedAt: string | null): void {
    const time = Date.parse(capturedAt ?? '')
    for (const rule of counterRules) {
      const name = rule.events.find((event) => this.counters.has(event))
      const counter = name === undefined ? undefined : this.counters.get(name)
      if (name === undefined || !counter) continue
      const packets = rule.packets ? (this.counters.get(rule.packets)?.value ?? 0) : null
      this.follow(rule, name, { events: counter.value, packets, line: counter.line, capture, time })
    }
    for (const [name, { rx, tx, line }] of this.interfaces) {
      const sum = (...fields: (Count | null | undefined)[]) =>
        fields.reduce<number>((n, field) => n + numberOf(field), 0)
      const packets = sum(rx?.packets, tx?.packets)
      const events = sum(rx?.errors, rx?.dropped, tx?.errors, tx?.dropped)
      this.follow(interfaceRule, name, { events, packets, line, capture, time })
    }
    this.counters = new Map()
    this.interfaces.clear()
  }

  findings(): Finding[] {
    return [...this.series.values()].flatMap(findingOf)
  }

  private follow(rule: Series['rule'], subject: string, reading: Reading): void {
    const key = `${rule.code} ${subject}`
    const series = this.series.get(key)
    if (!series) {
      if (this.series.size < FOLLOWED) this.series.set(key, { rule, subject, first: reading, last: reading, runs: 1 })
      return
    }
    // A counter that became smaller began anew.
    if (reading.events < series.last.events) series.first = reading
    series.last = reading
    series.runs++
  }
}

function findingOf({ rule, subject, first, last, runs }: Series): Finding[] {
  const isSince = first === last
  const events = last.events - (isSince ? 0 : first.events)
  const packets = last.packets === null ? null : last.packets - (isSince ? 0 : (first.packets ?? 0))
  const share = packets === null ? null : packets < LEAST_PACKETS ? 0 : Math.min(1, events / packets)
  if ((share ?? events) < rule.threshold) return []
  const seconds = (last.time - first.time) / 1000
  return [
    {
      code: rule.code,
      // What happened since the machine began to count may be long over.
      severity: isSince ? 'info' : 'warning',
      threshold: rule.threshold,
      state: null,
      program: null,
      pid: null,
      host: null,
      subject,
      capture: last.capture,
      rows: 1,
      lines: [last.line],
      value: events,
      rate: seconds > 0 ? events / seconds : null,
      share,
      runs: { seen: runs, of: runs },
      trend: null,
      where: `name:${JSON.stringify(subject)}`,
    },
  ]
}

/** A count as a number, near enough beyond 2^53; 0 for what is none. */
function numberOf(value: Count | null | undefined): number {
  const number = Number(value ?? 0)
  return Number.isFinite(number) ? number : 0
}
