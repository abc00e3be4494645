import { remarkIn } from '../text/remark.ts'
import { isList } from './cells/cell.ts'
import type { RowRule, Table } from './dialect.ts'
import { rangesOf, takeOutOfRange } from './ranges.ts'
import { plainOddity, type Reader } from './row-reader.ts'

/** A reader made of a hand-written rule of a table. What it says nothing of may have a remark behind it. */
export function ruleReader({ name, view }: Table, rule: RowRule): Reader {
  const oddity = plainOddity()
  const ranges = rangesOf(view)
  const readKnown: Reader['read'] = (fields) => {
    oddity.note = null
    oddity.extra = -1
    try {
      const rows = rule(fields, oddity)
      oddity.outOfRange = ranges.length > 0 && rows !== null ? takeOutOfRange(rows, ranges) : null
      return rows
    } catch {
      fields.fail(name)
      return null
    }
  }
  const read: Reader['read'] = (fields) => {
    const rows = readKnown(fields)
    return rows === null && fields.count > 1 ? readRemarked(fields) : rows
  }
  const readRemarked: Reader['read'] = (fields) => {
    const { text, from } = fields
    const at = from + remarkIn(text.slice(from, fields.end(fields.count - 1)))
    const rows = at > from ? readKnown(fields.split(text, from, at)) : null
    if (rows !== null && !(isList(rows) && rows.length === 0)) oddity.extra = at
    return rows
  }
  return { read, readKnown, readWithUnknownState: () => null, oddity, cells: {}, refusedBy: null }
}
