import { word, words } from '../../src/table/cells/word.ts'
import type { RowRule, Table } from '../../src/table/dialect.ts'
import { column, required, table } from '../define.ts'
import { namedFigures } from './named-figures.ts'

const NUMBERS = ['received', 'sent', 'receivedDropped', 'sentDropped'] as const
const NUMBER = /^(?:\d+|N\/A)$/

/** The words of the heading. */
export const packetCountsWords = {
  heading: { source: 'Source', received: 'Ipkts', sent: 'Opkts', receivedDropped: 'Idrops', sentDropped: 'Odrops' },
}

// > |ent_dev0                       32556                  727          0          0
//   |Devices Total                  32556                  727          0          0
//    ^source                        ^received              ^sent        ^receivedDropped
const countsIn: RowRule = (fields) => namedFigures(fields, NUMBERS.length, NUMBER)

/** `netstat -D` of AIX: what passed each layer of the communications subsystem, and what it dropped. */
export const packetCounts: Table = table(
  'packetCounts',
  'table',
  [column('source', words, required), ...NUMBERS.map((key) => column(key, word, required))],
  { option: '-D', rule: countsIn },
)
