import type { Sink } from '../../report/sink.ts'
import type { Report, Row, Section } from '../../report/types.ts'
import { schemaVersion, version } from '../../report/version.ts'
import { jsonText } from '../json-text.ts'
import type { Exporter, ReadEnd } from './exporter.ts'
import { barePid, LatePrograms } from './late-programs.ts'
import { textStore } from './text-store.ts'

/** Keeps everything that was read of one source and puts it into its report. */
export function reportWriter(): { sink: Sink; report(end: ReadEnd): Report } {
  const captures: Report['captures'] = []
  const issues: Report['issues'] = []
  const programs = new LatePrograms()
  return {
    sink: {
      capture: (capture) => captures.push(capture),
      section: (section, capture) => capture.sections.push(section),
      row: (row, section) => (section.rows as Row[]).push(row),
      issue: (issue) => issues.push(issue),
      program: (program) => programs.add(program),
    },
    report({ source, coverage, findings }) {
      for (const { sections } of captures) for (const { rows } of sections) programs.nameIn(rows as Row[])
      return {
        schemaVersion,
        generator: { name: 'netscribe', version },
        source,
        captures,
        issues,
        ...(findings && { findings: [...findings] }),
        coverage,
      }
    },
  }
}

/** The whole report as one JSON text. Its rows are kept as JSON, which takes less room, and written in pieces. */
export const json: Exporter = {
  mediaType: 'application/json',
  extension: 'json',
  frame: { before: '[', after: '\n]\n', between: (_, count) => (count === 0 ? '\n' : ',\n') },
  open({ pretty = false }) {
    const { sink, report } = reportWriter()
    const indent = pretty ? 2 : undefined
    const rows = new Map<Section, RowStore>()
    const programs = new LatePrograms()
    return {
      ...sink,
      program: (program) => programs.add(program),
      section(section, capture) {
        rows.set(section, rowStore(pretty, programs))
        sink.section(section, capture)
      },
      row: (row, section) => rows.get(section)?.add(row),
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
  add(row: Row): void
  /** What stands for `"rows":[]` in a report without rows, in pieces; within a JSON string that text cannot stand. */
  pieces(): Iterable<string>
}

function rowStore(pretty: boolean, programs: LatePrograms): RowStore {
  const store = textStore()
  const indent = pretty ? 2 : undefined
  const indented = (text: string) => (pretty ? text.replaceAll('\n', `\n${' '.repeat(12)}`) : text)
  const named = (_: string, pid: string, line: string) => {
    const program = programs.of(Number(pid), Number(line))
    return program ? indented(`,${jsonText(program, indent).slice(1, -1).trimEnd()}`) : ''
  }
  return {
    add(row) {
      const text = jsonText(row, indent)
      const pid = barePid(row)
      const end = pretty ? text.length - 2 : text.length - 1
      const whole = pid === null ? text : `${text.slice(0, end)}${MARK}${pid},${row.line}${MARK}${text.slice(end)}`
      const comma = store.isEmpty ? '' : ','
      store.add(comma + indented(pretty ? `\n${whole}` : whole))
    },
    *pieces() {
      const end = pretty && !store.isEmpty ? `\n${' '.repeat(10)}]` : ']'
      yield pretty ? '"rows": [' : '"rows":['
      for (const piece of store.pieces()) yield piece.replace(NAME, named)
      yield end
    },
  }
}

/** Stands around PID and line in the text of a row whose program may be named later; JSON has no such character. */
const MARK = '\u0001'
const NAME = new RegExp(`${MARK}(\\d+),(\\d+)${MARK}`, 'g')
