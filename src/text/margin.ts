import { isBlank } from './blanks.ts'

/** Marks that people and programs put before a line: mail quotes, bullets, comment signs, table bars, back quotes. */
const MARKS = new Set([...'>|│*#`-+:;/~•·'].map((mark) => mark.charCodeAt(0)))
/** Stands before the lines of the older file of two that were compared. */
const LESS = 60
const LONGEST_MARGIN = 40

/** Where the content of a marked line begins: behind marks and blanks; `from` when the line has no mark. */
export function contentStart(text: string, from: number, to: number): number {
  let at = from
  let start = from
  while (at < to && at - from < LONGEST_MARGIN) {
    const code = text.charCodeAt(at)
    if (MARKS.has(code) || (code === LESS && isBlank(text.charCodeAt(at + 1)))) start = ++at
    else if (isBlank(code)) at++
    else break
  }
  return start
}

/** Where the content of a quoted line begins: behind the marks of mail quotes and the blanks between and behind them. */
export function quoteEnd(text: string, from: number, to: number): number {
  let end = from
  for (let at = from; at < to && at - from < LONGEST_MARGIN; at++) {
    const code = text.charCodeAt(at)
    if (code === 62 || code === 124) end = text.charCodeAt(at + 1) === 32 && at + 1 < to ? at + 2 : at + 1
    else if (!isBlank(code)) break
  }
  return end
}
