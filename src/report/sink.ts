import type { Capture, Issue, Row, Section } from './types.ts'

/** What a list of processes says of rows above it that have a bare PID: those from line `since` on, up to its own. */
export interface NamedProgram {
  readonly pid: number
  readonly program: string
  readonly line: number
  readonly since: number
}

/** Takes what was assembled, as soon as it is complete. */
export interface Sink {
  capture(capture: Capture): void
  section(section: Section, capture: Capture): void
  row(row: Row, section: Section, capture: Capture): void
  /** Tells where the row that comes next stands in the decoded text of the source, in UTF-16 units, end excluded. */
  place?(start: number, end: number): void
  issue(issue: Issue): void
  /** Names the program of rows that came before; rows that come later have it. */
  program?(program: NamedProgram): void
  /** Names the machine that what comes next was printed on, as its prompt does. */
  host?(name: string): void
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
      ...(sink.place && { place: watch((start: number, end: number) => sink.place?.(start, end)) }),
      issue: watch((...args) => sink.issue(...args)),
      program: watch((...args) => sink.program?.(...args)),
      host: watch((name: string) => sink.host?.(name)),
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

/** A sink that passes only some rows on, and of sections those that such a row is in, with the first one, and those kept without. */
export function onlyRows(
  sink: Sink,
  keeps: (row: Row, section: Section, capture: Capture) => boolean,
  keepsEmpty: (section: Section, capture: Capture) => boolean = () => false,
): Sink {
  let passed: Section | null = null
  const pass = (section: Section, capture: Capture) => {
    if (section !== passed) sink.section(section, capture)
    passed = section
  }
  return {
    ...sink,
    section: (section, capture) => {
      if (keepsEmpty(section, capture)) pass(section, capture)
    },
    row: (row, section, capture) => {
      if (!keeps(row, section, capture)) return
      pass(section, capture)
      sink.row(row, section, capture)
    },
  }
}

/** A sink whose issues are heard of elsewhere too. */
export function heard(sink: Sink, hear: (issue: Issue) => void): Sink {
  return {
    ...sink,
    issue(issue) {
      sink.issue(issue)
      hear(issue)
    },
  }
}
