import type { RowDraft } from '../../src/table/cells/cell.ts'
import { word, words } from '../../src/table/cells/word.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, required, spacious, table } from '../define.ts'

/** The second line of either heading says what the first one means. */
const SECOND = /^name(?: (?:size|bufs|state|usage|count))+$/

// > |class        buf   active   ctotal    total cache   cached uncached    memory
//   |name        size     bufs     bufs     bufs state     bufs     bufs     usage
//   |---------- ----- -------- -------- -------- ----- -------- -------- ---------
//   |mbuf         256       11       12       64    on       20       33    1.5 KB
/** Reads a row of `cells` cells, of which the last can hold a blank; the second line of the heading is none. */
function classRule(cells: number): RowRule {
  return (fields) => {
    const { count } = fields
    if (SECOND.test(fields.range(0, count).replace(/\s+/g, ' '))) return []
    if (count < cells || count > cells + 1 || !/^\w+$/.test(fields.at(0)) || !/^\d+$/.test(fields.at(1))) return null
    const places = Array.from({ length: cells }, (_, at) => [at, at === cells - 1 ? count : at + 1] as const)
    const row: RowDraft = { line: 0, cells: places.map(([at, end]) => fields.range(at, end)) }
    if (fields.spans) row.cellSpans = places.map(([at, end]) => [fields.start(at), fields.end(end - 1)])
    return row
  }
}

/** The classes of mbufs that -mm shows, who waited for them and what was tagged with -mmm (network_cmds mbuf.c, mbpr). */
export const mbufClasses = [
  table(
    'mbufClasses',
    'table',
    [
      column('class', word, required),
      ...['buf', 'active', 'ctotal', 'total', 'cache', 'cached', 'uncached'].map((key) => column(key, word)),
      column('memory', words, { ...spacious, ...required, option: '-mm' }),
    ],
    { rule: classRule(9) },
  ),
  table(
    'mbufWaiters',
    'table',
    [
      column('class', word, required),
      ...['waiter', 'notify', 'purge', 'wretry', 'nwretry'].map((key) => column(key, word)),
      column('failure', word, { ...required, option: '-mmm' }),
    ],
    { rule: classRule(7) },
  ),
  // > |    dummynet (1)           72       123456            0       123456
  table(
    'mbufTags',
    'table',
    ['type', 'len', 'alloc', 'failed', 'free'].map((key) => column(key, word, { ...required, option: '-mmm' })),
    { common: true, rule: tag },
  ),
]

/** A kind of tags: its name and number, then four numbers. */
function tag(fields: Fields): RowDraft | null {
  if (fields.count !== 6 || !/^\(\d+\)$/.test(fields.at(1))) return null
  const places = [0, 2, 3, 4, 5].map((at) => [at, at === 0 ? 2 : at + 1] as const)
  if (!places.slice(1).every(([at]) => /^\d+$/.test(fields.at(at)))) return null
  const row: RowDraft = { line: 0, cells: places.map(([at, end]) => fields.range(at, end)) }
  if (fields.spans) row.cellSpans = places.map(([at, end]) => [fields.start(at), fields.end(end - 1)])
  return row
}
