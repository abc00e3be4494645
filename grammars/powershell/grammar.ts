import type { Cell } from '../../src/table/cells/cell.ts'
import { pid } from '../../src/table/cells/count.ts'
import { endpointParts } from '../../src/table/cells/endpoint-part.ts'
import { momentCell } from '../../src/table/cells/moment.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { type SocketState, type StateWords, stateCell } from '../../src/table/cells/state.ts'
import { oneOf, words } from '../../src/table/cells/word.ts'
import { column, defineDialect, onlyIn, optional, required, spacious, spellingOf, table } from '../define.ts'
import { en } from './en.ts'
import { names, udpNames } from './names.ts'
import { powershellOptions } from './options.ts'

/** The states of the class MSFT_NetTCPConnection by their numbers: those of MIB_TCP_STATE, and Bound. */
const numbered: Readonly<Record<string, readonly [word: string, state: SocketState]>> = {
  1: ['Closed', 'CLOSED'],
  2: ['Listen', 'LISTEN'],
  3: ['SynSent', 'SYN_SENT'],
  4: ['SynReceived', 'SYN_RECEIVED'],
  5: ['Established', 'ESTABLISHED'],
  6: ['FinWait1', 'FIN_WAIT_1'],
  7: ['FinWait2', 'FIN_WAIT_2'],
  8: ['CloseWait', 'CLOSE_WAIT'],
  9: ['Closing', 'CLOSING'],
  10: ['LastAck', 'LAST_ACK'],
  11: ['TimeWait', 'TIME_WAIT'],
  12: ['DeleteTCB', 'DELETE_TCB'],
  100: ['Bound', 'BOUND'],
}
const states: StateWords = Object.fromEntries(Object.values(numbered))
const named = stateCell(states)

/** A state by its word, or by its number where nothing follows that could be meant. */
const state: Cell = {
  ...named,
  kind: 'any',
  read(fields, at, end, row, key) {
    const known = at + 1 === end ? numbered[fields.at(at)] : undefined
    if (!known) return named.read(fields, at, end, row, key)
    row.state = known[1]
    row.stateText = fields.at(at)
    return 1
  },
}

const { address, port } = endpointParts()
const local = [
  column('local.address', address, { ...required, print: { width: 35 } }),
  column('local.port', port, { ...required, print: { width: 9 } }),
]
const owner = [
  column('pid', pid, { ...required, print: { width: 13 } }),
  column('program', words, { ...spacious, optional: true, print: { width: 11 } }),
  column('createdAt', momentCell, { ...spacious, optional: true, print: { width: 19 } }),
]
/** Objects have the names of the headings; which of them, the user says. */
const record = {
  required: ['local.address', 'local.port', 'foreign.address', 'foreign.port', 'pid'],
  fewest: 2,
  signs: ['LocalAddress', 'LocalPort', 'RemotePort', 'OwningProcess'],
  isOpen: true,
} as const
const frame = { aboveTitle: [''] }

// > |LocalAddress                        LocalPort RemoteAddress                       RemotePort State       AppliedSetting OwningProcess
//   |------------                        --------- -------------                       ---------- -----       -------------- -------------
//   |192.0.2.52                          64613     198.51.100.102                      443        Established Internet       2840
const columns = [
  column('protocol', protocolCell('TCP', 'UDP'), { ...optional, print: { width: 8 } }),
  ...local,
  column('foreign.address', address, { ...required, print: { width: 35 } }),
  column('foreign.port', port, { print: { width: 10 } }),
  column('state', state, { ...optional, print: { width: 11 } }),
  column('template', oneOf('Internet', 'Datacenter', 'Compat', 'DatacenterCustom', 'InternetCustom', 'Automatic'), {
    ...optional,
    print: { width: 14 },
  }),
  column('offloadState', oneOf('InHost', 'Offloading', 'Offloaded', 'Uploading'), {
    ...optional,
    print: { width: 12 },
  }),
  ...owner,
]
const connections = table('connections', 'connections', columns, {
  fewest: 2,
  ruled: true,
  printedBy: /Get-NetTCPConnection/i,
  constants: { protocol: 'tcp' },
  record: { ...record, names },
  frame,
})

const ADDRESS = /^[\da-f.:]+(?:%\d+)?$/i
const STATE_AT = 4
const rowKeys = ['local.address', 'local.port', 'foreign.address', 'foreign.port', 'state', 'template', 'pid']

// > |192.0.2.52   64613   198.51.100.102   443   Established Internet   2840
/** Rows that Select-String or findstr left without their heading: only a state as PowerShell spells it tells them from other rows. */
const connectionRows = table(
  'connection-rows',
  'connections',
  columns.map((one) =>
    one.key === 'local.address'
      ? { ...one, cell: onlyIn((fields) => Object.hasOwn(states, fields.at(STATE_AT)), address) }
      : one,
  ),
  { first: ADDRESS, forms: [rowKeys], constants: { protocol: 'tcp' } },
)

/** The other ends alone. */
const remoteEnds = table(
  'remote-ends',
  'connections',
  columns.map(({ required: _, ...one }) => (one.key.startsWith('foreign.') ? { ...one, ...required } : one)),
  { ruled: true, constants: { protocol: 'tcp' }, frame },
)

// > |LocalAddress                             LocalPort
//   |------------                             ---------
//   |192.0.2.52                               137
const udpEndpoints = table(
  'udp-endpoints',
  'connections',
  local.map((one) => (one.key === 'local.address' ? { ...one, print: { width: 40 } } : one)),
  { ruled: true, printedBy: /Get-NetUDPEndpoint/i, constants: { protocol: 'udp' }, frame },
)

/** The same with further properties, which Get-NetTCPConnection has as well: the command says which it is. */
const udpOwners = table('udp-owners', 'connections', [...local, ...owner], {
  fewest: 2,
  ruled: true,
  printedBy: /Get-NetUDPEndpoint/i,
  constants: { protocol: 'udp' },
  record: { ...record, required: ['local.address', 'local.port', 'pid', 'createdAt'], names: udpNames },
  frame,
})

/** Get-NetTCPConnection and Get-NetUDPEndpoint of PowerShell 5.1 and 7. */
export const powershell = defineDialect({
  name: 'powershell',
  label: 'PowerShell',
  platform: 'windows',
  tables: [udpEndpoints, connections, connectionRows, remoteEnds, udpOwners],
  words: [en],
  states: spellingOf(states),
  options: powershellOptions,
})
