import { findingsIn } from '../../ask/findings/find.ts'
import type { Report, View } from '../../index.ts'
import { onlyView } from '../../report/sink.ts'
import type { ExportOptions, Joined, Piece } from '../../write/export/exporter.ts'
import { NO_FRAME } from '../../write/export/frame.ts'
import { allExporters, type Exporter, type Format } from '../../write/export/index.ts'
import { labelOfSource } from '../../write/export/source-label.ts'
import { writeReport } from '../../write/export/write-report.ts'
import { embedded } from './saved.ts'

/** What is asked of a file. */
export interface Asked {
  readonly format: Format
  /** The one view that is asked for, which csv, tsv and parquet need. */
  readonly view?: View | undefined
  /** Only these fields of rows, in this order, in formats with columns. */
  readonly fields?: readonly string[] | undefined
}

/** Writes reports in a format; several as a list, or one table, as the command line does. */
export async function exported(reports: readonly Report[], { format, view, fields }: Asked): Promise<Blob> {
  const exporter: Exporter = allExporters[format]
  const isList = reports.length > 1
  const options: ExportOptions = { pretty: true, view, fields, name: reports[0]?.source.name }
  const joined = isList ? await exporter.join?.(options) : undefined
  const { before, between, after } = (isList && exporter.frame) || NO_FRAME
  const file = collecting()
  // Spreadsheets take a file without this mark for one of their own code page.
  if (format === 'csv') file.add('\ufeff')
  file.add(before)
  for (const [i, report] of reports.entries()) {
    file.add(between(labelOfSource(report.source), i))
    const found = exporter.findings ? { ...report, findings: findingsIn(report.captures) } : report
    await write(found, joined ?? exporter, { ...options, ...report.source, input: i }, file.add)
    if (isList && format === 'json') file.endLine()
  }
  for (const piece of joined?.end() ?? []) file.add(piece)
  file.add(after)
  const blob = file.end(exporter.mediaType)
  return format === 'html' ? embedded(blob, reports) : blob
}

async function write(
  report: Report,
  opener: Pick<Joined | Exporter, 'open'>,
  options: ExportOptions,
  add: (piece: Piece) => void,
): Promise<void> {
  const writer = await opener.open(options, add)
  const end = writeReport(report, options.view === undefined ? writer : onlyView(writer, options.view as View))
  for (const piece of writer.end(end)) add(piece)
  writer.close?.()
}

/** Characters that are kept before they go into a Blob, which holds them outside the thread's memory. */
const KEPT = 1_048_576

/** Takes the pieces of a file. */
function collecting() {
  const parts: BlobPart[] = []
  let text = ''
  const flush = () => {
    if (text !== '') parts.push(new Blob([text]))
    text = ''
  }
  return {
    add(piece: Piece) {
      if (typeof piece === 'string') text += piece
      else {
        flush()
        // A copy of its own: who wrote it may use its memory again.
        parts.push(new Blob([piece as BlobPart]))
      }
      if (text.length > KEPT) flush()
    },
    /** Takes the end of the last line away: the list has it. */
    endLine() {
      text = text.replace(/\n$/, '')
    },
    end(type: string): Blob {
      flush()
      return new Blob(parts, { type })
    },
  }
}
