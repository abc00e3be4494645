import type { Cell } from '../../src/table/cells/cell.ts'
import { type CutRule, endpointCell } from '../../src/table/cells/endpoint.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { queueSizes } from '../../src/table/cells/queue-sizes.ts'
import { hex } from '../../src/table/cells/word.ts'
import type { Table } from '../../src/table/dialect.ts'
import { column, required, table } from '../define.ts'

/** The queues of listeners (network_cmds and usr.bin/netstat inet.c, -L); FreeBSD names the protocol and lists UNIX sockets too. */
export function listenQueues(cut: CutRule, protocols: readonly string[] = []): Table {
  const endpoint = endpointCell('.', cut)
  const local: Cell = {
    ...endpoint,
    kind: protocols.includes('unix') ? 'any' : 'dottedEndpoint',
    keys: (key) => (protocols.includes('unix') ? [key, 'path'] : [key]),
    read(fields, at, end, row, key) {
      if (row.protocol !== 'unix') return endpoint.read(fields, at, end, row, key)
      row.path = fields.range(at, end)
      return end - at
    },
    write: (row, key) => (row.path as string | null | undefined) ?? endpoint.write(row, key),
  }
  const named = protocols.length > 0
  // > | tcp4  0/0/128                          *.22
  //     ^protocol ^text, length, incomplete, maximum ^local
  return table(
    'listenQueues',
    'listen-queues',
    [
      column('socket', hex, { option: '-A', print: { width: 16 } }),
      column('flowHash', hex, { option: '-A', print: { width: 9, align: 'right' } }),
      ...(named ? [column('protocol', protocolCell(...protocols), { ...required, print: { width: 5 } })] : []),
      column('sizes', queueSizes, { ...required, print: { width: named ? 32 : 14 } }),
      column('local', local, { ...required, print: { width: 22 } }),
    ],
    {
      option: '-L',
      forms: named
        ? [['protocol', 'sizes', 'local']]
        : [
            ['socket', 'flowHash', 'sizes', 'local'],
            ['socket', 'sizes', 'local'],
          ],
      first: /^[0-9a-f]{8,16}$/,
    },
  )
}
