import { readCount } from '../../cells/count.ts'
import type { Count } from '../../property.ts'
import type { InterfaceRow } from '../../views/interfaces.ts'

/** What /sys/class/net says of an interface; null for what it does not say. */
export interface InterfaceFacts {
  readonly flags: number | null
  readonly mtu: number | null
  readonly operstate: string | null
  readonly hardwareAddress: string | null
  readonly txQueueLength: number | null
}

const UP = 0x1

/** Flags and their letters in the order of netstat (net-tools lib/interface.c, if_print); RUNNING is not among those of sysfs. */
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
]

/** The counters of a line, in their order. */
const counterNames = [
  'rxBytes',
  'rxPackets',
  'rxErrors',
  'rxDropped',
  'rxOverruns',
  'frame',
  'rxCompressed',
  'multicast',
  'txBytes',
  'txPackets',
  'txErrors',
  'txDropped',
  'txOverruns',
  'collisions',
  'carrier',
] as const

/** One line of /proc/net/dev. */
export interface Device {
  readonly name: string
  readonly counters: readonly Count[]
}

/** Reads /proc/net/dev (net/core/net-procfs.c, dev_seq_printf_stats). */
export function readDevices(text: string): Device[] {
  return text
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const colon = line.lastIndexOf(':')
      if (colon < 0) return []
      const counters = line
        .slice(colon + 1)
        .trim()
        .split(/\s+/)
      return [
        {
          name: line.slice(0, colon).trim(),
          counters: counters.map((text) => readCount(text, 0, text.length) ?? text),
        },
      ]
    })
}

/** Whether an interface is up; true where nobody says. */
export function isUp({ flags }: InterfaceFacts): boolean {
  return flags === null || (flags & UP) !== 0
}

/** The row of an interface; with -e also its bytes, its hardware address and the other counters. */
export function interfaceRow({ name, counters }: Device, facts: InterfaceFacts, extended: boolean): InterfaceRow {
  const {
    rxBytes,
    rxPackets,
    rxErrors,
    rxDropped,
    rxOverruns,
    frame,
    txBytes,
    txPackets,
    txErrors,
    txDropped,
    txOverruns,
    collisions,
    carrier,
  } = named(counters)
  return {
    line: 0,
    name,
    mtu: facts.mtu,
    ...(extended && { hardwareAddress: facts.hardwareAddress, txQueueLength: facts.txQueueLength }),
    rx: {
      packets: rxPackets,
      ...(extended && { bytes: rxBytes }),
      errors: rxErrors,
      dropped: rxDropped,
      overruns: rxOverruns,
      ...(extended && { frame }),
    },
    tx: {
      packets: txPackets,
      ...(extended && { bytes: txBytes }),
      errors: txErrors,
      dropped: txDropped,
      overruns: txOverruns,
      ...(extended && { carrier }),
    },
    ...(extended && { collisions }),
    flags: flagsOf(facts),
  }
}

/** The row of a further address of an interface, which has no counters of its own. */
export function aliasRow(name: string, { mtu, ...facts }: InterfaceFacts): InterfaceRow {
  return { line: 0, name, mtu, rx: null, tx: null, flags: flagsOf({ mtu, ...facts }) }
}

/** In the order of netstat: names part by part, numbers by their value (net-tools lib/util.c, nstrcmp). */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  const parts = (name: string) => name.match(/\d+|\D+/g) ?? []
  const left = parts(a.name)
  const right = parts(b.name)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [one, other] = [left[i] as string, right[i] as string]
    if (one === other) continue
    if (/^\d/.test(one) && /^\d/.test(other)) return Number(one) - Number(other)
    return one < other ? -1 : 1
  }
  return left.length - right.length
}

/** The letters; null where nobody says the flags, and for none. */
function flagsOf({ flags, operstate }: InterfaceFacts): string | null {
  if (flags === null) return null
  const up = (flags & UP) !== 0
  const running = up && (operstate === 'up' || operstate === 'unknown')
  const front = letters.map(([bit, letter]) => ((flags & bit) !== 0 ? letter : '')).join('')
  return front + (running ? 'R' : '') + (up ? 'U' : '') || null
}

/** The counters by their names; null for one that an old kernel does not have. */
function named(counters: readonly Count[]): Record<(typeof counterNames)[number], Count | null> {
  const entries = counterNames.map((name, at) => [name, counters[at] ?? null])
  return Object.fromEntries(entries) as Record<(typeof counterNames)[number], Count | null>
}
