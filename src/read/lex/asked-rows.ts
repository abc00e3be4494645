import { type RowDraft, UNASKED } from '../../table/cells/cell.ts'
import type { Column } from '../../table/dialect.ts'
import { rangesOf } from '../../table/ranges.ts'
import { isPlain, type Reader, RowReader } from '../../table/row-reader.ts'
import type { Scan } from './scan.ts'
import { CONSOLE_WIDTH, mayHaveRest } from './wrapped-rows.ts'

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
 * Reads rows of which only some fields are asked for. In a long table, plain rows one after another are one token, and what
 * nobody asks for is not decoded.
 */
export class AskedRows {
  private readonly only: ReadonlySet<string>
  private readonly readers = new WeakMap<Reader, RowReader | null>()

  /** @param only the fields that are asked for, by the key of a row */
  constructor(only: readonly string[]) {
    this.only = new Set(only)
  }

  /**
   * Reads the plain rows from a line on that another one follows: what stands below the last may add to it. Returns the
   * index of the next line.
   */
  read(scan: Scan, index: number): number {
    const { open, lines, fields } = scan
    if (!open || !scan.afterRow || scan.broken !== null || lines.before || lines.numbers) return index
    const reader = this.readerFor(open.readers[0] as Reader)
    if (!reader) return index
    const rows: RowDraft[] = []
    // One of the lines that are there to be looked at tells whether the last one that is to be read is followed by a row.
    const most = Math.min(lines.count + 1, lines.starts.length) - index
    while (rows.length < most) {
      const row = plainRow(scan, reader, index + rows.length)
      if (!row) break
      rows.push(row)
    }
    fields.damage = null
    rows.pop()
    if (rows.length < WORTHWHILE) return index
    const next = index + rows.length
    const piece = { index, from: lines.starts[index] as number, to: lines.ends[next - 1] as number }
    scan.tokens.push(scan.token('Row', { context: open, rows, oddity: null, isPart: true }, piece, next - 1))
    fields.row += rows.length
    return next
  }

  private readerFor(reader: Reader): RowReader | null {
    let part = this.readers.get(reader)
    if (part === undefined) {
      part = partOf(reader, this.only)
      this.readers.set(reader, part)
    }
    return part
  }
}

/** A reader of the same rows that decodes only what is asked for; null where that does not follow from the columns alone. */
function partOf(reader: Reader, only: ReadonlySet<string>): RowReader | null {
  if (!(reader instanceof RowReader) || [...only].some((key) => COMPUTED.has(key))) return null
  const { table, columns } = reader
  if (table.view === 'table' || table.needsBelow) return null
  const isAsked = ({ key, cell }: Column) => !cell.skips || only.has(key) || rangesOf(table.view, [key]).length > 0
  return new RowReader(
    table,
    columns.map((column) => (isAsked(column) ? column : { ...column, key: UNASKED })),
  )
}

/** The row of a line that is certain to be just that; undefined where it needs a closer look. */
function plainRow(scan: Scan, reader: RowReader, index: number): RowDraft | undefined {
  const { lines, fields } = scan
  const from = lines.starts[index] as number
  const to = lines.ends[index] as number
  if (to - from === CONSOLE_WIDTH) return undefined
  fields.split(lines.text, from, to)
  if (fields.unseen || fields.count > scan.crowd) return undefined
  const row = reader.read(fields)
  if (row === null || !isPlain(reader) || fields.damage !== null || mayHaveRest(scan, reader, from, index))
    return undefined
  return row
}
