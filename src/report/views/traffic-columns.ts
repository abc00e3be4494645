import Type from 'typebox'
import { countColumn, mixedColumn } from './column.ts'
import { furtherColumns } from './row.ts'

/** The counters of one direction of an interface (RFC 2863; Linux struct rtnl_link_stats64); numbers with a unit letter (46M, FreeBSD -h) stay text. */
export const interfaceCounters = Type.Object(
  {
    packets: mixedColumn('Packets'),
    bytes: mixedColumn('Bytes'),
    errors: mixedColumn('Packets with errors'),
    dropped: mixedColumn('Packets dropped'),
    overruns: countColumn('Packets lost to a full ring or FIFO'),
    frame: countColumn('Framing errors (Linux -ie)'),
    carrier: countColumn('Carrier losses (Linux -ie)'),
    tcPackets: countColumn('Packets of the traffic class asked for (macOS -P, Itcpkts and Otcpkts)'),
    pvPackets: countColumn('Privileged packets (macOS -P, Ipvpkts and Opvpkts)'),
  },
  {
    title: 'InterfaceCounters',
    description: 'The counters of one direction of an interface.',
    ...furtherColumns,
  },
)

/** The traffic of one direction between two lines; numbers with a unit letter (46M) stay text. */
export const trafficCounters = Type.Object(
  {
    packets: mixedColumn('Packets'),
    errors: mixedColumn('Packets with errors'),
    dropped: mixedColumn('Packets dropped'),
    bytes: mixedColumn('Bytes'),
  },
  {
    title: 'TrafficCounters',
    description: 'The traffic of one direction between two lines.',
    ...furtherColumns,
  },
)
