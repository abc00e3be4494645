import { endpointParts } from '../../src/table/cells/endpoint-part.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { column, defineDialect, optional, required, spellingOf, table } from '../define.ts'
import { en } from './en.ts'
import { netshOptions } from './options.ts'

const { address, port } = endpointParts()
const frame = { aboveTitle: [''] }
const right = (width: number, gap = 1) => ({ ...required, print: { width, gap, align: 'right' } as const })

const local = [column('local.address', address, right(15)), column('local.port', port, right(8))]

const states = {
  Closed: 'CLOSED',
  Listen: 'LISTEN',
  'Syn Sent': 'SYN_SENT',
  'Syn Received': 'SYN_RECEIVED',
  Established: 'ESTABLISHED',
  'Fin Wait 1': 'FIN_WAIT_1',
  'Fin Wait 2': 'FIN_WAIT_2',
  'Close Wait': 'CLOSE_WAIT',
  Closing: 'CLOSING',
  'Last Ack': 'LAST_ACK',
  'Time Wait': 'TIME_WAIT',
  'Delete TCB': 'DELETE_TCB',
} as const

// > |Local Address   Local Port      Remote Address  Remote Port     State
//   |-----------------------------------------------------------------------------
//   |        0.0.0.0       22               0.0.0.0          0       Listen
const connections = table(
  'connections',
  'connections',
  [
    ...local,
    column('foreign.address', address, right(21)),
    column('foreign.port', port, right(10)),
    column('state', stateCell(states), { ...optional, print: { width: 12, align: 'right' } }),
  ],
  { ruled: true, constants: { protocol: 'tcp' }, frame },
)

const listeners = table('listeners', 'connections', local, { ruled: true, constants: { protocol: 'udp' }, frame })

/** `netsh interface ipv4|ipv6 show tcpconnections` and `udpconnections` of Windows. */
export const netsh = defineDialect({
  name: 'netsh',
  label: 'netsh',
  platform: 'windows',
  tables: [connections, listeners],
  words: [en],
  states: spellingOf(states),
  options: netshOptions,
})
