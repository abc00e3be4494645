import type { Capture, ConnectionRow, Endpoint, Finding, Issue } from '../../../report/types.ts'
import { ownerOf } from '../events/socket-owner.ts'
import { LatePrograms } from '../late-programs.ts'
import type { Gathering } from '../loaded.ts'
import { headers } from '../ndjson.ts'
import { Ranges } from './ranges.ts'
import { type CommandRuns, type Listener, summaryText } from './summary-text.ts'

/** Listeners, and commands of runs, that a summary has room for; the others are counted. */
const MOST = 1000

/** Lines of issues of one kind that are told. */
const TOLD = 5

/** Runs, hosts, views, states, listeners, findings and issues of all sources in a few lines. */
export function summary(): Gathering {
  const lines = { read: 0, noise: 0, unread: 0 }
  const sources: string[] = []
  const commands = new Map<string, CommandRuns>()
  const views = new Ranges()
  const states = new Ranges()
  const listeners = new Map<string, Listener>()
  const findings: Finding[] = []
  const issues = new Map<string, { readonly first: Issue; count: number; readonly lines: number[] }>()
  let runs = 0

  const begin = (source: string, capture: Capture, from: string | undefined) => {
    const { host = from, dialect, platform, locale, command, capturedAt } = capture
    runs++
    views.begin()
    const facts = { host: host ?? null, dialect, platform, locale, command }
    const key = JSON.stringify([source, ...Object.values(facts)])
    const known = commands.get(key)
    if (!known) return void commands.set(key, { source, ...facts, runs: 1, first: capturedAt, last: capturedAt })
    known.runs++
    known.first ??= capturedAt
    known.last = capturedAt ?? known.last
  }

  return {
    open(options) {
      const { source } = headers(options)
      const programs = new LatePrograms()
      const opened = new Map<string, Open>()
      let open = false
      sources.push(source)
      return {
        capture(capture) {
          open = false
          begin(source, capture, options.host)
        },
        section(section) {
          views.add(section.view, 0)
          if (section.view !== 'connections' || open) return
          open = true
          states.begin()
        },
        row(row, section) {
          views.add(section.view)
          if (section.view === 'connections') addSocket(row as ConnectionRow, runs, states, opened)
        },
        issue(issue) {
          const { code, line } = issue
          const known = issues.get(code) ?? { first: issue, count: 0, lines: [] }
          known.count++
          if (line !== null && known.lines.length < TOLD) known.lines.push(line)
          issues.set(code, known)
        },
        program: (program) => programs.add(program),
        end({ coverage, findings: found = [] }) {
          lines.read += coverage.read
          lines.noise += coverage.noise
          lines.unread += coverage.unread
          findings.push(...found)
          for (const { row, runs } of opened.values()) merge(listeners, listenerOf(row, programs), runs)
          return []
        },
      }
    },
    end: () =>
      summaryText({
        sources,
        lines,
        commands: [...commands.values()],
        runs,
        views: views.all(),
        socketRuns: states.runs,
        states: states.all(),
        listeners: [...listeners.values()],
        findings,
        issues: [...issues.values()],
      }),
  }
}

/** A socket that is open for everybody, in how many runs of its source. */
interface Open {
  readonly row: ConnectionRow
  runs: number
  last: number
}

function addSocket(row: ConnectionRow, run: number, states: Ranges, opened: Map<string, Open>): void {
  states.add(row.state ?? 'no state')
  if (!isOpen(row)) return
  const { protocol, local } = row
  const key = JSON.stringify([protocol, local.address ?? local.text, local.port, ownerOf(row)])
  const known = opened.get(key)
  if (!known) {
    if (opened.size < MOST) opened.set(key, { row, runs: 1, last: run })
    return
  }
  if (known.last !== run) known.runs++
  known.last = run
}

/** Whether a socket waits for anybody: a listener, or one of UDP that is bound to a port and to no peer. */
function isOpen({ state, protocol, foreign, local }: ConnectionRow): boolean {
  if (state === 'LISTEN') return true
  return protocol?.startsWith('udp') === true && local.port !== null && (!foreign || foreign.wildcard)
}

function listenerOf(row: ConnectionRow, programs: LatePrograms): Omit<Listener, 'runs'> {
  const { protocol, local, line } = row
  const { pid, program } = ownerOf(row)
  return {
    protocol,
    end: endText(local),
    program: program ?? (pid === undefined ? undefined : (programs.of(pid, line)?.program ?? `pid ${pid}`)),
  }
}

/** An end as an address with its port; as printed where that is neither an address nor a name. */
function endText({ address, host, port, text }: Endpoint): string {
  const name = address === null ? host : address.includes(':') ? `[${address}]` : address
  return name === null ? text : `${name}${port === null ? '' : `:${port}`}`
}

function merge(listeners: Map<string, Listener>, listener: Omit<Listener, 'runs'>, runs: number): void {
  const key = JSON.stringify(Object.values(listener))
  const known = listeners.get(key)
  if (known) known.runs += runs
  else listeners.set(key, { ...listener, runs })
}
