import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { SocketAddress } from 'node:net'

// What the kernel says, read by a few lines of its own: nothing of netscribe is used, or the comparison would prove nothing.

/** One line of /proc/net/tcp, udp, udplite, raw or their IPv6 kin. */
export interface KernelSocket {
  readonly table: string
  readonly local: End
  readonly foreign: End
  /** The kernel's number: 1 established … 10 listening. */
  readonly state: number
  readonly sendQueue: number
  readonly recvQueue: number
  /** 0 off, 1 retransmission, 2 keepalive, 3 time wait, 4 zero window probe. */
  readonly timer: number
  /** Hundredths of a second. */
  readonly timeLeft: number
  readonly retransmits: number
  readonly probes: number
  readonly uid: number
  readonly inode: number
}

/** One end of a socket; port 0 stands for any. */
export interface End {
  readonly address: string
  readonly port: number
}

/** One line of /proc/net/unix. */
export interface KernelUnixSocket {
  readonly refCount: number
  readonly isListening: boolean
  readonly type: number
  readonly state: number
  readonly inode: number
  /** The bytes behind the inode; null for a socket without a name. */
  readonly path: Buffer | null
}

/** One line of /proc/net/route or /proc/net/ipv6_route. */
export interface KernelRoute {
  readonly destination: string
  readonly prefixLength: number
  readonly gateway: string
  /** RTF_UP, RTF_GATEWAY …, see linux/route.h and linux/ipv6_route.h. */
  readonly flags: number
  readonly interface: string
  readonly metric: number
  readonly refs: number
  readonly use: number
  readonly mss: number
  readonly window: number
  readonly irtt: number
}

/** One interface, or an alias, which has no counters. */
export interface KernelInterface {
  readonly name: string
  /** IFF_UP, IFF_BROADCAST …, see linux/if.h, as SIOCGIFFLAGS gives them. */
  readonly flags: number
  readonly mtu: number
  readonly hardwareAddress: string | null
  readonly queueLength: number
  readonly addresses: readonly KernelAddress[]
  /** The sixteen columns of /proc/net/dev; null for an alias. */
  readonly counters: readonly number[] | null
}

/** One address, as `ip -json address` gives it. */
export interface KernelAddress {
  readonly family: string
  readonly address: string
  readonly prefixLength: number
  readonly broadcast: string | null
  readonly peer: string | null
  readonly scope: string
}

/** One line of /proc/net/igmp or igmp6. */
export interface KernelGroup {
  readonly interface: string
  readonly group: string
  readonly refs: number
}

/** The program that holds a socket: the first argument, up to its NUL. */
export interface Holder {
  readonly pid: number
  readonly program: Buffer
}

/** The socket tables, in the order in which every netstat shows them. */
export const socketTables = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6'] as const

/** The sockets of one table; none where the kernel does not have it. */
export function socketsOf(table: string): readonly KernelSocket[] {
  return linesOf(table).map((line) => {
    const fields = line.trim().split(/[\s:]+/)
    const number = (at: number) => Number.parseInt(fields[at] ?? '', 16)
    return {
      table,
      local: { address: wordAddress(fields[1]), port: number(2) },
      foreign: { address: wordAddress(fields[3]), port: number(4) },
      state: number(5),
      sendQueue: number(6),
      recvQueue: number(7),
      timer: number(8),
      timeLeft: number(9),
      retransmits: number(10),
      uid: Number(fields[11]),
      probes: Number(fields[12]),
      inode: Number(fields[13]),
    }
  })
}

/** The sockets of /proc/net/unix. A path may hold line ends: what no line of the table can begin with belongs to the path before. */
export function unixSockets(): readonly KernelUnixSocket[] {
  const text = readFileSync('/proc/net/unix', 'latin1')
  const row = /^[0-9a-f]+: (\w{8}) (\w{8}) (\w{8}) (\w{4}) (\w\w) +(\d+)(?: ([\s\S]*?))?\n(?=[0-9a-f]{16}: |$(?!\n))/gm
  return [...text.matchAll(row)].map(([, refs, , flags, type, state, inode, path]) => ({
    refCount: Number.parseInt(refs ?? '', 16),
    isListening: Number.parseInt(flags ?? '', 16) === 0x10000,
    type: Number.parseInt(type ?? '', 16),
    state: Number.parseInt(state ?? '', 16),
    inode: Number(inode),
    path: path === undefined ? null : Buffer.from(path, 'latin1'),
  }))
}

/** The first process, by its number, that holds each socket. */
export function holders(): ReadonlyMap<number, Holder> {
  const found = new Map<number, Holder>()
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  for (const pid of pids.sort((a, b) => a - b)) {
    const program = readFileSync(`/proc/${pid}/cmdline`)
    for (const fd of readdirSync(`/proc/${pid}/fd`)) {
      const inode = Number(/^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1])
      if (inode && !found.has(inode)) found.set(inode, { pid, program: program.subarray(0, program.indexOf(0)) })
    }
  }
  return found
}

/** The IPv4 routes that /proc/net/route shows. */
export function routes4(): readonly KernelRoute[] {
  return linesOf('route').map((line) => {
    const fields = line.trim().split(/\s+/)
    const number = (at: number) => Number(fields[at])
    return {
      interface: fields[0] ?? '',
      destination: wordAddress(fields[1]),
      gateway: wordAddress(fields[2]),
      flags: Number.parseInt(fields[3] ?? '', 16),
      refs: number(4),
      use: number(5),
      metric: number(6),
      prefixLength: Number.parseInt(fields[7] ?? '', 16)
        .toString(2)
        .replaceAll('0', '').length,
      mss: number(8),
      window: number(9),
      irtt: number(10),
    }
  })
}

/** The IPv6 routes of all tables. */
export function routes6(): readonly KernelRoute[] {
  return textOf('ipv6_route')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const fields = line.trim().split(/\s+/)
      const number = (at: number) => Number.parseInt(fields[at] ?? '', 16)
      return {
        destination: byteAddress(fields[0]),
        prefixLength: number(1),
        gateway: byteAddress(fields[4]),
        metric: number(5),
        refs: number(6),
        use: number(7),
        flags: number(8),
        interface: fields[9] ?? '',
        mss: 0,
        window: 0,
        irtt: 0,
      }
    })
}

/** Memberships of IPv4 groups, then of IPv6 groups. */
export function groups(): readonly KernelGroup[] {
  let device = ''
  const v4 = linesOf('igmp').flatMap((line) => {
    const named = /^\d+\s+([^\s:]+)/.exec(line)
    if (named) device = named[1] ?? ''
    const [group, refs] = line.trim().split(/\s+/)
    return named ? [] : [{ interface: device, group: wordAddress(group), refs: Number(refs) }]
  })
  const v6 = textOf('igmp6')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, name, group, refs] = line.trim().split(/\s+/)
      return { interface: name ?? '', group: byteAddress(group), refs: Number(refs) }
    })
  return [...v4, ...v6]
}

/** Every counter of /proc/net/snmp, netstat and snmp6, by the names that the kernel has for block and counter. */
export function counters(): ReadonlyMap<string, bigint> {
  const found = new Map<string, bigint>()
  for (const name of ['snmp', 'netstat', 'sctp/snmp']) {
    const lines = textOf(name).split('\n')
    for (let at = 0; at + 1 < lines.length; at += 2) {
      const [block, ...names] = (lines[at] ?? '').split(/\s+/)
      const [, ...values] = (lines[at + 1] ?? '').split(/\s+/)
      for (const [i, counter] of names.entries())
        if (counter) found.set(`${block?.slice(0, -1)}.${counter}`, BigInt(values[i] ?? 0))
    }
  }
  for (const line of textOf('snmp6').split('\n')) {
    const [, block, counter, value] = /^(Ip6|Icmp6|UdpLite6|Udp6)(\S+)\s+(\d+)/.exec(line) ?? []
    if (counter) found.set(`${block}.${counter}`, BigInt(value ?? 0))
  }
  return found
}

/** The counters of /proc/net/dev by interface. */
export function interfaceCounters(): ReadonlyMap<string, readonly number[]> {
  return new Map(
    textOf('dev')
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map((line) => {
        const [name = '', numbers = ''] = line.trim().split(/:\s+/)
        return [name, numbers.split(/\s+/).map(Number)]
      }),
  )
}

/** The text of a file under /proc/net; empty where the kernel does not have it. */
export function textOf(name: string): string {
  try {
    return readFileSync(`/proc/net/${name}`, 'utf8')
  } catch {
    return ''
  }
}

function linesOf(name: string): string[] {
  return textOf(name).split('\n').slice(1).filter(Boolean)
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

/** An address as words of this machine: the bytes of each are turned round where it is little-endian. */
function wordAddress(hex = ''): string {
  const bytes = Buffer.from(hex, 'hex')
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] === 1) bytes.swap32()
  return byteAddress(bytes.toString('hex'))
}

/** An address in the order of the network, in canonical form: Node's own, of the system's inet_ntop. */
function byteAddress(hex = ''): string {
  const bytes = Buffer.from(hex, 'hex')
  if (bytes.length === 4) return bytes.join('.')
  const address = hex.match(/.{4}/g)?.join(':') ?? ''
  return new SocketAddress({ address, family: 'ipv6' }).address
}
