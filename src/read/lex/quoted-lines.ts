import { isBlank } from '../../text/fields.ts'
import { contentStart } from '../../text/margin.ts'
import { readFreeRow } from './free-rows.ts'
import { readOpenRow } from './open-rows.ts'
import type { Piece, Scan } from './scan.ts'

/**
 * A quoted, listed or otherwise marked line: what is behind the mark is read, and the mark is remembered. Returns the index
 * of the next line, 0 when there is nothing behind it.
 */
export function readQuoted(scan: Scan, piece: Piece): number {
  const { text, starts } = scan.lines
  const start = contentStart(text, piece.from, piece.to)
  if (start === piece.from && text[piece.to - 1] !== '`') return 0
  let to = piece.to
  while (to > start && (text[to - 1] === '`' || isBlank(text.charCodeAt(to - 1)))) to--
  const { margin } = scan
  scan.margin = text.slice(starts[piece.index], start)
  const content = { index: piece.index, from: start, to }
  const next = readOpenRow(scan, content, true) || readFreeRow(scan, content, true)
  if (next > 0) return next
  scan.margin = margin
  const before = scan.tokens.length
  const open = scan.open
  scan.again(content, false)
  const kind = scan.tokens[before]?.tokenType
  if (kind === scan.types.Text && scan.tokens.length === before + 1) {
    scan.tokens.length = before
    scan.open = open
    return 0
  }
  if (scan.tokens.length > before && kind !== scan.types.Command) scan.margin = text.slice(starts[piece.index], start)
  return piece.index + 1
}
