import type { IssueArgs, IssueCode } from '../../report/issues.ts'
import type { Row, Section } from '../../report/types.ts'
import type { Machine } from '../machine.ts'
import type { Request } from '../request.ts'

/** What a part of a collection needs, and where it says what it found. */
export interface Collecting {
  readonly machine: Machine
  readonly request: Request
  issue(code: IssueCode, args: IssueArgs): void
  /** Begins a section, which has no rows yet; they go to the function. */
  begin(section: Section): (row: Row) => void
}
