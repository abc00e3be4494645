import type { Report, Row, Section } from '../../index.ts'

/** A section of a report, with the number of its rows in their place. */
export type SectionSkeleton = Omit<Section, 'rows'> & { readonly rows: number }

/** A capture whose sections have no rows. */
export type CaptureSkeleton = Omit<Report['captures'][number], 'sections'> & {
  readonly sections: readonly SectionSkeleton[]
}

/** A report whose sections have no rows: they are taken a page at a time. */
export type ReportSkeleton = Omit<Report, 'captures'> & { readonly captures: readonly CaptureSkeleton[] }

/** A report without its rows. */
export function skeletonOf(report: Report): ReportSkeleton {
  const captures = report.captures.map(({ sections, ...capture }) => ({
    ...capture,
    sections: sections.map(({ rows, ...section }) => ({ ...section, rows: rows.length })),
  }))
  return { ...report, captures }
}

/** Rows `[from, to)` of a section, counted from 0; none when there is no such section. */
export function rowsOfSection(report: Report, capture: number, section: number, from: number, to: number): Row[] {
  return report.captures[capture]?.sections[section]?.rows.slice(from, to) ?? []
}

/** The JSON text of a report, or its beginning. */
export interface JsonStart {
  readonly text: string
  readonly isWhole: boolean
}

/** A row has more characters than these in indented JSON. */
const SHORTEST_ROW = 20

/** The first characters of the indented JSON of a report; rows that cannot be among them are not written. */
export function jsonStart(report: Report, limit: number): JsonStart {
  let left = Math.ceil(limit / SHORTEST_ROW)
  let isWhole = true
  const captures = report.captures.map(({ sections, ...capture }) => ({
    ...capture,
    sections: sections.map((section) => {
      const rows = section.rows.slice(0, left)
      left -= rows.length
      isWhole &&= rows.length === section.rows.length
      return { ...section, rows }
    }),
  }))
  const text = JSON.stringify({ ...report, captures }, null, 2)
  return isWhole && text.length <= limit ? { text, isWhole } : { text: text.slice(0, limit), isWhole: false }
}
