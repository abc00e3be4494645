import type { Sink } from '../../report/sink.ts'
import type { Report, Section } from '../../report/types.ts'
import type { ReadEnd } from './exporter.ts'

/** Hands all that a report holds to a sink, in its order; gives what is known at the end. */
export function writeReport(report: Report, sink: Sink): ReadEnd {
  for (const capture of report.captures) {
    const head = { ...capture, sections: [] }
    sink.capture(head)
    for (const section of capture.sections) {
      const empty = { ...section, rows: [] } as Section
      sink.section(empty, head)
      for (const row of section.rows) sink.row(row, empty, head)
    }
  }
  for (const issue of report.issues) sink.issue(issue)
  const { source, coverage, findings } = report
  return { source, coverage, ...(findings && { findings }) }
}
