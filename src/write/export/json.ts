import type { Sink } from '../../report/sink.ts'
import type { Coverage, Report, Row, Section, Source } from '../../report/types.ts'
import { version } from '../../report/version.ts'
import { jsonText } from '../json-text.ts'
import type { Exporter } from './exporter.ts'
import { textStore } from './text-store.ts'

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
  open({ pretty = false }) {
    const { sink, report } = reportWriter()
    const indent = pretty ? 2 : undefined
    const rows = new Map<Section, RowStore>()
    return {
      ...sink,
      section(section, capture) {
        rows.set(section, rowStore(pretty))
        sink.section(section, capture)
      },
      row: (row, section) => rows.get(section)?.add(jsonText(row, indent)),
      *end(end) {
        const [head, ...tails] = jsonText(report(end), indent).split(pretty ? '"rows": []' : '"rows":[]')
        yield head as string
        for (const [i, store] of [...rows.values()].entries()) {
          yield* store.pieces()
          yield tails[i] as string
        }
        yield '\n'
      },
    }
  },
}

/** The rows of one section as JSON. */
interface RowStore {
  add(row: string): void
  /** What stands for `"rows":[]` in a report without rows, in pieces; within a JSON string that text cannot stand. */
  pieces(): Iterable<string>
}

function rowStore(pretty: boolean): RowStore {
  const store = textStore()
  return {
    add(row) {
      const comma = store.isEmpty ? '' : ','
      store.add(pretty ? `${comma}\n${row}`.replaceAll('\n', `\n${' '.repeat(12)}`) : comma + row)
    },
    *pieces() {
      const end = pretty && !store.isEmpty ? `\n${' '.repeat(10)}]` : ']'
      yield pretty ? '"rows": [' : '"rows":['
      yield* store.pieces()
      yield end
    },
  }
}
