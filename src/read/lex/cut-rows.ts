import type { Piece } from '../../text/lines.ts'
import { isBlankLine } from '../../text/lines-below.ts'
import { momentOf } from '../../text/moment/moment.ts'
import type { Scan } from './scan.ts'

/** What addresses, masks and counts are written with, and the name of the default route. */
const FIGURES = /^(?:default|(?=.*[\d*])[\da-f.:*/%]+)$/i
/** An address, or the beginning of one. */
const ADDRESS = /^\d+\.|^(?!\d\d?:\d\d(?!\d))[\da-f]+:/i
/** The first word of a row may have lost its end, but not all of it. */
const FEWEST_LETTERS = 2

// > |          0.0.0.0          0.0.0.0      192.0.2.1      192.0.2.10     25
//   |    172.19.79.
/** Whether a line begins a row of the open table, which ends with the text: a row stands right above it, and nothing below. */
export function isCutRow(scan: Scan, { index, from, to }: Piece): boolean {
  const { open, afterRow, fields, lines } = scan
  if (!open || !afterRow || !isLast(scan, index)) return false
  const { count } = fields.split(lines.text, from, to)
  const rest = Array.from({ length: count - 1 }, (_, at) => fields.at(at + 1))
  if (!rest.every((field) => FIGURES.test(field))) return false
  if (scan.beginsRow(from, to)) return true
  const first = fields.at(0)
  if (open.columns[0]?.cell.words) return count === 1 && isBeginning(first, open.columns[0].cell.words)
  if (!open.headed || momentOf(lines.text.slice(from, to)) !== undefined) return false
  return count > 1 ? scan.isFigures(from, to) : ADDRESS.test(first)
}

function isLast(scan: Scan, index: number): boolean {
  const { length } = scan.lines.starts
  for (let below = index + 1; below < length; below++) if (!isBlankLine(scan.lines, below)) return false
  return true
}

function isBeginning(text: string, words: readonly string[]): boolean {
  return text.length >= FEWEST_LETTERS && words.some((word) => word.startsWith(text))
}
