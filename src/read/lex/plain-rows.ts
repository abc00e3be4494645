import { type RowDraft, UNASKED } from '../../table/cells/cell.ts'
import type { Column } from '../../table/dialect.ts'
import type { RowPayload } from '../../table/document.ts'
import { rangesOf } from '../../table/ranges.ts'
import { isPlain, type Reader, RowReader } from '../../table/row-reader.ts'
import type { TableContext } from '../../table/table-context.ts'
import type { Scan } from './scan.ts'
import { CONSOLE_WIDTH, isFolded, mayHaveRest } from './wrapped-rows.ts'

/** Fields that several cells make, or the place of a row: a raw socket has no port, whatever stands in its place. */
const COMPUTED: ReadonlySet<string> = new Set([
  'key',
  'family',
  'local',
  'foreign',
  'ipProtocol',
  'line',
  'lines',
  'span',
  'cells',
])

/** Fewer rows do not pay for reading the last of them twice. */
const WORTHWHILE = 4

/**
 * Reads the rows of the table that is open, as long as there is nothing odd about them: those of lines one after another are
 * one token, but for the last, to which what stands below it may add. Where only some fields are asked for, others are not decoded.
 */
export class PlainRows {
  private readonly scan: Scan
  private readonly only: ReadonlySet<string> | null
  private readonly parts = new WeakMap<Reader, RowReader | null>()

  /** @param only the fields that are asked for, by the key of a row; all of them without it */
  constructor(scan: Scan, only?: readonly string[]) {
    this.scan = scan
    this.only = only ? new Set(only) : null
  }

  /** Reads the rows from a line on; returns the index of the next line, which is the same where the line is no plain row. */
  read(index: number): number {
    const { open } = this.scan
    if (!open) return index
    const behind = this.readParts(open, index)
    return behind > index ? behind : this.readWhole(open, index)
  }

  private readWhole(open: TableContext, index: number): number {
    const { scan } = this
    const reader = open.readers[0] as Reader
    const rows = this.rowsFrom(reader, index, this.mayRun(open) ? scan.lines.count - index : 1)
    const last = rows.pop()
    if (last === undefined) return index
    if (rows.length > 0) this.pushRun(rows as RowDraft[], index, false)
    scan.pushRow(open, reader, last, null, index + rows.length)
    return index + rows.length + 1
  }

  /** Reads of rows only what is asked for; the last one of them is left, since it has to be read whole. */
  private readParts(open: TableContext, index: number): number {
    const { scan } = this
    const { lines } = scan
    const reader = open.readers[0] as Reader
    const part = this.only && scan.afterRow && this.mayRun(open) ? this.partFor(reader) : null
    if (!part) return index
    // One of the lines that are there to be looked at tells whether the last one that is to be read is followed by a row.
    const rows = this.rowsFrom(part, index, Math.min(lines.count + 1, lines.starts.length) - index)
    rows.pop()
    scan.fields.damage = null
    if (rows.length < WORTHWHILE) return index
    this.pushRun(rows as RowDraft[], index, true)
    return index + rows.length
  }

  /** Whether rows of several lines can be one token: each is whole in its line, the lines are those of the source, and nothing is to be said of their cells. */
  private mayRun({ table, readers: [reader] }: TableContext): boolean {
    const { lines, spans } = this.scan
    return (
      !spans && !lines.numbers && !lines.before && !lines.origin && !table.needsBelow && reader instanceof RowReader
    )
  }

  private partFor(reader: Reader): RowReader | null {
    let part = this.parts.get(reader)
    if (part === undefined) {
      part = partOf(reader, this.only as ReadonlySet<string>)
      this.parts.set(reader, part)
    }
    return part
  }

  /** The rows from a line on, each certain to be just that. None where the line needs a closer look. */
  private rowsFrom(reader: Reader, index: number, most: number): RowPayload['rows'][] {
    const { fields } = this.scan
    const first = this.rowAt(reader, index)
    if (first === null) return []
    const rows = [first]
    // What is said of a damaged row is said of it alone.
    if (fields.damage !== null) return rows
    try {
      while (rows.length < most) {
        const row = this.rowAt(reader, index + rows.length)
        if (row === null || fields.damage !== null) break
        rows.push(row)
      }
    } catch {
      // The line is read once more, as the first: what fails on it costs that line alone.
    }
    fields.damage = null
    return rows
  }

  private rowAt(reader: Reader, index: number): RowPayload['rows'] | null {
    const { scan } = this
    const { lines, fields } = scan
    const from = lines.starts[index] as number
    const to = lines.ends[index] as number
    if ((scan.broken !== null || to - from === CONSOLE_WIDTH) && isFolded(scan, { index, from, to })) return null
    fields.split(lines.text, from, to)
    if (fields.unseen || fields.count > scan.crowd) return null
    const row = reader.read(fields)
    return row === null || !isPlain(reader) || mayHaveRest(scan, reader, from, index) ? null : row
  }

  /** A token for rows that nothing can add to, since each is followed by another one. */
  private pushRun(rows: readonly RowDraft[], index: number, isPart: boolean): void {
    const { scan } = this
    const { lines, open, tokens } = scan
    const last = index + rows.length - 1
    const piece = { index, from: lines.starts[index] as number, to: lines.ends[last] as number }
    tokens.push(scan.token('Row', { context: open, rows, oddity: null, run: { lines, index, isPart } }, piece, last))
    scan.fields.row += rows.length
  }
}

/** A reader of the same rows that decodes only what is asked for; null where that does not follow from the columns alone. */
function partOf(reader: Reader, only: ReadonlySet<string>): RowReader | null {
  if (!(reader instanceof RowReader) || [...only].some((key) => COMPUTED.has(key))) return null
  const { table, columns } = reader
  if (table.view === 'table') return null
  const isAsked = ({ key, cell }: Column) => !cell.skips || only.has(key) || rangesOf(table.view, [key]).length > 0
  return new RowReader(
    table,
    columns.map((column) => (isAsked(column) ? column : { ...column, key: UNASKED })),
  )
}
