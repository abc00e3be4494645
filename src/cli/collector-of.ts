import type { Machine } from '../live/machine.ts'
import type { Report } from '../types.ts'

/** Collects a machine with the flags of its own netstat. */
export interface FlagCollector {
  /**
   * What the flags say of the whole run: whether they ask for one capture after another.
   * @throws CollectError for a flag that netstat does not have.
   */
  read(flags: readonly string[]): { readonly continuous: boolean }
  /** @throws CollectError when the flags are none of netstat, or the machine cannot give it. */
  collect(flags: readonly string[]): Report | Promise<Report>
}

/** The collector for a machine: /proc on Linux, else its own netstat, whose output is read with all grammars. */
export async function collectorOf(machine: Machine): Promise<FlagCollector> {
  if (machine.platform === 'linux') {
    const [{ createLinuxCollector }, { readRequest }] = await Promise.all([
      import('../collector.ts'),
      import('../live/request.ts'),
    ])
    const collector = createLinuxCollector(machine)
    return { read: readRequest, collect: (flags) => collector.collect(readRequest(flags)) }
  }
  const [{ parse }, { systemCollector }] = await Promise.all([
    import('../index.ts'),
    import('../live/system/collect.ts'),
  ])
  return { read: () => ({ continuous: false }), ...systemCollector(machine, parse) }
}
