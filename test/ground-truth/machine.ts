import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  counters,
  groups,
  type Holder,
  holders,
  interfaceCounters,
  type KernelGroup,
  type KernelInterface,
  type KernelRoute,
  type KernelSocket,
  type KernelUnixSocket,
  routes4,
  routes6,
  socketsOf,
  socketTables,
  unixSockets,
} from './kernel.ts'

/** All that the kernel says at one moment. */
export interface Moment {
  readonly sockets: readonly KernelSocket[]
  readonly unix: readonly KernelUnixSocket[]
  readonly holders: ReadonlyMap<number, Holder>
  readonly routes4: readonly KernelRoute[]
  readonly routes6: readonly KernelRoute[]
  readonly interfaces: readonly KernelInterface[]
  readonly groups: readonly KernelGroup[]
  readonly counters: ReadonlyMap<string, bigint>
}

/** The names that the files of /etc give to numbers. */
export interface Names {
  readonly hosts: ReadonlyMap<string, string>
  readonly networks: ReadonlyMap<string, string>
  /** By port and protocol: `22/tcp`. */
  readonly services: ReadonlyMap<string, string>
  readonly users: ReadonlyMap<number, string>
}

/** Reads every table of the kernel. */
export function observe(interfaces: readonly KernelInterface[]): Moment {
  const counted = interfaceCounters()
  return {
    sockets: socketTables.flatMap(socketsOf),
    unix: unixSockets(),
    holders: holders(),
    routes4: routes4(),
    routes6: routes6(),
    interfaces: interfaces.map((one) => ({ ...one, counters: counted.get(one.name) ?? null })),
    groups: groups(),
    counters: counters(),
  }
}

/** The interfaces as `ip -json address` says them, aliases among them; counters are left to `observe`. */
export function readInterfaces(): readonly KernelInterface[] {
  const printed = JSON.parse(execFileSync('ip', ['-json', 'address'], { encoding: 'utf8' })) as readonly IpInterface[]
  return printed.flatMap((one) => {
    const { ifname: name, mtu, txqlen: queueLength = 0, addr_info } = one
    const flags = interfaceFlags(one)
    const hardwareAddress = one.link_type === 'ether' ? (one.address ?? null) : null
    const addresses = addr_info.map((address) => ({
      family: address.family === 'inet' ? 'ipv4' : 'ipv6',
      address: address.local,
      prefixLength: address.prefixlen,
      broadcast: address.broadcast ?? null,
      peer: address.address ?? null,
      scope: address.scope,
      label: address.label ?? name,
    }))
    const of = (label: string) => addresses.filter((address) => address.family === 'ipv4' && address.label === label)
    const aliases = new Set(addresses.map(({ label }) => label).filter((label) => label !== name))
    const own = {
      name,
      flags,
      mtu,
      hardwareAddress,
      queueLength,
      addresses: [...of(name).slice(0, 1), ...addresses.filter(({ family }) => family === 'ipv6')],
      counters: null,
    }
    return [own, ...[...aliases].map((alias) => ({ ...own, name: alias, addresses: of(alias).slice(0, 1) }))]
  })
}

/** The names of /etc. */
export function readNames(): Names {
  return {
    hosts: namesIn('hosts', ([address = '', name]) => [address, name]),
    networks: namesIn('networks', ([name, address = '']) => [address, name]),
    services: namesIn('services', ([name, port = '']) => [port, name]),
    users: namesIn('passwd', ([name, , uid]) => [Number(uid), name], ':'),
  }
}

/** The entries of a file of /etc by number or address. */
function namesIn<K>(
  file: string,
  entry: (words: readonly string[]) => readonly [K, string | undefined],
  between = ' ',
) {
  const lines = readFileSync(`/etc/${file}`, 'utf8').split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [key, name = ''] = entry(line.split(between))
      return [key, name]
    }),
  )
}

interface IpInterface {
  readonly ifname: string
  readonly flags: readonly string[]
  readonly mtu: number
  readonly operstate: string
  readonly txqlen?: number
  readonly link_type: string
  readonly address?: string
  readonly addr_info: readonly {
    readonly family: string
    readonly local: string
    readonly address?: string
    readonly prefixlen: number
    readonly broadcast?: string
    readonly scope: string
    readonly label?: string
  }[]
}

/** Bits of linux/if.h by the names that `ip` has for them. RUNNING it does not print: up, and the link is there or not known. */
const flagBits: Readonly<Record<string, number>> = {
  UP: 0x1,
  BROADCAST: 0x2,
  LOOPBACK: 0x8,
  POINTOPOINT: 0x10,
  NOARP: 0x80,
  PROMISC: 0x100,
  ALLMULTI: 0x200,
  MULTICAST: 0x1000,
}

function interfaceFlags({ flags, operstate }: IpInterface): number {
  const printed = flags.reduce((sum, flag) => sum | (flagBits[flag] ?? 0), 0)
  const isRunning = flags.includes('UP') && ['UP', 'UNKNOWN'].includes(operstate)
  return printed | (isRunning ? 0x40 : 0)
}
