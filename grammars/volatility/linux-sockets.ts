import type { UnixState } from '../../src/report/values/unix-states.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { oneOf, word, wordLike } from '../../src/table/cells/word.ts'
import type { Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, required, spacious, table } from '../define.ts'
import { address, pid, port, program, readable } from './cells.ts'

/** A value that the plugin prints as `-` where the kernel has none. */
const NOTHING = '-'

/** The family of an Internet socket, which each row has by its addresses too. */
const internetFamily: Cell = {
  keys: () => [],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    if (text !== 'AF_INET' && text !== 'AF_INET6') return 0
    row.family = text === 'AF_INET' ? 'ipv4' : 'ipv6'
    return 1
  },
  write: ({ family }) => (family === 'ipv6' ? 'AF_INET6' : 'AF_INET'),
}

const unixFamily: Cell = {
  keys: () => ['protocol'],
  read: (fields, at) => (fields.is(at, 'AF_UNIX') ? 1 : 0),
  write: () => 'AF_UNIX',
}

/** States of sockets that know no connections (linux/net.h, socket_state). */
const internetState = readable(stateCell({ UNCONNECTED: null, CONNECTING: null, CONNECTED: null, DISCONNECTING: null }))

const UNIX_STATES: Readonly<Record<string, UnixState | null>> = {
  UNCONNECTED: null,
  CONNECTING: 'CONNECTING',
  CONNECTED: 'CONNECTED',
  DISCONNECTING: 'DISCONNECTING',
  LISTEN: 'LISTENING',
  ESTABLISHED: 'CONNECTED',
  CLOSE: null,
}

const unixState: Cell = {
  keys: () => ['state', 'stateText'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    if (!Object.hasOwn(UNIX_STATES, text)) return 0
    row.state = UNIX_STATES[text]
    row.stateText = text
    return 1
  },
  write: (row) => (row.stateText as string | null) ?? NOTHING,
}

/** The type, which the protocol of an Internet socket says as well. */
const type = oneOf('STREAM', 'DGRAM', 'RAW', 'RDM', 'SEQPACKET', 'PACKET')

const protocol: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    if (!/^[A-Z][A-Z\d]{1,15}$/.test(fields.at(at))) return 0
    row[key] = fields.at(at).toLowerCase()
    return 1
  },
  write: (row, key) => String(row[key] ?? NOTHING).toUpperCase(),
}

/** What is blank for UNIX domain sockets. */
const nothing: Cell = {
  keys: () => [],
  read: (fields, at) => (fields.is(at, NOTHING) ? 1 : 0),
  write: () => NOTHING,
}

/** An inode, where an Internet socket has its port. */
const inode: Cell = {
  ...count,
  read(fields, at, _end, row, key) {
    const number = readCount(fields.text, fields.start(at), fields.end(at))
    if (number === undefined && !fields.is(at, NOTHING)) return 0
    row[key] = number ?? null
    return 1
  },
}

/** The cell of a column whose heading word is that of another key. */
function keyed(own: string, cell: Cell): Cell {
  return {
    ...cell,
    keys: () => [own],
    read: (fields, at, end, row) => cell.read(fields, at, end, row, own),
    write: (row, _key, words) => cell.write(row, own, words),
  }
}

const process = [
  column('networkNamespace', wordLike(/^\d{1,20}$/), required),
  column('program', program, { ...spacious, ...optional }),
  column('pid', pid, required),
  column('tid', count, optional),
  column('fd', count, required),
  column('socket', wordLike(/^0x[0-9a-f]{6,16}$/), required),
]
const filter = column('socketFilter', word, optional)

// > |NetNS  Process Name  Pid  FD  Sock Offset  Family  Type  Proto  Source Addr  Source Port  Destination Addr  Destination Port  State  Filter
//   |4026531840  sshd  900  3  0x8a8f1c3d9000  AF_INET  STREAM  TCP  0.0.0.0  22  0.0.0.0  0  LISTEN  -
const internetColumns = [
  ...process,
  column('family', internetFamily, required),
  column('type', type, required),
  column('protocol', protocol, required),
  column('local.address', address, required),
  column('local.port', port, required),
  column('foreign.address', address, required),
  column('foreign.port', port, required),
  column('state', internetState, optional),
  filter,
]
const unixColumns = [
  ...process,
  column('family', unixFamily, required),
  column('type', type, required),
  column('protocol', nothing, optional),
  column('local.address', keyed('path', word), required),
  column('local.port', keyed('inode', inode), required),
  column('foreign.address', nothing, optional),
  column('foreign.port', keyed('foreignInode', inode), required),
  column('state', readable(unixState), optional),
  filter,
]

/** Whether a line is one of a socket of another family. */
const passes = (fields: Fields) =>
  /\s0x[0-9a-f]{6,16}\s+AF_(?!INET6?\s|UNIX\s)[A-Z\d_]+\s/.test(fields.range(0, Math.min(fields.count, MOST_BEFORE)))
const MOST_BEFORE = 12

/** Sockets of two kinds stand in columns with the same names, which sections of each alone cannot fill. */
const notWritten = () => null

/** The sockets of the processes of a Linux (Volatility 3, linux.sockstat). */
export const linuxSockets: readonly Table[] = [
  table('linuxSockets', 'connections', internetColumns, {
    beside: ['linuxUnix'],
    passes,
    write: notWritten,
  }),
  table('linuxUnix', 'unix-sockets', unixColumns, {
    beside: ['linuxSockets'],
    passes,
    write: notWritten,
  }),
]
