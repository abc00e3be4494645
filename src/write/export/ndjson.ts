import type { Sink } from '../../report/sink.ts'
import type { Capture, Row, Section, StreamRecord } from '../../report/types.ts'
import { RUN_FIELDS } from '../field-names.ts'
import type { TakeLine } from '../json-lines.ts'
import { jsonText } from '../json-text.ts'
import { chosenValues } from './chosen-fields.ts'
import type { Exporter, ExportOptions, ReadEnd, Writer } from './exporter.ts'
import { labelOfSource } from './source-label.ts'

/** What stands in front of every row of a section; its keys are those of the schema's record header. */
interface Header {
  source: string
  capture: number
  section: number
  view: string
  dialect: string
  locale: string | null
  capturedAt: string | null
}

/** Follows captures and sections, and says what stands in front of the rows of the one that is open. */
export function headers(options: ExportOptions): {
  readonly source: string
  capture(): void
  /** Names the machine of what comes next. */
  host(name: string): void
  section(section: Section, capture: Capture): Header
} {
  const source = labelOfSource(options)
  let host = options.host
  let captures = -1
  let sections = -1
  return {
    source,
    capture() {
      captures++
      sections = -1
    },
    host(name) {
      host = name
    },
    section(section, capture) {
      sections++
      const { lines: _lines, title: _title, columns: _columns, rows: _rows, view, ...facts } = section
      return {
        source,
        capture: captures,
        section: sections,
        view,
        dialect: capture.dialect,
        locale: capture.locale,
        capturedAt: capture.capturedAt,
        ...facts,
        ...(options.fields && { ...ofRun(capture), host: capture.host ?? host, title: section.title }),
      }
    },
  }
}

/** What else is known of a run, where columns are chosen: one may be of it. */
function ofRun(capture: Capture): object {
  return Object.fromEntries(RUN_FIELDS.map((name) => [name, capture[name]]))
}

/** Keys of the header that a row can have too; the schema of records names all of them. */
const HEADER_KEYS = ['source', 'capture', 'section', 'view', 'dialect', 'locale', 'capturedAt'] as const

/** The keys of rows that every record has too, by their names in a record: `rowSource` is that of a row. */
export const rowKeys: ReadonlyMap<string, (typeof HEADER_KEYS)[number]> = new Map(
  HEADER_KEYS.map((key) => [`row${key.charAt(0).toUpperCase()}${key.slice(1)}`, key] as const),
)
const namesInRecords = new Map<string, string>([...rowKeys].map(([name, key]) => [key, name]))

/** Takes what is read of one source, and what is known at its end. */
export interface RecordSink extends Sink {
  end(end: ReadEnd): void
}

/** Makes records of the rows of a section. */
export function recordsOf(front: Header, section: Section): (row: Row) => StreamRecord {
  const flat = toldApart(section)
  return (row) => ({ ...front, ...flat(row) }) as unknown as StreamRecord
}

/** How the rows of a section stand in a record: as they are, or with a key that the header has too told apart (source → rowSource). */
function toldApart(section: Section): (row: Row) => object {
  const shared = new Set(section.columns.filter((column) => namesInRecords.has(column)))
  if (shared.size === 0) return (row) => row
  const nameOf = (key: string) => (shared.has(key) && namesInRecords.get(key)) || key
  return (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [nameOf(key), value]))
}

/** Makes a flat record of every row, issue, late program and finding. */
export function recordSink(options: ExportOptions, take: (record: StreamRecord) => void): RecordSink {
  const header = headers(options)
  let recordOf: (row: Row) => StreamRecord = (row) => row as unknown as StreamRecord
  return {
    capture: header.capture,
    host: header.host,
    section(section, capture) {
      recordOf = recordsOf(header.section(section, capture), section)
    },
    row: (row) => take(recordOf(row)),
    issue: (issue) => take({ source: header.source, view: 'issue', ...issue } as StreamRecord),
    program: (program) => take({ source: header.source, view: 'program', ...program }),
    end({ findings = [] }) {
      for (const finding of findings) take({ source: header.source, view: 'finding', ...finding })
    },
  }
}

/** Puts lines of JSON together as text. */
function lineEmitter(emit: (text: string) => void): TakeLine {
  return (front, members) => emit(`${front},${jsonText(members).slice(1)}\n`)
}

/** Rows with some of their fields, those of nested ones behind a dot; all other records as they are. */
function chosenWriter(options: ExportOptions, names: readonly string[], emit: (text: string) => void): Writer {
  const valuesOf = chosenValues(names)
  const sink = recordSink(options, (record) => {
    if (record.view === 'issue' || record.view === 'program' || record.view === 'finding')
      return emit(`${jsonText(record)}\n`)
    const values = valuesOf(record)
    emit(`${jsonText(Object.fromEntries(names.map((name, i) => [name, values[i]])))}\n`)
  })
  return {
    ...sink,
    end(end) {
      sink.end(end)
      return []
    },
  }
}

/** One JSON object a line: every row with its surroundings, every issue, and the programs that lists name of rows above, and findings. The header is written once a section. */
export const ndjson: Exporter = {
  mediaType: 'application/x-ndjson',
  extension: 'ndjson',
  open(options, emit, emitLine = lineEmitter(emit)) {
    if (options.fields) return chosenWriter(options, options.fields, emit)
    const header = headers(options)
    let front = '{'
    let flat: (row: Row) => object = (row) => row
    return {
      capture: header.capture,
      section(section, capture) {
        front = jsonText(header.section(section, capture)).slice(0, -1)
        flat = toldApart(section)
      },
      row: (row) => emitLine(front, flat(row)),
      issue: (issue) => emit(`${jsonText({ source: header.source, view: 'issue', ...issue })}\n`),
      program: (program) => emit(`${jsonText({ source: header.source, view: 'program', ...program })}\n`),
      *end({ findings = [] }) {
        for (const finding of findings) yield `${jsonText({ source: header.source, view: 'finding', ...finding })}\n`
      },
    }
  },
}
