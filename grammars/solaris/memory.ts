import { count, readCount, readDecimal } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import { column, table } from '../define.ts'

const figures = ['current', 'maximum', 'total', 'failures']
/** Those of System V release 4: what is allocated is in use now, `total` ever was. */
const systemVFigures = ['configured', 'current', 'free', 'total', 'maximum', 'failures']

// > |total configured streams memory: 1166.73KB
const SYSTEM_V_SUM =
  /^(total configured streams memory|(?:maximum )?streams memory (?:in use|used)): (\d+(?:\.\d+)?)KB$/

const HEADINGS = new Set([
  'cumulative allocation',
  'current maximum total failures',
  'config alloc free total max fail',
])
const MOST_FIELDS = 10

// > |                      current   maximum       total       failures
//   |streams                   245       298        3891              0
//   |34 Kbytes allocated for streams data
//   |                       config   alloc    free     total     max    fail          System V release 4
//   |class  0,    4 bytes      652      50     602       489      53       0
/** Reads a line of the table; its two lines of heading are no rows. */
const memoryRule: RowRule = (fields) => {
  const { count: fieldCount } = fields
  if (fieldCount === 0 || fieldCount > MOST_FIELDS) return null
  const line = fields.range(0, fieldCount).replace(/\s+/g, ' ')
  if (HEADINGS.has(line)) return []
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
  const [, sum, size] = SYSTEM_V_SUM.exec(line) ?? []
  if (size) return { line: 0, label: sum, value: readDecimal(size), unit: 'KB', name: null, parent: null }
  const [, name, numbers = ''] = /^([a-z]\w+(?: \d+, \d+ bytes)?)((?: \d+)+)$/.exec(line) ?? []
  const values = numbers.trim().split(' ')
  const keys = [figures, systemVFigures].find(({ length }) => length === values.length)
  if (!keys) return null
  const counts = Object.fromEntries(values.map((text, index) => [keys[index], readCount(text, 0, text.length)]))
  return { line: 0, label: name, value: counts.current, name: null, parent: null, ...counts }
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
