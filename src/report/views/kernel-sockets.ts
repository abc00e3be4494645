import Type from 'typebox'
import { orNull, word } from '../property.ts'
import { endpoint } from '../values/endpoint-schema.ts'
import { countColumn, integerColumn, textColumn } from './column.ts'
import { row } from './row.ts'
import { section } from './section.ts'
import { socketColumns } from './socket-columns.ts'

/** The kinds of kernel sockets macOS lists, a table each. */
export const kernelSocketKinds = ['module', 'event', 'control', 'routing', 'pfkey', 'vsock'] as const

/** One kernel control, kernel event, routing, PF_KEY or VSock socket, or one control module (macOS, systm.c, vsock.c). */
export const kernelSocketRow = row('KernelSocketRow', 'One socket of the macOS kernel, or one control module.', {
  protocol: textColumn('Protocol as printed: kctl, kevt, vsock, inet, unspec'),
  type: textColumn('Type of the socket as printed (VSock)'),
  recvQueue: countColumn('Bytes received and not yet read by the program'),
  sendQueue: countColumn('Bytes not yet taken by the peer'),
  id: textColumn('Identifier as printed: hexadecimal for a module, decimal for a control socket'),
  unit: integerColumn('Unit of the control socket'),
  name: textColumn('Name of the control'),
  vendor: integerColumn('Vendor of the events asked for'),
  class: integerColumn('Class of the events asked for'),
  subclass: integerColumn('Subclass of the events asked for'),
  pcbCount: countColumn('Sockets connected to the module'),
  receiveBuffer: countColumn('Receive buffer in bytes'),
  sendBuffer: countColumn('Send buffer in bytes'),
  kctlref: textColumn('Reference of the control, hexadecimal (-A)'),
  local: Type.Optional(orNull(endpoint, 'The end on this machine (routing, VSock); address is the context identifier')),
  foreign: Type.Optional(orNull(endpoint, 'The end of the peer (routing, VSock)')),
  state: textColumn('State as printed (VSock)'),
  ...socketColumns,
})

/** A table of kernel sockets of one kind. */
export const kernelSockets = section('kernel-sockets', 'KernelSocketsSection', kernelSocketRow, {
  kind: word(kernelSocketKinds, 'Which kind of kernel socket the table lists'),
})
