import { type Device, readDevices } from '../../table/procfs/devices.ts'
import type { Machine } from '../machine.ts'

/** What /sys/class/net says of an interface; null for what it does not say. */
export interface InterfaceFacts {
  readonly flags: number | null
  readonly mtu: number | null
  /** The kind of link, a number of include/uapi/linux/if_arp.h. */
  readonly type: number | null
  readonly operstate: string | null
  readonly hardwareAddress: string | null
  readonly txQueueLength: number | null
}

const UP = 0x1
const RUNNING = 0x40

const UNKNOWN: InterfaceFacts = {
  flags: null,
  mtu: null,
  type: null,
  operstate: null,
  hardwareAddress: null,
  txQueueLength: null,
}

/** The interfaces with what is known of them; null facts where /sys is not there, or tells of another network namespace. */
export function readInterfaces(machine: Machine): {
  devices: Device[]
  facts: ReadonlyMap<string, InterfaceFacts> | null
} {
  const before = devicesOf(machine)
  const inSys = machine.readNames('/sys/class/net')
  if (typeof inSys === 'string' || !areNames(inSys, before)) return { devices: before, facts: null }
  const facts = new Map(before.map(({ name }) => [name, factsOf(machine, name)]))
  const counted = before.map(({ name }) => numberIn(machine, name, 'statistics/rx_packets'))
  const devices = devicesOf(machine)
  // Interfaces of another namespace may have the same names; what they counted does not lie between two looks at ours.
  const isOther = before.some(({ counters }, at) => {
    const count = counted[at] ?? null
    const after = devices[at]?.counters.rxPackets ?? null
    return count !== null && after !== null && (count < Number(counters.rxPackets) || count > Number(after))
  })
  return { devices, facts: isOther ? null : facts }
}

/** The facts of an interface of which nothing is known. */
export function factsIn(facts: ReadonlyMap<string, InterfaceFacts> | null, name: string): InterfaceFacts {
  return facts?.get(name) ?? UNKNOWN
}

/** Whether an interface is up; true where nobody says. */
export function isUp({ flags }: InterfaceFacts): boolean {
  return flags === null || (flags & UP) !== 0
}

/** The flags as ioctl would give them: sysfs has no RUNNING (net/core/dev.c, dev_get_flags). */
export function flagsOf({ flags, operstate }: InterfaceFacts): number | null {
  if (flags === null) return null
  const isRunning = (flags & UP) !== 0 && (operstate === 'up' || operstate === 'unknown')
  return isRunning ? flags | RUNNING : flags
}

function devicesOf(machine: Machine): Device[] {
  return readDevices(machine.readText('/proc/net/dev') ?? '')
}

/** Whether /sys has the same interfaces; `bonding_masters` is a file beside them. */
function areNames(inSys: readonly string[], devices: readonly Device[]): boolean {
  const names = new Set(inSys.filter((name) => name !== 'bonding_masters'))
  return names.size === devices.length && devices.every(({ name }) => names.has(name))
}

function factsOf(machine: Machine, name: string): InterfaceFacts {
  return {
    flags: numberIn(machine, name, 'flags'),
    mtu: numberIn(machine, name, 'mtu'),
    type: numberIn(machine, name, 'type'),
    operstate: textIn(machine, name, 'operstate'),
    hardwareAddress: textIn(machine, name, 'address'),
    txQueueLength: numberIn(machine, name, 'tx_queue_len'),
  }
}

function textIn(machine: Machine, name: string, file: string): string | null {
  return machine.readText(`/sys/class/net/${name}/${file}`)?.trim() || null
}

function numberIn(machine: Machine, name: string, file: string): number | null {
  const text = textIn(machine, name, file)
  return text === null ? null : Number(text)
}
