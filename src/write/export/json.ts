import type { Sink } from '../../read/assemble.ts'
import type { Coverage, Report, Row, Source } from '../../types.ts'
import { version } from '../../version.ts'
import type { Exporter } from './exporter.ts'

/** Keeps everything that was read of one source and puts it into its report. */
export function reportWriter(): { sink: Sink; report(end: { source: Source; coverage: Coverage }): Report } {
  const captures: Report['captures'] = []
  const issues: Report['issues'] = []
  return {
    sink: {
      capture: (capture) => captures.push(capture),
      section: (section, capture) => capture.sections.push(section),
      row: (row, section) => (section.rows as Row[]).push(row),
      issue: (issue) => issues.push(issue),
    },
    report: ({ source, coverage }) => ({ schemaVersion: '1.0', generator: { name: 'netscribe', version }, source, captures, issues, coverage }),
  }
}

/** The whole report as one JSON text. */
export const json: Exporter = {
  mediaType: 'application/json',
  extension: 'json',
  open({ pretty }, emit) {
    const { sink, report } = reportWriter()
    return { ...sink, end: (end) => emit(`${JSON.stringify(report(end), null, pretty ? 2 : undefined)}\n`) }
  },
}
