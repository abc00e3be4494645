import { type IssueArgs, type IssueCode, severityOf } from '../report/issues.ts'
import type { Capture, Coverage, Issue, Source } from '../report/types.ts'

/** The facts of a capture of the live machine. */
export interface LiveFacts {
  readonly dialect: string
  readonly platform: string
  readonly options: readonly string[]
  readonly capturedAt: Date
}

/** What is known once a collection has ended. */
export interface LiveEnd {
  readonly source: Source
  readonly coverage: Coverage
}

/** A capture of the machine, still without sections. */
export function liveCapture({ dialect, platform, options, capturedAt }: LiveFacts): Capture {
  return {
    dialect,
    platform,
    locale: null,
    confidence: 1,
    evidence: [],
    command: null,
    options: [...options],
    optionsInferred: false,
    capturedAt: capturedAt.toISOString(),
    lines: [0, 0],
    sections: [],
  }
}

/** The machine as a source: it has no text, so no bytes and no lines. */
export function liveEnd(): LiveEnd {
  return {
    source: { name: 'live', path: [], kind: 'live', bytes: null, encoding: null, encodingEvidence: null, lines: 0 },
    coverage: { lines: 0, read: 0, noise: 0, unread: 0 },
  }
}

/** An issue that has no place in a text. */
export function liveIssue(code: IssueCode, args: IssueArgs): Issue {
  return { severity: severityOf(code), code, line: null, span: null, text: null, args }
}
