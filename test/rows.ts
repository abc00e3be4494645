import type { Report, Row } from '../src/report/types.ts'

/** All rows of a report, in their order. */
export function rowsOf(report: Report): Row[] {
  return report.captures.flatMap(({ sections }) => sections.flatMap((section): Row[] => section.rows))
}

/** What all rows hold, without where they and their cells stand. */
export function valuesOf(report: Report): object[] {
  return rowsOf(report).map((row) => {
    const { line: _line, lines: _lines, span: _span, cells, ...values } = row as Row & { cells?: unknown }
    return Array.isArray(cells) ? { ...values, cells } : values
  })
}
