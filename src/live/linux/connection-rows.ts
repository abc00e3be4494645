import type { ConnectionState } from '../../cells/connection-states.ts'
import type { Endpoint } from '../../cells/endpoint-schema.ts'
import type { Timer } from '../../cells/timer-schema.ts'
import type { ConnectionRow } from '../../views/connections.ts'
import type { KernelSocket } from './sockets.ts'

/** What else is said of a socket. */
export interface Details {
  /** The name of a user; null when user and inode were not asked for. */
  readonly userOf: ((uid: number) => string) | null
  /** Whether room is made for the program; it is looked up once all sockets are known. */
  readonly programs: boolean
  readonly timers: boolean
}

/** The protocols of the tables, as netstat prints them one after another. */
export type InetProtocol = 'tcp' | 'udp' | 'udplite' | 'raw'

/** The kernel's numbers of states: the words of netstat, and the canonical ones (net-tools netstat.c, tcp_state). */
const states: readonly (readonly [text: string, state: ConnectionState])[] = [
  ['', 'UNKNOWN'],
  ['ESTABLISHED', 'ESTABLISHED'],
  ['SYN_SENT', 'SYN_SENT'],
  ['SYN_RECV', 'SYN_RECEIVED'],
  ['FIN_WAIT1', 'FIN_WAIT_1'],
  ['FIN_WAIT2', 'FIN_WAIT_2'],
  ['TIME_WAIT', 'TIME_WAIT'],
  ['CLOSE', 'CLOSED'],
  ['CLOSE_WAIT', 'CLOSE_WAIT'],
  ['LAST_ACK', 'LAST_ACK'],
  ['LISTEN', 'LISTEN'],
  ['CLOSING', 'CLOSING'],
  ['SYN_RECV', 'SYN_RECEIVED'],
]

const ESTABLISHED = 1
const UNCONNECTED = 7
const tcpTimers = ['off', 'on', 'keepalive', 'timewait', 'probe']
const otherTimers = ['off', 'on1', 'on2']
const TICKS = 100

/** The row of a socket, as the reader of `netstat -an` gives it. */
export function connectionRow(
  socket: Readonly<KernelSocket>,
  protocol: InetProtocol,
  family: 'ipv4' | 'ipv6',
  details: Details,
): ConnectionRow {
  const local = endpointOf(socket.localAddress, socket.localPort)
  const foreign = endpointOf(socket.foreignAddress, socket.foreignPort)
  const row: ConnectionRow = {
    line: 0,
    key: `${protocol}|${keyOf(local)}|${keyOf(foreign)}`,
    protocol,
    family,
    recvQueue: socket.recvQueue,
    sendQueue: socket.sendQueue,
    local,
    foreign,
    ...stateOf(socket.state, protocol),
  }
  if (details.userOf) {
    row.user = details.userOf(socket.uid)
    row.inode = socket.inode
  }
  if (details.programs) {
    row.pid = null
    row.program = null
  }
  if (details.timers) row.timer = timerOf(socket, protocol)
  return row
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

/** An end as it stands in the key of a row. */
export function keyOf({ address, port, text }: Endpoint): string {
  return address?.includes(':') ? `[${address}]:${port ?? '*'}` : text
}

/** State and its text; those of the kernel's number for TCP and SCTP. */
export function tcpStateOf(state: number): Pick<ConnectionRow, 'state' | 'stateText'> {
  const [stateText, canonical] = states[state] ?? [`UNKNOWN(${state})`, 'UNKNOWN' as const]
  return { state: canonical, stateText }
}

function stateOf(state: number, protocol: InetProtocol): Pick<ConnectionRow, 'state' | 'stateText'> {
  if (protocol === 'tcp') return tcpStateOf(state)
  if (protocol === 'raw') return { state: null, stateText: String(state) }
  if (state === ESTABLISHED) return { state: 'ESTABLISHED', stateText: 'ESTABLISHED' }
  return state === UNCONNECTED ? { state: null, stateText: null } : { state: 'UNKNOWN', stateText: 'UNKNOWN' }
}

/** `keepalive (12.34/0/0)`; without a timer the seconds are 0 whatever the kernel says. */
function timerOf({ timer, ticks, retransmits, probes }: Readonly<KernelSocket>, protocol: InetProtocol): Timer {
  const kinds = protocol === 'tcp' ? tcpTimers : otherTimers
  return {
    kind: kinds[timer] ?? `unkn-${timer}`,
    seconds: timer === 0 ? 0 : ticks / TICKS,
    retransmits,
    probes,
  }
}
