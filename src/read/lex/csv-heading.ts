import { csvReader } from '../../table/csv-reader.ts'
import type { Dialect } from '../../table/dialect.ts'
import type { TableContext } from '../../table/table-context.ts'
import type { Piece } from '../../text/lines.ts'
import { csvValues, separatorOf } from '../../text/structure/csv.ts'
import { readerAt } from './record-starts.ts'
import type { Scan } from './scan.ts'

/** What a heading says of a value. */
const NO_VALUE = { text: '', from: 0, to: 0 }

/** What a name of a column looks like that is not quoted. */
const NAME = /^[\w.-]+$/

/** A heading of CSV whose names are those of records: its table is open from here on. */
export function readCsvHeading(scan: Scan, piece: Piece): boolean {
  const context = csvTable(scan, piece)
  if (!context) return false
  scan.openTable(context)
  scan.push('Heading', context, piece)
  return true
}

/** Whether records begin at a line: a heading of CSV, an object, elements, a block of names and values. */
export function beginsRecords(scan: Scan, piece: Piece): boolean {
  return csvTable(scan, piece) !== undefined || readerAt(scan, scan.vocabulary.records, piece) !== undefined
}

/** The table that a heading of CSV opens; undefined for another line. */
function csvTable(scan: Scan, piece: Piece): TableContext | undefined {
  const { text } = scan.lines
  const { records } = scan.vocabulary
  const line = text.slice(piece.from, piece.to)
  const separator = separatorOf(line)
  if (separator === undefined || !records.sign.test(line)) return undefined
  const names = csvValues(text, piece.from, piece.to, separator).map((value) => value.text)
  // A tool can write the separator behind each name, the last one as well.
  if (names.at(-1) === '') names.pop()
  if (!line.startsWith('"') && !names.every((name) => NAME.test(name))) return undefined
  const command = scan.command?.command ?? ''
  const values = new Map(names.map((name) => [name, NO_VALUE]))
  const record = records.match(
    { values, lists: new Map() },
    { within: '', holder: '', command, valueOf: () => undefined },
  )
  if (!record || isHeadingOfOther(scan, piece, record.dialect)) return undefined
  const named = new Set(names.map((name) => record.columns.get(name)))
  return {
    dialect: record.dialect,
    table: record.table,
    locale: null,
    columns: record.table.columns.filter((column) => named.has(column)),
    readers: [csvReader(record, names, separator)],
    headed: true,
    isRecord: true,
    addressWidth: 0,
    confidence: CERTAIN,
  }
}

// > |Offset  Proto  LocalAddr  LocalPort  ForeignAddr  ForeignPort  State  PID  Owner  Created      (with tabs)
/** Whether a line is a heading that another tool prints, whose columns share names with the records. */
function isHeadingOfOther(scan: Scan, { from, to }: Piece, dialect: Dialect): boolean {
  const headings = scan.headingsOf(scan.lines.text, from, to)
  return headings.length > 0 && headings.every((heading) => heading.dialect !== dialect)
}

/** Names of records are those of one tool. */
export const CERTAIN = 0.98
