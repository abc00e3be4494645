import type { Issue } from '../report/types.ts'
import { joined } from '../text/joined.ts'
import { archiveOf } from './kind.ts'
import type { Magic } from './magic.ts'
import { memberIssue } from './member.ts'

/** Says what a file is that is not opened, and what opens it. */
export function unopened({ is, what, command }: Magic): Issue {
  return memberIssue('container-unopened', is ? { what, function: 'parseAll' } : { what, ...(command && { command }) })
}

/** Whether an issue says that there is no text, since what it is in was not opened. */
export const isUnopened = ({ code }: Issue): boolean => code === 'container-unopened'

/** So many bytes tell an archive. */
const ENOUGH = 512
const EMPTY = new Uint8Array(0)

/** Holds the first bytes of what is read as one text back until they tell whether it is one. */
export class Head {
  /** What is wrong with reading the bytes as a text. */
  issue: Issue | null = null
  private held: Uint8Array | null = EMPTY

  /** The bytes that are text by now: none of an archive. */
  pass(piece: Uint8Array): Uint8Array {
    if (this.issue) return EMPTY
    if (!this.held) return piece
    this.held = joined([this.held, piece])
    return this.held.length < ENOUGH ? EMPTY : this.end()
  }

  /** The bytes that were held back, when there are no more. */
  end(): Uint8Array {
    const held = this.held ?? EMPTY
    this.held = null
    const archive = archiveOf(held)
    if (archive) this.issue = unopened(archive)
    return archive ? EMPTY : held
  }
}
