import { count } from '../../src/table/cells/count.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import type { Part, Print } from '../../src/table/dialect.ts'
import { bothTraffic } from '../bsd/both-traffic.ts'
import { en as bsd } from '../bsd/en.ts'
import { interfaceTraffic } from '../bsd/interface-traffic.ts'
import { bsdInterfaces } from '../bsd/interfaces.ts'
import { bsdMemory } from '../bsd/memory.ts'
import { bsdRoutes, interfaceCell, refs, use } from '../bsd/routes.ts'
import { bsdStatistics } from '../bsd/statistics.ts'
import { BSD_FORMS, bsdConnections, bsdLayout, cutAt16 } from '../bsd/tables.ts'
import { bsdUnixSockets } from '../bsd/unix-sockets.ts'
import { column, defineDialect, optional, preferring, required } from '../define.ts'
import { netbsdOptions, netbsdRouteOptions } from './options.ts'

const en = preferring(bsd, {
  connections: { socket: 'PCB', state: 'State' },
  routes4: { interface: 'Interface' },
  routes6: { interface: 'Interface' },
})

/** The six-letter states that -A prints (NetBSD usr.bin/netstat/tcp.c). */
const compactStates = {
  SYNSEN: 'SYN_SENT',
  SYNRCV: 'SYN_RECEIVED',
  ESTABL: 'ESTABLISHED',
  CLWAIT: 'CLOSE_WAIT',
  CLOSNG: 'CLOSING',
  FWAIT1: 'FIN_WAIT_1',
  FWAIT2: 'FIN_WAIT_2',
  LASTAK: 'LAST_ACK',
  TMWAIT: 'TIME_WAIT',
} as const

// > | 192.0.2/24         link#1             UC          -        -   1500  wm0
//     ^destination       ^gateway           ^flags   ^refs    ^use   ^mtu  ^interface
const routeColumns = [
  refs,
  use,
  column('mtu', count, { print: { width: 6, align: 'right' } }),
  column('tag', wordLike(/^\d+$/, { dash: true }), { ...optional, print: { width: 6, align: 'right' } }),
  column('interface', interfaceCell, { ...required, print: { width: 9, gap: 2, head: { shift: -1 } } }),
]

/** IPv6 addresses are cut to 17 characters (NetBSD usr.bin/netstat/if.c). */
const cut = (_network: string, address: string | null): boolean =>
  address !== null && address.length === 17 && !/^[\d.]+$/.test(address)

/** With -A a 32-bit address stands first, one blank before the local address, and addresses are 21 wide. */
const connectionLayout = (part: Part): Readonly<Record<string, Print>> =>
  part.shown.has('socket')
    ? { socket: { width: 8 }, local: { width: 21, gap: 1 }, foreign: { width: 21 } }
    : bsdLayout(2)(part)

/** NetBSD usr.bin/netstat. */
export const netbsd = defineDialect({
  name: 'netbsd',
  label: 'NetBSD',
  platform: 'netbsd',
  tables: [
    bsdConnections(
      ['tcp', 'tcp6', 'udp', 'udp6', 'ip', 'ip6', 'icmp', 'icmp6', 'dccp', 'dccp6', 'sctp', 'sctp6'],
      cutAt16,
      [],
      BSD_FORMS,
      compactStates,
      { layout: connectionLayout },
    ),
    bsdUnixSockets(),
    ...bsdRoutes({ columns: routeColumns, classful: false, forms: [] }),
    ...bsdInterfaces({ nameWidth: 5, cutName: 'touching', cut }),
    interfaceTraffic,
    bothTraffic(),
    ...bsdStatistics([en]),
    bsdMemory(1, [en]),
  ],
  words: [en],
  options: netbsdOptions,
  routeOptions: netbsdRouteOptions,
  states: { BOUND: null, DELETE_TCB: null },
  signs: [
    [/errors not generated because old message was icmp/, 2],
    [
      /valid request packets|PCB hash miss|SYN cache entries|sucessful ECN|with length > max ip packet size|mapped pages in use/,
      5,
    ],
    [/Foreign Address {8}State/, 4],
    [/[ \t]Mtu(?:[ \t]+Tag)?[ \t]+Interface/, 5],
    [/Name {2}Mtu {3}Network {7}Address {14,15}I|Idrops|Odrops/, 4],
    [/[ \t]<Link>[ \t]/, 2],
    [/Active Internet6 connections/, 6],
    [/ (?:SYNSEN|SYNRCV|ESTABL|CLWAIT|CLOSNG|FWAIT[12]|LASTAK|TMWAIT) *$/, 8],
  ],
})
