import Type from 'typebox'
import { texts, wordOrNull } from '../property.ts'
import { unixStates } from '../values/unix-states.ts'
import { countColumn, textColumn } from './column.ts'
import { diagnosedColumns } from './diagnosed-columns.ts'
import { row } from './row.ts'
import { protocolName, section } from './section.ts'
import { socketColumns } from './socket-columns.ts'

const { flags: _flags, ...columns } = socketColumns

/** One UNIX domain socket (net-tools netstat.c, unix_do_one; FreeBSD usr.bin/netstat/unix.c). */
export const unixSocketRow = row('UnixSocketRow', 'One UNIX domain socket.', {
  protocol: protocolName('unix'),
  refCount: countColumn('References to the socket'),
  flags: Type.Optional(texts('Flags inside the brackets: ACC accepts connections, W waits for data, N has no space')),
  type: textColumn('Type in upper case: STREAM, DGRAM, RAW, RDM, SEQPACKET, UNKNOWN'),
  typeText: textColumn('The type as printed, when it differs'),
  state: Type.Optional(wordOrNull(unixStates, 'Canonical state; null for a socket that is not connected')),
  stateText: textColumn('The state as printed: LISTENING, HÖRT, CONNECTE …'),
  recvQueue: countColumn('Bytes received and not yet read by the program (BSD)'),
  sendQueue: countColumn('Bytes not yet taken by the peer (BSD)'),
  inode: Type.Optional(
    Type.Unsafe({
      type: ['integer', 'string', 'null'],
      description: 'Inode; on BSD the kernel address of the vnode, hexadecimal text',
    }),
  ),
  connection: textColumn('Kernel address of the connected peer, hexadecimal, 0 for none (BSD, Solaris Conn)'),
  firstReference: textColumn('Kernel address of the first socket that refers to this one, hexadecimal (BSD Refs)'),
  nextReference: textColumn('Kernel address of the next socket in that list, hexadecimal (BSD Nextref)'),
  securityContext: textColumn('SELinux context (net-tools -Z)'),
  path: textColumn('File path, or @name of an abstract socket; null for an unnamed socket'),
  foreignPath: textColumn("The peer's path (Solaris Remote Addr, ss Peer Address)"),
  foreignInode: Type.Optional(
    Type.Unsafe({
      type: ['integer', 'string', 'null'],
      description: "The peer's inode; 0 for none (ss)",
    }),
  ),
  user: textColumn('User number of the owner (ss -e)'),
  ...columns,
  ...diagnosedColumns,
})

/** A table of UNIX domain sockets. */
export const unixSockets = section('unix-sockets', 'UnixSocketsSection', unixSocketRow, {})
