import { defineWords } from '../define.ts'

const socket = {
  slot: 'sl',
  local: 'local_address',
  foreign: 'rem_address',
  state: 'st',
  sendQueue: 'tx_queue',
  recvQueue: 'rx_queue',
  timer: 'tr',
  when: 'tm->when',
  retransmits: 'retrnsmt',
  user: 'uid',
  timeout: 'timeout',
  inode: 'inode',
}
const socket6 = { ...socket, foreign: 'remote_address' }
const drops = { refs: 'ref', pointer: 'pointer', drops: 'drops' }
const datagrams = { heading: { ...socket, ...drops } }
const datagrams6 = { heading: { ...socket6, ...drops } }

/** The headings of the files in /proc/net. */
export const en = defineWords({
  locale: 'en',
  tables: {
    tcp: { heading: socket },
    tcp6: { heading: socket6 },
    udp: datagrams,
    udp6: datagrams6,
    udplite: datagrams,
    udplite6: datagrams6,
    raw: datagrams,
    raw6: datagrams6,
    icmp: datagrams,
    icmp6: datagrams6,
    unixSockets: {
      heading: {
        number: 'Num',
        refCount: 'RefCount',
        protocol: 'Protocol',
        flags: 'Flags',
        type: 'Type',
        state: 'St',
        inode: 'Inode',
        path: 'Path',
      },
    },
    routes: {
      heading: {
        interface: 'Iface',
        destination: 'Destination',
        gateway: 'Gateway',
        flags: 'Flags',
        refs: 'RefCnt',
        use: 'Use',
        metric: 'Metric',
        netmask: 'Mask',
        mss: 'MTU',
        window: 'Window',
        irtt: 'IRTT',
      },
    },
    interfaces: { title: 'Inter-| Receive | Transmit' },
    multicastGroups: {
      heading: {
        index: 'Idx',
        interface: 'Device :',
        count: 'Count',
        querier: 'Querier',
        group: 'Group',
        refs: 'Users',
        groupTimer: 'Timer',
        reporter: 'Reporter',
      },
    },
    packetSockets: {
      heading: {
        sk: 'sk',
        refCount: 'RefCnt',
        type: 'Type',
        protocol: 'Proto',
        interface: 'Iface',
        running: 'R',
        receiveMemory: 'Rmem',
        user: 'User',
        inode: 'Inode',
      },
    },
    netlinkSockets: {
      heading: {
        sk: 'sk',
        protocol: 'Eth',
        portId: 'Pid',
        groups: 'Groups',
        receiveMemory: 'Rmem',
        sendMemory: 'Wmem',
        dump: 'Dump',
        locks: 'Locks',
        drops: 'Drops',
        inode: 'Inode',
      },
    },
  },
})
