import type { UnixSocketRow } from '../../report/types.ts'
import { unixSocketIn } from '../../table/procfs/unix-sockets.ts'
import { addOwners, type Details } from './details.ts'

/** A row, whose inode is known. */
type UnixSocket = UnixSocketRow & { readonly inode: number }

/** Reads /proc/net/unix: lines that do not begin with an address go on with the path before them. */
export function readUnixSockets(text: string): UnixSocket[] {
  const rows: UnixSocket[] = []
  for (const line of text.slice(text.indexOf('\n') + 1).split('\n')) {
    const socket = unixSocketIn(line)
    const last = rows.at(-1)
    if (socket) rows.push(socket)
    else if (last?.path) last.path += `\n${line}`
  }
  const last = rows.at(-1)
  if (last?.path?.endsWith('\n')) last.path = last.path.slice(0, -1)
  return rows
}

/** The row of a socket with its programs. */
export function unixRow(socket: UnixSocket, details: Details): UnixSocketRow {
  addOwners(socket, socket.inode, details)
  return socket
}
