import type { UnixState } from '../../src/report/values/unix-states.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import type { StateWords } from '../../src/table/cells/state.ts'
import { impliedProtocol } from './netid.ts'

/** The words of the column State, with the canonical states (iproute2 misc/ss.c, sstate_name and sctp_sstate_name). */
export const ssStates: StateWords = {
  ESTAB: 'ESTABLISHED',
  'SYN-SENT': 'SYN_SENT',
  'SYN-RECV': 'SYN_RECEIVED',
  'FIN-WAIT-1': 'FIN_WAIT_1',
  'FIN-WAIT-2': 'FIN_WAIT_2',
  'TIME-WAIT': 'TIME_WAIT',
  UNCONN: 'CLOSED',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  'LAST-ACK': 'LAST_ACK',
  LISTEN: 'LISTEN',
  CLOSING: 'CLOSING',
  'BOUND-INACTIVE': 'BOUND',
  UNKNOWN: 'UNKNOWN',
  UNDEF: 'UNKNOWN',
  // States that SCTP alone has (RFC 9260 §4).
  CLOSED: 'CLOSED',
  COOKIE_WAIT: null,
  COOKIE_ECHOED: null,
  SHUTDOWN_PENDING: null,
  SHUTDOWN_SENT: null,
  SHUTDOWN_RECEIVED: null,
  SHUTDOWN_ACK_SENT: null,
}

/** Protocols that know connections: a socket of another one that is not connected has no state. */
const CONNECTED: ReadonlySet<unknown> = new Set(['tcp', 'mptcp', 'dccp', 'sctp'])

/** The word of a row without a heading, which begins with its state. */
export const BEGINS_IN_STATE: RegExp = new RegExp(`^(?:${Object.keys(ssStates).join('|')})$`)

// > |      `- ESTAB  0      0      192.0.2.10:5000   192.0.2.1:38412
/** The state of a connection, and in front of it the mark of an association under its SCTP socket where no Netid is printed. */
export const connectionState: Cell = {
  kind: 'any',
  keys: () => ['state', 'stateText'],
  read(fields, at, end, row) {
    const taken = fields.is(at, '`-') && at + 1 < end ? 2 : 1
    const text = fields.at(at + taken - 1)
    const state = Object.hasOwn(ssStates, text) ? ssStates[text] : undefined
    if (state === undefined) return 0
    row.protocol ??= taken === 2 ? 'sctp' : impliedProtocol(fields.options, text)
    row.state = text === 'UNCONN' && !CONNECTED.has(row.protocol) ? null : state
    row.stateText = text
    return taken
  },
  readAll(fields, at, end, row) {
    row.state = null
    row.stateText = fields.range(at, end)
    return false
  },
  write: (row) => (row.stateText as string | null) ?? 'UNCONN',
}

/** What the same words say of a UNIX domain socket; all other states are those of TCP, which it never has. */
const UNIX_STATES: Readonly<Record<string, UnixState | null>> = {
  ESTAB: 'CONNECTED',
  LISTEN: 'LISTENING',
  UNCONN: null,
  'SYN-SENT': 'CONNECTING',
  CLOSING: 'DISCONNECTING',
  UNKNOWN: 'UNKNOWN',
}

/** The state of a UNIX domain socket. */
export const unixState: Cell = {
  ...connectionState,
  read(fields, at, _end, row) {
    const text = fields.at(at)
    if (!Object.hasOwn(ssStates, text)) return 0
    row.state = UNIX_STATES[text] ?? null
    row.stateText = text
    return 1
  },
}

/** The state of any other socket, as printed. */
export const plainState: Cell = {
  ...connectionState,
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    if (!Object.hasOwn(ssStates, text)) return 0
    row[key] = text
    return 1
  },
}
