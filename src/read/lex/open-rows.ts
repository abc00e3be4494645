import type { RowDraft } from '../../table/cells/cell.ts'
import type { Table } from '../../table/dialect.ts'
import { rangesOf, takeOutOfRange } from '../../table/ranges.ts'
import { isPlain, type Reader } from '../../table/row-reader.ts'
import { readFreeRow, rowsBehind } from './free-rows.ts'
import { readInterrupted } from './interrupted-rows.ts'
import { ownerTokens } from './owner-lines.ts'
import type { Piece, Scan } from './scan.ts'
import { CONSOLE_WIDTH, isBroken, isSaying, mayGoOn, mayHaveRest, readJoined } from './wrapped-rows.ts'

/** A row of the table that is open. Returns the index of the line behind it, 0 when the line is none. */
export function readOpenRow(scan: Scan, piece: Piece, whole: boolean): number {
  if (!scan.open) return 0
  const { text } = scan.lines
  const folded =
    whole && ((piece.to - piece.from === CONSOLE_WIDTH && mayGoOn(scan, piece.index)) || isBroken(scan, piece.index))
  for (const reader of scan.open.readers) {
    const end = folded ? readJoined(scan, piece, reader) : 0
    if (end > 0) return end + 1
    const row = reader.read(scan.fields.split(text, piece.from, piece.to))
    if (row !== null && isPlain(reader)) {
      const rest =
        whole && mayHaveRest(scan, reader, piece.from, piece.index) ? readJoined(scan, piece, reader, row) : 0
      if (rest > 0) return rest + 1
      if (scan.spans) reader.read(scan.fields.split(text, piece.from, piece.to))
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
  const behind = whole ? readInterrupted(scan, piece, reader) : 0
  if (behind !== 0) return behind
  if (row !== null && oddity.missing > 0 && goesOnBelow(scan, piece.index)) oddity.missing = 0
  const isPart = row === null || oddity.missing > 0 || oddity.unknownState
  const last = whole && isPart ? readJoined(scan, piece, reader) : 0
  if (last > 0) return last + 1
  if (row === null || isSaying(scan, piece.from, piece.to)) return 0
  // A row of another form than those above has text behind it here, and none there.
  const free = oddity.extra < 0 || open.headed ? 0 : readFreeRow(scan, piece, whole)
  if (free > 0) return free
  const more = oddity.extra < 0 ? [] : rowsBehind(scan, { ...piece, from: oddity.extra })
  if (scan.spans) reader.read(fields.split(lines.text, piece.from, piece.to))
  const extra = oddity.extra < 0 || more.length > 0 ? '' : lines.text.slice(oddity.extra, piece.to).trimEnd()
  const owners = extra !== '' && open.table.owners && ownerTokens(scan, extra, piece)
  scan.pushRow(open, reader, row, { ...oddity, extra: owners ? '' : extra }, piece.index)
  if (owners) scan.tokens.push(...owners)
  for (const other of more) scan.again(other, false)
  return piece.index + 1
}

// > |eth0      1500  8812345      0      3 0       6612345      0      0      0
//   |BMRU
/**
 * A line that means nothing but has half of the fields of a row, over one that has the others. Returns the index of the
 * line behind them, 0 when they are no row.
 */
export function readHalfRow(scan: Scan, piece: Piece): number {
  const { open, fields, lines } = scan
  const next = piece.index + 1
  if (!open?.headed || open.table.rule || scan.isBlankLine(next)) return 0
  const { count } = fields.split(lines.text, piece.from, piece.to)
  const all = open.columns.length
  if (count * 2 < all) return 0
  if (count + fields.split(lines.text, scan.contentFrom(next), lines.ends[next] as number).count > all + 1) return 0
  const last = readJoined(scan, piece, open.readers[0] as Reader)
  return last > 0 ? last + 1 : 0
}

/** Whether the line split last begins like a row of the open table. */
function looksLikeRow(scan: Scan, { to }: Piece): boolean {
  const { fields, open } = scan
  if (fields.count === 0) return false
  return scan.beginsRow(fields.start(0), to) || (open?.table.first?.test(fields.at(0)) ?? false)
}

/** Whether the next line adds to the row of this one, so that what is missing here stands there. */
function goesOnBelow(scan: Scan, index: number): boolean {
  const next = index + 1
  if (!scan.open?.table.below || next >= scan.lines.starts.length) return false
  return (
    addedBy(scan, scan.open.table, {
      index: next,
      from: scan.contentFrom(next),
      to: scan.lines.ends[next] as number,
    }) !== null
  )
}

/** So many damaged lines may stand between two that add to one row. */
const MOST_DAMAGED = 3

/** A line that means nothing, between lines that add to the row above it: it is lost, and they are not. */
export function readBrokenBelow(scan: Scan, piece: Piece): boolean {
  if (!scan.afterRow || !scan.open?.table.below) return false
  for (let ahead = 0; ahead < MOST_DAMAGED && !scan.isBlankLine(piece.index + 1 + ahead); ahead++) {
    if (!goesOnBelow(scan, piece.index + ahead)) continue
    scan.push('Broken', { text: scan.lines.text.slice(piece.from, piece.to) }, piece)
    scan.afterRow = true
    return true
  }
  return false
}

/** A line that adds to the row above it. */
export function readBelow(scan: Scan, piece: Piece): boolean {
  if (!scan.afterRow || !scan.open?.table.below) return false
  const { table } = scan.open
  const added = addedBy(scan, table, piece)
  if (!added) return false
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
