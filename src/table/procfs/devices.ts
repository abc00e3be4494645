import type { Count } from '../../report/property.ts'
import { readCount } from '../cells/count.ts'

/** The counters of a line of /proc/net/dev, in their order. */
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
  'txCompressed',
] as const

/** The counters of an interface by their names; null for one that an old kernel does not have. */
export type DeviceCounters = Readonly<Record<(typeof counterNames)[number], Count | null>>

/** One line of /proc/net/dev. */
export interface Device {
  readonly name: string
  readonly counters: DeviceCounters
}

/** The counters as an interface has them that netstat prints: those of both directions. */
export function trafficOf(counters: DeviceCounters) {
  return {
    rx: {
      packets: counters.rxPackets,
      bytes: counters.rxBytes,
      errors: counters.rxErrors,
      dropped: counters.rxDropped,
      overruns: counters.rxOverruns,
      frame: counters.frame,
    },
    tx: {
      packets: counters.txPackets,
      bytes: counters.txBytes,
      errors: counters.txErrors,
      dropped: counters.txDropped,
      overruns: counters.txOverruns,
      carrier: counters.carrier,
    },
    collisions: counters.collisions,
  }
}

/** Reads /proc/net/dev. */
export function readDevices(text: string): Device[] {
  return text
    .split('\n')
    .slice(2)
    .flatMap((line) => deviceIn(line) ?? [])
}

/** The interface of a line of /proc/net/dev; null when it is none (net/core/net-procfs.c, dev_seq_printf_stats). */
export function deviceIn(line: string): Device | null {
  const colon = line.lastIndexOf(':')
  if (colon < 0) return null
  const values = line
    .slice(colon + 1)
    .trim()
    .split(/\s+/)
    .map((value) => readCount(value, 0, value.length) ?? value)
  const entries = counterNames.map((name, at) => [name, values[at] ?? null])
  return { name: line.slice(0, colon).trim(), counters: Object.fromEntries(entries) as DeviceCounters }
}
