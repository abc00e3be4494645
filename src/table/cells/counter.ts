import type { Cell, RowDraft } from './cell.ts'
import { readCount } from './count.ts'

/**
 * A counter of one direction of an interface, kept in the row's `rx` or `tx`; `-` is an empty one. With `human`, a number
 * with a unit letter (`46M`, FreeBSD -h) stays text.
 */
export function counter(direction: 'rx' | 'tx', name: string, { human = false } = {}): Cell {
  return {
    kind: human ? 'any' : 'count',
    keys: () => [`${direction}.${name}`],
    read(fields, at, _end, row) {
      const start = fields.start(at)
      const end = fields.end(at)
      let value: number | string | null | undefined = null
      if (end - start > 1 || fields.text.charCodeAt(start) !== 45) value = readCount(fields.text, start, end)
      if (value === undefined && human && /^\d+(?:\.\d+)?[A-Za-z]{1,2}$/.test(fields.at(at))) value = fields.at(at)
      if (value === undefined) return 0
      countersOf(row, direction)[name] = value
      return 1
    },
    write: (row) => {
      const value = (row[direction] as RowDraft | null)?.[name]
      return value === null || value === undefined ? '-' : String(value)
    },
  }
}

function countersOf(row: RowDraft, direction: 'rx' | 'tx'): RowDraft {
  row[direction] ??= {}
  return row[direction] as RowDraft
}
