import Type from 'typebox'
import { listOf, orNull, wordOrNull } from '../property.ts'
import { process } from '../values/process-schema.ts'
import { socketMemory } from '../values/socket-memory-schema.ts'
import { integerColumn, textColumn } from './column.ts'

/** What ss prints of a socket of any family for -p, -e and -m (iproute2 misc/ss.c). */
export const diagnosedColumns = {
  fd: integerColumn('Descriptor of the socket in the process that is named first (ss -p)'),
  processes: Type.Optional(
    orNull(listOf(process, 'Processes'), 'All processes that have the socket open, in the order printed (ss -p)'),
  ),
  socketId: textColumn(
    'Cookie of the socket, which no other one has as long as the system runs, hexadecimal (ss -e, sk)',
  ),
  cgroup: textColumn('Control group of the socket (ss -e)'),
  mark: textColumn('Mark of the packets that are sent, hexadecimal (ss -e, fwmark)'),
  shutdown: Type.Optional(
    wordOrNull(
      ['none', 'receive', 'send', 'both'],
      'Which directions of the socket are closed (ss -e: <->, -->, <--, ---)',
    ),
  ),
  socketMemory: Type.Optional(orNull(socketMemory, 'Memory of the socket (ss -m)')),
}
