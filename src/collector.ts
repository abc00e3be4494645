import { kernelName } from '../grammars/counters/kernel-name.ts'
import { statisticsBlocks } from '../grammars/linux/statistics-blocks.ts'
import { type LinuxCollector, linuxCollector } from './live/linux/collect.ts'
import type { Machine } from './live/machine.ts'
import type { Request } from './live/request.ts'
import type { Report } from './types.ts'
import { reportWriter } from './write/export/json.ts'

/** Collects again and again; programs are looked up only for sockets that are new. */
export interface Collector extends LinuxCollector {
  /** @throws CollectError when the machine has no /proc/net. */
  collect(request: Request): Promise<Report>
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
