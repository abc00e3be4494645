import { schemaColumns } from '../generated/columns.ts'
import type { Capture, Report, Row, RowRecord, Section, StreamRecord } from '../report/types.ts'
import { schemaVersion, version } from '../report/version.ts'
import { LatePrograms } from '../write/export/late-programs.ts'
import { rowKeys } from '../write/export/ndjson.ts'

type Values = Readonly<Record<string, unknown>>

/** What every record says beside its row. */
const OF_HEADER: ReadonlySet<string> = new Set(rowKeys.values())

/** Fields of rows that no column prints. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['line', 'lines', 'span', 'cells', 'cellSpans', 'key', 'programFrom'])

/** Issues about a line that holds something that was not read. */
const UNREAD: ReadonlySet<string> = new Set(['row-unread', 'table-unread'])

/**
 * Puts lines of NDJSON together to the reports that they were written of, as far as they say them: no command, no options and no
 * title, and of the lines of the text those alone that a row or an issue stands in.
 */
export class Records {
  private readonly done: Report[] = []
  private programs = new LatePrograms()
  private report: Report | null = null
  private row: RowRecord | null = null

  add(record: StreamRecord): void {
    if (isRow(record)) this.addRow(record)
    else this.addOther(record)
  }

  private addOther(record: Exclude<StreamRecord, RowRecord>): void {
    const report = this.reportOf(record.source)
    const { source: _source, view, ...values } = record
    if (view === 'program') this.programs.add(record)
    else if (view === 'issue') report.issues.push(values as Report['issues'][0])
    else report.findings = [...(report.findings ?? []), values as NonNullable<Report['findings']>[0]]
  }

  /** The reports, once the last line was added. */
  end(): readonly Report[] {
    this.close()
    return this.done
  }

  private addRow(record: RowRecord): void {
    const before = this.row
    const isRun = before !== null && isSame(before, record, ['source', 'capture', 'dialect', 'locale', 'capturedAt'])
    const report = this.reportOf(record.source, before !== null && !isRun && record.capture <= before.capture)
    const captures = report.captures
    if (!isRun || captures.length === 0) captures.push(runOf(record))
    const { sections } = captures.at(-1) as Capture
    if (!isRun || sections.length === 0 || !isSame(before, record, ['section', 'view']))
      sections.push(sectionOf(record))
    ;((sections.at(-1) as Section).rows as Row[]).push(rowOf(record))
    this.row = record
  }

  /** The report of a source that is open, or another one. */
  private reportOf(source: string, isAnew = false): Report {
    if (this.report && !isAnew && labelOf(this.report) === source) return this.report
    this.close()
    this.report = emptyReport(source)
    return this.report
  }

  private close(): void {
    const { report } = this
    if (!report) return
    for (const capture of report.captures) {
      for (const section of capture.sections) {
        this.programs.nameIn(section.rows as Row[])
        section.columns = columnsOf(section.rows)
        section.lines = spanned(section.rows.map(linesOf))
      }
      capture.lines = spanned(capture.sections.map(({ lines }) => lines))
    }
    this.done.push(counted(report))
    this.programs = new LatePrograms()
    this.report = null
    this.row = null
  }
}

function isRow(record: StreamRecord): record is RowRecord {
  return record.view !== 'issue' && record.view !== 'program' && record.view !== 'finding'
}

function isSame(one: RowRecord, other: RowRecord, keys: readonly (keyof RowRecord)[]): boolean {
  return keys.every((key) => one[key] === other[key])
}

function emptyReport(source: string): Report {
  // The way into an archive and that to a file look alike; the label is the same either way.
  const path = source.includes('/') ? source.split('/') : []
  return {
    schemaVersion,
    generator: { name: 'netscribe', version },
    source: {
      name: path.at(-1) ?? source,
      path,
      kind: 'text',
      bytes: null,
      encoding: null,
      encodingEvidence: null,
      lines: 0,
    },
    captures: [],
    issues: [],
    coverage: { lines: 0, read: 0, noise: 0, unread: 0 },
  } as unknown as Report
}

function labelOf({ source }: Report): string {
  return source.path.join('/') || source.name
}

function runOf({ dialect, locale, capturedAt }: RowRecord): Capture {
  return {
    dialect,
    platform: null,
    locale,
    confidence: 1,
    evidence: [],
    command: null,
    options: [],
    optionsInferred: true,
    capturedAt,
    lines: [0, 0],
    sections: [],
  }
}

/** A section with what it says of all its rows: that stands between the view and the line. */
function sectionOf(record: RowRecord): Section {
  const facts = Object.entries(record).filter(([key]) => factsOf(record.view).includes(key))
  return {
    view: record.view,
    title: null,
    lines: [0, 0],
    columns: [],
    ...Object.fromEntries(facts),
    rows: [],
  } as unknown as Section
}

function factsOf(view: string): readonly string[] {
  const columns = schemaColumns[view] ?? []
  return columns.slice(columns.indexOf('view') + 1, columns.indexOf('line'))
}

function rowOf(record: RowRecord): Row {
  const facts = factsOf(record.view)
  const own = Object.entries(record).filter(([key]) => !OF_HEADER.has(key) && !facts.includes(key))
  return Object.fromEntries(own.map(([key, value]) => [rowKeys.get(key) ?? key, value])) as unknown as Row
}

function columnsOf(rows: Section['rows']): string[] {
  return [...new Set((rows as Row[]).flatMap((row) => Object.keys(row)))].filter((key) => !NOT_PRINTED.has(key))
}

function linesOf(row: Row): [number, number] {
  return ((row as unknown as Values).lines as [number, number] | undefined) ?? [row.line, row.line]
}

function spanned(lines: readonly (readonly [number, number])[]): [number, number] {
  let [first, last] = lines[0] ?? [0, 0]
  for (const [from, to] of lines) {
    first = Math.min(first, from)
    last = Math.max(last, to)
  }
  return [first, last]
}

/** A report with the lines that are known of its text; one without lines is of the live machine. */
function counted(report: Report): Report {
  const rows = report.captures.flatMap(({ sections }) => sections.flatMap((section) => section.rows as Row[]))
  const read = rows.map(linesOf).reduce((sum, [from, to]) => sum + (from > 0 ? to - from + 1 : 0), 0)
  const unread = new Set(report.issues.filter(({ code }) => UNREAD.has(code)).map(({ line }) => line)).size
  const lines = read + unread
  const isLive = rows.length > 0 && lines === 0
  return {
    ...report,
    source: { ...report.source, kind: isLive ? 'live' : 'text', lines },
    coverage: { lines, read, noise: 0, unread },
  }
}
