import type { Capture, Issue, Row, Section } from '../types.ts'

/** Takes what was assembled, as soon as it is complete. */
export interface Sink {
  capture(capture: Capture): void
  section(section: Section, capture: Capture): void
  row(row: Row, section: Section, capture: Capture): void
  issue(issue: Issue): void
  /** Lines `[first, last]` count as read or unread; what is said of a line last holds, and one that nothing is said of is noise. */
  lines?(as: 'read' | 'unread', first: number, last: number): void
}

/** A sink that passes only the sections of one view on. */
export function onlyView(sink: Sink, view: string): Sink {
  return {
    ...sink,
    section: (section, capture) => {
      if (section.view === view) sink.section(section, capture)
    },
    row: (row, section, capture) => {
      if (section.view === view) sink.row(row, section, capture)
    },
  }
}
