import { word } from '../../src/table/cells/word.ts'
import type { RowRule, Table } from '../../src/table/dialect.ts'
import { column, required, table } from '../define.ts'
import { namedFigures } from './named-figures.ts'

const usage = { inuse: 'inuse', calls: 'calls', failed: 'failed', delayed: 'delayed' }

/** The words of the headings; AIX 4 has no `delayed`. */
export const kernelMemoryWords = {
  kernelMemory: { title: 'Kernel malloc statistics:' },
  memoryBySize: { heading: { size: 'By size', ...usage, free: 'free', hiwat: 'hiwat', freed: 'freed' } },
  memoryByType: { heading: { type: 'By type', ...usage, memuse: 'memuse', memmax: 'memmax', mapb: 'mapb' } },
}

/** How many figures a line has: AIX 4 prints one less. */
const FIGURES = [7, 6]
const DIGITS = /^\d+$/

function rowsOf(first: RegExp): RowRule {
  return (fields) => {
    if (fields.count === 0 || !first.test(fields.at(0))) return null
    const rows = FIGURES.map((figures) => namedFigures(fields, figures, DIGITS))
    return rows.find((row) => row !== null) ?? null
  }
}

function memoryTable(name: keyof typeof kernelMemoryWords, first: RegExp, keys: readonly string[]): Table {
  const columns = keys.map((key) => column(key, word, key === 'delayed' ? {} : required))
  return table(name, 'table', columns, { option: '-m', repeats: true, rule: rowsOf(first) })
}

/** The memory of the kernel that the network takes (`netstat -m` of AIX, by processor): by the size of its pieces, and by what they are for. */
export const kernelMemory: readonly Table[] = [
  // > |By size           inuse     calls failed   delayed    free   hiwat   freed
  //   |32                   68       693      0         0      60    2320       0
  memoryTable('memoryBySize', DIGITS, ['size', ...Object.keys(usage), 'free', 'hiwat', 'freed']),
  // > |By type           inuse     calls failed   delayed  memuse  memmax  mapb
  //   |mbuf                  3      1275      0         0     768    4864     0
  memoryTable('memoryByType', /^[A-Za-z]/, ['type', ...Object.keys(usage), 'memuse', 'memmax', 'mapb']),
]
