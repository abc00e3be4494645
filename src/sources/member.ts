import { type IssueArgs, type IssueCode, severityOf } from '../report/issues.ts'
import type { Issue } from '../report/types.ts'
import type { Bytes } from './byte-reader.ts'
import type { Hints } from './hints.ts'

/** One source out of what may be a container: a text of its own, with its place in there. */
export interface Member {
  /** Its name where it lies; the input's own for a plain text. */
  readonly name: string
  /** The way to it, the input's own name first; empty for a plain text. */
  readonly path: readonly string[]
  /** Whether it came out of a container. */
  readonly opened: boolean
  /** Whether it is all there is: a text, or the one text that was packed. */
  readonly alone: boolean
  /** Its text as bytes; they end early where it is damaged. To be read before the next member is asked for. */
  readonly bytes: Bytes
  /** WHATWG label of the encoding, where a mail says it. */
  readonly encoding?: string | undefined
  /** What its name says of the run of the command. */
  readonly hints: Hints
  /** What went wrong with opening it; complete once its bytes were read. */
  readonly issues: readonly Issue[]
}

/** What lies in a container, as the container gives it. */
export interface Entry {
  readonly name: string
  readonly bytes: Bytes
  readonly encoding?: string | undefined
  /** Grows while the bytes are read. */
  readonly issues: Issue[]
  /** Whether the bytes are not to be looked at: the issues say why. */
  readonly closed?: boolean
}

/** No bytes: what a member has that could not be opened. */
export async function* nothing(): Bytes {}

/** An issue about a whole member. */
export function memberIssue(code: IssueCode, args: IssueArgs): Issue {
  return { severity: severityOf(code), code, line: null, span: null, text: null, args }
}

/** An issue about a member that is not as its container says. */
export const damage = (reason: string): Issue => memberIssue('member-damaged', { reason })
