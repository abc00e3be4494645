import { count } from '../../src/table/cells/count.ts'
import { endpointCell } from '../../src/table/cells/endpoint.ts'
import { vsockEndpoint } from '../../src/table/cells/vsock-endpoint.ts'
import { hex, oneOf, words } from '../../src/table/cells/word.ts'
import type { Column, Table } from '../../src/table/dialect.ts'
import { macosSocketColumns } from '../bsd/unix-sockets.ts'
import { column, optional, required, spacious, table } from '../define.ts'

const right = (width: number) => ({ print: { width, align: 'right' as const } })
const queues = [
  column('recvQueue', count, { ...required, ...right(6) }),
  column('sendQueue', count, { ...required, ...right(6) }),
]
const pcb = column('pcb', hex, { option: '-A', print: { width: 16 } })
const name = column('name', words, { ...spacious, print: { width: 8 } })
const further = macosSocketColumns()
const ends = ['local', 'foreign'].map((key) => column(key, endpointCell('.'), { ...optional, print: { width: 22 } }))

const sockets = (
  table_: string,
  kind: string,
  protocol: RegExp,
  columns: readonly Column[],
  forms: readonly (readonly string[])[] = [],
): Table => table(table_, 'kernel-sockets', columns, { facts: { kind }, forms, first: protocol })

/** The tables of kernel sockets, in the order macOS prints them (network_cmds systm.c, 10.10 and later; vsock.c, 12 and later). */
export const kernelSockets: readonly Table[] = [
  // > |        a       12        3     8192     2048 com.apple.network.statistics
  //            ^id     ^flags    ^pcbCount ^receiveBuffer ^sendBuffer ^name
  table(
    'controlModules',
    'kernel-sockets',
    [
      column('kctlref', hex, { option: '-A', print: { width: 16 } }),
      column('id', hex, { ...required, ...right(8) }),
      column('unit', count, { option: '-A', ...right(8) }),
      column('flags', hex, { ...required, ...right(8) }),
      column('pcbCount', count, { ...required, ...right(8) }),
      column('receiveBuffer', count, { ...required, ...right(8) }),
      column('sendBuffer', count, { ...required, ...right(8) }),
      name,
    ],
    { facts: { kind: 'module' } },
  ),
  // > | kevt       0      0      1      6      1
  //     ^protocol  ^recvQ ^sendQ ^vendor ^class ^subclass
  sockets(
    'eventSockets',
    'event',
    /^kevt$/,
    [
      pcb,
      column('protocol', oneOf('kevt'), { ...required, print: { width: 5 } }),
      ...queues,
      column('vendor', count, { ...required, ...right(6) }),
      column('class', count, { ...required, ...right(6) }),
      column('subclass', count, { ...required, ...right(6) }),
      ...further,
    ],
    [['protocol', 'recvQueue', 'sendQueue', 'vendor', 'class', 'subclass']],
  ),
  // > | kctl       0      0      1     10 com.apple.network.statistics
  //     ^protocol  ^recvQ ^sendQ ^unit ^id ^name          in 26 the columns of -v stand before the unit
  sockets(
    'controlSockets',
    'control',
    /^kctl$/,
    [
      pcb,
      column('protocol', oneOf('kctl'), { ...required, print: { width: 5 } }),
      ...queues,
      ...further,
      column('unit', count, { ...required, ...right(6) }),
      column('id', hex, { ...required, ...right(6) }),
      name,
    ],
    [['protocol', 'recvQueue', 'sendQueue', 'unit', 'id', 'name']],
  ),
  sockets('routingSockets', 'routing', /^(?!)/, [
    pcb,
    column('protocol', oneOf('inet', 'inet6', 'unspec', 'route'), { ...required, print: { width: 5 } }),
    ...queues,
    ...ends,
    ...further,
  ]),
  sockets('pfkeySockets', 'pfkey', /^(?!)/, [
    pcb,
    column('protocol', oneOf('pfkey', 'key', 'unspec'), { ...required, print: { width: 5 } }),
    ...queues,
    ...ends,
    ...further,
  ]),
  // > | vsock stream      0      0 2:1024             3:49152            ESTABLISHED
  //     ^protocol ^type   ^recvQ ^sendQ ^local        ^foreign           ^state
  sockets('vsockSockets', 'vsock', /^vsockp?$/, [
    column('protocol', oneOf('vsock', 'vsockp'), { ...required, print: { width: 5 } }),
    column('type', oneOf('stream', 'dgram', 'raw', 'seqpac'), { ...required, print: { width: 6 } }),
    ...queues,
    column('local', vsockEndpoint, { ...required, print: { width: 18 } }),
    column('foreign', vsockEndpoint, { ...required, print: { width: 18 } }),
    column('state', oneOf('CONNECTING', 'ESTABLISHED', 'CLOSING', 'LISTEN', 'CLOSED'), {
      ...optional,
      print: { width: 11 },
    }),
    ...['rxCount', 'txCount', 'peerRxCount', 'peerRxHiwat', 'rxHiwat', 'txHiwat'].map((key) =>
      column(key, count, { option: '-v', ...right(10) }),
    ),
    ...further,
  ]),
]
