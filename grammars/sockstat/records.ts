import { count } from '../../src/table/cells/count.ts'
import { endpointParts } from '../../src/table/cells/endpoint-part.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { hex, word, words } from '../../src/table/cells/word.ts'
import type { RecordObject, RecordShape } from '../../src/table/dialect.ts'
import { seedOf } from '../../src/table/seeds.ts'
import { column, optional, required, table } from '../define.ts'
import { protocol, STATES } from './internet-sockets.ts'
import { TYPES } from './unix-sockets.ts'

const { address, port } = endpointParts()
const inSockstat = { within: 'socket', holder: 'sockstat', signs: ['sockstat'] } as const

/** Names of libxo (usr.bin/sockstat main.c, FreeBSD 15) for what every socket has. */
const ofAll = { user: 'user', program: 'command', pid: 'pid', fd: 'fd', protocol: 'proto', pcb: 'pcb-kva', fib: 'fib' }

/** An Internet socket; a port that is not bound is 0. */
const internet: RecordShape = {
  ...inSockstat,
  required: ['protocol', 'local.address'],
  names: {
    ...ofAll,
    'local.address': 'local.address',
    'local.port': 'local.port',
    'foreign.address': 'foreign.address',
    'foreign.port': 'foreign.port',
    spliceAddress: 'splice.address',
    id: 'id',
    encapsulationPort: 'encaps',
    pathState: 'path-state',
    state: 'conn-state',
    blackBoxLog: 'bblog-state',
    stack: 'stack',
    congestion: 'cc',
  },
}

// > |{"user":"root","command":"devd","pid":400,"fd":4,"proto":"stream","local":{"path":"/var/run/devd.pipe"}}
/** A socket of the UNIX domain, by its type. */
function unixSocket({ values, lists }: RecordObject) {
  const text = (name: string) => values.get(name)?.text ?? null
  const number = (name: string) => (text(name) === null ? null : Number(text(name)))
  const type = TYPES[text('proto') ?? '']
  if (type === undefined || text('local.address') !== null) return null
  const peers = lists.get('foreign.connections')?.map((one) => `${valueIn(one, 'pid')} ${valueIn(one, 'fd')}`)
  return {
    ...seedOf('unix-sockets'),
    protocol: 'unix',
    user: text('user'),
    program: text('command'),
    pid: number('pid'),
    fd: number('fd'),
    type,
    typeText: text('proto'),
    path: text('local.path'),
    ...(peers ? { peers } : { foreignPath: text('foreign.path') }),
    ...(values.has('pcb-kva') && { pcb: text('pcb-kva') }),
    ...(values.has('fib') && { fib: number('fib') }),
  }
}

function valueIn({ values }: RecordObject, name: string): string {
  return values.get(name)?.text ?? '?'
}

/** The sockets as records (`--libxo json`, `--libxo xml`). */
export const sockstatRecords = [
  table(
    'internetRecords',
    'connections',
    [
      column('user', word),
      column('program', words),
      column('pid', count),
      column('fd', count),
      column('protocol', protocol, required),
      column('local.address', address, required),
      column('local.port', port),
      column('foreign.address', address),
      column('foreign.port', port),
      column('pcb', hex, optional),
      column('fib', count, optional),
      column('spliceAddress', word, optional),
      column('id', count, optional),
      column('encapsulationPort', count, optional),
      column('pathState', word, optional),
      column('state', stateCell(STATES), optional),
      column('blackBoxLog', word, optional),
      column('stack', word, optional),
      column('congestion', word, optional),
    ],
    { record: internet },
  ),
  table(
    'unixRecords',
    'unix-sockets',
    [
      column('user', word),
      column('program', words),
      column('pid', count),
      column('fd', count),
      column('protocol', protocolCell('unix'), required),
      column('path', words),
      column('foreignPath', words),
      column('pcb', word),
      column('fib', count),
    ],
    {
      write: () => null,
      record: {
        ...inSockstat,
        required: ['protocol'],
        names: { ...ofAll, path: 'local.path', foreignPath: 'foreign.path' },
        lists: ['connections'],
        rule: unixSocket,
      },
    },
  ),
]
