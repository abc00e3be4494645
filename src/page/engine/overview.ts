import { findingsIn } from '../../ask/findings/find.ts'
import { foreignHostOf, isListener, isTcp, programOf } from '../../ask/sockets.ts'
import type { Capture, ConnectionRow, Finding } from '../../index.ts'

/** A value and how many rows have it. */
export interface Count {
  readonly name: string
  readonly count: number
}

/** The most frequent values, and how many rows have another one. */
export interface Ranking {
  readonly top: readonly Count[]
  readonly others: { readonly values: number; readonly rows: number }
}

/** A socket that waits for others to connect or to send. */
export interface Listener {
  readonly capture: number
  readonly line: number
  readonly protocol: string | null
  readonly address: string
  readonly port: number | null
  readonly service: string | null
  readonly program: string | null
  readonly pid: number | null
  /** Whether it can be reached on every address of the machine. */
  readonly everywhere: boolean
}

/** What the sockets of some runs are together. */
export interface Overview {
  readonly sockets: number
  /** Canonical states, or as printed when a state is none of them; a row without one is not counted. */
  readonly states: readonly Count[]
  /** The same of TCP alone: a connected UDP socket has a state as well (net-tools). */
  readonly tcpStates: readonly Count[]
  /** Rows without a state, such as UDP. */
  readonly stateless: number
  readonly protocols: readonly Count[]
  readonly hosts: Ranking
  readonly programs: Ranking
  readonly listeners: readonly Listener[]
  readonly findings: readonly Finding[]
}

/** So many values of a ranking are named. */
const TOP = 10

/** Sums up the sockets of runs, each with its number in the source. */
export function overviewOf(captures: readonly (readonly [number: number, capture: Capture])[]): Overview {
  const states = tally()
  const tcpStates = tally()
  const protocols = tally()
  const hosts = tally()
  const programs = tally()
  const listeners: Listener[] = []
  let sockets = 0
  for (const [number, capture] of captures) {
    const rows = socketsOf(capture)
    sockets += rows.length
    for (const row of rows) {
      states.add(row.state ?? row.stateText ?? null)
      if (isTcp(row)) tcpStates.add(row.state ?? null)
      protocols.add(row.protocol)
      hosts.add(foreignHostOf(row))
      programs.add(programOf(row))
      if (isListener(row)) listeners.push(listenerOf(row, number))
    }
  }
  return {
    sockets,
    states: states.all(),
    tcpStates: tcpStates.all(),
    stateless: sockets - states.total(),
    protocols: protocols.all(),
    hosts: hosts.ranking(),
    programs: programs.ranking(),
    listeners,
    findings: findingsIn(captures.map(([, capture]) => capture)).map((finding) => ({
      ...finding,
      capture: captures[finding.capture]?.[0] as number,
    })),
  }
}

/** All Internet sockets of a run. */
export function socketsOf({ sections }: Capture): ConnectionRow[] {
  return sections.flatMap((section) => (section.view === 'connections' ? section.rows : []))
}

function listenerOf(row: ConnectionRow, capture: number): Listener {
  const { local, protocol, line, pid } = row
  return {
    capture,
    line,
    protocol: protocol !== null && row.family === 'ipv6' ? `${protocol}6` : protocol,
    address: local.address ?? local.host ?? (local.wildcard ? '*' : local.text),
    port: local.port,
    service: local.service,
    program: programOf(row),
    pid: pid ?? null,
    everywhere: local.wildcard,
  }
}

/** Counts values; null is none. */
function tally() {
  const counts = new Map<string, number>()
  const all = (): Count[] =>
    [...counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return {
    add(name: string | null) {
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    all,
    total: () => sum(counts.values()),
    ranking(): Ranking {
      const ranked = all()
      const others = ranked.slice(TOP)
      return {
        top: ranked.slice(0, TOP),
        others: { values: others.length, rows: sum(others.map(({ count }) => count)) },
      }
    },
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
