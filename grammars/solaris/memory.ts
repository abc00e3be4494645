import { count, readCount } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import { column, table } from '../define.ts'

const figures = ['current', 'maximum', 'total', 'failures']

// > |                      current   maximum       total       failures
//   |streams                   245       298        3891              0
//   |34 Kbytes allocated for streams data
/** Reads a line of the table; its two lines of heading are no rows. */
const memoryRule: RowRule = (fields) => {
  const { count: fieldCount } = fields
  if (fieldCount === 0 || fieldCount > 6) return null
  const line = fields.range(0, fieldCount).replace(/\s+/g, ' ')
  if (line === 'cumulative allocation' || line === 'current maximum total failures') return []
  const [, kilobytes, label] = /^(\d+) Kbytes (allocated for streams data)$/.exec(line) ?? []
  if (kilobytes)
    return {
      line: 0,
      label,
      value: readCount(kilobytes, 0, kilobytes.length),
      unit: 'Kbytes',
      name: null,
      parent: null,
    }
  if (!/^[a-z]\w+(?: \d+){4}$/.test(line)) return null
  const [name, ...numbers] = line.split(' ')
  const values = numbers.map((text) => readCount(text, 0, text.length))
  const row: Record<string, unknown> = { line: 0, label: name, value: values[0], name: null, parent: null }
  for (const [index, key] of figures.entries()) row[key] = values[index]
  return row
}

/** The memory of STREAMS (`netstat -m`, illumos netstat.c, m_report). */
export const memory = table(
  'memory',
  'memory',
  [column('label', words), ...figures.map((key) => column(key, count, { option: '-m' }))],
  {
    titled: true,
    rule: memoryRule,
  },
)
