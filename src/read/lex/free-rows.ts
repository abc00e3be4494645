import type { RowDraft } from '../../cells/cell.ts'
import { type Choice, chooseRow } from '../detect.ts'
import { isPlain } from '../row-reader.ts'
import { columnsOfForm, rowReader, type TableContext } from '../table-context.ts'
import type { Piece, Scan } from './scan.ts'

export function readFreeRow(scan: Scan, piece: Piece): boolean {
  const choice = freeRow(scan, piece.from, piece.to, piece.index)
  if (!choice) return false
  pushFreeRow(scan, choice, piece)
  return true
}

function pushFreeRow(scan: Scan, choice: Choice, piece: Piece): void {
  const { dialect, table, form } = choice
  const sameTable = scan.open && !scan.open.headed && scan.open.table === table
  const reader = rowReader(table, columnsOfForm(table, form), scan.spans)
  if (sameTable) {
    const readers = (scan.open as TableContext).readers
    if (!readers.includes(reader)) readers.push(reader)
  } else {
    scan.openTable({
      dialect,
      table,
      locale: choice.locale,
      columns: columnsOfForm(table, form),
      readers: [reader],
      headed: table.titled ?? false,
      addressWidth: 0,
      confidence: choice.confidence,
    })
  }
  const rows = reader.read(scan.fields.split(scan.lines.text, piece.from, piece.to)) as RowDraft
  const { oddity } = reader
  const extra = oddity.extra < 0 ? '' : scan.lines.text.slice(oddity.extra, piece.to)
  scan.pushRow(scan.open as TableContext, reader, rows, isPlain(reader) ? null : { ...oddity, extra }, piece.index)
}

export function freeRow(scan: Scan, from: number, to: number, index: number): Choice | undefined {
  if (scan.fields.split(scan.lines.text, from, to).count < 3) return undefined
  const candidates = scan.vocabulary.tablesOfRow(scan.fields.at(0))
  const { above } = scan.fields
  scan.fields.above = []
  const choice = chooseRow(candidates, scan.fields, scan.spans, {
    lines: scan.lines,
    index,
    before: scan.before,
    title: scan.title,
  })
  scan.fields.above = above
  return choice
}
