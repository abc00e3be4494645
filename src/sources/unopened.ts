import type { Issue } from '../report/types.ts'
import { kindOf, whatIsNoText } from './kind.ts'
import { memberIssue } from './member.ts'

/** What is wrong with reading these bytes as one text: they are an archive; null when they are none. */
export function unopenedIssue(bytes: Uint8Array): Issue | null {
  const is = kindOf(bytes, true)?.is
  if (is !== 'gzip' && is !== 'zip' && is !== 'tar') return null
  return memberIssue('container-unopened', { what: whatIsNoText(bytes) ?? is, function: 'parseAll' })
}

/** The first bytes of a stream: enough to tell an archive by. */
export class Head {
  private readonly held = new Uint8Array(512)
  private length = 0

  get bytes(): Uint8Array {
    return this.held.subarray(0, this.length)
  }

  add(piece: Uint8Array): void {
    const taken = piece.subarray(0, this.held.length - this.length)
    this.held.set(taken, this.length)
    this.length += taken.length
  }
}
