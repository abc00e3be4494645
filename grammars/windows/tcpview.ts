import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { count, pid } from '../../src/table/cells/count.ts'
import { type Endpoint, endpointCell } from '../../src/table/cells/endpoint.ts'
import { endpointParts } from '../../src/table/cells/endpoint-part.ts'
import { processColonPid } from '../../src/table/cells/process.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { words } from '../../src/table/cells/word.ts'
import type { Table } from '../../src/table/dialect.ts'
import { seedOf } from '../../src/table/seeds.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, required, spacious, table } from '../define.ts'
import { type Labels, valuesIn } from '../labelled-values.ts'

const protocol = protocolCell('TCP', 'UDP', 'TCPV6', 'UDPV6')
const endpoint = endpointCell(':', undefined, 'windows')
const { address, port } = endpointParts({ named: true })
const plainState = stateCell({})
/** The state, or a star where the protocol has none. */
const state: Cell = {
  ...plainState,
  read(fields, at, end, row, key) {
    if (!fields.is(at, '*')) return plainState.read(fields, at, end, row, key)
    row.state = row.stateText = null
    return 1
  },
}

// > |chrome.exe:4321	TCP	192.0.2.10:50123	203.0.113.7:443	ESTABLISHED
//    ^program:pid    ^protocol ^local       ^foreign        ^state
/** What TCPView 2 saves: the process stands first, and may hold blanks. */
const savedBy2 = table(
  'tcpview2',
  'connections',
  [
    column('process', processColonPid, { ...spacious, ...required }),
    column('protocol', protocol, required),
    column('local', endpoint, required),
    column('foreign', endpoint, required),
    column('state', state, optional),
  ],
  {
    owned: true,
    marked: /:\d+[ \t]+(?:TCP|UDP)(?:V6)?[ \t]/,
    forms: [['process', 'protocol', 'local', 'foreign', 'state']],
  },
)

const plainColumns = [
  'program',
  'pid',
  'protocol',
  'local.address',
  'local.port',
  'foreign.address',
  'foreign.port',
  'state',
]
const counters = ['txPackets', 'txBytes', 'rxPackets', 'rxBytes']

// > |svchost.exe	1020	TCP	desktop-01	135	desktop-01	0	LISTENING
//    ^program     ^pid ^protocol ^local^port ^foreign ^port ^state
/** What TCPView 3 saves: process, port and address have columns of their own. */
const savedBy3 = table(
  'tcpview3',
  'connections',
  [
    column('program', words, { ...spacious, ...required }),
    column('pid', pid, required),
    column('protocol', protocol, required),
    column('local.address', address, required),
    column('local.port', port, required),
    column('foreign.address', address, required),
    column('foreign.port', port, required),
    column('state', state, optional),
    ...counters.map((key) => column(key, count, optional)),
  ],
  {
    owned: true,
    // Its columns are parted by tabs.
    write: () => null,
    marked: /[ \t]\d+[ \t]+(?:TCP|UDP)(?:V6)?[ \t]/,
    forms: [plainColumns, [...plainColumns, ...counters]],
  },
)

const ofEndpoint: Labels = {
  pid: ['pid', pid],
  state: ['state', state],
  local: ['local', endpoint],
  remote: ['foreign', endpoint],
}

// > |[TCP] chrome.exe
//   |	PID:     4321
//   |	State:   ESTABLISHED
//   |	Local:   192.0.2.10:50123
//   |	Remote:  203.0.113.7:443
/** What tcpvcon prints: the process beside the protocol, and a line for each thing that is known of its endpoint. */
const listed = table('tcpvcon', 'connections', [column('protocol', protocol), column('program', words)], {
  owned: true,
  first: /^\[(?:TCP|UDP)(?:V6)?\]$/,
  forms: [[]],
  rule: listedProcess,
  needsBelow: ['local', 'foreign'],
  below: (fields) => valuesIn(fields, ofEndpoint),
  spread: ({ protocol, family, program, pid, stateText, local, foreign }: RowDraft) => [
    `[${String(protocol).toUpperCase()}${family === 'ipv6' ? 'V6' : ''}] ${program}`,
    `\tPID:     ${pid}`,
    ...(stateText ? [`\tState:   ${stateText}`] : []),
    `\tLocal:   ${(local as Endpoint).text}`,
    `\tRemote:  ${(foreign as Endpoint).text}`,
  ],
})

const BRACKET = /^\[(TCP|UDP)(V6)?\]$/

function listedProcess(fields: Fields): RowDraft | null {
  const [, name, six] = BRACKET.exec(fields.at(0)) ?? []
  if (name === undefined || fields.count < 2) return null
  const program = fields.range(1, fields.count)
  return { ...seedOf('connections'), protocol: name.toLowerCase(), family: six ? 'ipv6' : 'ipv4', program }
}

/** The endpoints of TCPView and tcpvcon of Sysinternals, each with its process. */
export const tcpview: readonly Table[] = [savedBy2, savedBy3, listed]
