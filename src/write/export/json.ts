import type { Sink } from '../../read/assemble.ts'
import type { Coverage, Report, Row, Section, Source } from '../../types.ts'
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
    report: ({ source, coverage }) => ({
      schemaVersion: '1.0',
      generator: { name: 'netscribe', version },
      source,
      captures,
      issues,
      coverage,
    }),
  }
}

/** The whole report as one JSON text. Its rows are kept as JSON, which takes less room, and written in pieces. */
export const json: Exporter = {
  mediaType: 'application/json',
  extension: 'json',
  open({ pretty }, emit) {
    const { sink, report } = reportWriter()
    const indent = pretty ? 2 : undefined
    const rows = new Map<Section, string[]>()
    return {
      ...sink,
      section(section, capture) {
        rows.set(section, [])
        sink.section(section, capture)
      },
      row: (row, section) => rows.get(section)?.push(JSON.stringify(row, null, indent)),
      end(end) {
        const [head, ...tails] = JSON.stringify(report(end), null, indent).split(pretty ? '"rows": []' : '"rows":[]')
        emit(head as string)
        for (const [i, list] of [...rows.values()].entries()) {
          writeRows(list, pretty ?? false, emit)
          emit(tails[i] as string)
        }
        emit('\n')
      },
    }
  },
}

/** Writes what stands for `"rows":[]` in a report whose rows are kept apart; within a JSON string that text cannot stand. */
function writeRows(rows: readonly string[], pretty: boolean, emit: (text: string) => void): void {
  emit(pretty ? '"rows": [' : '"rows":[')
  rows.forEach((row, i) => {
    const comma = i === 0 ? '' : ','
    emit(pretty ? `${comma}\n${row}`.replaceAll('\n', `\n${' '.repeat(12)}`) : comma + row)
  })
  emit(pretty && rows.length > 0 ? `\n${' '.repeat(10)}]` : ']')
}
