import Type from 'typebox'
import { integer, orNull, text, wordOrNull } from '../property.ts'
import { endpoint } from '../values/endpoint-schema.ts'
import { textColumn } from './column.ts'
import { families } from './family.ts'
import { row } from './row.ts'
import { section } from './section.ts'

/** The queues of one listening socket (BSD and macOS -L). */
export const listenQueueRow = row('ListenQueueRow', 'The queues of one listening socket.', {
  text: text('The sizes as printed: 0/0/128'),
  length: integer('Connections that wait to be accepted'),
  incomplete: integer('Connections whose handshake is not finished'),
  maximum: integer('The most the queue takes'),
  protocol: textColumn('Protocol in lower case without 4 or 6 (FreeBSD)'),
  family: Type.Optional(wordOrNull(families, 'Address family; null when it cannot be known')),
  local: orNull(endpoint, 'The end on this machine; null for a UNIX socket'),
  path: textColumn('Path of a UNIX socket (FreeBSD)'),
  socket: textColumn('Kernel address of the socket, hexadecimal (-A)'),
  flowHash: textColumn('Flow hash, hexadecimal (macOS -A)'),
})

/** A table of listen queues. */
export const listenQueues = section('listen-queues', 'ListenQueuesSection', listenQueueRow, {})
