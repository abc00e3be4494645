import { dialects } from '../grammars/index.ts'
import { DocumentParser, lineTokens } from '../grammars/document.ts'
import { createReader } from './parse.ts'
import type { Report, Row, Section } from './types.ts'

const read = createReader({ dialects, lineTokens, parser: new DocumentParser() })

export function parseText(text: string, options: { name?: string; spans?: boolean } = {}): Report {
  const report: Report = {
    schemaVersion: '1.0',
    generator: { name: 'netscribe', version: '0.1.0' },
    source: { name: options.name ?? '-', path: [], kind: 'text', bytes: 0, encoding: null, encodingEvidence: null, lines: 0 },
    captures: [],
    issues: [],
    coverage: { lines: 0, read: 0, noise: 0, unread: 0 },
  }
  const reading = read(
    {
      capture: (capture) => report.captures.push(capture),
      section: () => {},
      row: (row: Row, section: Section) => (section.rows as Row[]).push(row),
      issue: (issue) => report.issues.push(issue),
    },
    options,
  )
  for (let at = 0; at < text.length; at += 65536) reading.write(text.slice(at, at + 65536))
  report.coverage = reading.end()
  report.source.lines = report.coverage.lines
  return report
}
