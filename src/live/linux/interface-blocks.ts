import type { InterfaceRow } from '../../report/types.ts'
import { type DeviceCounters, trafficOf } from '../../table/procfs/devices.ts'
import { plainAddress } from '../../table/procfs/hex.ts'
import type { LocalAddress } from '../machine.ts'
import { flagsOf, type InterfaceFacts } from './interface-facts.ts'

type InterfaceAddress = NonNullable<InterfaceRow['addresses']>[number]

/** Flags and their names in the order of netstat -ie (net-tools lib/interface.c, ife_print_short). */
const flagNames: readonly (readonly [bit: number, name: string])[] = [
  [0x1, 'UP'],
  [0x2, 'BROADCAST'],
  [0x4, 'DEBUG'],
  [0x8, 'LOOPBACK'],
  [0x10, 'POINTOPOINT'],
  [0x20, 'NOTRAILERS'],
  [0x40, 'RUNNING'],
  [0x80, 'NOARP'],
  [0x100, 'PROMISC'],
  [0x200, 'ALLMULTI'],
  [0x800, 'SLAVE'],
  [0x400, 'MASTER'],
  [0x1000, 'MULTICAST'],
  [0x8000, 'DYNAMIC'],
]

/** Kinds of link by their number (if_arp.h), as net-tools calls them (lib/hw.c); it knows no name for tunnels without a header. */
const linkTypes: Readonly<Record<number, string>> = {
  1: 'Ethernet',
  32: 'InfiniBand',
  512: 'Point-to-Point Protocol',
  768: 'IPIP Tunnel',
  772: 'Local Loopback',
  776: 'IPv6-in-IPv4',
  778: 'UNSPEC',
  65534: 'UNSPEC',
}

const scopes: readonly (readonly [bit: number, name: string])[] = [
  [0x80, 'compat'],
  [0x20, 'link'],
  [0x40, 'site'],
  [0x10, 'host'],
]

export const blockColumns = [
  ...['name', 'flags', 'mtu', 'addresses', 'hardwareAddress', 'txQueueLength', 'linkType'],
  ...['packets', 'bytes', 'errors', 'dropped', 'overruns', 'frame'].map((column) => `rx.${column}`),
  ...['packets', 'bytes', 'errors', 'dropped', 'overruns', 'carrier'].map((column) => `tx.${column}`),
  'collisions',
]

/** The row of what netstat -ie prints as a block; that of a further address has no counters. */
export function interfaceBlock(
  name: string,
  counters: DeviceCounters | null,
  facts: InterfaceFacts,
  addresses: readonly InterfaceAddress[],
): InterfaceRow {
  return {
    line: 0,
    name,
    flags: namesOf(flagsOf(facts), flagNames) || null,
    mtu: facts.mtu,
    addresses: [...addresses],
    hardwareAddress: /[^0:]/.test(facts.hardwareAddress ?? '') ? facts.hardwareAddress : null,
    txQueueLength: facts.txQueueLength,
    linkType: linkTypes[facts.type ?? -1] ?? null,
    ...(counters ? trafficOf(counters) : { rx: null, tx: null, collisions: null }),
  }
}

/** The IPv4 address of a name: the first one, as netstat has it; the others have names of their own, or none. */
export function ipv4Of(name: string, addresses: readonly LocalAddress[]): InterfaceAddress[] {
  const found = addresses.find((one) => one.name === name && one.family === 'ipv4')
  if (!found) return []
  const { family, address, prefixLength, netmask } = found
  return [{ family, address, prefixLength, netmask }]
}

/** IPv6 addresses by interface, from /proc/net/if_inet6: address, index, prefix length, scope, flags, name. */
export function readIPv6Addresses(text: string): ReadonlyMap<string, InterfaceAddress[]> {
  const found = new Map<string, InterfaceAddress[]>()
  for (const line of text.split('\n')) {
    const [digits = '', , prefix = '', scope = '', , name] = line.trim().split(/\s+/)
    if (name === undefined || digits.length !== 32) continue
    const list = found.get(name) ?? []
    found.set(name, list)
    const bits = Number.parseInt(scope, 16)
    list.push({
      family: 'ipv6',
      address: plainAddress(digits),
      prefixLength: Number.parseInt(prefix, 16),
      scope: `0x${bits.toString(16)}<${namesOf(bits, scopes) || 'global'}>`,
    })
  }
  return found
}

function namesOf(bits: number | null, names: readonly (readonly [bit: number, name: string])[]): string {
  return names.flatMap(([bit, name]) => (((bits ?? 0) & bit) !== 0 ? name : [])).join(',')
}
