import Type from 'typebox'
import { described, listOf, orNull, text, wordOrNull } from '../property.ts'
import { connectionStates } from '../values/connection-states.ts'
import { endpoint } from '../values/endpoint-schema.ts'
import { ipProtocol } from '../values/ip-protocol-schema.ts'
import { owner } from '../values/owner-schema.ts'
import { timer } from '../values/timer-schema.ts'
import { countColumn, flagColumn, textColumn } from './column.ts'
import { diagnosedColumns } from './diagnosed-columns.ts'
import { families } from './family.ts'
import { kinColumns } from './kin-columns.ts'
import { row } from './row.ts'
import { protocolNameOrNull, section } from './section.ts'
import { socketColumns } from './socket-columns.ts'
import { tcpInfoColumns } from './tcp-info-columns.ts'

/** One TCP, UDP, SCTP, raw … socket (RFC 4022, RFC 4113; net-tools netstat.c). */
export const connectionRow = row('ConnectionRow', 'One Internet socket or connection.', {
  key: text('What identifies the connection: protocol|local|foreign'),
  protocol: protocolNameOrNull(
    'Protocol in lower case without 4 or 6: tcp, udp, udplite, sctp, raw, icmp, ip, divert, mptcp …; null when nothing says it',
  ),
  family: wordOrNull(families, "The socket's address family; null when it cannot be known"),
  local: described(endpoint, 'The end on this machine'),
  foreign: orNull(endpoint, 'The end of the peer; null when none was printed'),
  state: Type.Optional(
    wordOrNull(connectionStates, 'Canonical state (RFC 9293 §3.3.2); null for a row without a state, such as UDP'),
  ),
  stateText: textColumn('The state as printed: ABHÖREN, LISTENING, FIN_WAIT2 …'),
  ipProtocol: Type.Optional(
    orNull(ipProtocol, 'Protocol of a raw socket, whose ends have no port; null when any was printed'),
  ),
  recvQueue: countColumn(
    'Bytes received and not yet read by the program; for a listener the length of its accept queue',
  ),
  sendQueue: countColumn('Bytes sent and not yet acknowledged by the peer'),
  user: textColumn('User name, or number as printed (net-tools -e, ss -e)'),
  inode: countColumn('Inode of the socket (net-tools -e, ss -e)'),
  securityContext: textColumn('SELinux context (net-tools -Z)'),
  timer: Type.Optional(orNull(timer, 'The running timer (net-tools -o, ss -o)')),
  owner: Type.Optional(orNull(owner, 'Components and executable (Windows -b); null when the row has none')),
  offloadState: textColumn('Where the connection is handled: InHost, Offloaded … (Windows -t)'),
  timeInStateMs: countColumn('Milliseconds in the present state (Windows -i)'),
  template: textColumn('TCP connection template: Internet, Datacenter … (Windows -y)'),
  interface: textColumn('Interface of the socket (Solaris)'),
  swind: countColumn('Send window in bytes (Solaris)'),
  rwind: countColumn('Receive window in bytes (Solaris)'),
  moreLocal: Type.Optional(listOf(endpoint, 'Further local addresses of a multi-homed SCTP association')),
  moreForeign: Type.Optional(listOf(endpoint, 'Further peer addresses of a multi-homed SCTP association')),
  v6only: flagColumn('Whether a socket of IPv6 takes no connections of IPv4 (ss -e)'),
  ...socketColumns,
  ...diagnosedColumns,
  ...tcpInfoColumns,
  ...kinColumns,
})

/** A table of Internet sockets. */
export const connections = section('connections', 'ConnectionsSection', connectionRow, {})
