import type { Capture, Issue, Row, Section } from './types.ts'

/** Takes what was assembled, as soon as it is complete. */
export interface Sink {
  capture(capture: Capture): void
  section(section: Section, capture: Capture): void
  row(row: Row, section: Section, capture: Capture): void
  issue(issue: Issue): void
  /** Lines `[first, last]` count as read or unread; what is said of a line last holds, and one that nothing is said of is noise. */
  lines?(as: 'read' | 'unread', first: number, last: number): void
}

/** A sink, and whether an error is one that it threw itself: then it is no fault of what was reading. */
export interface WatchedSink {
  readonly sink: Sink
  threw(error: unknown): boolean
}

/** Tells what a sink throws from what is thrown around it. */
export function watched(sink: Sink): WatchedSink {
  let thrown: { readonly error: unknown } | null = null
  const watch =
    <Args extends unknown[]>(take: (...args: Args) => void) =>
    (...args: Args): void => {
      try {
        take(...args)
      } catch (error) {
        thrown = { error }
        throw error
      }
    }
  return {
    sink: {
      capture: watch((...args) => sink.capture(...args)),
      section: watch((...args) => sink.section(...args)),
      row: watch((...args) => sink.row(...args)),
      issue: watch((...args) => sink.issue(...args)),
      lines: watch((...args) => sink.lines?.(...args)),
    } satisfies Sink,
    threw: (error) => thrown !== null && thrown.error === error,
  }
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
