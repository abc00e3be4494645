import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RecordShape, Table } from '../../src/table/dialect.ts'
import { blockOf, counterRow } from '../../src/table/procfs/counters.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, table } from '../define.ts'
import { statisticsBlocks } from '../linux/statistics-blocks.ts'
import { kernelName } from './kernel-name.ts'

/** What a table of counters has, as all netstats of Linux have it. */
export const counterColumns = [column('value', count), column('label', words)]

/** The blocks, those first whose name begins with that of another. */
const longestFirst = Object.keys(statisticsBlocks).sort((a, b) => b.length - a.length)

/**
 * Tables of counters that stand one a line under their whole name, a table for each block of the kernel. Lines begin with
 * `first`, and `isRow` says whether one is a row; `more` adds to it. `record` is the object in which they are values.
 */
export function kernelCounters(
  first: RegExp,
  isRow: (fields: Fields) => boolean,
  more: (fields: Fields) => RowDraft = () => ({}),
  record?: RecordShape,
): Table[] {
  const among = (fields: Fields) => (isRow(fields) ? [blockOf(fields.at(0), longestFirst) ?? ''] : [])
  return Object.entries(statisticsBlocks).map(([block, [protocol, family]]) =>
    table(block, 'statistics', counterColumns, {
      facts: { protocol, family },
      titled: true,
      first,
      among,
      forms: [['value', 'label']],
      ...(record && {
        record: {
          ...record,
          entry: (name: string, value: string) =>
            blockOf(name, longestFirst) === block ? { ...counterRow(block, name, value, kernelName) } : null,
        },
      }),
      rule: (fields) => {
        if (!isRow(fields)) return null
        const [name, value] = [fields.at(0), fields.at(1)]
        if (blockOf(name, longestFirst) !== block) return null
        const row: RowDraft = { ...counterRow(block, name, value, kernelName), ...more(fields) }
        if (fields.spans) row.cells = { label: spanOf(fields, 0), value: spanOf(fields, 1) }
        return row
      },
    }),
  )
}

/** Where a field stands. */
export function spanOf(fields: Fields, at: number): [number, number] {
  return [fields.start(at), fields.end(at)]
}
