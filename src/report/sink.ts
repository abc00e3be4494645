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

/** A sink, and whether it threw an error itself: then that is no fault of what was reading. */
export interface WatchedSink {
  readonly sink: Sink
  threw(): boolean
}

/** Tells what a sink throws from what is thrown around it: a call that was begun never came back. */
export function watched(sink: Sink): WatchedSink {
  let inside = false
  // Calls with all of their arguments: one that gathers them would make a list for each row.
  const watch =
    <A, B, C>(take: (a: A, b: B, c: C) => void) =>
    (a: A, b: B, c: C): void => {
      inside = true
      take(a, b, c)
      inside = false
    }
  const { place, program, host, lines } = sink
  return {
    sink: {
      capture: watch((capture: Capture) => sink.capture(capture)),
      section: watch((section: Section, capture: Capture) => sink.section(section, capture)),
      row: watch((row: Row, section: Section, capture: Capture) => sink.row(row, section, capture)),
      issue: watch((issue: Issue) => sink.issue(issue)),
      ...(place && { place: watch(place.bind(sink)) }),
      ...(program && { program: watch(program.bind(sink)) }),
      ...(host && { host: watch(host.bind(sink)) }),
      ...(lines && { lines: watch(lines.bind(sink)) }),
    } as Sink,
    threw: () => inside,
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
