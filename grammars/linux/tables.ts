import type { Cell } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { type CutRule, type Endpoint, endpointCell } from '../../src/table/cells/endpoint.ts'
import { pidSlashProgram } from '../../src/table/cells/process.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { timerCell } from '../../src/table/cells/timer.ts'
import { securityContext, wordLike } from '../../src/table/cells/word.ts'
import type { Table, Words } from '../../src/table/dialect.ts'
import { column, optional, required, spacious, table } from '../define.ts'
import { belowSctp, withMoreAddresses } from './sctp-continuation.ts'
import { touchingQueues } from './touching-queues.ts'

const plain = ['protocol', 'recvQueue', 'sendQueue', 'local', 'foreign', 'state']
const extended = [...plain, 'user', 'inode']
const queue = { width: 6, align: 'right' } as const

/** A name or a number; it has no slash, which tells it from a process in a row without a heading. */
const USER = wordLike(/^[^/]+$/)

/** Where Recv-Q ends in a row: behind the protocol and a column of six. */
const RECV_QUEUE_END = 12

// > |sctp              1 192.0.2.10:2905         203.0.113.9:2905        ESTABLISHED
/** Recv-Q, which an SCTP association can leave blank: what stands further to the right, with no figure behind it, is Send-Q. */
const recvQueue: Cell = {
  ...touchingQueues,
  read(fields, at, end, row, key) {
    if (row.protocol !== 'sctp') return touchingQueues.read(fields, at, end, row, key)
    const isNext = at + 1 < end && readCount(fields.text, fields.start(at + 1), fields.end(at + 1)) !== undefined
    const isFurther = fields.end(at) - fields.start(0) > RECV_QUEUE_END + 1
    return !isNext && isFurther ? 0 : touchingQueues.read(fields, at, end, row, key)
  },
}

/** The states of a connection as Linux spells them (net-tools netstat.c, tcp_state); those of Windows it does not know. */
export const linuxStates = {
  CLOSED: 'CLOSE',
  SYN_RECEIVED: 'SYN_RECV',
  FIN_WAIT_1: 'FIN_WAIT1',
  FIN_WAIT_2: 'FIN_WAIT2',
  BOUND: null,
  DELETE_TCB: null,
} as const

/** The socket tables of Linux: net-tools, busybox and toybox print the same columns, and cut addresses differently. */
export function linuxConnections(
  protocols: readonly string[],
  cut: CutRule,
  languages: readonly Words[],
  wide?: Table['layout'],
): Table {
  const endpoint = endpointCell(':', cut)
  const states = Object.assign({}, ...languages.map((language) => language.states ?? {}))
  const state = stateCell(states)
  const timers = Object.assign({}, ...languages.map((language) => language.timers ?? {}))
  // > | tcp6       0      0 192.0.2.10:22    192.0.2.20:50110    ESTABLISHED 0       9912   411/sshd: root@pts   keepalive (12.34/0/0)
  //     ^protocol  ^recvQ ^sendQ ^local      ^foreign            ^state      ^user   ^inode ^process             ^timer
  return table(
    'connections',
    'connections',
    [
      column('protocol', protocolCell(...protocols), { ...required, print: { width: 5 } }),
      column('recvQueue', recvQueue, { ...optional, print: queue }),
      column('sendQueue', count, { ...optional, print: queue }),
      column('local', endpoint, { ...required, print: { width: 23 } }),
      column('foreign', ofFamily(endpointOrState(endpoint, state), protocols), { ...required, print: { width: 23 } }),
      column('state', state, { ...optional, forgotten: true, print: { width: 11 } }),
      column('user', USER, { option: '-e', print: { width: 10 } }),
      column('inode', count, { option: '-e', print: { width: 10 } }),
      column('process', pidSlashProgram, { ...spacious, option: '-p', print: { width: 20 } }),
      column('securityContext', securityContext, { option: '-Z', print: { width: 50 } }),
      column('timer', timerCell(timers), { option: '-o' }),
    ],
    {
      below: belowSctp,
      spread: withMoreAddresses,
      ...(wide && { layout: wide }),
      scoped: true,
      forms: [
        plain,
        [...plain, 'timer'],
        extended,
        [...extended, 'timer'],
        [...plain, 'process', 'timer'],
        [...extended, 'process', 'timer'],
        [...plain, 'process', 'securityContext'],
        [...extended, 'process', 'securityContext'],
        [...plain, 'process'],
        [...extended, 'process'],
      ],
    },
  )
}

/** busybox and toybox print addresses in columns of 51 with -W. */
export const wideAddresses: NonNullable<Table['layout']> = ({ options }) =>
  options.includes('-W') ? { local: { width: 51 }, foreign: { width: 51 } } : {}

/** toybox cuts addresses to 23 characters without -W, so that a longer one tells it. */
export const wideIfLonger: NonNullable<Table['layout']> = (part) => {
  const isLonger = part.rows.some((row) =>
    ['local', 'foreign'].some((key) => ((row[key] as Endpoint | null)?.text.length ?? 0) > 23),
  )
  return wideAddresses({ ...part, options: isLonger ? ['-W'] : part.options })
}

/** Red Hat's builds of 1.60, with addresses of this width, print IPv6 under the words of IPv4 as well. */
const RED_HAT_WIDTH = 27

// > |tcp        0      0 host-1.example.jp:51176 www.example.jp:https    ESTABLISHED
/** The peer, behind which names alone are of IPv4 where sockets of IPv6 have a word of their own (net-tools netstat.c, tcp_do_one). */
function ofFamily(cell: Cell, protocols: readonly string[]): Cell {
  return {
    ...cell,
    read(fields, at, end, row, key) {
      const taken = cell.read(fields, at, end, row, key)
      if (taken === 0 || row.family !== null || !isNamed(row.local) || !isNamed(row.foreign)) return taken
      const isTold = fields.addressWidth > 0 && fields.addressWidth < RED_HAT_WIDTH
      if (isTold && protocols.includes(`${row.protocol}6`)) row.family = 'ipv4'
      return taken
    },
  }
}

/** Whether an end shows no address, not even one of IPv6 that was cut. */
function isNamed(end: unknown): boolean {
  const { address = null, text = '' } = (end ?? {}) as Partial<Endpoint>
  return address === null && text.indexOf(':') === text.lastIndexOf(':')
}

/** An SCTP endpoint has no foreign address: its state stands in that place (net-tools netstat.c, sctp_do_ept). */
function endpointOrState(endpoint: Cell, state: Cell): Cell {
  return {
    ...endpoint,
    kind: 'any',
    read(fields, at, end, row, key) {
      const taken = endpoint.read(fields, at, end, row, key)
      return taken > 0 || row.protocol !== 'sctp' ? taken : state.read(fields, at, end, row, 'state')
    },
  }
}
