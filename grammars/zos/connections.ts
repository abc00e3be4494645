import type { RowDraft } from '../../src/table/cells/cell.ts'
import { endpointCell } from '../../src/table/cells/endpoint.ts'
import { type StateWords, stateOrProtocol } from '../../src/table/cells/state.ts'
import { wordLike, words } from '../../src/table/cells/word.ts'
import type { Table } from '../../src/table/dialect.ts'
import { seedOf } from '../../src/table/seeds.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, required, table } from '../define.ts'
import { type Labels, valuesIn } from '../labelled-values.ts'

/** The states of z/OS, as TSO and UNIX print them and as the console does. */
const printed: StateWords = {
  Listen: 'LISTEN',
  SynSent: 'SYN_SENT',
  SynRcvd: 'SYN_RECEIVED',
  Establsh: 'ESTABLISHED',
  Estblsh: 'ESTABLISHED',
  FinWait1: 'FIN_WAIT_1',
  FinWt1: 'FIN_WAIT_1',
  FinWait2: 'FIN_WAIT_2',
  FinWt2: 'FIN_WAIT_2',
  ClosWait: 'CLOSE_WAIT',
  ClosWt: 'CLOSE_WAIT',
  Closing: 'CLOSING',
  LastAck: 'LAST_ACK',
  TimeWait: 'TIME_WAIT',
  TimeWt: 'TIME_WAIT',
  Closed: 'CLOSED',
}
const inCapitals = Object.fromEntries(Object.entries(printed).map(([text, state]) => [text.toUpperCase(), state]))

/** The words of both, the latter in capitals. */
export const states: StateWords = { ...printed, ...inCapitals }

/** The name of a job: eight characters of the national set (z/OS MVS JCL Reference). */
const JOB = /^[A-Z@#$][A-Z0-9@#$]{0,7}$/
const ID = /^[0-9A-Fa-f]{8}$/
const endpoint = endpointCell('..', undefined, 'net-tools')
const state = stateOrProtocol(states, { UDP: 'udp' })

const user = column('user', wordLike(JOB), { ...required, print: { width: 8 } })
const connectionId = column('connectionId', wordLike(ID), { ...required, print: { width: 8 } })
const stateColumn = column('state', state, { ...required, print: { width: 8 } })

// > |DBDGDIST 00003016 192.0.2.10..5045       198.51.100.7..8207     Establsh
//    ^user    ^connectionId ^local            ^foreign               ^state
/** CONN and ALLCONN of a stack of IPv4 alone (SHORT). There is no protocol: it is TCP unless the state is UDP. */
const short = table(
  'connections',
  'connections',
  [
    user,
    connectionId,
    column('local', endpoint, { ...required, print: { width: 22 } }),
    column('foreign', endpoint, { ...required, print: { width: 22 } }),
    stateColumn,
  ],
  {
    constants: { protocol: 'tcp' },
    first: JOB,
    forms: [['user', 'connectionId', 'local', 'foreign', 'state']],
    frame: { underHeading: ['-------  ----     ------------           --------------         -----'] },
  },
)

const ends: Labels = { 'local socket': ['local', endpoint], 'foreign socket': ['foreign', endpoint] }
const ofConnection: Labels = { ...ends, 'application data': ['applicationData', words] }

// > |BBON001  000014F6 Establsh
//   |  Local Socket:   ::ffff:192.0.2.10..9355
//   |  Foreign Socket: ::ffff:198.51.100.7..4681
/** The same of a stack that has IPv6 (LONG): the ends stand in lines under the row. */
const long = table('connectionRecords', 'connections', [user, connectionId, stateColumn], {
  constants: { protocol: 'tcp' },
  needsBelow: ['local', 'foreign'],
  below: (fields) => valuesIn(fields, ofConnection),
  spread: ({ local, foreign, applicationData }: RowDraft, line) => [
    line,
    ...[
      ['Local Socket:   ', local],
      ['Foreign Socket: ', foreign],
    ].flatMap(([label, end]) => (end ? [`  ${label}${(end as { text: string }).text}`] : [])),
    ...(applicationData ? [`    Application Data:   ${applicationData}`] : []),
  ],
  frame: { underHeading: ['-------  ----     -----'] },
})

const ofClient: Labels = {
  'client name': ['user', words],
  client: ['user', words],
  'client id': ['connectionId', words],
}
const client: Labels = { ...ofClient, ...ends, state: ['state', state] }

// > |Client Name: FTPD1                    Client Id: 0000003B
//   |  Local Socket: 0.0.0.0..21            Foreign Socket: 0.0.0.0..0
/** ALL: whatever is known of a client, in lines of labels and values. */
const all = table(
  'clients',
  'connections',
  ['user', 'connectionId'].map((key) => column(key, words)),
  {
    option: '-A',
    first: /^client:?$/i,
    forms: [[]],
    rule: (fields) => {
      if (!/^client$|^client:$/i.test(fields.at(0))) return null
      const values = valuesIn(fields, client, true)
      return values && 'user' in values ? { ...seedOf('connections'), protocol: 'tcp', ...values } : null
    },
    needsBelow: ['local', 'foreign'],
    below: detailsOf,
  },
)

/** What a line says of a client: sockets of UDP count datagrams. */
function detailsOf(fields: Fields): RowDraft | null {
  const values = valuesIn(fields, client, true)
  if (values === null || 'user' in values) return null
  return Object.keys(values).some((key) => key.startsWith('dgram')) ? { ...values, protocol: 'udp' } : values
}

/** The sockets of z/OS in every form. */
export const zosConnections: readonly Table[] = [short, long, all]
