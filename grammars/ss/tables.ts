import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { word, words } from '../../src/table/cells/word.ts'
import type { Column, Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, required, spacious, table } from '../define.ts'
import { belowSocket, details } from './details.ts'
import { local, peer, unixLocal, unixPeer } from './ends.ts'
import { inetNetid, otherNetid, unixNetid } from './netid.ts'
import { BEGINS_IN_STATE, connectionState, plainState, unixState } from './states.ts'
import { writeSockets } from './write.ts'

/** What tells one kind of sockets from another. */
interface Kind {
  readonly netid: Cell
  readonly state: Cell
  readonly local: Cell
  readonly peer: Cell
  readonly rest: Cell
}

/** The columns of every socket; which of them are there is up to options, filters and versions. */
function socketColumns({ netid, state, local, peer, rest }: Kind): Column[] {
  return [
    column('protocol', netid),
    column('state', state),
    column('recvQueue', count),
    column('sendQueue', count),
    column('local', local, required),
    column('foreign', peer, required),
    // Headings before iproute2 5.4 do not name it, and later ones though it is empty.
    column('process', rest, { ...spacious, ...optional, forgotten: true }),
  ]
}

const inetColumns = socketColumns({ netid: inetNetid, state: connectionState, local, peer, rest: details })
const unixColumns = socketColumns({
  netid: unixNetid,
  state: unixState,
  local: unixLocal,
  peer: unixPeer,
  rest: details,
})

const ends = ['local', 'foreign', 'process']
const queues = ['recvQueue', 'sendQueue']
const whole = ['protocol', 'state', ...queues, ...ends]
/** Rows of one state have no column for it: without a heading such a row is known by what stands behind its addresses. */
const certain = [...queues, 'local', 'foreign', 'certainProcess']

/** Fields that an option makes ss print. */
const shows = {
  processes: '-p',
  socketId: '-e',
  timer: '-o',
  socketMemory: '-m',
  congestion: '-i',
  rcvSpace: '-i',
} as const

const common = { beside: ['connections', 'unixSockets', 'sockets'], wordy: true, wraps: true } as const

// > | tcp   ESTAB  0      0          192.0.2.5:22   198.51.100.7:51234 users:(("sshd",pid=2011,fd=4))
//     ^Netid ^State ^Recv-Q ^Send-Q  ^local         ^peer              ^process
/** Sockets of IPv4 and IPv6 (iproute2 misc/ss.c, inet_show_sock). */
const connections = table('connections', 'connections', [...inetColumns, column('certainProcess', details, spacious)], {
  ...common,
  below: belowSocket,
  shows,
  write: writeSockets(inetColumns, ':'),
  first: BEGINS_IN_STATE,
  forms: [whole, whole.slice(1), ['protocol', ...certain]],
})

// > | u_str LISTEN 0      4096   /run/app/app.sock 20345            * 0
/** UNIX domain sockets (iproute2 misc/ss.c, unix_stats_print). */
const unixSockets = table('unixSockets', 'unix-sockets', unixColumns, {
  ...common,
  below: belowSocket,
  shows,
  write: writeSockets(unixColumns, ' '),
  forms: [whole, whole.filter((key) => key !== 'state')],
})

/** The other end, which is a star where no Netid is printed: then all sockets are those of netlink. */
const otherPeer: Cell = {
  ...word,
  read: (fields, at, end, row, key) =>
    'protocol' in row || fields.is(at, '*') ? word.read(fields, at, end, row, key) : 0,
}

/** What a line under a row says of it, kept as text. */
const underRow: Cell = { ...word, read: () => 0 }

// > |	ver:2 cpy_thresh:0
/** A line under the row of another socket, which a TAB begins, and a key with a value. */
function belowOther(fields: Fields): RowDraft | null {
  if (fields.count === 0 || fields.text[fields.start(0) - 1] !== '\t' || !/^[a-z_]+:[^\s:]/.test(fields.at(0)))
    return null
  return { more: fields.range(0, fields.count) }
}

// > | nl    UNCONN 0      0                rtnl:kernel             *
/** Sockets of all other families (iproute2 misc/ss.c, netlink_show_one, packet_show_line, vsock_stats_print, tipc_sock_print, xdp_stats_print). */
const sockets = table(
  'sockets',
  'table',
  [
    ...socketColumns({ netid: otherNetid, state: plainState, local: word, peer: otherPeer, rest: words }),
    column('more', underRow, { ...optional, unheaded: true }),
  ],
  { ...common, below: belowOther, forms: [whole, whole.filter((key) => key !== 'state')] },
)

/** The tables of one listing, under one heading. */
export const socketTables: readonly Table[] = [connections, unixSockets, sockets]
