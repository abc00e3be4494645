import type { ConnectionRow, Endpoint, Timer } from '../../report/types.ts'
import type { KernelSocket } from './sockets.ts'

/** The protocols of the tables, as netstat prints them one after another, and the sockets of ping. */
export type InetProtocol = 'tcp' | 'udp' | 'udplite' | 'raw' | 'icmp'

/** A state, and the word of netstat for it. */
type StateCell = Required<Pick<ConnectionRow, 'state' | 'stateText'>>

/** The kernel's numbers of states (net-tools netstat.c, tcp_state). */
const tcpStates: Readonly<Record<number, StateCell>> = {
  0: { state: 'UNKNOWN', stateText: '' },
  1: { state: 'ESTABLISHED', stateText: 'ESTABLISHED' },
  2: { state: 'SYN_SENT', stateText: 'SYN_SENT' },
  3: { state: 'SYN_RECEIVED', stateText: 'SYN_RECV' },
  4: { state: 'FIN_WAIT_1', stateText: 'FIN_WAIT1' },
  5: { state: 'FIN_WAIT_2', stateText: 'FIN_WAIT2' },
  6: { state: 'TIME_WAIT', stateText: 'TIME_WAIT' },
  7: { state: 'CLOSED', stateText: 'CLOSE' },
  8: { state: 'CLOSE_WAIT', stateText: 'CLOSE_WAIT' },
  9: { state: 'LAST_ACK', stateText: 'LAST_ACK' },
  10: { state: 'LISTEN', stateText: 'LISTEN' },
  11: { state: 'CLOSING', stateText: 'CLOSING' },
  12: { state: 'SYN_RECEIVED', stateText: 'SYN_RECV' },
}

/** The two states of UDP; without a peer netstat prints none. */
const udpStates: Readonly<Record<number, StateCell>> = {
  1: { state: 'ESTABLISHED', stateText: 'ESTABLISHED' },
  7: { state: null, stateText: null },
}

const tcpTimers = ['off', 'on', 'keepalive', 'timewait', 'probe']
const otherTimers = ['off', 'on1', 'on2']
const TICKS = 100

/** The row of a socket, as the reader of `netstat -an` gives it: what stands behind the address of a raw one is still its port. */
export function connectionRow(socket: KernelSocket, protocol: InetProtocol, family: 'ipv4' | 'ipv6'): ConnectionRow {
  return {
    line: 0,
    key: '',
    protocol,
    family,
    recvQueue: socket.recvQueue,
    sendQueue: socket.sendQueue,
    local: endpointOf(socket.localAddress, socket.localPort),
    foreign: endpointOf(socket.foreignAddress, socket.foreignPort),
    ...stateOf(socket.state, protocol),
  }
}

/** An end of a connection, its text as `netstat -nW` prints it. */
export function endpointOf(address: string, port: number): Endpoint {
  return {
    text: `${address}:${port === 0 ? '*' : port}`,
    address,
    host: null,
    zone: null,
    port: port === 0 ? null : port,
    service: null,
    wildcard: address === '0.0.0.0' || address === '::',
    truncated: false,
  }
}

/** A state of TCP or SCTP by the kernel's number. */
export function tcpStateOf(state: number): StateCell {
  return tcpStates[state] ?? { state: 'UNKNOWN', stateText: `UNKNOWN(${state})` }
}

function stateOf(state: number, protocol: InetProtocol): StateCell {
  if (protocol === 'tcp') return tcpStateOf(state)
  if (protocol === 'raw') return { state: null, stateText: String(state) }
  return udpStates[state] ?? { state: 'UNKNOWN', stateText: 'UNKNOWN' }
}

/** `keepalive (12.34/0/0)`; without a timer the seconds are 0 whatever the kernel says. */
export function timerOf({ timer, ticks, retransmits, probes }: KernelSocket, protocol: InetProtocol): Timer {
  const kinds = protocol === 'tcp' ? tcpTimers : otherTimers
  return {
    kind: kinds[timer] ?? `unkn-${timer}`,
    seconds: timer === 0 ? 0 : ticks / TICKS,
    retransmits,
    probes,
  }
}
