import { afterBlanks, isBlank } from './blanks.ts'

/** Marks that people and programs put before a line: mail quotes, bullets, comment signs, table bars, back quotes. */
const MARKS = new Set([...'>|│*#`-+:;/~•·'].map((mark) => mark.charCodeAt(0)))
/** Stands before the lines of the older file of two that were compared. */
const LESS = 60
const ASTERISK = 42
const POINT = 46
const COLON = 58
const LONGEST_MARGIN = 40

/** Where the content of a marked line begins: behind marks and blanks; `from` when the line has no mark. */
export function contentStart(text: string, from: number, to: number): number {
  let at = from
  let start = from
  while (at < to && at - from < LONGEST_MARGIN) {
    const code = text.charCodeAt(at)
    if (beginsValue(code, text.charCodeAt(at + 1))) break
    if (MARKS.has(code) || (code === LESS && isBlank(text.charCodeAt(at + 1)))) start = ++at
    else if (isBlank(code)) at++
    else break
  }
  return start
}

/** Whether a mark and what touches it begin an address: `::/0`, `*.111`, `*:22`. */
function beginsValue(mark: number, next: number): boolean {
  return mark === COLON ? next === COLON : mark === ASTERISK && (next === COLON || next === POINT)
}

/** What makes the rest of a line a comment in programs and scripts, and what a comparison puts in front of one. */
const COMMENT_SIGNS = ['#', '//', ';', '+', '-']

/** Where the content of a line begins that the sign of a comment touches; `from` when none does. */
export function commentEnd(text: string, from: number, to: number): number {
  const at = afterBlanks(text, from, to)
  const sign = COMMENT_SIGNS.find((start) => text.startsWith(start, at))
  if (!sign) return from
  const end = at + sign.length
  return end < to && !MARKS.has(text.charCodeAt(end)) && !isBlank(text.charCodeAt(end)) ? end : from
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
