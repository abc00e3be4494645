import { count } from '../../src/table/cells/count.ts'
import { interfaceTraffic } from '../bsd/interface-traffic.ts'
import { bsdInterfaces } from '../bsd/interfaces.ts'
import { listenQueues } from '../bsd/listen-queues.ts'
import { bsdMemory } from '../bsd/memory.ts'
import { bsdRoutes, expire, interfaceCell, refs, sameKey, use } from '../bsd/routes.ts'
import { bsdStatistics } from '../bsd/statistics.ts'
import { bsdConnections, bsdLayout, bsdStates, cutAt16, freebsdColumns, starredStates } from '../bsd/tables.ts'
import { bsdUnixSockets } from '../bsd/unix-sockets.ts'
import { column, defineDialect } from '../define.ts'
import { counterRecords } from './counter-records.ts'
import { en } from './en.ts'
import { memoryLists } from './memory-lists.ts'
import { nextHops } from './next-hops.ts'
import { freebsdOptions } from './options.ts'
import { packetDispatch } from './packet-dispatch.ts'
import { plainTables } from './plain-tables.ts'
import { socketRecords, withRecords } from './records.ts'
import { sctpAssociations } from './sctp-associations.ts'
import { withTransmission } from './transmission.ts'

const protocols = [
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
  'igm4',
  'div4',
  'div6',
  'toe4',
  'toe6',
  'sdp4',
  'sctp4',
  'sctp6',
  'sctp46',
]

// > | 198.51.100.0/25    192.0.2.254        UGS         em0
//     up to 9 with Refs and Use before the interface; with -W Use (or Nhop#) and Mtu
const routeColumns = [
  refs,
  use,
  column('nextHop', count, { option: '-W', print: { width: 6, align: 'right' } }),
  column('mtu', count, { option: '-W', print: { width: 6, align: 'right' } }),
  column('interface', interfaceCell, { print: { width: 10, align: 'right' } }),
  expire,
  sameKey,
]
const destination = ['destination', 'gateway', 'flags']
const leading = ['name', 'mtu', 'network', 'address', 'rxPackets', 'rxErrors']

/** Up to 9, networks are cut to 13 and addresses to 17 characters; later the columns grow with what they hold (if.c, intpr). */
const cut = (network: string, address: string | null): boolean =>
  !network.includes('/') &&
  network.includes(':') &&
  (network.length === 13 || (address !== null && address.length === 17))

/** FreeBSD usr.bin/netstat. */
export const freebsd = defineDialect({
  name: 'freebsd',
  label: 'FreeBSD',
  platform: 'freebsd',
  tables: [
    withTransmission(
      bsdConnections(protocols, cutAt16, freebsdColumns, undefined, starredStates, { layout: bsdLayout(1) }),
    ),
    socketRecords(protocols),
    sctpAssociations,
    ...withRecords([bsdUnixSockets()]),
    listenQueues(cutAt16, [...protocols, 'unix']),
    ...withRecords(
      bsdRoutes({
        columns: routeColumns,
        prints: (shown) => ({ interface: { width: shown.has('refs') ? 6 : 8, align: 'right' } }),
        cut: 18,
        classful: true,
        forms: [
          [...destination, 'interface', 'expire'],
          [...destination, 'refs', 'use', 'interface', 'expire'],
        ],
      }),
    ),
    ...withRecords(
      bsdInterfaces({
        cutName: 'without-unit',
        human: true,
        cut,
        forms: [
          [...leading, 'rxDropped', 'txPackets', 'txErrors', 'collisions'],
          [...leading, 'rxDropped', 'rxBytes', 'txPackets', 'txErrors', 'txBytes', 'collisions', 'dropped'],
        ],
      }),
    ),
    interfaceTraffic,
    ...plainTables,
    ...packetDispatch,
    ...nextHops,
    ...bsdStatistics([en]),
    bsdMemory(3, [en]),
    memoryLists,
    ...counterRecords,
  ],
  words: [en],
  options: freebsdOptions,
  states: bsdStates,
  signs: [
    [/not generated in response to|less than the minimum length|syncache entr|\(current\/cache/, 5],
    [/^[ \t]+0 (?:[a-z-]+ )?(?:packets|messages|datagrams|errors|times)\b/, 1],
    [/Recv-Q Send-Q Local Address {3,}Foreign Address {3,}\(state\)/, 3],
    [/^[> \t]*(?:tcp|udp)(?:46?|6) {2,}\d+ {2,}\d+ [^ ]+\.[\w*-]+ /, 1],
    [/Active UNIX domain sockets$/, 1],
    [/R-MBUF|OOORcv/, 4],
    [/[ \t](?:Idrop|idrops)[ \t]/, 5],
    [/^[> \t]*\w+\*?[ \t]+-[ \t]+\S+[ \t]+\S+[ \t]+\d+[ \t]+-[ \t]/, 3],
    [/ Flags {2,5}(?:Refs {6}Use {2})?Netif Expire/, 1],
    [/^[> \t]*\d+(?:\.\d+){3}\/\d+[ \t]+\S+[ \t]+U(?![A-Z]*[a-z])/, 3],
    [/[ \t]Nhop#[ \t]/, 6],
    [/Proto[ \t]+Listen[ \t]/, 6],
    [/\bnetstat[ \t]+-[A-Za-z]*W/, 6],
  ],
  wideOptions: ['-W'],
})
