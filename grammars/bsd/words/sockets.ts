import type { TableWords } from '../../../src/table/dialect.ts'

/** What -b and -v add behind a socket of any kind on macOS. */
export const socketHeading = {
  rxBytes: ['rxbytes', 'rxbytes/packets'],
  txBytes: ['txbytes', 'txbytes/packets'],
  rxDrops: 'rxdrops',
  rhiwat: 'rhiwat',
  shiwat: 'shiwat',
  pid: 'pid',
  epid: 'epid',
  process: 'process:pid',
  effectiveProcess: 'eprocess:epid',
  socketState: 'state',
  options: 'options',
  gencnt: 'gencnt',
  flags: 'flags',
  flags1: 'flags1',
  usecnt: ['usecnt', 'usscnt'],
  rtncnt: 'rtncnt',
  fltrs: 'fltrs',
}

const queues = { recvQueue: 'Recv-Q', sendQueue: 'Send-Q' }
const ends = { local: 'Local Address', foreign: 'Foreign Address' }
const { flags: _flags, ...withoutFlags } = socketHeading

/** Tables of sockets that are not Internet connections, and of the queues of listeners. */
export const socketWords: Readonly<Record<string, TableWords>> = {
  unixSockets: {
    title: ['Active LOCAL (UNIX) domain sockets', 'Active UNIX domain sockets'],
    heading: {
      pcb: 'Address',
      type: 'Type',
      ...queues,
      inode: 'Inode',
      connection: 'Conn',
      firstReference: 'Refs',
      nextReference: 'Nextref',
      ...withoutFlags,
      socketFlags: 'flags',
      path: 'Addr',
    },
  },
  listenQueues: {
    title: 'Current listen queue sizes (qlen/incqlen/maxqlen)',
    heading: {
      socket: ['Socket', 'Tcpcb'],
      flowHash: 'Flowhash',
      protocol: 'Proto',
      sizes: 'Listen',
      local: 'Local Address',
    },
  },
  multipath: {
    title: 'Active Multipath Internet connections',
    heading: { protocol: 'Proto/ID', flags: 'Flags', ...ends, state: '(state)' },
  },
  controlModules: {
    title: 'Registered kernel control modules',
    heading: {
      kctlref: 'kctlref',
      id: 'id',
      unit: 'unit',
      flags: 'flags',
      pcbCount: 'pcbcount',
      receiveBuffer: 'rcvbuf',
      sendBuffer: 'sndbuf',
      name: 'name',
    },
  },
  eventSockets: {
    title: 'Active kernel event sockets',
    heading: {
      pcb: 'pcb',
      protocol: 'Proto',
      ...queues,
      vendor: 'vendor',
      class: 'class',
      subclass: ['subclass', 'subcla', 'subcl'],
      ...socketHeading,
    },
  },
  controlSockets: {
    title: 'Active kernel control sockets',
    heading: { pcb: 'pcb', protocol: 'Proto', ...queues, unit: 'unit', id: 'id', name: 'name', ...socketHeading },
  },
  routingSockets: {
    title: 'Active routing sockets',
    heading: { pcb: 'pcb', protocol: 'Proto', ...queues, ...ends, ...socketHeading },
  },
  pfkeySockets: {
    title: 'Active pfkey sockets',
    heading: { pcb: 'pcb', protocol: 'Proto', ...queues, ...ends, ...socketHeading },
  },
  vsockSockets: {
    title: 'Active VSock sockets',
    heading: {
      protocol: 'Proto',
      type: 'Type',
      ...queues,
      ...ends,
      state: ['State', '(state)'],
      rxCount: 'rxcnt',
      txCount: 'txcnt',
      peerRxCount: 'peer_rxcnt',
      peerRxHiwat: ['peer_rxhiw', 'peer_rxhiwat'],
      rxHiwat: 'rxhiwat',
      txHiwat: 'txhiwat',
      ...socketHeading,
    },
  },
}
