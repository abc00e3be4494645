import { defineWords } from '../define.ts'

export const en = defineWords({
  locale: 'en',
  tables: {
    connections: {
      heading: {
        protocol: 'Proto',
        recvQueue: 'Recv-Q',
        sendQueue: 'Send-Q',
        local: 'Local Address',
        foreign: 'Foreign Address',
        state: 'State',
        process: 'Program',
      },
    },
  },
  notices: { 'tool-warning': ['Usage: netstat [-nh]'] },
})
