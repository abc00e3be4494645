import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { milliseconds } from '../../src/table/cells/milliseconds.ts'
import { en } from '../bsd/en.ts'
import { interfaceTraffic } from '../bsd/interface-traffic.ts'
import { bsdInterfaces, INTERFACE_FORMS } from '../bsd/interfaces.ts'
import { listenQueues } from '../bsd/listen-queues.ts'
import { bsdMemory } from '../bsd/memory.ts'
import { bsdRoutes, expire, interfaceCell, refs, sameKey, use } from '../bsd/routes.ts'
import { bsdStatistics } from '../bsd/statistics.ts'
import {
  bsdConnections,
  bsdStates,
  cutAt16,
  MACOS_FORMS,
  macosColumns,
  macosLayout,
  starredStates,
} from '../bsd/tables.ts'
import { bsdUnixSockets, macosSocketColumns } from '../bsd/unix-sockets.ts'
import { column, defineDialect, optional } from '../define.ts'
import { interfaceBlocks } from './interface-blocks.ts'
import { kernelSockets } from './kernel-sockets.ts'
import { mbufClasses } from './mbuf-classes.ts'
import { multicastGroups } from './multicast-groups.ts'
import { multipath } from './multipath.ts'
import { macosOptions } from './options.ts'
import { plainTables } from './plain-tables.ts'

const right = (width: number) => ({ print: { width, align: 'right' as const } })

/** A value so far behind the interface stands in a later column: Expire is blank (-ll). */
const EXPIRE_GAP = 7

/** Seconds until a route expires; with -ll the columns behind it can be filled while it is blank itself. */
function expireBefore(cell: Cell): Cell {
  return {
    ...cell,
    read: (fields, at, end, row, key) =>
      'rtt' in row && fields.start(at) - fields.end(at - 1) >= EXPIRE_GAP ? 0 : cell.read(fields, at, end, row, key),
  }
}

// > | 192.0.2.77         2:0:5e:0:53:4d     UHLWIi          1     4337     en0    700
//     10.6 to 10.14; from 10.15 on without Refs and Use, which -l brings back
const routeColumns = [
  refs,
  use,
  column('mtu', count, { ...optional, option: '-l', ...right(8) }),
  column('interface', interfaceCell, right(14)),
  column('expire', expireBefore(expire.cell), { ...optional, ...right(6) }),
  ...['rtt', 'rttvar'].map((key) => column(key, milliseconds, { ...optional, option: '-ll', ...right(8) })),
  ...['recvpipe', 'sendpipe', 'ssthresh'].map((key) =>
    column(key, count, { ...optional, option: '-lll', ...right(10) }),
  ),
  sameKey,
]
const destination = ['destination', 'gateway', 'flags']

/** IPv6 networks are cut to 11 and addresses to 17 characters, all others to 13 and 15 (network_cmds if.c, intpr). */
const cut = (network: string, address: string | null): boolean =>
  network.length === (network.includes(':') ? 11 : 13) ||
  (address !== null && address.length === (address.includes(':') ? 17 : 15) && !/^[\d.]+$/.test(address))

/** Nought is singular on macOS, plural everywhere else (plural() in its inet.c asks for more than one). */
const nought =
  'packet|message|datagram|error|time|byte|connection|probe|report|fragment|request|redirect|failure|attempt|socket|timeout|lookup|route'

/** network_cmds of Mac OS X 10.4 to macOS 26. English on every system language. */
export const macos = defineDialect({
  name: 'macos',
  label: 'macOS',
  platform: 'macos',
  tables: [
    bsdConnections(
      [
        'tcp4',
        'tcp6',
        'tcp46',
        'udp4',
        'udp6',
        'udp46',
        'icm4',
        'icm6',
        'icm46',
        'ip 4',
        'ip 6',
        'ip4',
        'ip6',
        'igm4',
        'igm6',
        'div4',
        'div6',
        'mptcp',
      ],
      cutAt16,
      macosColumns,
      MACOS_FORMS,
      starredStates,
      { layout: macosLayout },
    ),
    multipath,
    bsdUnixSockets(macosSocketColumns('socketFlags')),
    ...kernelSockets,
    listenQueues(cutAt16),
    ...bsdRoutes({
      columns: routeColumns,
      // 14 and later; older ones print narrower columns
      prints: () => ({ flags: { width: 10 } }),
      cut: 18,
      classful: true,
      forms: [
        [...destination, 'interface', 'expire'],
        [...destination, 'refs', 'use', 'interface', 'expire'],
      ],
    }),
    ...bsdInterfaces({ cutName: 'touching', cut, forms: INTERFACE_FORMS }),
    interfaceTraffic,
    ...multicastGroups,
    ...plainTables,
    ...interfaceBlocks,
    ...bsdStatistics([en]),
    bsdMemory(2, [en]),
    ...mbufClasses,
  ],
  words: [en],
  options: macosOptions,
  states: bsdStates,
  signs: [
    [new RegExp(`^[ \\t]+0 (?:[a-z-]+ )?(?:${nought})(?![a-z]| [a-z]+s\\b)`), 6],
    [/checksummed in software|broadast ARP|\) over IPv[46]$/, 4],
    [/mbuf 2KB clusters|mbufs allocated to caches/, 5],
    [/Send-Q {2}Local/, 1],
    [/\(state\) {4}/, 1],
    [/^\s*(?:tcp|udp)46 /, 1],
    [/Active LOCAL \(UNIX\)|Registered kernel control|Active Multipath/, 4],
    [/Flowhash|rhiwat/, 4],
    [/Name {2,10}Mtu {3}Network {7}Address {12}I/, 3],
    [/^[> \t]*\w+\*?[ \t]+\d+[ \t]+<Link#\d+>/, 1],
    [/ Flags {8,}(?:Refs {6}Use {3})?Netif Expire/, 2],
    [/^[> \t]*\d{1,3}(?:\.\d{1,3}){0,2}(?:\/\d+)?[ \t]+\S+[ \t]+U/, 2],
    [/[ \t]U[A-Z0-9]{0,10}(?:[cgmi]|H\w{0,10}W)\w{0,10}[ \t]/, 3],
    [/[ \t][0-9a-f]:[0-9a-f:]+[ \t]+UH/, 2],
    [/\bnetstat[ \t]+-[A-Za-z]*l/, 3],
  ],
  wideOptions: ['-l'],
})
