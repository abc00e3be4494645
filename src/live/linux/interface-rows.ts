import type { InterfaceRow } from '../../report/types.ts'
import type { DeviceCounters } from '../../table/procfs/devices.ts'
import { flagsOf, type InterfaceFacts } from './interface-facts.ts'

/** Flags and their letters in the order of netstat (net-tools lib/interface.c, if_print). */
const letters: readonly (readonly [bit: number, letter: string])[] = [
  [0x200, 'A'],
  [0x2, 'B'],
  [0x4, 'D'],
  [0x8, 'L'],
  [0x1000, 'M'],
  [0x8000, 'd'],
  [0x100, 'P'],
  [0x20, 'N'],
  [0x80, 'O'],
  [0x10, 'P'],
  [0x800, 's'],
  [0x400, 'm'],
  [0x40, 'R'],
  [0x1, 'U'],
]

export const interfaceColumns = [
  'name',
  'mtu',
  ...['rx', 'tx'].flatMap((way) => ['packets', 'errors', 'dropped', 'overruns'].map((column) => `${way}.${column}`)),
  'flags',
]

/** The row of an interface; a further address of one has no counters of its own. */
export function interfaceRow(name: string, counters: DeviceCounters | null, facts: InterfaceFacts): InterfaceRow {
  return {
    line: 0,
    name,
    mtu: facts.mtu,
    rx: counters && {
      packets: counters.rxPackets,
      errors: counters.rxErrors,
      dropped: counters.rxDropped,
      overruns: counters.rxOverruns,
    },
    tx: counters && {
      packets: counters.txPackets,
      errors: counters.txErrors,
      dropped: counters.txDropped,
      overruns: counters.txOverruns,
    },
    flags: lettersOf(facts),
  }
}

/** The letters; null where nobody says the flags, and for none. */
function lettersOf(facts: InterfaceFacts): string | null {
  const flags = flagsOf(facts) ?? 0
  return letters.map(([bit, letter]) => ((flags & bit) !== 0 ? letter : '')).join('') || null
}
