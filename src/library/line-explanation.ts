import type { Sink } from '../report/sink.ts'
import type { Capture, Issue, Row, Section } from '../report/types.ts'
import { RecentText } from '../text/recent-text.ts'

/** What was made of one line of a source, and why. */
export interface LineExplanation {
  /** The name of the source, with the way into it. */
  readonly source: string
  readonly line: number
  /** The line as decoded; null where the source has fewer lines. */
  readonly text: string | null
  /** As what the line counts in `coverage`; null where the source has fewer lines. */
  readonly as: 'read' | 'noise' | 'unread' | null
  /** The run of the command that it stands in; null outside of all. */
  readonly capture: Omit<Capture, 'sections' | 'evidence'> | null
  /** What the line told of dialect and table: `heading.connections`, `title.routes`. */
  readonly evidence: readonly string[]
  /** The table that it stands in, without its rows; null outside of all. */
  readonly section: Omit<Section, 'rows'> | null
  /** The rows that were read from it, with the offsets of their cells, and each cell as printed. */
  readonly rows: readonly { readonly row: Row; readonly printed: Readonly<Record<string, string>> }[]
  readonly issues: readonly Issue[]
}

/** Watches the reading of a source, and keeps what has to do with one line. */
export interface LineWitness {
  readonly sink: Sink
  readonly onText: (piece: string) => void
  readonly onLines: NonNullable<Sink['lines']>
  explanation(source: string): LineExplanation
}

/** Begins to watch a reading with spans; memory stays flat. */
export function lineWitness(line: number): LineWitness {
  const recent = new RecentText()
  const place = new LinePlace(line)
  const captures: Capture[] = []
  const sections: Section[] = []
  const rows: LineExplanation['rows'][number][] = []
  const issues: Issue[] = []
  let as: LineExplanation['as'] = 'noise'
  return {
    sink: {
      capture: (capture) => replaced(captures, capture, line),
      section: (section) => replaced(sections, section, line),
      row(row) {
        if (isWithin(line, row.lines ?? [row.line, row.line])) rows.push({ row, printed: printedCells(row, recent) })
      },
      issue(issue) {
        if (issue.line === line || (issue.span && place.meets(issue.span))) issues.push(issue)
      },
    },
    onText(piece) {
      recent.add(piece)
      place.add(piece)
    },
    onLines(kind, first, last) {
      if (isWithin(line, [first, last])) as = kind
    },
    explanation(source) {
      const capture = captures.find(({ lines }) => isWithin(line, lines))
      const section = sections.find(({ lines }) => isWithin(line, lines))
      const { text } = place
      return {
        source,
        line,
        text: text?.endsWith('\r') ? text.slice(0, -1) : text,
        as: text === null ? null : as,
        capture: capture ? withoutLists(capture) : null,
        evidence: (capture?.evidence ?? []).filter((one) => one.line === line).map(({ why }) => why),
        section: section ? withoutRows(section) : null,
        rows,
        issues,
      }
    },
  }
}

function isWithin(line: number, [first = 0, last = first]: readonly number[]): boolean {
  return line >= first && line <= last
}

/** Keeps the last of several parts of a source, and those before it that a line stands in: the last one can still grow. */
function replaced<Part extends { readonly lines: readonly number[] }>(parts: Part[], part: Part, line: number): void {
  const before = parts.pop()
  if (before && isWithin(line, before.lines)) parts.push(before)
  parts.push(part)
}

function withoutLists({ sections: _sections, evidence: _evidence, ...facts }: Capture): LineExplanation['capture'] {
  return facts
}

function withoutRows({ rows: _rows, ...facts }: Section): LineExplanation['section'] {
  return facts
}

/** The text of each cell by its field; those of a table without a view by their numbers, from 0. */
function printedCells(row: Row, recent: RecentText): Record<string, string> {
  const spans = 'cellSpans' in row ? row.cellSpans : row.cells
  return Object.fromEntries(
    Object.entries(spans ?? {}).flatMap(([name, span]) =>
      Array.isArray(span) ? [[name, recent.slice(span[0] as number, span[1] as number)]] : [],
    ),
  )
}

/** Finds one line in a text that comes in pieces, whose lines end with a line feed. */
class LinePlace {
  text: string | null = null
  private left: number
  private start = 0
  private at = 0
  private isOver = false

  constructor(line: number) {
    this.left = line - 1
  }

  add(piece: string): void {
    let from = 0
    for (; this.left > 0; this.left--) {
      const end = piece.indexOf('\n', from)
      if (end < 0) break
      from = end + 1
    }
    if (this.left === 0 && !this.isOver && from < piece.length) {
      this.start = this.text === null ? this.at + from : this.start
      const end = piece.indexOf('\n', from)
      this.text = (this.text ?? '') + piece.slice(from, end < 0 ? undefined : end)
      this.isOver = end >= 0
    }
    this.at += piece.length
  }

  /** Whether some of the line is between two offsets. */
  meets([start = 0, end = 0]: readonly number[]): boolean {
    return this.text !== null && start < this.start + Math.max(1, this.text.length) && end > this.start
  }
}
