import { isDeepStrictEqual } from 'node:util'
import type { Report } from '../src/report/types.ts'
import { cellValue, type Expectation, type List } from './case-files.ts'
import { rowsOf } from './rows.ts'

/** The entries of each list of a report that a case can expect. */
const LISTS: Readonly<Record<List, (report: Report) => readonly object[]>> = {
  Rows: rowsOf,
  Issues: ({ issues }) => issues,
  Captures: ({ captures }) => captures,
  Sections: ({ captures }) => captures.flatMap(({ sections }) => sections),
  Coverage: ({ coverage }) => [coverage],
}

/** The list of a report that an expectation is about. */
export function listOf(report: Report, { list }: Expectation): readonly object[] {
  return LISTS[list](report)
}

/** How the entries of a report differ from the cells of a table, a sentence for each, and the table as it was read; empty if in nothing. */
export function differences(report: Report, expectation: Expectation, columns: readonly string[]): string {
  const { list, place } = expectation
  const found = listOf(report, expectation)
  const expected = expectation.entries as readonly (readonly string[])[]
  const sentences = Array.from({ length: Math.max(found.length, expected.length) }, (_, i) => {
    const [entry, cells] = [found[i], expected[i]]
    if (!entry) return [`${i + 1} is missing: ${cells?.join(' | ')}`]
    const where = `${i + 1}${'line' in entry ? ` (line ${entry.line} of the text)` : ''}`
    if (!cells) return [`${where} is one too many`]
    return columns
      .map((path, column) => [path, cellValue(cells[column] ?? ''), valueAt(entry, path)] as const)
      .filter(([, wanted, value]) => !isDeepStrictEqual(wanted, value))
      .map(([path, wanted, value]) => `${where}: ${path} is ${shown(value)}, not ${shown(wanted)}`)
  }).flat()
  if (sentences.length === 0) return ''
  const table = [columns, columns.map(() => '---'), ...found.map((entry) => columns.map((path) => cellOf(entry, path)))]
  const rows = table.map((cells) => `| ${cells.join(' | ')} |`)
  return [...sentences.map((sentence) => `${place}: ${list} ${sentence}`), 'As it was read:', ...rows].join('\n')
}

function valueAt(entry: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], entry)
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value)
}

/** A value as the cell of a table that stands for it. */
function cellOf(entry: object, path: string): string {
  const value = valueAt(entry, path)
  if (value === undefined) return ''
  const text = JSON.stringify(value)
  const isPlain = typeof value === 'string' && value === value.trim() && cellValue(value) === value
  return (isPlain ? value : text).replaceAll('|', '\\|')
}
