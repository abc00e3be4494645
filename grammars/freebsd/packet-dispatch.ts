import type { RowDraft } from '../../src/table/cells/cell.ts'
import type { Fields } from '../../src/text/fields.ts'
import { ANY, DIGITS, type PlainColumn, plainTable } from '../bsd/plain-table.ts'

const NAME = /^[a-z]\w*$/
const numbers = (...keys: string[]): PlainColumn[] => keys.map((key) => [key, DIGITS])
const common = { common: true } as const

/** How packets are handed on in the kernel (-Q; usr.bin/netstat/netisr.c). */
export const packetDispatch = [
  // > |Thread count                         1            1
  {
    ...plainTable('dispatchSettings', '-Q', [
      ['setting', ANY],
      ['current', ANY],
      ['limit', ANY],
    ]),
    ...common,
    rule: setting,
  },
  // > |ip         1   1000   flow  default   ---
  {
    ...plainTable('dispatchProtocols', '-Q', [
      ['name', NAME],
      ...numbers('protocol', 'queueLimit'),
      ['policy', /^(?:source|flow|cpu|-)$/],
      ['dispatch', /^(?:default|deferred|hybrid|direct|-)$/],
      ['flags', /^[A-Z-]{3}$/],
    ]),
    ...common,
  },
  // > |   0   0   ip         0    12  1234567        0        0   123456  1358023
  {
    ...plainTable('workstreams', '-Q', [
      ...numbers('workstream', 'cpu'),
      ['name', NAME],
      ...numbers('length', 'watermark', 'dispatched', 'hybridDispatched', 'dropped', 'queued', 'handled'),
    ]),
    ...common,
  },
]

/** A setting is words, then its value and the limit. */
function setting(fields: Fields): RowDraft | null {
  const last = fields.count - 1
  if (last < 3 || last > 6 || !/^[A-Z][a-z]+$/.test(fields.at(0))) return null
  if (!/^(?:\d+|enabled|disabled|default|deferred|hybrid|direct)$/.test(fields.at(last - 1))) return null
  if (!/^(?:\d+|n\/a)$/.test(fields.at(last))) return null
  const places = [
    [0, last - 1],
    [last - 1, last],
    [last, last + 1],
  ] as const
  const row: RowDraft = { line: 0, cells: places.map(([at, end]) => fields.range(at, end)) }
  if (fields.spans) row.cellSpans = places.map(([at, end]) => [fields.start(at), fields.end(end - 1)])
  return row
}
