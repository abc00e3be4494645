import { defineWords } from '../define.ts'

const ends = {
  recvQueue: 'Recv-Q',
  sendQueue: 'Send-Q',
  local: 'Local Address',
  foreign: 'Foreign Address',
}

export const en = defineWords({
  locale: 'en',
  tables: {
    sockets: { title: '========== total sockets {} ====== unused sockets {} ==========' },
    connections: { heading: { protocol: 'Proto', ...ends, state: 'State' } },
    rawSockets: { heading: { protocol: 'Type', ...ends, ipProtocol: 'Protocol', headerIncluded: 'HDRINCL' } },
    packetSockets: {
      heading: { type: 'Type', recvQueue: 'Recv-Q', sendQueue: 'Send-Q', protocol: 'Protocol', interface: 'netif' },
    },
  },
})
