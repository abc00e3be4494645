import { count, readCount } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import { column, table } from '../define.ts'

const LABEL = /^(?:Current|Maximum|Number) [A-Za-z_ ]{3,80}:$/

// > |Current total cache buffer size: 21340672
//    ^label                           ^value
const readCounter: RowRule = (fields) => {
  const last = fields.count - 1
  if (last < 1) return null
  const label = fields.range(0, last).replace(/\s+/g, ' ')
  const value = readCount(fields.text, fields.start(last), fields.end(last))
  if (value === undefined || !LABEL.test(label)) return null
  const row = { line: 0, label: label.slice(0, -1), value, name: null, parent: null }
  return fields.spans ? { ...row, cells: { value: [fields.start(last), fields.end(last)] } } : row
}

/** The Network Buffer Cache (`netstat -c`, AIX commands reference). */
export const bufferCache = table(
  'bufferCache',
  'memory',
  [column('label', words), column('value', count, { option: '-c' })],
  { titled: true, rule: readCounter },
)
