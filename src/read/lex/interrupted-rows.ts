import { isPlain, type Reader } from '../../table/row-reader.ts'
import type { TableContext } from '../../table/table-context.ts'
import { isBlank } from '../../text/fields.ts'
import type { Piece } from '../../text/lines.ts'
import type { Scan } from './scan.ts'

// > |tcp6       0      0 2001:db8:aaaa:bbb:528netstat: no support for `AF INET (sctp)' on this system.
/**
 * A row at the end of which a message of the tool stands, because both went into one file: each is read by itself. Returns
 * the index of the next line, 0 when there is no message, -1 when it stands in the middle, so that a part of the row is missing.
 */
export function readInterrupted(scan: Scan, piece: Piece, reader: Reader): number {
  const { vocabulary, lines, fields } = scan
  if (!scan.beginsRow(piece.from, piece.to)) return 0
  const at = vocabulary.noticeIn(lines.text.slice(piece.from, piece.to))
  if (at <= 0) return 0
  const end = piece.from + at
  const row = isBlank(lines.text.charCodeAt(end - 1)) ? reader.read(fields.split(lines.text, piece.from, end)) : null
  if (row === null || !isPlain(reader)) return -1
  scan.pushRow(scan.open as TableContext, reader, row, null, piece.index)
  return scan.again({ ...piece, from: end }, false)
}
