import { count, readCount } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { Table } from '../../src/table/dialect.ts'
import { factsOf } from '../bsd/statistics-titles.ts'
import { column, required, table } from '../define.ts'

/** Keys of libxo whose counters are objects of the MIB; all others are called by the key. */
const ofIp = {
  'received-packets': 'ipInReceives',
  'received-local-packets': 'ipInDelivers',
  'forwarded-packets': 'ipForwDatagrams',
  'dropped-unknown-protocol': 'ipInUnknownProtos',
  'sent-packets': 'ipOutRequests',
  'discard-no-mbufs': 'ipOutDiscards',
  'discard-no-route': 'ipOutNoRoutes',
  'received-fragments': 'ipReasmReqds',
  'reassembled-packets': 'ipReasmOKs',
  'sent-fragments': 'ipFragOKs',
  'fragments-created': 'ipFragCreates',
  'discard-cannot-fragment': 'ipFragFails',
}
const objects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tcp: {
    'received-packets': 'tcpInSegs',
    'sent-retransmitted-packets': 'tcpRetransSegs',
    'connection-requests': 'tcpActiveOpens',
    'connections-accepts': 'tcpPassiveOpens',
  },
  udp: {
    'delivered-packets': 'udpInDatagrams',
    'dropped-no-socket': 'udpNoPorts',
    'output-packets': 'udpOutDatagrams',
  },
  ip: ofIp,
  ip6: ofIp,
}

/** For each block a key that no other program prints: by it the text is known for what it is. */
const signs: Readonly<Record<string, string>> = {
  tcp: 'sent-data-packets',
  udp: 'dropped-incomplete-headers',
  ip: 'dropped-below-minimum-size',
  ip6: 'dropped-below-minimum-size',
  icmp: 'icmp-calls',
  icmp6: 'icmp6-calls',
  igmp: 'received-membership-queries',
  sctp: 'received-input-packets',
  arp: 'received-requests',
  carp: 'received-inet-packets',
  pfsync: 'received-inet-packets',
  pim: 'received-data-register-messages',
}

const columns = [column('value', count, { option: '-s' }), column('label', words, required)]

// > |{"statistics":{"udp":{"received-datagrams":11,"dropped-no-socket":2,"output-packets":9}}}
/** The counters of `netstat -s --libxo` (usr.bin/netstat inet.c, inet6.c): the objects of a block hold them by their keys. */
const statistics: readonly Table[] = Object.entries(signs).map(([block, sign]) =>
  table(`${block}Records`, 'statistics', columns, {
    facts: factsOf(block),
    record: {
      within: block,
      holder: 'statistics',
      signs: [sign],
      required: [],
      names: {},
      entry: (key, text) => counterOf(key, text, objects[block]?.[key] ?? `${block}.${key}`),
    },
  }),
)

// > |{"mbuf-statistics":{"mbuf-current":1018,"mbuf-cache":1757,"mbuf-total":2775}}
/** The memory of the stack (`netstat -m --libxo`, mbuf.c), each number by its key. */
const memory = table(
  'memoryRecords',
  'memory',
  [column('value', count, { option: '-m' }), column('label', words, required)],
  {
    record: {
      within: 'mbuf-statistics',
      holder: '',
      signs: ['mbuf-statistics'],
      required: [],
      names: {},
      entry: (key, text) => counterOf(key, text, key),
    },
  },
)

function counterOf(label: string, text: string, name: string) {
  const value = readCount(text, 0, text.length)
  return value === undefined ? null : { line: 0, label, value, name }
}

/** What FreeBSD counts, as records. */
export const counterRecords: readonly Table[] = [...statistics, memory]
