import type { Sink } from '../../report/sink.ts'
import type { Section } from '../../report/types.ts'
import type { NameOf } from '../../table/procfs/counters.ts'
import { type LiveEnd, liveCapture, liveEnd, liveIssue } from '../capture.ts'
import { CollectError, type Machine } from '../machine.ts'
import type { Request } from '../request.ts'
import type { Collecting } from './collecting.ts'
import { groupSection } from './groups.ts'
import { interfaceSection } from './interfaces.ts'
import { type Processes, processesOf } from './processes.ts'
import { routeSections } from './routes.ts'
import { collectSockets } from './sockets.ts'
import { type Blocks, statisticSections } from './statistic-sections.ts'

/** What the collector has to know of counters. */
export interface Counters {
  readonly blocks: Blocks
  readonly nameOf: NameOf
}

/** Collects again and again; programs are looked up only for sockets that are new. */
export interface LinuxCollector {
  /**
   * Hands what the machine has to the sink, a row at a time: none of them is kept.
   * @throws CollectError when the machine has no /proc/net.
   */
  write(request: Request, sink: Sink): Promise<LiveEnd>
}

/** A collector that reads /proc and /sys of Linux. One collection follows another: they share what is known of processes. */
export function linuxCollector(machine: Machine, counters: Counters): LinuxCollector {
  const processes = processesOf(machine)
  let last: Promise<unknown> = Promise.resolve()
  return {
    write(request, sink) {
      const end = last.then(() => collect(request, { machine, sink, processes, counters }))
      last = end.catch(() => {})
      return end
    },
  }
}

interface Surroundings {
  readonly machine: Machine
  readonly sink: Sink
  readonly processes: Processes
  readonly counters: Counters
}

async function collect(request: Request, { machine, sink, processes, counters }: Surroundings): Promise<LiveEnd> {
  const names = machine.readNames('/proc/net')
  if (typeof names === 'string') {
    const why = names === 'refused' ? 'may not be read' : 'is not there'
    throw new CollectError(`/proc/net ${why}: the collector of Linux needs /proc mounted (mount -t proc proc /proc)`)
  }
  const { options } = request
  const capture = liveCapture({ dialect: 'procfs', platform: 'linux', options, capturedAt: machine.now() })
  sink.capture(capture)
  const collecting: Collecting = {
    machine,
    request,
    issue: (code, args) => sink.issue(liveIssue(code, args)),
    begin(section) {
      sink.section(section, capture)
      return (row) => sink.row(row, section, capture)
    },
  }
  for (const what of request.refused) collecting.issue('not-supported', { what })
  await collectView(collecting, processes, counters)
  return liveEnd()
}

async function collectView(collecting: Collecting, processes: Processes, { blocks, nameOf }: Counters): Promise<void> {
  const { view, tables } = collecting.request
  const put = ({ rows, ...head }: Section) => {
    const row = collecting.begin({ ...head, rows: [] } as Section)
    for (const one of rows) row(one)
  }
  if (view === 'routes') routeSections(collecting).forEach(put)
  else if (view === 'interfaces') put(interfaceSection(collecting))
  else if (view === 'statistics') statisticSections(collecting, blocks, nameOf).forEach(put)
  else {
    await collectSockets(collecting, processes)
    if (tables.has('groups')) put(groupSection(collecting))
  }
}
