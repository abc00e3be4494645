import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { oneOf } from '../../src/table/cells/word.ts'
import type { Table } from '../../src/table/dialect.ts'
import { column, optional, required, table } from '../define.ts'

// > |  Mode   IfIndex Type           Local Address          Foreign Address        PID
// > |  Kernel       4 Connection     192.0.2.22:445         198.51.100.71:2240     0
// > |  Kernel       4 Listener       192.0.2.22:445         NA                     0
/** NetworkDirect endpoints (-x). */
export function networkDirect(endpoint: Cell): Table {
  const orNothing: Cell = {
    ...endpoint,
    kind: 'any',
    write: (row, key) => endpoint.write(row, key) || 'NA',
    read: (fields, at, end, row, key) => (fields.is(at, 'NA') ? 1 : endpoint.read(fields, at, end, row, key)),
  }
  return table(
    'network-direct',
    'network-direct',
    [
      column('mode', oneOf('Kernel', 'User'), { ...required, print: { width: 6, gap: 2 } }),
      column('interfaceIndex', count, { ...required, print: { width: 7, align: 'right' } }),
      column('type', oneOf('Connection', 'Listener', 'SharedEndpoint'), { ...required, print: { width: 14 } }),
      column('local', endpoint, { ...required, print: { width: 21 } }),
      column('foreign', orNothing, { ...required, print: { width: 21, gap: 2 } }),
      column('pid', count, { ...optional, print: { width: 0, gap: 2 } }),
    ],
    {
      option: '-x',
      first: /^(?:Kernel|User)$/,
      forms: [['mode', 'interfaceIndex', 'type', 'local', 'foreign', 'pid']],
    },
  )
}
