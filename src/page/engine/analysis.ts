import type { Capture, Report, Row } from '../../index.ts'
import { type Changes, changesOf } from './changes.ts'
import { type Overview, overviewOf } from './overview.ts'
import type { Place } from './query.ts'
import { type JsonStart, jsonStart, type ReportSkeleton, rowsOfSection, skeletonOf } from './section-json.ts'
import type { LineKind, TextLine, TextLines } from './text-lines.ts'

/** A source that was read, and its text. */
export interface ReadSource {
  readonly report: Report
  readonly text: TextLines
}

/** What is asked of a source as a whole. Every method throws when nothing was read yet. */
export interface Analysis {
  /** What the Internet sockets of a place are together. */
  overview(place: Place): Promise<Overview>
  /** The connections that are not the same in two runs of a source. */
  changes(source: number, before: number, after: number): Promise<Changes>
  /** The report of a source without rows. */
  skeleton(source: number): Promise<ReportSkeleton>
  /** Rows `[from, to)` of a section as the report has them. */
  sectionRows(source: number, capture: number, section: number, from: number, to: number): Promise<readonly Row[]>
  /** The indented JSON of the report of a source; no more than so many characters of it. */
  json(source: number, limit: number): Promise<JsonStart>
  /** Lines `[from, to)` of the decoded text, counted from 0. */
  textLines(source: number, from: number, to: number): Promise<readonly TextLine[]>
  /** How many lines of the text are of each kind. */
  lineCounts(source: number): Promise<Readonly<Record<LineKind, number>>>
  /** The number of the next line of a kind behind a line, from the top again at the end; null when there is none. */
  nextLine(source: number, kind: LineKind, after: number): Promise<number | null>
}

/** Answers what is asked of sources that were read. */
export function analysisOf(read: () => readonly ReadSource[]): Analysis {
  const at = (source: number): ReadSource => {
    const found = read()[source]
    if (!found) throw new Error(`there is no source ${source}`)
    return found
  }
  const captureAt = (source: number, capture: number): Capture => {
    const found = at(source).report.captures[capture]
    if (!found) throw new Error(`there is no capture ${capture}`)
    return found
  }
  return {
    async overview({ source, capture }) {
      const all = at(source).report.captures.map((one, number) => [number, one] as const)
      return overviewOf(all.filter(([number]) => capture === null || number === capture))
    },
    changes: async (source, before, after) => changesOf(captureAt(source, before), captureAt(source, after)),
    skeleton: async (source) => skeletonOf(at(source).report),
    sectionRows: async (source, capture, section, from, to) =>
      rowsOfSection(at(source).report, capture, section, from, to),
    json: async (source, limit) => jsonStart(at(source).report, limit),
    textLines: async (source, from, to) => at(source).text.slice(from, to),
    lineCounts: async (source) => at(source).text.counts(),
    nextLine: async (source, kind, after) => at(source).text.next(kind, after),
  }
}
