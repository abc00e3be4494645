import { defineWords } from '../define.ts'

const ends = { local: 'Local Address', foreign: 'Foreign Address' }

export const en = defineWords({
  locale: 'en',
  tables: {
    controlBlocks: { heading: { tcb: 'TCB', ...ends, state: '(state)' } },
    openPorts: {
      title: 'Active internet connections (servers and established)',
      heading: { protocol: 'Prot', ...ends, service: 'Service', state: 'State' },
    },
    connections: { heading: { protocol: 'Proto', ...ends, state: 'State', process: 'PID/Program Name' } },
    sockets: {
      heading: {
        protocol: 'Proto',
        'foreign.address': 'Remote',
        'foreign.port': 'Port',
        'local.address': 'Local',
        'local.port': 'Port',
        recvQueue: 'In',
        sendQueue: 'Out',
        status: 'Stat',
        tty: 'TTY',
        interface: 'OutputIF',
      },
    },
  },
})
