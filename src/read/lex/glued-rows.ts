import { isBlank } from '../../text/fields.ts'
import { freeRow } from './free-rows.ts'
import { readHeading } from './heading-lines.ts'
import type { Piece, Scan } from './scan.ts'

/** So many words that rows begin with may stand before the first row. */
const MOST_TRIED = 16

/** A line that holds rows behind something else: a prompt whose line end was lost, a whole table on one line. */
export function readGlued(scan: Scan, piece: Piece): boolean {
  const { text } = scan.lines
  const line = text.slice(piece.from, piece.to)
  const starts = scan.vocabulary
    .rowStartsIn(line)
    .filter((start) => start > 0)
    .map((start) => piece.from + start)
  const pieces = starts.map((from, i) => ({ index: piece.index, from, to: starts[i + 1] ?? piece.to }))
  const first = pieces
    .slice(0, MOST_TRIED)
    .findIndex(({ from, to }) => freeRow(scan, from, to, piece.index) !== undefined)
  if (first < 0) return false
  readGluedHead(scan, { index: piece.index, from: piece.from, to: (pieces[first] as Piece).from })
  for (const part of pieces.slice(first)) scan.again(part, false)
  return true
}

function readGluedHead(scan: Scan, piece: Piece): void {
  const { text } = scan.lines
  for (let from = piece.from; from < piece.to; from++) {
    if (from > piece.from && !isBlank(text.charCodeAt(from - 1))) continue
    if (scan.headingsOf(text, from, piece.to).length === 0) continue
    if (from > piece.from) scan.again({ index: piece.index, from: piece.from, to: from }, false)
    readHeading(scan, { index: piece.index, from, to: piece.to })
    return
  }
  scan.again(piece, false)
}
