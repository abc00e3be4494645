import type { Capture, Report, Row } from '../../index.ts'
import { type Changes, changesOf } from './changes.ts'
import { findingsOf, type Overview, overviewOf, type PlacedFinding, type Run } from './overview.ts'
import type { Place, RunPlace } from './query.ts'
import { type JsonStart, jsonStart, type ReportSkeleton, rowsOfSection, skeletonOf } from './section-json.ts'
import type { LineKind, TextLine, TextLines } from './text-lines.ts'

/** A source that was read, and its text. */
export interface ReadSource {
  readonly report: Report
  readonly text: TextLines
}

/** What is asked of a source as a whole. Every method throws when nothing was read yet. */
export interface Analysis {
  /** What the Internet sockets of a run are together, and what listens and stands out in all runs of a place. */
  overview(place: Place, run: RunPlace): Promise<Overview>
  /** What the rows of a place show together. */
  findings(place: Place): Promise<readonly PlacedFinding[]>
  /** The connections that are not the same in two runs of any sources. */
  changes(before: RunPlace, after: RunPlace): Promise<Changes>
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
  const captureAt = ({ source, capture }: RunPlace): Capture => {
    const found = at(source).report.captures[capture]
    if (!found) throw new Error(`there is no capture ${capture}`)
    return found
  }
  return {
    overview: async (place, run) => overviewOf(runsIn(read(), place), { ...run, run: captureAt(run) }),
    findings: async (place) => findingsOf(runsIn(read(), place)),
    changes: async (before, after) => changesOf(captureAt(before), captureAt(after)),
    skeleton: async (source) => skeletonOf(at(source).report),
    sectionRows: async (source, capture, section, from, to) =>
      rowsOfSection(at(source).report, capture, section, from, to),
    json: async (source, limit) => jsonStart(at(source).report, limit),
    textLines: async (source, from, to) => at(source).text.slice(from, to),
    lineCounts: async (source) => at(source).text.counts(),
    nextLine: async (source, kind, after) => at(source).text.next(kind, after),
  }
}

function runsIn(sources: readonly ReadSource[], place: Place): Run[] {
  return sources.flatMap(({ report: { captures } }, source) =>
    captures.flatMap((run, capture) => {
      const isAsked = place.source === null || (place.source === source && (place.capture ?? capture) === capture)
      return isAsked ? [{ source, capture, run }] : []
    }),
  )
}
