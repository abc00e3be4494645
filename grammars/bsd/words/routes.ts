import type { TableWords } from '../../../src/table/dialect.ts'

const heading = {
  destination: ['Destination', 'Dest/Netmask'],
  gateway: 'Gateway',
  interfaceAddress: 'RT_IFA',
  flags: 'Flags',
  nextHop: 'Nhop#',
  refs: ['Refs', 'Refcnt'],
  use: 'Use',
  mtu: ['Mtu', 'Pmtu'],
  priority: 'Prio',
  tag: 'Tag',
  interface: ['Netif', 'Iface', 'Interface'],
  expire: 'Expire',
  label: 'Label',
  rtt: ['rtt(ms)', 'rtt(ns)'],
  rttvar: ['rttvar(ms)', 'rttvar(ns)'],
  recvpipe: 'recvpipe',
  sendpipe: 'sendpipe',
  ssthresh: 'ssthresh',
}

/** Tables of routes under one title, one table a family. */
export const routeWords: Readonly<Record<string, TableWords>> = {
  routingTables: { title: ['Routing tables', 'Routing tables (fib: {#fib})', 'Routing tables (table: {#fib})'] },
  routes: { heading },
  routes4: { title: 'Internet:', heading },
  routes6: { title: 'Internet6:', heading },
  routesOther: { title: ['Protocol Family {protocolFamily}:', 'IPX:', 'AppleTalk:', 'XNS:', 'ISO:'], heading },
}
