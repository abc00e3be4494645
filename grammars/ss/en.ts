import { defineWords } from '../define.ts'

const heading = {
  protocol: 'Netid',
  state: 'State',
  recvQueue: 'Recv-Q',
  sendQueue: 'Send-Q',
  local: 'Local Address:Port',
  foreign: 'Peer Address:Port',
  process: 'Process',
}

/** What ss prints; it knows no language but English. */
export const en = defineWords({
  locale: 'en',
  tables: { connections: { heading }, unixSockets: { heading }, sockets: { heading } },
  notices: {
    'tool-warning': [
      'RTNETLINK answers: ',
      'Cannot open netlink socket: ',
      'Failed to open cgroup2 by ID',
      'Failed to find cgroup2 mount',
      'ss: bison bellows (while parsing filter): ',
      'ss: unrecognized option ',
      'ss: invalid option -- ',
      'Usage: ss [ OPTIONS ]',
    ],
  },
})
