import { count } from '../../src/table/cells/count.ts'
import { endpointCell } from '../../src/table/cells/endpoint.ts'
import { addressPart } from '../../src/table/cells/endpoint-part.ts'
import { ipProtocol } from '../../src/table/cells/ip-protocol.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { DIGITS, plainTable } from '../bsd/plain-table.ts'
import { bsdStates } from '../bsd/tables.ts'
import { column, defineDialect, optional, required, table } from '../define.ts'
import { en } from './en.ts'
import { liteosOptions } from './options.ts'

const endpoint = endpointCell(':')
const width = (width: number) => ({ print: { width, gap: 0 } })
const queues = [
  column('recvQueue', count, { ...required, ...width(12) }),
  column('sendQueue', count, { ...required, ...width(12) }),
]

// > |Proto   Recv-Q      Send-Q      Local Address           Foreign Address         State
//   |tcp     0           0           192.0.2.10:58653        0.0.0.0:0               LISTEN
//   |tcp-ip6 0           0           2001:db8::10:80                        :::0                                   LISTEN
const connections = table('connections', 'connections', [
  column('protocol', protocolCell('tcp', 'tcp-ip6', 'udp', 'udp-ip6'), { ...required, ...width(8) }),
  ...queues,
  column('local', endpoint, { ...required, ...width(24) }),
  column('foreign', endpoint, { ...required, ...width(24) }),
  column('state', stateCell({}), { ...optional, ...width(16) }),
])

// > |Type    Recv-Q      Send-Q      Local Address       Foreign Address     Protocol        HDRINCL
//   |raw     0           0           0.0.0.0             0.0.0.0             1               0
const rawSockets = table('rawSockets', 'connections', [
  column('protocol', protocolCell('raw', 'raw-ip6'), { ...required, ...width(8) }),
  ...queues,
  column('local', addressPart, { ...required, ...width(20) }),
  column('foreign', addressPart, { ...required, ...width(20) }),
  column('ipProtocol', ipProtocol, { ...required, ...width(16) }),
  column('headerIncluded', count, { ...required, ...width(16) }),
])

// > |Type    Recv-Q      Send-Q      Protocol        netif
//   |pkt-raw 0           0           88cc            eth0
const packetSockets = plainTable('packetSockets', '', [
  ['type', /^pkt-raw$/],
  ['recvQueue', DIGITS],
  ['sendQueue', DIGITS],
  ['protocol', /^(?:0x)?[0-9a-f]{1,4}$/i],
  ['interface', /^[\w.-]+$/, 'optional'],
])

/** netstat of OpenHarmony LiteOS-A (lwIP). */
export const liteos = defineDialect({
  name: 'liteos',
  label: 'OpenHarmony LiteOS',
  platform: 'liteos',
  tables: [table('sockets', 'connections', [], { announces: true }), connections, rawSockets, packetSockets],
  words: [en],
  options: liteosOptions,
  states: bsdStates,
  signs: [
    [/^=+ total sockets \d+ =+ {1,4}unused sockets \d+ =+$/, 20],
    [/^Proto {3}Recv-Q {6}Send-Q {6}Local/, 12],
    [/^(?:tcp|udp)-ip6 /, 12],
  ],
})
