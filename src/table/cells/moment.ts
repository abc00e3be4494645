import { momentOf } from '../../text/moment/moment.ts'
import type { Cell } from './cell.ts'
import { words } from './word.ts'

/** Milliseconds since 1970 as .NET writes a time in JSON before version 6. */
const SINCE_1970 = /^\/Date\((\d{1,15})\)\/$/

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
}
