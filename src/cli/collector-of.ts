import type { LiveEnd } from '../live/capture.ts'
import type { Machine } from '../live/machine.ts'
import type { Sink } from '../report/sink.ts'
import type { Report } from '../report/types.ts'
import { writeReport } from '../write/export/write-report.ts'

/** Collects a machine with the flags of its own netstat. */
export interface FlagCollector {
  /**
   * What the flags say of the whole run: whether they ask for one capture after another.
   * @throws CollectError for a flag that netstat does not have.
   */
  read(flags: readonly string[]): { readonly continuous: boolean }
  /** @throws CollectError when the flags are none of netstat, or the machine cannot give it. */
  collect(flags: readonly string[]): Promise<Report>
  /** Hands the same to a sink; on Linux a row at a time, of which none is kept. */
  write(flags: readonly string[], sink: Sink): Promise<LiveEnd>
}

/** The collector for a machine: /proc on Linux, else its own netstat, whose output is read with all grammars. */
export async function collectorOf(machine: Machine): Promise<FlagCollector> {
  if (machine.platform === 'linux') {
    const { createLinuxCollector, readRequest } = await import('../collector.ts')
    const collector = createLinuxCollector(machine)
    return {
      read: readRequest,
      collect: async (flags) => collector.collect(readRequest(flags)),
      write: async (flags, sink) => collector.write(readRequest(flags), sink),
    }
  }
  const [{ parse }, { readSystemFlags }, { systemCollector }] = await Promise.all([
    import('../reader.ts'),
    import('../collector.ts'),
    import('../live/system/collect.ts'),
  ])
  const { collect } = systemCollector(machine, parse, readSystemFlags)
  return {
    read: () => ({ continuous: false }),
    collect,
    write: async (flags, sink) => writeReport(await collect(flags), sink),
  }
}
