import { momentOf } from '../../text/moment/moment.ts'
import { isPrompt } from '../command-line.ts'
import type { RowPayload } from '../document.ts'
import { isBlank } from '../fields.ts'
import { JOINTS, Joined } from '../joined.ts'
import { isPlain, type Reader } from '../row-reader.ts'
import type { TableContext } from '../table-context.ts'
import type { LineToken } from '../token.ts'
import { fullestJoin, readWhole } from './fullest-join.ts'
import { isRule } from './known-lines.ts'
import type { Piece, Scan } from './scan.ts'

/** A row is put together from this many lines behind its first at the most. */
const MOST_JOINED = 5
/** Columns of a console; what is pasted from it breaks there, or loses the last character. */
export const CONSOLE_WIDTH = 80

/** A row that goes on in lines that are nothing by themselves: they are read as one. Returns the last of them, 0 when there is no such row. */
export function readJoined(scan: Scan, piece: Piece, reader: Reader): number {
  const { text, ends } = scan.lines
  const joins = JOINTS.map((joint) => new Joined(text, piece.from, piece.to, joint))
  for (const last of linesBelow(scan, piece.index, MOST_JOINED)) {
    const from = scan.contentFrom(last)
    const to = ends[last] as number
    if (isSomething(scan, from, to)) return 0
    for (const join of joins) join.add(from, to)
    const best = fullestJoin(scan, joins, () => ({ reader }))
    const row = best && readWhole(scan, best.join, reader)
    if (!row) continue
    scan.pushRow(scan.open as TableContext, reader, row, null, piece.index, last, best.join)
    return last
  }
  return 0
}

// > |0x2 ...02 00 5e 00 53 02 ...... Example Gigabit Network Connection - Pa
//   |cket Scheduler Miniport
/** The rest of a free text that a console broke at its right edge: it is put behind the row above. */
export function readFold(scan: Scan, piece: Piece): boolean {
  const above = scan.tokens.at(-1) as LineToken<RowPayload> | undefined
  const index = piece.index - 1
  if (!scan.open?.table.folds || !scan.afterRow || above?.lastLine !== scan.lastNumberOf(index)) return false
  const { text, ends } = scan.lines
  const from = scan.contentFrom(index)
  const line = text.slice(from, ends[index])
  if (Math.abs(consoleWidth(line) - CONSOLE_WIDTH) > 1) return false
  const join = new Joined(text, from, ends[index] as number, 'as it is')
  join.add(piece.from, piece.to)
  const reader = scan.open.readers[0] as Reader
  const row = reader.read(scan.fields.split(join.joined, 0, join.joined.length))
  if (row === null) return false
  scan.tokens.pop()
  scan.fields.row--
  scan.pushRow(scan.open, reader, row, null, index, piece.index, join)
  return true
}

// > |tcp        0      0 2001:db8:1234:5678:9abc:def0:1234:5678:50544 2001:db8:ffff:1
//   |::20:443 ESTABLISHED
/** Whether a row that is whole by itself may go on in the next line, which a console of 80 columns broke off. */
export function mayGoOn(scan: Scan, index: number): boolean {
  const [next] = linesBelow(scan, index, 1)
  if (next === undefined || scan.open?.columns.some((column) => column.spacious)) return false
  return !isSomething(scan, scan.contentFrom(next), scan.lines.ends[next] as number)
}

/** Whether a line reaches the edge of a console, so that it may go on in the next. */
export function fillsConsole(scan: Scan, piece: Piece): boolean {
  return consoleWidth(scan.lines.text.slice(piece.from, piece.to)) >= CONSOLE_WIDTH - 1
}

/** The lines under a line, up to the first blank one; in a text with a blank line behind every line those do not count. */
export function* linesBelow(scan: Scan, index: number, most: number): Generator<number> {
  const step = scan.isBlankLine(index - 1) && scan.isBlankLine(index + 1) && scan.isBlankLine(index + 3) ? 2 : 1
  for (let below = 1; below <= most; below++) {
    const next = index + below * step
    if (scan.isBlankLine(next)) return
    yield next
  }
}

/** Whether a line means something by itself, so that it cannot be the rest of a row. */
export function isSomething(scan: Scan, from: number, to: number): boolean {
  let start = from
  while (start < to && isBlank(scan.lines.text.charCodeAt(start))) start++
  if (start === to || scan.beginsRow(start, to)) return true
  const line = scan.lines.text.slice(start, to).trimEnd()
  if (isRule(line) || isWholeRow(scan, start, to)) return true
  return (
    scan.vocabulary.titleOf(line) !== undefined ||
    scan.vocabulary.headingsOf(scan.lines.text, start, to).length > 0 ||
    isPrompt(line) ||
    momentOf(line) !== undefined
  )
}

/** Whether a text is a row of the open table by itself, with nothing missing. */
function isWholeRow(scan: Scan, from: number, to: number): boolean {
  const reader = scan.open?.readers[0]
  return reader !== undefined && reader.read(scan.fields.split(scan.lines.text, from, to)) !== null && isPlain(reader)
}

/** How many columns of a console a text takes; East Asian characters take two. */
function consoleWidth(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1
  return width
}
