import { Zip, ZipDeflate } from 'fflate'
import type { View } from '../../../report/types.ts'
import type { Emit, ExportOptions, Joined, Piece, Writer } from '../exporter.ts'
import { FlatTable, type TakeTable } from '../flat-table.ts'
import { LatePrograms } from '../late-programs.ts'
import { headers, recordSink } from '../ndjson.ts'
import { findingValues, issueValues, type SideTable, sideTables, sourceValues } from '../side-tables.ts'
import { partsOf, sheetPath } from './parts.ts'
import { Sheet } from './sheet.ts'

/**
 * Begins a workbook. The sheet that begins first goes out while it is read; the others are kept, compressed, since a ZIP has one
 * member after the other.
 */
export function workbook({ fields }: ExportOptions): Joined {
  let emit: Emit = () => {}
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    emit(bytes)
  })
  const sheets: Sheet[] = []
  const tables = new Map<View, { readonly table: FlatTable; readonly take: TakeTable }>()
  const sides = new Map<SideTable, Sheet>()

  const begun = (name: string) => {
    const sheet = new Sheet(zip, name, sheetPath(sheets.length + 1))
    sheets.push(sheet)
    return sheet
  }
  const tableOf = (view: View) => {
    const known = tables.get(view)
    if (known) return known
    const begin = { table: new FlatTable(view, fields), take: continued(view, begun) }
    tables.set(view, begin)
    return begin
  }
  const addTo = (name: SideTable, values: readonly unknown[]) => {
    let sheet = sides.get(name)
    if (!sheet) {
      sheet = begun(name)
      sheet.begin(sideTables[name], [values])
      sides.set(name, sheet)
    }
    if (!sheet.isFull) sheet.row(values)
  }

  return {
    open(options, emitted): Writer {
      emit = emitted
      const { source: name } = headers(options)
      const programs = new LatePrograms()
      for (const { table } of tables.values()) table.mark()
      const sink = recordSink(options, (record) => {
        if (record.view === 'program') return programs.add(record)
        if (record.view === 'issue' || record.view === 'finding') return
        const { table, take } = tableOf(record.view)
        table.add(record, programs, take)
      })
      return {
        ...sink,
        issue: (issue) => addTo('issues', issueValues(name, issue)),
        end(end) {
          for (const { table } of tables.values()) table.nameRows(programs)
          for (const finding of end.findings ?? []) addTo('findings', findingValues(name, finding))
          addTo('sources', sourceValues(name, end))
          return []
        },
      }
    },
    end() {
      const pieces: Piece[] = []
      emit = (piece) => pieces.push(piece)
      for (const { table, take } of tables.values()) table.end(take)
      for (const sheet of sheets) sheet.end()
      for (const [path, xml] of partsOf(inOrder(sheets))) {
        const file = new ZipDeflate(path)
        zip.add(file)
        file.push(encoder.encode(xml), true)
      }
      zip.end()
      return pieces
    },
  }
}

/** Writes a table into a sheet, and what it has no room for into another one. */
function continued(view: View, begun: (name: string) => Sheet): TakeTable {
  let sheet: Sheet | null = null
  let number = 1
  let names: readonly string[] = []
  return {
    begin(columns, first) {
      names = columns
      sheet = begun(view)
      sheet.begin(names, first)
    },
    row(values) {
      if (sheet?.isFull) {
        sheet = begun(`${view} ${++number}`)
        sheet.begin(names, [values])
      }
      sheet?.row(values)
    },
  }
}

/** Sheets in the order of their tabs: sources, views, findings, issues; each with the number of its part. */
function inOrder(sheets: readonly Sheet[]) {
  const places: Readonly<Record<string, number>> = { sources: 0, findings: 2, issues: 3 } satisfies Record<
    SideTable,
    number
  >
  const placeOf = ({ name }: { name: string }) => places[name] ?? 1
  return sheets.map(({ name }, i) => ({ name, number: i + 1 })).sort((a, b) => placeOf(a) - placeOf(b))
}

const encoder = new TextEncoder()
