import type { Words } from '../../src/table/dialect.ts'

const routeWords = {
  destination: 'Destination',
  gateway: 'Gateway',
  flags: 'Flags',
  metric: 'Metric',
  refs: 'Ref',
  use: 'Use',
  mss: 'MSS',
  window: 'Window',
  irtt: 'irtt',
  interface: 'Iface',
}
const nextHops = {
  ...routeWords,
  gateway: 'Next Hop',
  flags: ['Flags', 'Flag'],
  metric: ['Metric', 'Met'],
  interface: ['Iface', 'If'],
}
const queues = { vrVs: 'Vr/Vs', sendQueue: 'Send-Q', recvQueue: 'Recv-Q' }
const device = { source: 'Source', device: 'Device', state: 'State', ...queues }

/** The tables of net-tools, busybox and toybox beyond the Internet connections, in English. */
export const tables: Words['tables'] = {
  unixSockets: {
    title: 'Active UNIX domain sockets',
    heading: {
      protocol: 'Proto',
      refCount: 'RefCnt',
      flags: 'Flags',
      type: 'Type',
      state: 'State',
      inode: 'I-Node',
      process: ['PID/Program name', 'PID/Program Name'],
      securityContext: 'Security Context',
      path: 'Path',
    },
  },
  routes: {
    headings: ['Destination     Gateway         Genmask         Flags Metric Ref    Use Iface    MSS   Window irtt'],
    title: 'Kernel IP routing table',
    heading: { ...routeWords, netmask: 'Genmask' },
  },
  routeCache: {
    headings: [
      'Source          Destination     Gateway         Flags Metric Ref    Use Iface    MSS   Window irtt  TOS HHRef HHUptod     SpecDst',
    ],
    title: 'Kernel IP routing cache',
    heading: {
      ...routeWords,
      sourceAddress: 'Source',
      tos: 'TOS',
      hhRefs: 'HHRef',
      hhUptodate: 'HHUptod',
      specificDestination: 'SpecDst',
      hardwareHeader: 'HH',
      arp: 'Arp',
    },
  },
  routes6: {
    headings: ['Destination                    Next Hop                   Flag Met Ref  Use If'],
    title: 'Kernel IPv6 routing table',
    heading: nextHops,
  },
  routeCache6: { title: 'Kernel IPv6 routing cache', heading: nextHops },
  neighbours: {
    headings: [
      'Neighbour                                   HW Address        Iface    Flags Ref State            Stale(sec) Delete(sec)',
    ],
    title: 'Kernel IPv6 Neighbour Cache',
    heading: {
      neighbour: 'Neighbour',
      hardwareAddress: 'HW Address',
      interface: 'Iface',
      flags: 'Flags',
      refs: 'Ref',
      state: 'State',
      stale: 'Stale(sec)',
      delete: 'Delete(sec)',
    },
  },
  interfaces: {
    title: 'Kernel Interface table',
    heading: {
      name: 'Iface',
      mtu: 'MTU',
      metric: 'Met',
      rxPackets: 'RX-OK',
      rxErrors: 'RX-ERR',
      rxDropped: 'RX-DRP',
      rxOverruns: 'RX-OVR',
      txPackets: 'TX-OK',
      txErrors: 'TX-ERR',
      txDropped: 'TX-DRP',
      txOverruns: 'TX-OVR',
      flags: 'Flg',
    },
  },
  interfaceBlocks: { title: 'Kernel Interface table' },
  multicastGroups: {
    title: ['IPv6/IPv4 Group Memberships', 'IPv4 Group Memberships'],
    heading: { interface: 'Interface', refs: 'RefCnt', group: 'Group' },
  },
  masquerade: {
    title: 'IP masquerading entries',
    heading: {
      protocol: 'prot',
      expires: 'expire',
      initSequence: 'initseq',
      delta: 'delta',
      previousDelta: 'prevd',
      source: 'source',
      destination: 'destination',
      ports: 'ports',
    },
  },
  ax25Sockets: {
    headings: ['Dest       Source     Device  State        Vr/Vs    Send-Q  Recv-Q'],
    title: 'Active AX.25 sockets',
    heading: { destination: 'Dest', ...device },
  },
  netromSockets: {
    headings: ['User       Dest       Source     Device  State        Vr/Vs    Send-Q  Recv-Q'],
    title: 'Active NET/ROM sockets',
    heading: { user: 'User', destination: 'Dest', ...device },
  },
  x25Sockets: {
    headings: ['Dest         Source          Device  LCI  State        Vr/Vs  Send-Q  Recv-Q'],
    title: 'Active X.25 sockets',
    heading: { destination: 'Dest', lci: 'LCI', ...device },
  },
  roseSockets: {
    headings: ['dest_addr   dest_call  src_addr    src_call  dev   lci neigh   state'],
    title: 'Active ROSE sockets',
    heading: {
      destAddr: 'dest_addr',
      destCall: 'dest_call',
      srcAddr: 'src_addr',
      srcCall: 'src_call',
      dev: 'dev',
      lci: 'lci',
      neigh: 'neigh',
      state: 'state',
    },
  },
  ipxSockets: {
    title: 'Active IPX sockets',
    heading: {
      protocol: 'Proto',
      recvQueue: 'Recv-Q',
      sendQueue: 'Send-Q',
      local: 'Local Address',
      foreign: 'Foreign Address',
      state: 'State',
      user: 'User',
    },
  },
  l2capSockets: {
    headings: ['Proto  Destination       Source            State         PSM DCID   SCID      IMTU    OMTU Security'],
    title: 'Active Bluetooth connections',
    heading: {
      protocol: 'Proto',
      destination: 'Destination',
      source: 'Source',
      state: 'State',
      psm: 'PSM',
      dcid: 'DCID',
      scid: 'SCID',
      imtu: 'IMTU',
      omtu: 'OMTU',
      security: 'Security',
    },
  },
  rfcommSockets: {
    title: 'Active Bluetooth connections',
    heading: { protocol: 'Proto', destination: 'Destination', source: 'Source', state: 'State', channel: 'Channel' },
  },
  ax25Routes: {
    headings: ['Destination  Iface    Use'],
    title: 'Kernel AX.25 routing table',
    heading: { destination: 'Destination', interface: 'Iface', use: 'Use' },
  },
  roseRoutes: {
    title: 'Kernel ROSE routing table',
    heading: { destination: 'Destination', interface: 'Iface', use: 'Use' },
  },
  netromRoutes: {
    headings: ['Destination  Mnemonic  Quality  Neighbour  Iface'],
    title: 'Kernel NET/ROM routing table',
    heading: {
      destination: 'Destination',
      mnemonic: 'Mnemonic',
      quality: 'Quality',
      neighbour: 'Neighbour',
      interface: 'Iface',
    },
  },
  x25Routes: {
    headings: ['Destination          Iface'],
    title: 'Kernel X.25 routing table',
    heading: { destination: 'Destination', interface: 'Iface' },
  },
  ipxRoutes: {
    headings: ['Destination               Router Net                Router Node'],
    title: 'Kernel IPX routing table',
    heading: { destination: 'Destination', routerNet: 'Router Net', routerNode: 'Router Node' },
  },
}
