import type { TableWords } from '../../../src/table/dialect.ts'
import { bothTrafficHeading } from '../both-traffic.ts'

/** Tables that have no view of their own. */
export const plainWords: Readonly<Record<string, TableWords>> = {
  mbufClasses: {
    heading: {
      class: 'class',
      buf: 'buf',
      active: 'active',
      ctotal: 'ctotal',
      total: 'total',
      cache: 'cache',
      cached: 'cached',
      uncached: 'uncached',
      memory: 'memory',
    },
  },
  mbufWaiters: {
    heading: {
      class: 'class',
      waiter: 'waiter',
      notify: 'notify',
      purge: 'purge',
      wretry: 'wretry',
      nwretry: 'nwretry',
      failure: 'failure',
    },
  },
  mbufTags: {
    title: 'mbuf tags:',
    heading: { type: 'type', len: 'len', alloc: 'alloc', failed: 'failed', free: 'free' },
  },
  reachability: {
    heading: {
      protocol: 'Proto',
      address: 'Linklayer Address',
      interface: 'Netif',
      expire: 'Expire',
      refs: 'Refs',
      probes: 'Prbs',
      rssi: 'RSSI',
      lqm: 'LQM',
      npm: 'NPM',
    },
  },
  bpf: {
    heading: {
      device: ['Device', 'Pid'],
      interface: 'Netif',
      flags: 'Flags',
      received: 'Recv',
      dropped: ['RDrop', 'Drop'],
      matched: ['RMatch', 'Match'],
      size: 'RSize',
      reads: 'ReadCnt',
      bufferSize: 'Bsize',
      storeLength: ['Sblen', 'Sbleng'],
      storeCount: 'Scnt',
      holdLength: 'Hblen',
      holdCount: 'Hcnt',
      closeCount: 'Ccnt',
      closeSize: 'Csize',
      written: 'Written',
      writeDropped: 'WDrop',
      command: 'Command',
    },
  },
  bothTraffic: {
    title: 'input ({}) output input (Total) output',
    heading: bothTrafficHeading,
  },
  virtualInterfaces: {
    title: ['IPv4 Virtual Interface Table', 'Virtual Interface Table'],
    heading: {
      vif: 'Vif',
      threshold: ['Thresh', 'Thr'],
      local: 'Local-Address',
      remote: 'Remote-Address',
      packetsIn: 'Pkts-In',
      packetsOut: 'Pkts-Out',
    },
  },
  forwardingCache: {
    title: ['IPv4 Multicast Forwarding Table', 'Multicast Forwarding Cache', 'IPv4 Multicast Forwarding Cache'],
    heading: {
      origin: 'Origin',
      group: ['Group', 'Mcastgroup'],
      packets: ['Packets', 'Traffic'],
      inVif: 'In-Vif',
      outVifs: 'Out-Vifs:Ttls',
    },
  },
  virtualInterfaces6: {
    title: 'IPv6 Multicast Interface Table',
    heading: { mif: 'Mif', rate: 'Rate', interface: 'PhyIF', packetsIn: 'Pkts-In', packetsOut: 'Pkts-Out' },
  },
  forwardingCache6: {
    title: ['IPv6 Multicast Forwarding Cache', 'IPv6 Multicast Forwarding Table'],
    heading: {
      origin: 'Origin',
      group: 'Group',
      packets: 'Packets',
      waits: 'Waits',
      inMif: 'In-Mif',
      outMifs: 'Out-Mifs',
    },
  },
}

/** Blocks under the name of an interface, and under what they tell of it. */
export const blockWords: Readonly<Record<string, TableWords>> = {
  interfaceBlocks: {
    title: [
      ...['en{}:', 'bridge{}:', 'utun{}:', 'awdl{}:', 'llw{}:', 'ap{}:', 'anpi{}:', 'pdp_ip{}:', 'lo{}:'],
      ...['bond{}:', 'vlan{}:', 'vmenet{}:', 'ipsec{}:', 'gif{}:', 'stf{}:', 'p2p{}:', 'fw{}:', 'feth{}:', 'rvi{}:'],
    ],
  },
  linkStatus: { title: ['interface state:', 'wifi status:', 'cellular status:'] },
}
