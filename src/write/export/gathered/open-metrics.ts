import type { Capture, ConnectionRow, Row, Section } from '../../../report/types.ts'
import { END_OF_METRICS, type GaugeSample, gaugeText } from '../../open-metrics-text.ts'
import { ownerOf } from '../events/socket-owner.ts'
import type { ReadEnd } from '../exporter.ts'
import { barePid, LatePrograms } from '../late-programs.ts'
import type { Gathering } from '../loaded.ts'
import { momentOf } from '../moment.ts'
import { headers } from '../ndjson.ts'
import { Tallies } from './tallies.ts'

/** Groups that one metric can have in one run; what is beyond is counted as `netscribe_uncounted`. */
const MOST = 10_000

type Labels = GaugeSample['labels']

/** The metrics by name, and what each of them means. */
const HELP = {
  netscribe_rows: 'Rows that were read, by view.',
  netscribe_sockets: 'Internet sockets by protocol, address family and state.',
  netscribe_program_sockets:
    'Internet sockets by program, or by process ID where no program is known, protocol and state.',
  netscribe_port_sockets: 'Internet sockets by local port, protocol and state, for ports on which a socket listens.',
  netscribe_receive_queue_bytes: 'Bytes received and not yet read by programs, listening sockets aside.',
  netscribe_send_queue_bytes: 'Bytes sent and not yet acknowledged, listening sockets aside.',
  netscribe_uncounted: 'What belongs to more groups than a metric has room for.',
  netscribe_issues: 'Issues of the source by code and severity.',
  netscribe_lines: 'Lines of the source that were read, are noise, or were not understood.',
} as const

type Metric = keyof typeof HELP

/** What is counted in one run. */
interface Run {
  readonly number: number
  readonly at: number | undefined
  readonly tallies: Map<Metric, Tallies<Labels>>
  /** First rows of processes without a program, by process ID. */
  readonly pids: Map<number, number>
}

/** Gauges of OpenMetrics 1.0 over rows, a run with its time. */
export function openMetrics(): Gathering {
  const samples = new Map<Metric, GaugeSample[]>()
  const take = (metric: Metric, sample: GaugeSample) => {
    const taken = samples.get(metric)
    if (taken) taken.push(sample)
    else samples.set(metric, [sample])
  }
  return {
    open(options) {
      const { source } = headers(options)
      const runs: Run[] = []
      const programs = new LatePrograms()
      const issues = new Tallies<Labels>(MOST)
      return {
        capture: (capture) => void runs.push(begun(runs.length, capture)),
        section: () => {},
        row: (row, section) => count(runs.at(-1) as Run, row, section),
        issue: ({ code, severity }) => issues.add({ code, severity }),
        program: (program) => programs.add(program),
        end({ coverage }: ReadEnd) {
          for (const run of runs) {
            const place = placeOf(run, runs)
            for (const [metric, sample] of samplesOf(run, programs))
              take(metric, { ...sample, ...place, labels: { source, ...place.labels, ...sample.labels } })
          }
          for (const { labels, value } of issues) take('netscribe_issues', { labels: { source, ...labels }, value })
          for (const kind of ['read', 'noise', 'unread'] as const)
            take('netscribe_lines', { labels: { source, kind }, value: coverage[kind] })
          return []
        },
      }
    },
    end: () =>
      (Object.keys(HELP) as Metric[])
        .filter((metric) => samples.has(metric))
        .map((metric) => gaugeText(metric, HELP[metric], samples.get(metric) as GaugeSample[]))
        .join('') + END_OF_METRICS,
  }
}

function begun(number: number, { capturedAt }: Capture): Run {
  return { number, at: momentOf(capturedAt), tallies: new Map(), pids: new Map() }
}

function add(run: Run, metric: Metric, labels: Labels, value = 1): void {
  let tallies = run.tallies.get(metric)
  if (!tallies) {
    tallies = new Tallies(MOST)
    run.tallies.set(metric, tallies)
  }
  tallies.add(labels, value)
}

function count(run: Run, row: Row, { view }: Section): void {
  add(run, 'netscribe_rows', { view })
  if (view !== 'connections') return
  const { protocol, family, state, local, recvQueue, sendQueue } = row as ConnectionRow
  const { program } = ownerOf(row)
  const pid = barePid(row)
  add(run, 'netscribe_sockets', { protocol, family, state })
  if (program !== undefined || pid !== null)
    add(run, 'netscribe_program_sockets', { program, pid: program === undefined ? pid : null, protocol, state })
  if (pid !== null && !run.pids.has(pid)) run.pids.set(pid, row.line)
  if (local.port !== null) add(run, 'netscribe_port_sockets', { port: local.port, protocol, state })
  if (state === 'LISTEN') return
  if (typeof recvQueue === 'number') add(run, 'netscribe_receive_queue_bytes', { protocol, state }, recvQueue)
  if (typeof sendQueue === 'number') add(run, 'netscribe_send_queue_bytes', { protocol, state }, sendQueue)
}

/** How a run is told from the others of its source: by its time where that is later than all before it, else by its number. */
function placeOf({ number, at }: Run, runs: readonly Run[]): { labels: Labels; seconds?: number } {
  const isLater = at !== undefined && runs.slice(0, number).every((before) => before.at !== undefined && before.at < at)
  const seconds = at === undefined ? {} : { seconds: at / 1000 }
  return { labels: isLater || runs.length === 1 ? {} : { run: number }, ...seconds }
}

function* samplesOf(run: Run, programs: LatePrograms): Iterable<[Metric, GaugeSample]> {
  for (const [metric, tallies] of run.tallies) {
    const named = new Tallies<Labels>(MOST)
    const listening = metric === 'netscribe_port_sockets' ? listenedOn(tallies) : null
    for (const { labels, value } of tallies)
      if (!listening || listening.has(portOf(labels))) named.add(withProgram(labels, run, programs), value)
    for (const sample of named) yield [metric, sample]
    if (tallies.left > 0) yield ['netscribe_uncounted', { labels: { metric }, value: tallies.left }]
  }
}

/** The ports on which a socket listens, of each protocol. */
function listenedOn(tallies: Tallies<Labels>): ReadonlySet<string> {
  return new Set([...tallies].flatMap(({ labels }) => (labels.state === 'LISTEN' ? [portOf(labels)] : [])))
}

function portOf({ protocol, port }: Labels): string {
  return `${protocol} ${port}`
}

/** Names the program of a process that a list behind the rows tells. */
function withProgram(labels: Labels, run: Run, programs: LatePrograms): Labels {
  const { pid } = labels
  if (typeof pid !== 'number') return labels
  const found = programs.of(pid, run.pids.get(pid) as number)
  return found ? { ...labels, program: found.program, pid: null } : labels
}
