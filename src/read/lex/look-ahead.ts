import type { Table } from '../../table/dialect.ts'
import { isPlain, type Reader } from '../../table/row-reader.ts'
import { formReader, rowReader } from '../../table/table-context.ts'
import { LOOKAHEAD } from '../../text/lines.ts'
import { contentStart } from '../../text/margin.ts'
import type { Scan } from './scan.ts'

/** What a title heads stands within so many lines, where a blank line behind every line was put in as well. */
const NEAR = 6

/** The readers of a table without a heading, likeliest first: one for each form, made when it is asked for. */
export function* readersOf({ spans }: Scan, table: Table, forms = table.forms): Generator<Reader> {
  if (forms.length === 0) yield rowReader(table, table.columns, spans)
  for (const form of forms) yield formReader(table, form, spans)
}

/** Which of several forms the next rows fit plainly, as far as they are of one form; the first when none does. */
export function formAhead(scan: Scan, table: Table, readers: readonly Reader[], index: number): number {
  const { text, starts, ends } = scan.lines
  let fitting = readers
  for (let next = index + 1; fitting.length > 1 && next < starts.length && next <= index + NEAR; next++) {
    scan.fields.split(text, scan.startOf(next), ends[next] as number)
    if (scan.fields.count === 0 || table.passes?.(scan.fields)) continue
    const still = fitting.filter((reader) => reader.read(scan.fields) !== null && isPlain(reader))
    if (still.length === 0) break
    fitting = still
  }
  return readers.indexOf(fitting[0] as Reader)
}

/** How many rows of a table stand under a line, up to the first line with text that is none. */
export function rowsAhead(scan: Scan, table: Table, index: number): number {
  return asNewTable(scan, () => countRows(scan, table, index))
}

function countRows(scan: Scan, table: Table, index: number): number {
  const { text, starts, ends } = scan.lines
  const reader = rowReader(table, table.columns, scan.spans)
  let rows = 0
  let headings = 0
  for (let next = index + 1; next < starts.length && next <= index + LOOKAHEAD; next++) {
    const to = ends[next] as number
    scan.fields.split(text, contentStart(text, starts[next] as number, to), to)
    if (scan.fields.count === 0) continue
    scan.fields.row = rows
    const read = reader.read(scan.fields)
    if (read === null) break
    if (!Array.isArray(read) || read.length > 0) rows++
    else if (rows === 0 && ++headings > 1) break
  }
  return rows
}

/** Runs what looks at lines as rows of a table that begins there; of the table that is open it sees and changes nothing. */
function asNewTable<T>(scan: Scan, look: () => T): T {
  const { row, block, above } = scan.fields
  Object.assign(scan.fields, { row: 0, block: 0, above: [] })
  try {
    return look()
  } finally {
    Object.assign(scan.fields, { row, block, above })
  }
}

/** Whether the next line with text is a row of a table: where a table with a heading has the same title, this says which it is. */
export function nextIsRow(scan: Scan, table: Table, index: number): boolean {
  const { text, starts, ends } = scan.lines
  for (let next = index + 1; next < starts.length && next <= index + NEAR; next++) {
    const from = contentStart(text, scan.startOf(next), ends[next] as number)
    scan.fields.split(text, from, ends[next] as number)
    if (scan.fields.count > 0)
      return asNewTable(scan, () => rowReader(table, table.columns, scan.spans).read(scan.fields) !== null)
  }
  return false
}

/** Whether the next line with text is a row of a table, or the title of another one. */
export function nextFits(scan: Scan, table: Table, index: number): boolean {
  const { text, starts, ends } = scan.lines
  for (let next = index + 1; next < starts.length && next <= index + NEAR; next++) {
    const from = contentStart(text, scan.startOf(next), ends[next] as number)
    const line = text.slice(from, ends[next]).trim()
    if (line === '') continue
    scan.fields.split(text, from, ends[next] as number)
    const fits = asNewTable(scan, () => readsLine(scan, table))
    return (
      fits ||
      scan.vocabulary.titleOf(line) !== undefined ||
      scan.headingsOf(line, 0, line.length).length > 0 ||
      isFoldedHeading(scan, from, next)
    )
  }
  return false
}

/** Whether some reader of a table reads the line that was split last. */
function readsLine(scan: Scan, table: Table): boolean {
  for (const reader of readersOf(scan, table)) if (reader.read(scan.fields) !== null) return true
  return false
}

/** Whether a line begins a heading that goes on in the next one, which a console breaks between words or inside of one. */
function isFoldedHeading(scan: Scan, from: number, index: number): boolean {
  const { text, starts, ends } = scan.lines
  const line = text.slice(from, ends[index])
  if (index + 1 >= starts.length || !scan.vocabulary.headings.isBegunBy(line)) return false
  const tail = text.slice(starts[index + 1], ends[index + 1])
  return [line + tail, `${line} ${tail}`].some((whole) => scan.headingsOf(whole, 0, whole.length).length > 0)
}
