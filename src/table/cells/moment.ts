import { momentOf } from '../../text/moment/moment.ts'
import type { Cell } from './cell.ts'
import { words } from './word.ts'

/** Milliseconds since 1970 as .NET writes a time in JSON before version 6. */
const SINCE_1970 = /^\/Date\((\d{1,15})\)\/$/

/** The field that a time begins with behind other text, and how many it has at the most: `5/1/2023 10:00:00 AM`. */
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)|^\/Date\(/
const MOST_FIELDS = 4

/** A date with its time of day: ISO 8601 where it says which, else as printed. */
export const momentCell: Cell = {
  ...words,
  read: (fields, at, _end, row, key) => (momentCell.readAll?.(fields, at, at + 1, row, key) ? 1 : 0),
  readAll(fields, at, end, row, key) {
    const text = fields.range(at, end)
    const milliseconds = SINCE_1970.exec(text)?.[1]
    row[key] = (milliseconds ? new Date(Number(milliseconds)).toISOString() : momentOf(text)) ?? text
    return true
  },
  readBack(fields, from, end, row, key) {
    for (let at = end - 1; at >= Math.max(from, end - MOST_FIELDS); at--) {
      if (!DATE.test(fields.at(at))) continue
      momentCell.readAll?.(fields, at, end, row, key)
      return end - at
    }
    return 0
  },
}
