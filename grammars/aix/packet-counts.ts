import { word, words } from '../../src/table/cells/word.ts'
import type { RowRule, Table } from '../../src/table/dialect.ts'
import { column, required, table } from '../define.ts'

const NUMBERS = ['received', 'sent', 'receivedDropped', 'sentDropped'] as const
const NUMBER = /^(?:\d+|N\/A)$/
/** A source is called by so many words at the most: `NFS/RPC Client`. */
const MOST_WORDS = 3

/** The words of the heading. */
export const packetCountsWords = {
  heading: { source: 'Source', received: 'Ipkts', sent: 'Opkts', receivedDropped: 'Idrops', sentDropped: 'Odrops' },
}

// > |ent_dev0                       32556                  727          0          0
//   |Devices Total                  32556                  727          0          0
//    ^source                        ^received              ^sent        ^receivedDropped
const countsIn: RowRule = (fields) => {
  const at = fields.count - NUMBERS.length
  if (at < 1 || at > MOST_WORDS) return null
  const numbers = NUMBERS.map((_, index) => fields.at(at + index))
  if (!numbers.every((text) => NUMBER.test(text))) return null
  const cellSpans = [
    [fields.start(0), fields.end(at - 1)],
    ...NUMBERS.map((_, i) => [fields.start(at + i), fields.end(at + i)]),
  ]
  return { line: 0, cells: [fields.range(0, at), ...numbers], ...(fields.spans && { cellSpans }) }
}

/** `netstat -D` of AIX: what passed each layer of the communications subsystem, and what it dropped. */
export const packetCounts: Table = table(
  'packetCounts',
  'table',
  [column('source', words, required), ...NUMBERS.map((key) => column(key, word, required))],
  { option: '-D', rule: countsIn },
)
