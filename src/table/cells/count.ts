import type { Fields } from '../../text/fields.ts'
import { type Cell, type RowDraft, UNASKED } from './cell.ts'

/** Reads a decimal integer; text when a number would lose digits (beyond 2^53), undefined when it is none. */
export function readCount(text: string, start: number, end: number): number | string | undefined {
  let at = start
  const negative = text.charCodeAt(at) === 45
  if (negative) at++
  if (at === end) return undefined
  let value = 0
  for (let i = at; i < end; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return undefined
    value = value * 10 + digit
  }
  if (value > Number.MAX_SAFE_INTEGER) return text.slice(start, end)
  return negative ? -value : value
}

/** Reads a decimal number, with a fraction or none; text when a number would lose digits, undefined when it is none. */
export function readDecimal(text: string): number | string | undefined {
  const whole = readCount(text, 0, text.length)
  if (whole !== undefined) return whole
  if (!/^-?\d+\.\d+$/.test(text)) return undefined
  return text.length > SAFE_DECIMAL ? text : Number(text)
}

/** Fifteen digits with a sign and a point: every decimal of that length keeps its digits as a double (IEEE 754). */
const SAFE_DECIMAL = 16

/** A decimal number (queue length, inode, byte count); `-` is an empty one. */
export const count: Cell = {
  nothing: '-',
  kind: 'count',
  skips: true,
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const start = fields.start(at)
    const end = fields.end(at)
    if (end - start === 1 && fields.text.charCodeAt(start) === 45) {
      if (key !== UNASKED) row[key] = null
      return 1
    }
    const value = readCount(fields.text, start, end)
    if (value === undefined) return 0
    if (key !== UNASKED) row[key] = value
    return 1
  },
  write: (row, key) => (row[key] === null || row[key] === undefined ? '' : String(row[key])),
}

/** A number that a letter or a mark of no number is glued to. */
const GLUED = /^\d+(?=[^\d.:/\\-])/

/** Reads a number in the last column, which what people go on with may touch; returns how many characters it has, 0 when there is none. */
export function readGluedCount(fields: Fields, at: number, row: RowDraft, key: string): number {
  const digits = GLUED.exec(fields.at(at))?.[0]
  if (digits === undefined) return 0
  row[key] = readCount(digits, 0, digits.length)
  return digits.length
}

// > |CLOSE_WAIT      55484これは何ですか
/** A process ID, in the last column that a line of most people's texts has. */
export const pid: Cell = { ...count, readGlued: readGluedCount }
