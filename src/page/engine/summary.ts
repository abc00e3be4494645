import type { Report, View } from '../../index.ts'
import { viewNames } from '../../report/views/names.ts'
import type { ReadSource } from './analysis.ts'
import type { CaptureSummary, SourceSummary, Summary } from './engine.ts'
import { labelsOf } from './labels.ts'

/** What the page is told of reports: everything but the rows. */
export function summaryOf(read: readonly ReadSource[]): Summary {
  const reports = read.map(({ report }) => report)
  const counts = new Map<View, number>()
  for (const { captures } of reports)
    for (const { sections } of captures)
      for (const { view, rows } of sections) counts.set(view, (counts.get(view) ?? 0) + rows.length)
  const views = viewNames.filter((view) => counts.has(view)).map((view) => ({ view, rows: counts.get(view) as number }))
  const labels = labelsOf(reports.map(({ source }) => source))
  return {
    sources: reports.map((report, i) => ({
      ...sourceOf(report),
      label: labels[i] as string,
      hasText: read[i]?.text.count !== 0 || report.source.lines === 0,
    })),
    views,
  }
}

function sourceOf({ source, captures, issues, coverage }: Report): Omit<SourceSummary, 'label' | 'hasText'> {
  return { source, captures: captures.map(captureOf), issues, coverage }
}

function captureOf(capture: Report['captures'][number]): CaptureSummary {
  const sections = capture.sections.map(({ view, title, lines, columns, rows }) => ({
    view,
    title,
    lines,
    columns,
    rows: rows.length,
  }))
  return { ...capture, sections }
}
