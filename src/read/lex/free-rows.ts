import type { RowDraft } from '../../table/cells/cell.ts'
import { type Choice, chooseRow } from '../../table/detect.ts'
import type { Table } from '../../table/dialect.ts'
import { isPlain, type Reader } from '../../table/row-reader.ts'
import type { RowTable } from '../../table/row-tables.ts'
import { columnsOfForm, formReader, rowReader, standBeside, type TableContext } from '../../table/table-context.ts'
import { beforeBlanks } from '../../text/blanks.ts'
import type { Piece } from '../../text/lines.ts'
import { localeBelow } from './locale-below.ts'
import type { Scan } from './scan.ts'
import { mayHaveRest } from './wrapped-rows.ts'

/** What it costs to open a table for a row alone. */
const OPENING = 300

/** A row that no heading or title says anything of; `whole` lets it go on in the next lines. Returns the index of the next line, 0 when it is none. */
export function readFreeRow(scan: Scan, piece: Piece, whole: boolean): number {
  const choice = freeRow(scan, piece.from, piece.to, piece.index)
  if (!choice) return 0
  const reader = openFor(scan, choice, piece.index)
  const rows = reader.read(scan.fields.split(scan.lines.text, piece.from, piece.to)) as RowDraft
  if (whole && endsInAddress(scan, piece)) scan.unfinished = 'cut'
  else if (whole && mayHaveRest(scan, reader, piece.from, piece.index)) scan.unfinished = 'open'
  const oddity = isPlain(reader) ? null : { ...reader.oddity }
  const extra = !oddity || oddity.extra < 0 ? '' : scan.lines.text.slice(oddity.extra, piece.to)
  scan.pushRow(scan.open as TableContext, reader, rows, oddity && { ...oddity, extra }, piece.index)
  return piece.index + 1
}

/** Whether a line ends between an address and its port. */
function endsInAddress({ lines }: Scan, { from, to }: Piece): boolean {
  return lines.text[beforeBlanks(lines.text, from, to) - 1] === ':'
}

/** The reader of a row without a heading; its table is open from here on. */
function openFor(scan: Scan, { dialect, table, form, locale, confidence }: Choice, index: number): Reader {
  const columns = columnsOfForm(table, form)
  const reader = formReader(table, form, scan.spans)
  if (scan.open && !scan.open.headed && scan.open.table === table) {
    const { readers } = scan.open
    if (!readers.includes(reader)) readers.push(reader)
  } else {
    const headed = table.titled ?? false
    const language = locale ?? localeBelow(scan, dialect, index)
    scan.fields.work += OPENING
    const context = { dialect, locale: language, headed, addressWidth: 0, confidence }
    const own: TableContext = { ...context, table, columns, readers: [reader] }
    // Rows of which columns say what they are find their table themselves.
    if (table.rule) standBeside(own, besideOf(own, scan.spans))
    scan.openTable(own)
  }
  return reader
}

/** The tables beside one, with all the columns that they can have. */
function besideOf(context: TableContext, spans: boolean): TableContext[] {
  const { dialect, table } = context
  const beside = dialect.tables.filter(({ name }) => table.beside?.includes(name))
  return beside.map((other) => {
    const { columns } = other
    return { ...context, table: other, columns, readers: [rowReader(other, columns, spans)] }
  })
}

/** The table under whose heading a line stands, with no rule between them. */
function insideOf({ open, ruled }: Scan): Table | undefined {
  return open?.headed && !ruled ? open.table : undefined
}

/**
 * What a text is taken for, as a row without a heading; undefined when it is none. Where no work is left, what the last row
 * was taken for that began with the same word is all that is asked, and no state is guessed.
 */
export function freeRow(
  scan: Scan,
  from: number,
  to: number,
  index: number,
  text = scan.lines.text,
): Choice | undefined {
  const { count } = scan.fields.split(text, from, to)
  if (count === 0) return undefined
  const inside = insideOf(scan)
  const isCandidate = ({ table }: RowTable) =>
    (count > 2 || table.rule !== undefined) && !(table.apart && table.view === inside?.view && table !== inside)
  const word = scan.fields.at(0)
  const chosen = scan.spent ? scan.chosen.get(word) : undefined
  const last = chosen && isCandidate(chosen) ? chosen : undefined
  if (last && fitsAgain(scan, last)) return last
  const { above, options, row } = scan.fields
  const { vocabulary } = scan
  const around = {
    lines: scan.lines,
    index,
    before: scan.before,
    title: scan.title,
    command: scan.command,
    optionsOf: scan.optionsOf,
  }
  const known = last
    ? [last]
    : [...vocabulary.rows.tablesOfRow(scan.fields), ...vocabulary.rows.tablesMarkedIn(text.slice(from, to))]
  const candidates = last ? known : known.filter(isCandidate)
  if (candidates.length === 0) return undefined
  const choice = chooseRow(candidates, scan.fields, scan.spans, around, scan.spent)
  scan.fields.above = above
  scan.fields.options = options
  scan.fields.row = row
  if (last) return choice && { ...last, form: choice.form }
  if (choice) scan.choose(word, choice)
  return choice
}

/** Whether the line split last is a plain row of what another row was taken for. */
function fitsAgain({ fields, spans }: Scan, { table, form }: Choice): boolean {
  if (table.rule) return false
  const reader = formReader(table, form, spans)
  return reader.readKnown(fields) !== null && isPlain(reader)
}
