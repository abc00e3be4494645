import { defineWords } from '../define.ts'

const heading = {
  protocol: 'Proto',
  recvQueue: 'Recv Q',
  sendQueue: 'Send Q',
  local: 'Local Address',
  foreign: 'Foreign Address',
  state: 'State',
  worldId: 'World ID',
  congestion: 'CC Algo',
  program: 'World Name',
}

export const en = defineWords({
  locale: 'en',
  tables: {
    connections: { heading },
    routes: {
      heading: {
        destination: 'Network',
        netmask: 'Netmask',
        gateway: 'Gateway',
        interface: 'Interface',
        routeSource: 'Source',
      },
    },
  },
})
