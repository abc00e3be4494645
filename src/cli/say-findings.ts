import { sentencesOf } from '../report/findings/sentences.ts'
import type { Finding } from '../report/types.ts'
import type { Messages } from './messages.ts'

/** Says what the rows of a source show together, where the format has no place for it. */
export function sayFindings(name: string, findings: readonly Finding[], say: Messages): void {
  for (const finding of findings) {
    const { title, seen } = sentencesOf(finding)
    say.notice(`${name}: finding: ${title}: ${seen}`)
  }
}
