import type {
  Capture,
  FindingRecord,
  IssueRecord,
  ProgramRecord,
  Row,
  RowRecord,
  Section,
} from '../../../report/types.ts'
import { jsonText } from '../../json-text.ts'
import type { Exporter } from '../exporter.ts'
import { headers, recordsOf } from '../ndjson.ts'

/** A row with all that is known of where it stands. */
export interface Seen {
  readonly row: Row
  readonly section: Section
  readonly capture: Capture
  /** The row as a line of NDJSON. */
  readonly record: RowRecord
}

/** What is said beside rows. */
export type Remark = IssueRecord | ProgramRecord | FindingRecord

/** How one schema says what was read. */
export interface EventSchema {
  row(seen: Seen): object
  remark(remark: Remark): object
}

/** A line of JSON for each row, issue, late program and finding, as a schema says them. */
export function eventLines(schema: EventSchema): Exporter['open'] {
  return (options, emit) => {
    const header = headers(options)
    const { source } = header
    let recordOf: (row: Row) => RowRecord
    const line = (event: object) => emit(`${jsonText(event)}\n`)
    return {
      capture: header.capture,
      section(section, capture) {
        recordOf = recordsOf(header.section(section, capture), section) as (row: Row) => RowRecord
      },
      row: (row, section, capture) => line(schema.row({ row, section, capture, record: recordOf(row) })),
      issue: (issue) => line(schema.remark({ source, view: 'issue', ...issue })),
      program: (program) => line(schema.remark({ source, view: 'program', ...program })),
      *end({ findings = [] }) {
        for (const finding of findings) yield `${jsonText(schema.remark({ source, view: 'finding', ...finding }))}\n`
      },
    }
  }
}
