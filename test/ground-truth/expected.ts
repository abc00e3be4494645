import type { End, KernelAddress, KernelInterface, KernelRoute, KernelSocket, KernelUnixSocket } from './kernel.ts'
import type { Moment, Names } from './machine.ts'

/** A value that moved while the tool ran lies between what the kernel said before and after. */
export interface Between {
  readonly from: number
  readonly to: number
}
/** One value of a row. */
export type Cell = string | number | boolean | null | Between
/** A row as netscribe has to report it, by paths of its JSON. */
export type Cells = Readonly<Record<string, Cell>>

/** One row with what it came from. */
export interface ExpectedRow {
  /** Whether the options ask for it. */
  readonly isAsked: boolean
  readonly cells: Cells
  readonly socket?: KernelSocket
  readonly unix?: KernelUnixSocket
  /** Whether the path of a UNIX socket in front of it holds a line end. */
  readonly isBehindLineEnd?: boolean
  readonly route?: KernelRoute
  readonly program?: Buffer | undefined
}
/** The rows of one table. */
export interface ExpectedTable {
  readonly view: string
  readonly family?: string
  readonly rows: readonly ExpectedRow[]
}

/** What a command asks for: its letters, and whether it leaves names away. */
export interface Asked {
  readonly letters: string
  /** Whether the text says with which options it was printed. */
  readonly isSaid: boolean
  readonly language: string
  readonly hosts: boolean
  readonly services: boolean
  readonly users: boolean
}

/** The options of a command line of netstat. */
export function askedBy(args: readonly string[], isSaid: boolean, language: string): Asked {
  const letters = args
    .filter((word) => /^-\w/.test(word))
    .join('')
    .replaceAll('-', '')
  const isNumeric = (what: string) => letters.includes('n') || args.includes(`--numeric-${what}`)
  return {
    letters,
    isSaid,
    language,
    hosts: !isNumeric('hosts'),
    services: !isNumeric('ports'),
    users: !isNumeric('users'),
  }
}

/** The tables that the options ask for, in the order in which all tools print them. */
export function expectedTables(asked: Asked, before: Moment, after: Moment, names: Names): readonly ExpectedTable[] {
  const has = (letter: string) => asked.letters.includes(letter)
  if (has('r')) return routeTables(asked, before, after, names)
  if (has('i')) return [{ view: 'interfaces', rows: interfaceRows(has, before, after) }]
  const inet = [...'tuUw'].filter(has).join('') || (has('x') || (has('g') && !/[46]/.test(asked.letters)) ? '' : 'tuUw')
  const hasUnix = has('x') || !/[tuUwg46]/.test(asked.letters)
  const tables: ExpectedTable[] = []
  if (inet) tables.push({ view: 'connections', rows: connectionRows(asked, inet, before, after, names) })
  if (hasUnix) tables.push({ view: 'unix-sockets', rows: unixRows(has, before) })
  if (has('g')) tables.push({ view: 'multicast-groups', rows: groupRows(asked, before, names) })
  return tables
}

const protocolLetters: Readonly<Record<string, string>> = { tcp: 't', udp: 'u', udplite: 'U', raw: 'w' }

function connectionRows(asked: Asked, inet: string, before: Moment, after: Moment, names: Names): ExpectedRow[] {
  const has = (letter: string) => asked.letters.includes(letter)
  return before.sockets.flatMap((socket, at): ExpectedRow[] => {
    const protocol = socket.table.replace('6', '')
    const family = socket.table.endsWith('6') ? 'ipv6' : 'ipv4'
    const isConnected = protocol === 'tcp' ? socket.foreign.port !== 0 : !isWildcard(socket.foreign.address)
    if (!inet.includes(protocolLetters[protocol] ?? '')) return []
    if (has(family === 'ipv6' ? '4' : '6') && !has(family === 'ipv6' ? '6' : '4')) return []
    const holder = before.holders.get(socket.inode)
    const cells = {
      protocol,
      family,
      ...endpoint('local', socket.local, protocol, asked, names),
      ...endpoint('foreign', socket.foreign, protocol, asked, names),
      ...(protocol === 'raw' && { 'ipProtocol.number': socket.local.port }),
      state:
        protocol === 'tcp' ? tcpState(socket.state) : protocol !== 'raw' && socket.state === 1 ? 'ESTABLISHED' : null,
      recvQueue: socket.recvQueue,
      sendQueue: socket.sendQueue,
      ...(has('e') && {
        user: (asked.users ? names.users.get(socket.uid) : undefined) ?? String(socket.uid),
        inode: socket.inode,
      }),
      ...(has('p') && { pid: holder?.pid ?? null, program: holder ? holder.program.toString() : null }),
      ...(has('o') && timer(socket, after.sockets[at] ?? socket)),
    }
    return [{ cells, isAsked: has('a') || isConnected !== has('l'), socket, program: holder?.program }]
  })
}

function endpoint(end: string, { address, port }: End, protocol: string, asked: Asked, names: Names): Cells {
  const isNone = isWildcard(address)
  const host = asked.hosts && !isNone ? (names.hosts.get(address) ?? null) : null
  const key = `${port}/${protocol.replace('udplite', 'udp')}`
  const hasPort = protocol !== 'raw' && port !== 0
  return {
    [`${end}.address`]: host === null ? address : null,
    [`${end}.host`]: host,
    [`${end}.zone`]: null,
    [`${end}.port`]: hasPort ? port : null,
    [`${end}.service`]: asked.services && hasPort ? (names.services.get(key) ?? null) : null,
    [`${end}.wildcard`]: isNone,
    [`${end}.truncated`]: false,
  }
}

const timers = ['off', 'on', 'keepalive', 'timewait', 'probe']

function timer(before: KernelSocket, after: KernelSocket): Cells {
  return {
    'timer.kind': timers[before.timer] ?? null,
    'timer.seconds': leftOf(after.timeLeft / 100, before.timeLeft / 100),
    'timer.retransmits': before.retransmits,
    'timer.probes': before.probes,
  }
}

/** Where a timer can stand that had less left behind the command than before it; one with more left began anew in between. */
function leftOf(later: number, earlier: number): Cell {
  return later <= earlier ? { from: later, to: earlier } : { from: 0, to: later }
}

/** RFC 9293 §3.3.2, in the order of linux/tcp_states.h. */
const tcpStates = [
  ...['ESTABLISHED', 'SYN_SENT', 'SYN_RECEIVED', 'FIN_WAIT_1', 'FIN_WAIT_2', 'TIME_WAIT'],
  ...['CLOSED', 'CLOSE_WAIT', 'LAST_ACK', 'LISTEN', 'CLOSING'],
]

function tcpState(number: number): string | null {
  return tcpStates[number - 1] ?? null
}

const unixTypes: Readonly<Record<number, string>> = { 1: 'STREAM', 2: 'DGRAM', 3: 'RAW', 5: 'SEQPACKET' }
const unixStates: Readonly<Record<number, string>> = { 0: 'FREE', 2: 'CONNECTING', 3: 'CONNECTED', 4: 'DISCONNECTING' }

function unixRows(has: (letter: string) => boolean, { unix: sockets, holders }: Moment): ExpectedRow[] {
  const lineEnd = sockets.findIndex(({ path }) => path?.includes('\n'))
  const isAsked = ({ isListening, state }: KernelUnixSocket) => has('a') || has('l') === (isListening && state === 1)
  return sockets.map((unix, at) => {
    const holder = holders.get(unix.inode)
    const cells = {
      protocol: 'unix',
      refCount: unix.refCount,
      flags: listed(unix.isListening ? ['ACC'] : []),
      type: unixTypes[unix.type] ?? null,
      state: unix.isListening && unix.state === 1 ? 'LISTENING' : (unixStates[unix.state] ?? null),
      inode: unix.inode,
      ...(has('p') && { pid: holder?.pid ?? null, program: holder ? holder.program.toString() : null }),
      path: unix.path?.toString() ?? null,
    }
    return {
      cells,
      isAsked: isAsked(unix),
      isBehindLineEnd: lineEnd >= 0 && at > lineEnd,
      unix,
      program: holder?.program,
    }
  })
}

function routeTables(asked: Asked, before: Moment, after: Moment, names: Names): ExpectedTable[] {
  const only6 = asked.letters.includes('6') && !asked.letters.includes('4')
  const columns = ['mss', 'metric', 'both'][asked.letters.split('e').length - 1] ?? 'both'
  const v4 = () =>
    before.routes4.map((route) => ({ cells: routeCells(route, route, columns, asked, names), isAsked: true, route }))
  const v6 = () =>
    before.routes6.map((route, at) => {
      const cells = routeCells(route, after.routes6[at] ?? route, 'metric', asked, names)
      return { cells, isAsked: true, route }
    })
  return [
    ...(only6 ? [] : [{ view: 'routes', family: 'ipv4', rows: v4() }]),
    ...(asked.letters.includes('6') ? [{ view: 'routes', family: 'ipv6', rows: v6() }] : []),
  ]
}

/** Letters of RTF_UP … RTF_NOTCACHED, in the order in which they are printed (net-tools lib/inet_gr.c, inet6_gr.c). */
const routeFlags = [
  ...([
    [0x200, '!'],
    [0x1, 'U'],
    [0x2, 'G'],
    [0x4, 'H'],
    [0x8, 'R'],
    [0x10, 'D'],
    [0x20, 'M'],
  ] as const),
]
const routeFlags6 = [
  ...([
    [0x200, '!'],
    [0x1, 'U'],
    [0x2, 'G'],
    [0x4, 'H'],
    [0x10, 'D'],
  ] as const),
  ...([
    [0x40000, 'A'],
    [0x1000000, 'C'],
    [0x20000, 'a'],
    [0x400000, 'e'],
    [0x200000, 'n'],
  ] as const),
]

function routeCells(route: KernelRoute, after: KernelRoute, columns: string, asked: Asked, names: Names): Cells {
  const is6 = route.destination.includes(':')
  const flags = (is6 ? routeFlags6 : routeFlags)
    .filter(([bit]) => (route.flags & bit) !== 0)
    .map(([, letter]) => letter)
  const isDirect = isWildcard(route.gateway)
  const host = destinationName(route, asked, names)
  const nextHop = asked.hosts && !isDirect ? (names.hosts.get(route.gateway) ?? null) : null
  return {
    'destination.address': host === null || host === 'default' ? route.destination : null,
    'destination.prefixLength': route.prefixLength,
    'destination.host': host === 'default' ? null : host,
    'destination.zone': null,
    'destination.truncated': false,
    'gateway.address': isDirect || nextHop !== null ? null : route.gateway,
    'gateway.onLink': isDirect,
    'gateway.host': nextHop,
    'gateway.zone': null,
    'gateway.link': null,
    'gateway.hardwareAddress': null,
    'gateway.interface': null,
    'gateway.truncated': false,
    ...(!is6 && { netmask: dotted(route.prefixLength) }),
    flags: flags.join('').replace(/^!(?:UG|U|G)/, '!'),
    ...(columns !== 'mss' && {
      metric: route.metric,
      refs: between(route.refs, after.refs),
      use: between(route.use, after.use),
    }),
    ...(columns !== 'metric' && { mss: route.mss, window: route.window, irtt: route.irtt }),
    interface: route.interface === '*' ? null : route.interface,
  }
}

function destinationName({ destination, prefixLength }: KernelRoute, asked: Asked, names: Names): string | null {
  if (!asked.hosts) return null
  if (destination === '0.0.0.0') return prefixLength === 0 ? 'default' : null
  return (prefixLength === 32 || destination.includes(':') ? names.hosts : names.networks).get(destination) ?? null
}

function dotted(prefixLength: number): string {
  return [0, 8, 16, 24].map((from) => 256 - 2 ** (8 - Math.min(8, Math.max(0, prefixLength - from)))).join('.')
}

/** Letters of linux/if.h, in the order in which `-i` prints them (net-tools lib/interface.c). */
const interfaceLetters: readonly (readonly [bit: number, letter: string, word: string])[] = [
  [0x200, 'A', 'ALLMULTI'],
  [0x2, 'B', 'BROADCAST'],
  [0x4, 'D', 'DEBUG'],
  [0x8, 'L', 'LOOPBACK'],
  [0x1000, 'M', 'MULTICAST'],
  [0x100, 'P', 'PROMISC'],
  [0x20, 'N', 'NOTRAILERS'],
  [0x80, 'O', 'NOARP'],
  [0x10, 'P', 'POINTOPOINT'],
  [0x800, 's', 'SLAVE'],
  [0x400, 'm', 'MASTER'],
  [0x40, 'R', 'RUNNING'],
  [0x1, 'U', 'UP'],
]
/** The order of the words in -ie. */
const words = [
  ...['UP', 'BROADCAST', 'DEBUG', 'LOOPBACK', 'POINTOPOINT', 'NOTRAILERS', 'RUNNING', 'NOARP', 'PROMISC', 'ALLMULTI'],
  ...['SLAVE', 'MASTER', 'MULTICAST'],
]

function interfaceRows(has: (letter: string) => boolean, before: Moment, after: Moment): ExpectedRow[] {
  const byName = (a: KernelInterface, b: KernelInterface) => naturalOrder.compare(a.name, b.name)
  return [...before.interfaces]
    .sort(byName)
    .filter(({ flags }) => has('a') || (flags & 1) !== 0)
    .map((one) => {
      const later = after.interfaces.find(({ name }) => name === one.name) ?? one
      const flags = interfaceLetters.filter(([bit]) => (one.flags & bit) !== 0)
      if (has('e'))
        return {
          isAsked: true,
          cells: blockCells(
            one,
            later,
            flags.map(([, , word]) => word),
          ),
        }
      const cells = {
        name: one.name,
        mtu: one.mtu,
        ...(one.counters ? trafficCells(one, later, false) : { rx: null, tx: null }),
        flags: flags.map(([, letter]) => letter).join(''),
      }
      return { cells, isAsked: true }
    })
}

const naturalOrder = new Intl.Collator('en', { numeric: true })

function blockCells(one: KernelInterface, later: KernelInterface, flags: readonly string[]): Cells {
  return {
    name: one.name,
    flags: words.filter((word) => flags.includes(word)).join(','),
    mtu: one.mtu,
    addresses: listed(one.addresses.map((address) => addressOf(address, flags))),
    hardwareAddress: one.hardwareAddress,
    txQueueLength: one.queueLength,
    ...(one.counters
      ? { ...trafficCells(one, later, true), collisions: count(one, later, 13) }
      : { rx: null, tx: null, collisions: null }),
  }
}

/** Scopes of IPv6 addresses as they are printed (net-tools lib/interface.c). */
const scopes: Readonly<Record<string, string>> = {
  global: '0x0<global>',
  host: '0x10<host>',
  link: '0x20<link>',
  site: '0x40<site>',
}

function addressOf(one: KernelAddress, flags: readonly string[]): object {
  const { family, address, prefixLength } = one
  if (family === 'ipv6') return { family, address, prefixLength, scope: scopes[one.scope] }
  return {
    family,
    address,
    prefixLength,
    netmask: dotted(prefixLength),
    ...(flags.includes('BROADCAST') && { broadcast: one.broadcast ?? '0.0.0.0' }),
    ...(flags.includes('POINTOPOINT') && { peer: one.peer }),
  }
}

/** A list whose order says nothing, as one text. */
export function listed(values: readonly unknown[]): string {
  const inOrder = (value: unknown) =>
    value instanceof Object ? Object.fromEntries(Object.entries(value).sort()) : value
  return values
    .map((value) => JSON.stringify(inOrder(value)))
    .sort()
    .join()
}

/** The columns of /proc/net/dev: eight received, eight sent. */
function trafficCells(one: KernelInterface, later: KernelInterface, isBlock: boolean): Cells {
  const counter = (at: number) => count(one, later, at)
  return {
    'rx.packets': counter(1),
    'rx.errors': counter(2),
    'rx.dropped': counter(3),
    'rx.overruns': counter(4),
    'tx.packets': counter(9),
    'tx.errors': counter(10),
    'tx.dropped': counter(11),
    'tx.overruns': counter(12),
    ...(isBlock && {
      'rx.bytes': counter(0),
      'rx.frame': counter(5),
      'tx.bytes': counter(8),
      'tx.carrier': counter(14),
    }),
  }
}

function count(one: KernelInterface, later: KernelInterface, at: number): Cell {
  return between(one.counters?.[at] ?? 0, later.counters?.[at] ?? 0)
}

function groupRows({ letters, hosts }: Asked, { groups }: Moment, names: Names): ExpectedRow[] {
  const only = /[46]/.exec(letters)?.[0]
  return groups
    .filter(({ group }) => only === undefined || group.includes(':') === (only === '6'))
    .map(({ interface: name, group, refs }) => {
      const host = hosts ? names.hosts.get(group) : undefined
      const address = host === undefined ? group : null
      const family = host === undefined ? (group.includes(':') ? 'ipv6' : 'ipv4') : null
      return { isAsked: true, cells: { interface: name, refs, group: host ?? group, address, family } }
    })
}

function between(from: number, to: number): Cell {
  return from === to ? from : { from: Math.min(from, to), to: Math.max(from, to) }
}

function isWildcard(address: string): boolean {
  return address === '0.0.0.0' || address === '::'
}
