import { en as bsd } from '../bsd/en.ts'
import { defineWords } from '../define.ts'
import { adapterTitles } from './adapter-statistics.ts'
import { kernelMemoryWords } from './kernel-memory.ts'
import { packetCountsWords } from './packet-counts.ts'

const { routes4: _routes4, routes6: _routes6, routesOther: _routesOther, ...tables } = bsd.tables
const unixSockets = tables.unixSockets

/** The words of AIX: those of the BSDs, and those of its route trees. */
export const en = defineWords({
  ...bsd,
  tables: {
    ...tables,
    unixSockets: { title: 'Active UNIX domain sockets', heading: { ...unixSockets?.heading, socket: 'SADR/PCB' } },
    routingTables: { title: 'Routing tables' },
    routeHeading: { title: 'Destination Gateway Flags Refs Use If Exp Groups' },
    routeHeadingWithPmtu: { title: 'Destination Gateway Flags Refs Use If PMTU Exp Groups' },
    routeHeadingWithRtt: { title: 'Destination Gateway Flags Refs Use IfaceMTU Rtt Netmasks:' },
    ...adapterTitles,
    packetCounts: packetCountsWords,
    ...kernelMemoryWords,
    bufferCache: { title: 'Network Buffer Cache Statistics:' },
    ip6: { title: 'ipv6:' },
    icmp6: { title: 'icmpv6:' },
    routes4: {
      title: [
        'Route Tree for Protocol Family 2 (Internet):',
        'Route Tree for Protocol Family 2:',
        'Route Tree for Protocol Family inet:',
        '(Internet):',
      ],
    },
    routes6: {
      title: [
        'Route Tree for Protocol Family 24 (Internet v6):',
        'Route Tree for Protocol Family 24:',
        '(Internet v6):',
      ],
    },
  },
  notices: { ...bsd.notices, 'tool-warning': ['Only the root user can specify the Z flag'] },
})
