import type { ConnectionRow } from '../../report/types.ts'
import { completeConnection } from '../../table/connection-key.ts'
import { connectionRow, type InetProtocol, timerOf } from '../../table/procfs/connections.ts'
import type { KernelSocket } from '../../table/procfs/sockets.ts'
import { addOwners, type Details } from './details.ts'

/** The row of a socket with all that was asked for of it. */
export function detailedRow(
  socket: KernelSocket,
  protocol: InetProtocol,
  family: 'ipv4' | 'ipv6',
  details: Details,
): ConnectionRow {
  const row = connectionRow(socket, protocol, family)
  if (details.userOf) {
    row.user = details.userOf(socket.uid)
    row.inode = socket.inode
  }
  completeConnection(row)
  addOwners(row, socket.inode, details)
  if (details.timers) row.timer = timerOf(socket, protocol)
  return row
}
