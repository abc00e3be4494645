import { isBlank } from '../read/fields.ts'

/** Marks that people and programs put before a line: mail quotes, bullets, comment signs, table bars, back quotes. */
const MARKS = new Set([...'>|*#`-+:;/~•·'].map((mark) => mark.charCodeAt(0)))
const LONGEST_MARGIN = 40

/** Where the content of a marked line begins: behind marks and blanks; `from` when the line has no mark. */
export function contentStart(text: string, from: number, to: number): number {
  let at = from
  let start = from
  while (at < to && at - from < LONGEST_MARGIN) {
    const code = text.charCodeAt(at)
    if (MARKS.has(code)) start = ++at
    else if (isBlank(code)) at++
    else break
  }
  return start
}
