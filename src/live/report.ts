import { type IssueArgs, type IssueCode, severityOf } from '../issues.ts'
import type { Issue, Report, Section } from '../types.ts'
import { version } from '../version.ts'

/** The facts of a capture of the live machine. */
export interface LiveCapture {
  readonly dialect: string
  readonly platform: string
  readonly options: readonly string[]
  readonly capturedAt: Date
  readonly sections: Section[]
  readonly issues: Issue[]
}

/** Puts a capture of the machine into a report. */
export function liveReport({ dialect, platform, options, capturedAt, sections, issues }: LiveCapture): Report {
  return {
    schemaVersion: '1.0',
    generator: { name: 'netscribe', version },
    source: { name: 'live', path: [], kind: 'live', bytes: null, encoding: null, encodingEvidence: null, lines: 0 },
    captures: [
      {
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
        sections,
      },
    ],
    issues,
    coverage: { lines: 0, read: 0, noise: 0, unread: 0 },
  }
}

/** An issue that has no place in a text. */
export function liveIssue(code: IssueCode, args: IssueArgs): Issue {
  return { severity: severityOf(code), code, line: null, span: null, text: null, args }
}
