import type { ConnectionRow, ConnectionState, Finding } from '../../report/types.ts'
import { foreignHostOf, programOf } from '../sockets.ts'

/** What the rows of a finding have in common; null where it does not matter. */
export type Subject = Pick<Finding, 'program' | 'pid' | 'host'>

/** From how many rows of which sockets on something is a finding. */
export interface SocketRule {
  readonly code: Finding['code']
  readonly severity: Finding['severity']
  readonly state: ConnectionState
  /** Rows; bytes of one row where `bytes` is given. */
  readonly threshold: number
  /** What rows must have in common to count together; null for one that does not count. */
  subject(row: ConnectionRow): Subject | null
  /** The bytes that count in place of rows. */
  readonly bytes?: (row: ConnectionRow) => number
  /** Whether one of several runs says nothing: every program has such sockets for a moment. */
  readonly lasting?: true
  /** What a query for the rows has beside state and subject. */
  readonly query?: string
}

/** Rows that need nothing in common. */
export const NOBODY: Subject = { program: null, pid: null, host: null }

/** Rows of one program, by PID where no name was printed; those without either are together. */
function ofProgram(row: ConnectionRow): Subject {
  const program = programOf(row)
  return { program, pid: program === null ? (row.pid ?? null) : null, host: null }
}

function ofHost(row: ConnectionRow): Subject | null {
  const host = foreignHostOf(row)
  return host === null ? null : { ...NOBODY, host }
}

/** A listener whose queue of complete connections is full; its limit is printed in its row. */
export const listenQueueRule: SocketRule = {
  code: 'listen-queue',
  severity: 'warning',
  state: 'LISTEN',
  threshold: 1,
  // Linux prints the limit as Send-Q of a listener; 0 says that it prints none.
  subject: (row) => (isAtLeast(row.recvQueue, row.sendQueue) ? ofProgram(row) : null),
  query: 'sendQueue>0',
}

/** What sockets of TCP show (RFC 9293 §3.3.2), rule by rule. */
export const socketRules: readonly SocketRule[] = [
  // The program was told of the end and did not close.
  { code: 'close-wait', severity: 'warning', state: 'CLOSE_WAIT', threshold: 5, subject: ofProgram, lasting: true },
  // A handshake is over within one round trip.
  { code: 'syn-received', severity: 'warning', state: 'SYN_RECEIVED', threshold: 10, subject: () => NOBODY },
  listenQueueRule,
  // A client rarely tries more at once.
  { code: 'syn-sent', severity: 'warning', state: 'SYN_SENT', threshold: 3, subject: ofHost },
  // More than the first flight of ten segments that needs no acknowledgement (RFC 6928).
  {
    code: 'send-queue',
    severity: 'warning',
    state: 'ESTABLISHED',
    threshold: 16_384,
    subject: () => NOBODY,
    bytes: ({ sendQueue }) => Number(sendQueue ?? 0),
    lasting: true,
    query: 'sendQueue>=16384',
  },
  // This machine closed first, and the peers did not.
  { code: 'fin-wait-2', severity: 'warning', state: 'FIN_WAIT_2', threshold: 10, subject: () => NOBODY, lasting: true },
  // A twentieth of the ports that a client of Windows has (16,384), rounded up.
  { code: 'time-wait', severity: 'warning', state: 'TIME_WAIT', threshold: 1000, subject: () => NOBODY },
  // What servers do, and what somebody may not expect.
  {
    code: 'everywhere',
    severity: 'info',
    state: 'LISTEN',
    threshold: 1,
    subject: ({ local }) => (local.wildcard ? NOBODY : null),
    query: 'local.wildcard:true',
  },
]

function isAtLeast(length: number | string | null | undefined, limit: number | string | null | undefined): boolean {
  return Number(limit ?? 0) > 0 && Number(length ?? 0) >= Number(limit)
}
