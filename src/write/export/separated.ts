import type { Row, RowRecord, View } from '../../report/types.ts'
import { chosenValues } from './chosen-fields.ts'
import { type Exporter, type Joined, joining, type Writer } from './exporter.ts'
import { type Field, fieldsOf, pathsOf } from './flat-record.ts'
import { LatePrograms } from './late-programs.ts'
import { recordSink } from './ndjson.ts'
import { safeCell, safeJson } from './safe-cell.ts'

/** How fields and lines are told apart, and what such a text is called. */
export interface Separated {
  readonly mediaType: string
  readonly extension: string
  readonly delimiter: string
  readonly lineEnd: string
}

/** Rows that are looked at before the header is written; a table of fewer rows has every column there is. */
const LOOK_AHEAD = 10_000

/** The last column of a longer table: JSON of the fields of a row that have no column of their own. */
const MORE = 'more'

/**
 * One table of one view: the view that was asked for, else the one of the first row. Its fields are those of NDJSON, nested
 * ones behind a dot, in the order of the schema; null and what was not printed are empty, a list is JSON. Quoting is that of
 * RFC 4180.
 */
export function separated(format: Separated): Exporter {
  const { mediaType, extension } = format
  return joining({ mediaType, extension }, ({ fields }) => sheet(format, fields))
}

function sheet({ delimiter, lineEnd }: Separated, fields: readonly string[] | undefined): Joined {
  const isQuotable = (cell: string) => /["\r\n]/.test(cell) || cell.includes(delimiter)
  let view: View | null = null
  let waiting: RowRecord[] = []
  let columns: ReadonlyMap<string, number> | null = null

  const quoted = (cell: string) => (isQuotable(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const line = (cells: readonly string[]) => cells.map(quoted).join(delimiter) + lineEnd

  const chosen = fields && chosenValues(fields)
  const cellsIn = (record: RowRecord) =>
    chosen ? chosen(record).map(cellText) : cellsOf(fieldsOf(record), columns as ReadonlyMap<string, number>)

  /** Settles the columns by the rows that wait, and gives them up. */
  const settle = (isWhole: boolean): string => {
    if (columns || (view === null && !fields)) return ''
    const names = [...(fields ?? columnsOf(view as View, waiting.map(fieldsOf)))]
    if (!isWhole && !fields) names.push(MORE)
    columns = new Map(names.map((name, i) => [name, i]))
    const lines = [names.map(safeCell), ...waiting.map(cellsIn)]
    waiting = []
    return lines.map(line).join('')
  }

  return {
    open(options, emit): Writer {
      const leftOut = new Map<View, number>()
      const programs = new LatePrograms()
      const first = waiting.length
      const nameRows = () => programs.nameIn(waiting.slice(first) as unknown as Row[])
      const take = (record: RowRecord) => {
        view ??= record.view
        if (record.view !== view) return void leftOut.set(record.view, (leftOut.get(record.view) ?? 0) + 1)
        if (columns) return emit(line(cellsIn(record)))
        if (waiting.push(record) < LOOK_AHEAD) return
        nameRows()
        emit(settle(false))
      }
      const sink = recordSink(options, (record) => {
        if (record.view === 'program') programs.add(record)
        else if (record.view !== 'issue' && record.view !== 'finding') take(record)
      })
      return {
        ...sink,
        leftOut,
        end() {
          nameRows()
          return []
        },
      }
    },
    end: () => [settle(true)],
  }
}

/** The columns of some rows: those of the schema in its order, then the further ones in theirs. */
function columnsOf(view: View, rows: readonly Field[][]): string[] {
  const found = new Set(rows.flatMap((row) => row.map(([path]) => path)))
  const known = pathsOf(view).filter((path) => found.delete(path))
  return [...known, ...found]
}

function cellsOf(row: readonly Field[], columns: ReadonlyMap<string, number>): string[] {
  const cells = new Array<string>(columns.size).fill('')
  const more: Record<string, unknown> = {}
  for (const [path, value] of row) {
    const place = columns.get(path)
    if (place !== undefined) cells[place] = cellText(value)
    else if (value !== null) more[path] = value
  }
  const last = columns.get(MORE)
  if (last !== undefined && Object.keys(more).length > 0) cells[last] = safeJson(more)
  return cells
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return safeJson(value)
  return typeof value === 'string' ? safeCell(value) : String(value)
}
