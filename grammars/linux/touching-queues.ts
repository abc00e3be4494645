import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import type { Fields } from '../../src/text/fields.ts'

/** Digits that fill the column of the second queue, so that no blank stands in front of it. */
const FULL = 7
/** Where the column of the first queue ends, from the beginning of the row. */
const FIRST_END = 12

// > |tcp        03877376 127.0.0.1:36660         127.0.0.1:8300          ESTABLISHED
//              ^^sendQueue
//              recvQueue
/** The first queue. toybox leaves no blank behind it when the second has seven digits or more (`%6d%7d`, netstat.c, show_ip). */
export const touchingQueues: Cell = {
  ...count,
  read(fields, at, end, row, key) {
    const length = fields.end(at) - fields.start(at)
    const digits = length > FULL && at + 1 < end && !isNumber(fields, at + 1) ? digitsOfFirst(fields, at, length) : 0
    return digits > 0 ? readBoth(fields, at, digits, row, key) : count.read(fields, at, end, row, key)
  },
}

/** How many digits are the first queue's: a number does not begin with 0, else its place tells; 0 where neither does. */
function digitsOfFirst(fields: Fields, at: number, length: number): number {
  const start = fields.start(at)
  if (fields.text.charCodeAt(start) === 48) return 1
  const digits = FIRST_END - (start - fields.start(0))
  return digits > 0 && length - digits >= FULL ? digits : 0
}

function readBoth(fields: Fields, at: number, digits: number, row: RowDraft, key: string): number {
  const between = fields.start(at) + digits
  const first = readCount(fields.text, fields.start(at), between)
  const second = readCount(fields.text, between, fields.end(at))
  if (first === undefined || second === undefined) return 0
  row[key] = first
  row.sendQueue = second
  return 1
}

function isNumber(fields: Fields, at: number): boolean {
  return readCount(fields.text, fields.start(at), fields.end(at)) !== undefined
}
