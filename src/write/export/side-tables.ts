import { sentencesOf } from '../../report/findings/sentences.ts'
import { sentenceOf } from '../../report/issues.ts'
import type { Finding, Issue } from '../../report/types.ts'
import type { ReadEnd } from './exporter.ts'

/** Tables that stand beside those of views where a format holds several: their columns. */
export const sideTables = {
  sources: ['source', 'bytes', 'encoding', 'lines', 'read', 'noise', 'unread'],
  findings: ['source', 'code', 'title', 'seen', 'advice', 'rows', 'lines', 'where'],
  issues: ['source', 'severity', 'code', 'line', 'what', 'text'],
} as const

/** The name of a table beside those of views. */
export type SideTable = keyof typeof sideTables

/** A source as a row. */
export function sourceValues(name: string, { source, coverage }: ReadEnd): unknown[] {
  const { bytes, encoding } = source
  const { lines, read, noise, unread } = coverage
  return [name, bytes, encoding, lines, read, noise, unread]
}

/** A finding as a row. */
export function findingValues(name: string, finding: Finding): unknown[] {
  const { title, seen, advice } = sentencesOf(finding)
  const { code, rows, lines, where } = finding
  return [name, code, title, seen, advice, rows, lines, where]
}

/** An issue as a row. */
export function issueValues(name: string, issue: Issue): unknown[] {
  const { severity, code, line, text } = issue
  return [name, severity, code, line, sentenceOf(issue), text]
}
