import { kernelName } from '../grammars/counters/kernel-name.ts'
import { statisticsBlocks } from '../grammars/linux/statistics-blocks.ts'
import { type Collector, linuxCollector } from './live/linux/collect.ts'
import type { Machine } from './live/machine.ts'

/** A collector of the machine, which calls counters as the readers of netstat do. */
export function createLinuxCollector(machine: Machine): Collector {
  return linuxCollector(machine, { blocks: statisticsBlocks, nameOf: kernelName })
}
