import { kernelName } from '../grammars/counters/kernel-name.ts'
import { commands } from '../grammars/language/commands.ts'
import { netToolsOptions } from '../grammars/linux/options.ts'
import { statisticsBlocks } from '../grammars/linux/statistics-blocks.ts'
import { optionTables } from '../grammars/option-tables.ts'
import { type LinuxCollector, linuxCollector } from './live/linux/collect.ts'
import type { Machine } from './live/machine.ts'
import { type Request, requestOf } from './live/request.ts'
import type { ReadFlags } from './live/system/collect.ts'
import type { Report } from './report/types.ts'
import type { OptionFacts, OptionTable, ToolName } from './table/command-line.ts'
import { reportWriter } from './write/export/json.ts'

/** Collects again and again; programs are looked up only for sockets that are new. */
export interface Collector extends LinuxCollector {
  /** @throws CollectError when the machine has no /proc/net. */
  collect(request: Request): Promise<Report>
}

/**
 * What flags of netstat of Linux ask for, as given on a command line.
 * @throws FlagError for what netstat of Linux does not have, CollectError for a table that no kernel has.
 */
export function readRequest(flags: readonly string[]): Request {
  return requestOf(commands.parts(flags, netToolsOptions))
}

/** The tools of the platforms, as Node names them, that are not called alike. */
const TOOLS: Readonly<Record<string, ToolName>> = { win32: 'windows', darwin: 'macos', sunos: 'solaris' }

/** Reads flags as the netstat of a platform does; of one that is not known, as that of FreeBSD. */
export const readSystemFlags: ReadFlags = (flags, platform) => {
  const tables: ReadonlyMap<string, OptionTable> = new Map(Object.entries(optionTables))
  return commands.parts<OptionFacts>(flags, tables.get(TOOLS[platform] ?? platform) ?? optionTables.freebsd)
}

/** A collector of the machine, which calls counters as the readers of netstat do. */
export function createLinuxCollector(machine: Machine): Collector {
  const { write } = linuxCollector(machine, { blocks: statisticsBlocks, nameOf: kernelName })
  return {
    write,
    async collect(request) {
      const { sink, report } = reportWriter()
      return report(await write(request, sink))
    },
  }
}
