import { findingsIn } from '../../ask/findings/find.ts'
import { foreignHostOf, isListener, isTcp, programOf } from '../../ask/sockets.ts'
import type { Capture, ConnectionRow, Finding } from '../../index.ts'
import type { RunPlace } from './query.ts'
import { type Count, type Ranking, tally } from './tally.ts'

/** A run, and where it stands. */
export interface Run extends RunPlace {
  readonly run: Capture
}

/** A socket that waits for others to connect or to send, as the last run has it that shows it. */
export interface Listener extends RunPlace {
  readonly line: number
  readonly protocol: string | null
  readonly address: string
  readonly port: number | null
  readonly service: string | null
  readonly program: string | null
  readonly pid: number | null
  /** Whether it can be reached on every address of the machine. */
  readonly everywhere: boolean
  /** How many runs of its source show it. */
  readonly runs: number
}

/** A finding, and where it is shown most clearly. */
export type PlacedFinding = Finding & RunPlace

/** What the sockets of a run are together, and what all runs of a place show. */
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
  /** Those of all runs, each once. */
  readonly listeners: readonly Listener[]
  readonly findings: readonly PlacedFinding[]
}

/** Sums up the sockets of one run, and looks for listeners and findings in all runs of a place: sockets of several runs are never added up. */
export function overviewOf(runs: readonly Run[], { run }: Run): Overview {
  const states = tally()
  const tcpStates = tally()
  const protocols = tally()
  const hosts = tally()
  const programs = tally()
  const rows = socketsOf(run)
  for (const row of rows) {
    states.add(row.state ?? row.stateText ?? null)
    if (isTcp(row)) tcpStates.add(row.state ?? null)
    protocols.add(row.protocol)
    hosts.add(foreignHostOf(row))
    programs.add(programOf(row))
  }
  return {
    sockets: rows.length,
    states: states.all(),
    tcpStates: tcpStates.all(),
    stateless: rows.length - states.total(),
    protocols: protocols.all(),
    hosts: hosts.ranking(),
    programs: programs.ranking(),
    listeners: listenersIn(runs),
    findings: findingsOf(runs),
  }
}

/** The runs of a source are looked at together, those of another one apart. */
export function findingsOf(runs: readonly Run[]): PlacedFinding[] {
  const bySource = [...Map.groupBy(runs, ({ source }) => source).values()]
  return bySource.flatMap((own) =>
    findingsIn(own.map(({ run }) => run)).map((finding) => {
      const { source, capture } = own[finding.capture] as Run
      return { ...finding, source, capture }
    }),
  )
}

/** The listeners of all runs, each once; several that share a key within a run (SO_REUSEPORT) are told apart by their order. */
function listenersIn(runs: readonly Run[]): Listener[] {
  const found = new Map<string, Listener>()
  for (const { source, capture, run } of runs) {
    const seen = new Map<string, number>()
    for (const row of socketsOf(run)) {
      if (!isListener(row)) continue
      const turn = seen.get(row.key) ?? 0
      seen.set(row.key, turn + 1)
      const key = `${source} ${turn} ${row.key}`
      found.set(key, listenerOf(row, { source, capture }, (found.get(key)?.runs ?? 0) + 1))
    }
  }
  return [...found.values()]
}

/** All Internet sockets of a run. */
export function socketsOf({ sections }: Capture): ConnectionRow[] {
  return sections.flatMap((section) => (section.view === 'connections' ? section.rows : []))
}

function listenerOf(row: ConnectionRow, { source, capture }: RunPlace, runs: number): Listener {
  const { local, protocol, line, pid } = row
  return {
    source,
    capture,
    line,
    protocol: protocol !== null && row.family === 'ipv6' ? `${protocol}6` : protocol,
    address: local.address ?? local.host ?? (local.wildcard ? '*' : local.text),
    port: local.port,
    service: local.service,
    program: programOf(row),
    pid: pid ?? null,
    everywhere: local.wildcard,
    runs,
  }
}
