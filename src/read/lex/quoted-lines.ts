import { contentStart } from '../../text/margin.ts'
import { isBlank } from '../fields.ts'
import type { Piece, Scan } from './scan.ts'

/** A quoted, listed or otherwise marked line: what is behind the mark is read, and the mark is remembered. */
export function readQuoted(scan: Scan, piece: Piece): boolean {
  const { text, starts } = scan.lines
  const start = contentStart(text, piece.from, piece.to)
  if (start === piece.from && text[piece.to - 1] !== '`') return false
  let to = piece.to
  while (to > start && (text[to - 1] === '`' || isBlank(text.charCodeAt(to - 1)))) to--
  const before = scan.tokens.length
  const open = scan.open
  scan.again({ index: piece.index, from: start, to }, false)
  const kind = scan.tokens[before]?.tokenType
  if (kind === scan.types.Text && scan.tokens.length === before + 1) {
    scan.tokens.length = before
    scan.open = open
    return false
  }
  if (scan.tokens.length > before && kind !== scan.types.Command) scan.margin = text.slice(starts[piece.index], start)
  return true
}
