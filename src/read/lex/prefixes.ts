import { isPlain } from '../../table/row-reader.ts'
import { afterBlanks, isBlank } from '../../text/blanks.ts'
import { freeRow } from './free-rows.ts'
import type { Scan } from './scan.ts'
import { shapedTitle } from './title-lines.ts'

/** Prefixes are not longer, and have no more words. */
const LONGEST = 100
const MOST_WORDS = 12

/** What it costs to look whether a text is a title, a notice or a line of another tool. */
const LOOKING = 60

/** So much of what stands behind a prefix says what it is. */
const LONGEST_ROW = 1024

/** A line of a log: a time and words (`stdout F`, `INFO`, `AM`) before what was printed. */
const STAMPED = /\d{4}-\d\d-\d\d[T ]\d|\d:\d\d:\d\d/

/** The number of a message of an IBM system, which z/OS puts in front of each line of a report. */
const MESSAGE = /^[A-Z]{3,4}\d{3,5}[A-Z]\s/

/**
 * Where a prefix of a line may end: behind a mark or a number and the blank behind it, or at once behind a mark; behind any
 * word where a time stands in the prefix. Behind another word it is `sure` of nothing.
 *
 * > |[2024-12-22 23:30:05] tcp   0      0 192.0.2.1:80
 *                ^        ^      ^
 */
export function* prefixEnds(line: string): Generator<{ readonly end: number; readonly sure: boolean }> {
  const stamped = STAMPED.test(line.slice(0, LONGEST))
  let words = 0
  for (let at = 1; at < line.length && at < LONGEST && words < MOST_WORDS; at++) {
    const code = line.charCodeAt(at)
    const before = line.charCodeAt(at - 1)
    if (isBlank(before)) {
      if (isBlank(line.charCodeAt(at - 2))) continue
      words++
      const last = line.charCodeAt(at - 2)
      yield { end: at, sure: stamped || isMark(last) || isDigit(last) || (words === 1 && MESSAGE.test(line)) }
    } else if (isMark(before) && isLetter(code) && !isInAddress(line, at)) yield { end: at, sure: true }
  }
}

/** Digits and colons of an address of IPv6, two of which touch or which are seven. */
const IPV6_DIGITS = /^[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,8}$/

/** Whether a place is inside of an address of IPv6, whose colons are no marks. */
function isInAddress(line: string, at: number): boolean {
  let from = at
  let to = at
  while (from > 0 && isAddressCode(line.charCodeAt(from - 1))) from--
  while (to < line.length && isAddressCode(line.charCodeAt(to))) to++
  const digits = line.slice(from, to)
  return IPV6_DIGITS.test(digits) && (digits.includes('::') || digits.split(':').length === 8)
}

/** Whether a heading stands behind a prefix of whatever words; nobody writes one by accident. */
export function isHeading(scan: Scan, text: string, from: number): boolean {
  return scan.headingsOf(text, from, text.trimEnd().length).length > 0
}

/** Whether a text is a title, a heading, a notice or a row. */
export function isWorthReading(scan: Scan, text: string, from: number, index: number): boolean {
  const start = afterBlanks(text, from, text.length)
  const line = text.slice(start, start + LONGEST_ROW).trimEnd()
  if (line === '') return false
  const { vocabulary, open, fields } = scan
  fields.work += LOOKING
  if (
    vocabulary.titleOf(line) ||
    shapedTitle(scan, line, index) ||
    vocabulary.noticeOf(line) ||
    vocabulary.neighbours.headed(line) ||
    vocabulary.neighbours.ofRow(line) ||
    scan.headingsOf(line, 0, line.length).length > 0
  )
    return true
  const reader = open?.readers[0]
  if (
    reader &&
    open.columns[0]?.cell.words !== undefined &&
    reader.read(fields.split(line, 0, line.length)) !== null &&
    isPlain(reader)
  )
    return true
  return freeRow(scan, 0, line.length, index, line) !== undefined
}

function isMark(code: number): boolean {
  // " ' ` : | ] < > ) } ; , # . - / │
  return (
    code === 34 ||
    code === 39 ||
    code === 96 ||
    code === 58 ||
    code === 124 ||
    code === 93 ||
    code === 60 ||
    code === 62 ||
    code === 41 ||
    code === 125 ||
    code === 59 ||
    code === 44 ||
    code === 35 ||
    code === 46 ||
    code === 45 ||
    code === 47 ||
    code === 0x2502
  )
}

/** Whether a mark begins and ends a literal of a program. */
export function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether an address of IPv6 can have a character. */
function isAddressCode(code: number): boolean {
  return code === 58 || isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0x2ff
}
