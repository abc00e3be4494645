import type { RowDraft } from '../../table/cells/cell.ts'
import type { Column, Table } from '../../table/dialect.ts'
import { rangesOf, takeOutOfRange } from '../../table/ranges.ts'
import { isPlain, type Reader } from '../../table/row-reader.ts'
import type { Fields } from '../../text/fields.ts'
import type { Piece } from '../../text/lines.ts'
import { isBlankLine } from '../../text/lines-below.ts'
import { readFreeRow } from './free-rows.ts'
import { ownerTokens } from './owner-lines.ts'
import type { Scan } from './scan.ts'
import { isFolded, isSaying, mayHaveRest } from './wrapped-rows.ts'

const ADDRESSED = /^\d+\.[\d./]*\d$|^[\da-f]*:[\w:.%/]*[\da-f]$/i

/** A row of the table that is open, or of one that shares its heading. Returns the index of the line behind it, 0 when the line is none. */
export function readOpenRow(scan: Scan, piece: Piece, whole: boolean): number {
  return readRow(scan, piece, whole) || readBeside(scan, piece, whole) || passBy(scan, piece)
}

// > |Netid State  Recv-Q Send-Q   Local Address:Port  Peer Address:Port
//   |u_str ESTAB  0      0                    * 1157             * 1158
//   |udp   UNCONN 0      0              0.0.0.0:68         0.0.0.0:*
/** A row of a table that stands beside the open one, which is open from here on. */
function readBeside(scan: Scan, piece: Piece, whole: boolean): number {
  const { above } = scan.fields
  for (const beside of scan.open?.beside ?? []) {
    const back = scan.mark()
    scan.openTable(beside)
    scan.fields.above = above
    const next = readRow(scan, piece, whole)
    if (next > 0) return next
    back()
  }
  return 0
}

/** A line of the open table that holds no row. */
function passBy(scan: Scan, { index, from, to }: Piece): number {
  const { open, fields, lines } = scan
  if (!open?.table.passes?.(fields.split(lines.text, from, to))) return 0
  scan.pushRow(open, open.readers[0] as Reader, [], null, index)
  return index + 1
}

function readRow(scan: Scan, piece: Piece, whole: boolean): number {
  if (!scan.open) return 0
  const { text } = scan.lines
  if (whole && isFolded(scan, piece)) scan.unfinished = 'cut'
  for (const reader of scan.open.readers) {
    const row = reader.read(scan.fields.split(text, piece.from, piece.to))
    if (row !== null && isPlain(reader)) {
      if (whole && scan.unfinished === 'no' && mayHaveRest(scan, reader, piece.from, piece.index))
        scan.unfinished = 'open'
      scan.pushRow(scan.open, reader, row, null, piece.index)
      return piece.index + 1
    }
    if (row === null && !looksLikeRow(scan, piece)) continue
    const next = readOddRow(scan, piece, reader, row, whole)
    if (next > 0) return next
  }
  return 0
}

/** A row with something odd about it, or a line that begins like one: a part of it may stand in other lines, or something else in it. */
function readOddRow(scan: Scan, piece: Piece, reader: Reader, row: ReturnType<Reader['read']>, whole: boolean): number {
  const { open, lines, fields } = scan
  if (!open) return 0
  const oddity = { ...reader.oddity }
  if (whole && isInterrupted(scan, piece)) return 0
  if (row !== null && oddity.missing > 0 && goesOnBelow(scan, piece.index)) oddity.missing = 0
  const isPart = row === null || oddity.missing > 0 || oddity.unknownState
  if (whole && isPart && scan.unfinished === 'no') scan.unfinished = 'open'
  if (row === null || isSaying(scan, piece.from, piece.to)) return 0
  // A row of another form than those above has text behind it here, and none there.
  const free = oddity.extra < 0 || open.headed ? 0 : readFreeRow(scan, piece, whole)
  if (free > 0) return free
  const { work } = fields
  if (scan.spans) reader.read(fields.split(lines.text, piece.from, piece.to))
  // What is asked beside the text must not change what is read of it.
  fields.work = work
  const extra = oddity.extra < 0 ? '' : lines.text.slice(oddity.extra, piece.to).trimEnd()
  const owners = extra !== '' && open.table.owners && ownerTokens(scan, extra, piece)
  scan.pushRow(open, reader, row, { ...oddity, extra: owners ? '' : extra }, piece.index)
  if (owners) scan.tokens.push(...owners)
  return piece.index + 1
}

/** Whether a line that means nothing may begin a row: it begins as rows do, or has half of the fields of one over a line that has the others. */
export function mayBeginRow(scan: Scan, piece: Piece): boolean {
  const { open, fields, lines, vocabulary } = scan
  const { count } = fields.split(lines.text, piece.from, piece.to)
  if (looksLikeRow(scan, piece) || vocabulary.rowStartsIn(lines.text.slice(piece.from, piece.to))[0] === 0) return true
  const next = piece.index + 1
  if (!open?.headed || open.table.rule || isBlankLine(lines, next)) return false
  const all = open.columns.length
  if (count * 2 < all) return false
  return count + fields.split(lines.text, scan.startOf(next), lines.ends[next] as number).count <= all + 1
}

// > |tcp6       0      0 2001:db8:aaaa:bbb:528netstat: no support for `AF INET (sctp)' on this system.
/** Whether a message of the tool stands in a row, because both went into one file: what is in front of it may be a part of the row. */
function isInterrupted(scan: Scan, { from, to }: Piece): boolean {
  return scan.beginsRow(from, to) && scan.vocabulary.noticeIn(scan.lines.text.slice(from, to)) > 0
}

/** Whether the line split last begins like a row of the open table; a row that a rule reads is whole in its line or none. */
function looksLikeRow(scan: Scan, { to }: Piece): boolean {
  const { fields, open } = scan
  if (fields.count === 0) return false
  if (scan.beginsRow(fields.start(0), to)) return true
  return open !== null && !open.table.rule && (open.table.first?.test(fields.at(0)) ?? false)
}

/** Whether a line begins like a row of the open table, has half of its fields or more, and figures behind the first; or the table says so itself. */
export function isLikeRow(scan: Scan, piece: Piece): boolean {
  const { fields, lines, open } = scan
  if (open?.table.resembles) return open.table.resembles(fields.split(lines.text, scan.startOf(piece.index), piece.to))
  if (!open?.headed || open.table.rule) return false
  const { count } = fields.split(lines.text, piece.from, piece.to)
  if (count * 2 <= open.columns.length || count > open.columns.length + 1) return false
  return /\d/.test(fields.range(1, count)) && (looksLikeRow(scan, piece) || beginsWithAddress(open.columns, fields))
}

/** Whether a line begins with an address in figures, which the first column takes: no sentence does. */
function beginsWithAddress([first]: readonly Column[], fields: Fields): boolean {
  return ADDRESSED.test(fields.at(0)) && first !== undefined && first.cell.read(fields, 0, 1, {}, first.key) > 0
}

/** Whether the next line adds to the row of this one, so that what is missing here stands there. */
function goesOnBelow(scan: Scan, index: number): boolean {
  const next = index + 1
  if (!scan.open?.table.below || next >= scan.lines.starts.length) return false
  const { above } = scan.fields
  const piece = { index: next, from: scan.startOf(next), to: scan.lines.ends[next] as number }
  const added = addedBy(scan, scan.open.table, piece)
  scan.fields.above = above
  return added !== null
}

/** So many damaged lines may stand between two that add to one row. */
const MOST_DAMAGED = 3

/** A line that means nothing, between lines that add to the row above it: it is lost, and they are not. A word in between is none of them. */
export function readBrokenBelow(scan: Scan, piece: Piece): boolean {
  if (!scan.afterRow || !scan.open?.table.below) return false
  for (let ahead = 0; ahead < MOST_DAMAGED && !isBlankLine(scan.lines, piece.index + 1 + ahead); ahead++) {
    if (!goesOnBelow(scan, piece.index + ahead)) continue
    if (!isInterjected(scan, piece)) scan.push('Broken', { text: scan.lines.text.slice(piece.from, piece.to) }, piece)
    scan.afterRow = true
    return true
  }
  return false
}

// > |        inet 192.0.2.10  netmask 255.255.255.0  broadcast 192.0.2.255
//   |> ok
//   |        RX packets 100  bytes 2000 (1.9 KiB)
/** Whether a line is what somebody said in between: it begins at the edge, where additions do not, and has no figure. */
function isInterjected({ lines }: Scan, { index, from, to }: Piece): boolean {
  return from === lines.starts[index] && !/\d/.test(lines.text.slice(from, to))
}

/** Where its values stand, a line says itself that adds to a row. */
const NO_CELLS = { cells: {} }

/** A line that adds to the row above it. */
export function readBelow(scan: Scan, piece: Piece): boolean {
  if (!scan.afterRow || !scan.open?.table.below) return false
  const { table } = scan.open
  const added = addedBy(scan, table, piece)
  if (!added) return false
  if (scan.spans && added.cells) scan.placeCells(added, NO_CELLS)
  scan.push('Addition', { added, outOfRange: takeOutOfRange(added, rangesOf(table.view)) }, piece)
  scan.afterRow = true
  return true
}

/** What a line adds to a row of a table; null when it does not, or when its reader fails. */
function addedBy({ fields, lines }: Scan, { name, below }: Table, { from, to }: Piece): RowDraft | null {
  try {
    return below?.(fields.split(lines.text, from, to)) ?? null
  } catch {
    fields.fail(name)
    return null
  }
}
