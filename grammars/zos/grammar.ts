import { defineDialect, table } from '../define.ts'
import { zosConnections } from './connections.ts'
import { en } from './en.ts'
import { home } from './home.ts'
import { zosOptions } from './options.ts'
import { zosRoutes } from './routes.ts'

/** netstat and onetstat of z/OS UNIX, TSO NETSTAT, and DISPLAY TCPIP,,NETSTAT of the console. */
export const zos = defineDialect({
  name: 'zos',
  label: 'z/OS',
  platform: 'zos',
  tables: [table('report', 'connections', [], { announces: true }), ...zosConnections, ...zosRoutes, home],
  words: [en],
  options: zosOptions,
  states: {
    LISTEN: 'Listen',
    SYN_SENT: 'SynSent',
    SYN_RECEIVED: 'SynRcvd',
    ESTABLISHED: 'Establsh',
    FIN_WAIT_1: 'FinWait1',
    FIN_WAIT_2: 'FinWait2',
    CLOSE_WAIT: 'ClosWait',
    CLOSING: 'Closing',
    LAST_ACK: 'LastAck',
    TIME_WAIT: 'TimeWait',
    CLOSED: 'Closed',
    BOUND: null,
    DELETE_TCB: null,
    UNKNOWN: null,
  },
  signs: [[/NETSTAT CS V?\d|EZ[ZD]\d{4}I/, 20]],
})
