import type { ConnectionState } from '../report/values/connection-states.ts'
import type { StateTopic } from './states.ts'

/** The states of the TCP state machine (RFC 9293 §3.3.2). */
export type TcpState = Exclude<ConnectionState, 'BOUND' | 'DELETE_TCB' | 'UNKNOWN'>

/** What moves a connection from one state to another: a call of its program, an arriving segment, or a timer. */
export type TcpEvent =
  | 'passive-open'
  | 'active-open'
  | 'send'
  | 'close'
  | 'receive-syn'
  | 'receive-syn-in-reply'
  | 'receive-syn-ack'
  | 'receive-ack-of-syn'
  | 'receive-ack-of-fin'
  | 'receive-fin'
  | 'receive-fin-and-ack'
  | 'receive-reset'
  | 'wait-over'

/** The segment that goes out with a transition. */
export type Sent = 'SYN' | 'SYN+ACK' | 'ACK' | 'FIN'

/** One arrow of the state machine. */
export interface Transition {
  readonly from: TcpState
  readonly to: TcpState
  readonly on: TcpEvent
  readonly sends: Sent | null
}

/** All transitions of TCP: RFC 9293 §3.3.2, Figure 5 with its notes 1 and 2. */
export const transitions: readonly Transition[] = [
  { from: 'CLOSED', to: 'LISTEN', on: 'passive-open', sends: null },
  { from: 'CLOSED', to: 'SYN_SENT', on: 'active-open', sends: 'SYN' },
  { from: 'LISTEN', to: 'SYN_RECEIVED', on: 'receive-syn', sends: 'SYN+ACK' },
  { from: 'LISTEN', to: 'SYN_SENT', on: 'send', sends: 'SYN' },
  { from: 'LISTEN', to: 'CLOSED', on: 'close', sends: null },
  { from: 'SYN_SENT', to: 'ESTABLISHED', on: 'receive-syn-ack', sends: 'ACK' },
  { from: 'SYN_SENT', to: 'SYN_RECEIVED', on: 'receive-syn-in-reply', sends: 'SYN+ACK' },
  { from: 'SYN_SENT', to: 'CLOSED', on: 'close', sends: null },
  { from: 'SYN_RECEIVED', to: 'ESTABLISHED', on: 'receive-ack-of-syn', sends: null },
  { from: 'SYN_RECEIVED', to: 'FIN_WAIT_1', on: 'close', sends: 'FIN' },
  { from: 'SYN_RECEIVED', to: 'LISTEN', on: 'receive-reset', sends: null },
  { from: 'ESTABLISHED', to: 'FIN_WAIT_1', on: 'close', sends: 'FIN' },
  { from: 'ESTABLISHED', to: 'CLOSE_WAIT', on: 'receive-fin', sends: 'ACK' },
  { from: 'FIN_WAIT_1', to: 'FIN_WAIT_2', on: 'receive-ack-of-fin', sends: null },
  { from: 'FIN_WAIT_1', to: 'CLOSING', on: 'receive-fin', sends: 'ACK' },
  { from: 'FIN_WAIT_1', to: 'TIME_WAIT', on: 'receive-fin-and-ack', sends: 'ACK' },
  { from: 'FIN_WAIT_2', to: 'TIME_WAIT', on: 'receive-fin', sends: 'ACK' },
  { from: 'CLOSE_WAIT', to: 'LAST_ACK', on: 'close', sends: 'FIN' },
  { from: 'CLOSING', to: 'TIME_WAIT', on: 'receive-ack-of-fin', sends: null },
  { from: 'LAST_ACK', to: 'CLOSED', on: 'receive-ack-of-fin', sends: null },
  { from: 'TIME_WAIT', to: 'CLOSED', on: 'wait-over', sends: null },
]

/** Where a connection can go from a state. */
export function leadsTo(state: StateTopic): readonly Transition[] {
  return transitions.filter(({ from }) => from === state)
}

/** Where a connection in a state can come from. */
export function comesFrom(state: StateTopic): readonly Transition[] {
  return transitions.filter(({ to }) => to === state)
}
