import { bothTrafficHeading } from '../bsd/both-traffic.ts'
import { defineWords } from '../define.ts'

const ends = { local: 'Local Address', foreign: 'Remote Address' }
const owner = { user: 'User', pid: 'Pid', program: 'Command' }
const udp = {
  ...{ ...ends, ...owner, state: 'State', interface: 'If', sendBuffer: 'Send Buf', txOverflows: 'TxOverflows' },
  ...{ receiveBuffer: 'Recv Buf', rxOverflows: 'RxOverflows' },
}
const windows = { swind: 'Swind', sendQueue: 'Send-Q', rwind: 'Rwind', recvQueue: 'Recv-Q' }
const tcp = { ...ends, ...owner, ...windows, state: 'State', interface: 'If' }
const routes = {
  destination: ['Destination', 'Destination/Mask'],
  netmask: 'Mask',
  gateway: 'Gateway',
  mtu: ['MTU', 'PMTU', 'Mxfrg'],
  rtt: ['Rtt', 'RTT'],
  flags: ['Flags', 'Flg'],
  refs: 'Ref',
  use: 'Use',
  out: 'Out',
  in: ['In/Fwd', 'In'],
  interface: ['Interface', 'If', 'Device'],
}

export const en = defineWords({
  locale: 'en',
  tables: {
    udp4: { title: ['UDP: IPv4', 'UDP'], heading: udp },
    udp6: { title: 'UDP: IPv6', heading: udp },
    tcp4: { title: ['TCP: IPv4', 'TCP'], heading: tcp },
    tcp6: { title: 'TCP: IPv6', heading: tcp },
    sctp: { title: ['SCTP:', 'SCTP'], heading: { ...ends, ...windows, streams: 'StrsI/O', state: 'State' } },
    // > |RAWIP
    //   |        rawipInDatagrams    =  4712     rawipInErrors       =     3        the word alone, as manuals print it
    'RAWIP statistics': { title: 'RAWIP' },
    'UDP statistics': { title: 'UDP' },
    'TCP statistics': { title: 'TCP' },
    'IPv4 statistics': { title: 'IPv4' },
    'ICMPv4 statistics': { title: 'ICMPv4' },
    'IPv6 statistics': { title: 'IPv6' },
    'ICMPv6 statistics': { title: 'ICMPv6' },
    'SCTP statistics': { title: 'SCTP' },
    'IPv6 for': { title: 'IPv6 for {interface}' },
    'ICMPv6 for': { title: 'ICMPv6 for {interface}' },
    IGMP: { title: 'IGMP:' },
    memory: { title: 'streams allocation:' },
    unixSockets: {
      title: 'Active UNIX domain sockets',
      heading: {
        pcb: 'Address',
        type: 'Type',
        inode: 'Vnode',
        connection: 'Conn',
        path: 'Local Addr',
        foreignPath: 'Remote Addr',
      },
    },
    unixSockets11: {
      title: 'Active UNIX domain sockets',
      heading: { type: 'Type', path: 'Local Address', foreignPath: 'Remote Address' },
    },
    routes4: { title: ['Routing Table: IPv4', 'Routing Table:', 'IRE Table: IPv4'], heading: routes },
    routes6: { title: ['Routing Table: IPv6', 'IRE Table: IPv6'], heading: routes },
    interfaces: {
      heading: {
        name: 'Name',
        mtu: 'Mtu',
        network: ['Net/Dest', 'Network'],
        address: 'Address',
        rxPackets: 'Ipkts',
        rxErrors: 'Ierrs',
        txPackets: 'Opkts',
        txErrors: 'Oerrs',
        collisions: 'Collis',
        queue: 'Queue',
      },
    },
    groups4: {
      title: 'Group Memberships: IPv4',
      heading: { interface: ['Interface', 'If'], group: 'Group', refs: 'RefCnt' },
    },
    groups6: {
      title: 'Group Memberships: IPv6',
      heading: { interface: ['Interface', 'If'], group: 'Group', refs: 'RefCnt' },
    },
    bothTraffic: {
      title: 'input {} output input (Total) output',
      heading: bothTrafficHeading,
    },
    media4: {
      title: ['Net to Media Table: IPv4', 'Net to Media Table'],
      heading: { device: 'Device', address: 'IP Address', mask: 'Mask', flags: 'Flags', physical: 'Phys Addr' },
    },
    media6: {
      title: 'Net to Media Table: IPv6',
      heading: {
        device: 'If',
        physical: 'Physical Address',
        type: 'Type',
        state: 'State',
        address: 'Destination/Mask',
      },
    },
  },
})
