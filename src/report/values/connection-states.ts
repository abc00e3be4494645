/**
 * The canonical states of a connection: those of RFC 9293 §3.3.2, Windows' BOUND and DELETE_TCB (RFC 4022),
 * and UNKNOWN for a printed state that is none of them.
 */
export const connectionStates = [
  'CLOSED',
  'LISTEN',
  'SYN_SENT',
  'SYN_RECEIVED',
  'ESTABLISHED',
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
  'BOUND',
  'DELETE_TCB',
  'UNKNOWN',
] as const

/** The canonical state of a connection. */
export type ConnectionState = (typeof connectionStates)[number]
