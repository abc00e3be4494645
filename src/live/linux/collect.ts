import type { Issue, Report, Section } from '../../types.ts'
import { CollectError, type Machine } from '../machine.ts'
import { liveIssue, liveReport } from '../report.ts'
import type { Request } from '../request.ts'
import { interfaceSection } from './interfaces.ts'
import { processesOf } from './processes.ts'
import { routeSections } from './routes.ts'
import { groupSection, socketSections } from './socket-sections.ts'
import { type Blocks, statisticSections } from './statistic-sections.ts'
import type { NameOf } from './statistics.ts'

/** What the collector has to know of counters. */
export interface Counters {
  readonly blocks: Blocks
  readonly nameOf: NameOf
}

/** What a part of a collection needs. */
export interface Collecting {
  readonly machine: Machine
  readonly request: Request
  readonly issues: Issue[]
}

/** Collects again and again; programs are looked up only for sockets that are new. */
export interface Collector {
  /** @throws CollectError when the machine has no /proc/net. */
  collect(request: Request): Report
}

/** A collector that reads /proc and /sys of Linux. */
export function linuxCollector(machine: Machine, counters: Counters): Collector {
  const processes = processesOf(machine)
  return {
    collect(request) {
      const names = machine.readNames('/proc/net')
      if (typeof names === 'string') {
        const why = names === 'refused' ? 'may not be read' : 'is not there'
        throw new CollectError(
          `/proc/net ${why}: the collector of Linux needs /proc mounted (mount -t proc proc /proc)`,
        )
      }
      const capturedAt = machine.now()
      const issues: Issue[] = request.refused.map((what) => liveIssue('not-supported', { what }))
      const collecting: Collecting = { machine, request, issues }
      const sections = sectionsOf(collecting, () => processes, counters)
      return liveReport({
        dialect: 'procfs',
        platform: 'linux',
        options: request.options,
        capturedAt,
        sections,
        issues,
      })
    },
  }
}

function sectionsOf(
  collecting: Collecting,
  processes: () => ReturnType<typeof processesOf>,
  counters: Counters,
): Section[] {
  const { view, tables } = collecting.request
  if (view === 'routes') return routeSections(collecting)
  if (view === 'interfaces') return [interfaceSection(collecting)]
  if (view === 'statistics') return statisticSections(collecting, counters.blocks, counters.nameOf)
  const sections = socketSections(collecting, processes())
  return tables.has('groups') ? [...sections, groupSection(collecting)] : sections
}
