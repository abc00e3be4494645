import type { RowRecord, View } from '../../report/types.ts'
import { type Exporter, type Joined, joining, type Writer } from './exporter.ts'
import { FlatTable, type TakeTable } from './flat-table.ts'
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

/**
 * One table of one view: the view that was asked for, else the one of the first row. Its fields are those of NDJSON, nested
 * ones behind a dot, in the order of the schema; null and what was not printed are empty, a list is JSON. Quoting is that of
 * RFC 4180.
 */
export function separated(format: Separated): Exporter {
  const { mediaType, extension } = format
  return joining({ mediaType, extension, isOfRows: true }, ({ fields }) => sheet(format, fields))
}

function sheet({ delimiter, lineEnd }: Separated, fields: readonly string[] | undefined): Joined {
  const isQuotable = (cell: string) => /["\r\n]/.test(cell) || cell.includes(delimiter)
  let view: View | null = null
  let table: FlatTable | null = null

  const quoted = (cell: string) => (isQuotable(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const line = (cells: readonly string[]) => cells.map(quoted).join(delimiter) + lineEnd
  const linesTo = (emit: (text: string) => void): TakeTable => ({
    begin: (names) => emit(line(names.map(safeCell))),
    row: (values) => emit(line(values.map(cellText))),
  })

  return {
    open(options, emit): Writer {
      const leftOut = new Map<View, number>()
      const programs = new LatePrograms()
      const lines = linesTo(emit)
      table?.mark()
      const take = (record: RowRecord) => {
        view ??= record.view
        if (record.view !== view) return void leftOut.set(record.view, (leftOut.get(record.view) ?? 0) + 1)
        table ??= new FlatTable(view, fields)
        table.add(record, programs, lines)
      }
      const sink = recordSink(options, (record) => {
        if (record.view === 'program') programs.add(record)
        else if (record.view !== 'issue' && record.view !== 'finding') take(record)
      })
      return {
        ...sink,
        leftOut,
        end() {
          table?.nameRows(programs)
          return []
        },
      }
    },
    end() {
      const texts: string[] = []
      const lines = linesTo((text) => texts.push(text))
      if (table) table.end(lines)
      else if (fields) lines.begin(fields, [])
      return texts
    },
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return safeJson(value)
  return typeof value === 'string' ? safeCell(value) : String(value)
}
