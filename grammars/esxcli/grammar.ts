import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { endpointCell } from '../../src/table/cells/endpoint.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { netmask, routeDestination } from '../../src/table/cells/route-destination.ts'
import { routeGateway } from '../../src/table/cells/route-gateway.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { oneOf, wordLike, words } from '../../src/table/cells/word.ts'
import type { Column, RecordShape } from '../../src/table/dialect.ts'
import { bsdStates } from '../bsd/tables.ts'
import { column, defineDialect, optional, required, spacious, table } from '../define.ts'
import { fitted } from '../fitted.ts'
import { en } from './en.ts'
import { esxcliOptions } from './options.ts'

const endpoint = endpointCell(':', undefined, 'windows')
const right = { print: { width: 0, align: 'right' } } as const

const known = oneOf('newreno', 'cubic')
const NAME = /^[a-z][\w-]*$/

/** The congestion control of a connection; one that no list has is known by the name of the world behind it. */
const congestion: Cell = {
  ...known,
  read(fields, at, end, row, key) {
    const taken = known.read(fields, at, end, row, key)
    if (taken > 0 || at + 1 === end || row.protocol !== 'tcp') return taken
    if (fields.start(at + 1) - fields.end(at) < 2 || !NAME.test(fields.at(at))) return 0
    row[key] = fields.at(at)
    return 1
  },
}

// > |Proto  Recv Q  Send Q  Local Address  Foreign Address       State        World ID  CC Algo  World Name
//   |-----  ------  ------  -------------  --------------------  -----------  --------  -------  ----------
//   |tcp         0      52  192.0.2.11:22  198.51.100.5:54821    ESTABLISHED   2099412  newreno  busybox
//   |tcp         0       0  192.0.2.11:80  198.51.100.5:54824    TIME_WAIT           0
const columns: readonly Column[] = [
  column('protocol', protocolCell('tcp', 'udp'), required),
  column('recvQueue', count, { ...required, ...right }),
  column('sendQueue', count, { ...required, ...right }),
  column('local', endpoint, required),
  column('foreign', endpoint, required),
  column('state', stateCell({}), optional),
  column('worldId', count, { ...required, ...right }),
  column('congestion', congestion, optional),
  column('program', words, { ...spacious, ...optional }),
]

// > |CCAlgo,ForeignAddress,LocalAddress,Proto,RecvQ,SendQ,State,WorldID,WorldName,
//   |newreno,127.0.0.1:52341,127.0.0.1:8307,tcp,0,0,ESTABLISHED,67305,hostd-IO,
// > |IpConnection.Proto.string=tcp
// > |<field name="Proto"><string>tcp</string></field>
/** The same with `--formatter=csv` or `json`; with `keyvalue` and `xml` each value says its kind too. */
const record: RecordShape = {
  names: {
    protocol: ['Proto', 'Proto.string'],
    recvQueue: ['RecvQ', 'RecvQ.integer'],
    sendQueue: ['SendQ', 'SendQ.integer'],
    local: ['LocalAddress', 'LocalAddress.string'],
    foreign: ['ForeignAddress', 'ForeignAddress.string'],
    state: ['State', 'State.string'],
    worldId: ['WorldID', 'WorldID.integer'],
    congestion: ['CCAlgo', 'CCAlgo.string'],
    program: ['WorldName', 'WorldName.string'],
  },
  required: ['protocol', 'local', 'foreign', 'worldId'],
  signs: ['WorldID', 'WorldName'],
}

const isAddress = /^(?:default|\d+(?:\.\d+){3})$/
const routeColumns: readonly Column[] = [
  column('destination', only(isAddress, routeDestination('ipv4')), required),
  column('netmask', only(isAddress, netmask), required),
  column('gateway', only(isAddress, routeGateway()), required),
  column('interface', wordLike(/^[a-z]+\d+$/), required),
  column('routeSource', wordLike(/^[A-Z]+$/), required),
]

function only(pattern: RegExp, cell: Cell): Cell {
  return {
    ...cell,
    read: (fields, at, end, row, key) => (pattern.test(fields.at(at)) ? cell.read(fields, at, end, row, key) : 0),
  }
}

/** esxcli of ESXi, which has no netstat: `network ip connection list` and `network ip route ipv4 list`. */
export const esxcli = defineDialect({
  name: 'esxcli',
  label: 'ESXi (esxcli)',
  platform: 'esxi',
  tables: [
    table('connections', 'connections', columns, {
      ruled: 'columns',
      layout: fitted('connections', columns),
      forms: [columns.map(({ key }) => key)],
      record,
    }),
    // > |Network    Netmask        Gateway    Interface  Source
    //   |---------  -------------  ---------  ---------  ------
    //   |192.0.2.0  255.255.255.0  0.0.0.0    vmk0       MANUAL
    table('routes', 'routes', routeColumns, {
      ruled: 'columns',
      facts: { family: 'ipv4' },
      layout: fitted('routes', routeColumns),
    }),
  ],
  words: [en],
  options: esxcliOptions,
  states: bsdStates,
})
