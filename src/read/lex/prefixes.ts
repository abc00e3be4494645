import { isPlain } from '../../table/row-reader.ts'
import { afterBlanks, isBlank } from '../../text/blanks.ts'
import { endOfPrefix } from '../../text/clean/prefix.ts'
import type { Lines } from '../../text/lines.ts'
import { isListLine } from '../../text/structure/list.ts'
import { beginsRecords } from './csv-heading.ts'
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

/** A place where a prefix may end: `sure` is what a mark, a number or a time says, `marked` what stands right before it. */
interface PrefixEnd {
  readonly end: number
  readonly sure: boolean
  readonly marked: boolean
}

/**
 * Where a prefix of a line may end: behind a mark or a number and the blank behind it, or at once behind a mark; behind any
 * word where a time stands in the prefix. Behind another word it is `sure` of nothing.
 *
 * > |[2024-12-22 23:30:05] tcp   0      0 192.0.2.1:80
 *                ^        ^      ^
 */
export function* prefixEnds(line: string): Generator<PrefixEnd> {
  const stamped = STAMPED.test(line.slice(0, LONGEST))
  let words = 0
  for (let at = 1; at < line.length && at < LONGEST && words < MOST_WORDS; at++) {
    const code = line.charCodeAt(at)
    const before = line.charCodeAt(at - 1)
    if (isBlank(before)) {
      if (isBlank(line.charCodeAt(at - 2))) continue
      words++
      const last = line.charCodeAt(at - 2)
      const marked = isMark(last) || isDigit(last)
      yield { end: at, sure: stamped || marked || (words === 1 && MESSAGE.test(line)), marked }
    } else if (isMark(before) && isLetter(code) && !isInAddress(line, at)) yield { end: at, sure: true, marked: false }
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

// > |[web01] Netid State  Recv-Q Send-Q  Local Address:Port
//   |[web01]                              Peer Address:Port
/**
 * Whether something begins at `from` of a line that its lines below make: a heading that was broken, a title by the rows
 * under it, a record. The lines below have the prefix of the line as well.
 */
export function isBegunBehind(scan: Scan, index: number, prefix: string, line: string, from: number): boolean {
  const start = afterBlanks(line, from, line.length)
  if (!mayBegin(scan, line.slice(start, start + LONGEST_ROW))) return false
  const given = scan.lines
  const lines = linesBehind(given, index, prefix, line.slice(start))
  if (lines.starts.length === 1) return false
  scan.fields.work += LOOKING
  scan.lines = lines
  const [piece, to] = [{ index: 0, from: 0, to: lines.ends[0] as number }, lines.ends[1] as number]
  const isBegun =
    isHeading(scan, lines.text.slice(0, to).replace(/\s+/g, ' '), 0) ||
    beginsRecords(scan, piece) ||
    isWorthReading(scan, lines.text.slice(0, piece.to), 0, 0) ||
    freeRow(scan, 0, piece.to, 0) !== undefined
  scan.lines = given
  return isBegun
}

/** Whether a line may begin something that takes several. */
function mayBegin({ vocabulary, fields }: Scan, line: string): boolean {
  fields.split(line, 0, line.length)
  return (
    vocabulary.headings.isBegunBy(line) ||
    vocabulary.shapedTitleOf(line) !== undefined ||
    /[{[]\s*$|^<.*>\s*$/.test(line) ||
    isListLine(line) ||
    vocabulary.records.sign.test(line) ||
    vocabulary.rows.tablesOfRow(fields).length > 0
  )
}

/** So many lines below say what begins above them. */
const MOST_BELOW = 16

/** A line that is `first`, and those below it, each behind the same prefix. */
function linesBehind(
  { text, starts, ends, first: number }: Lines,
  index: number,
  prefix: string,
  first: string,
): Lines {
  const below = [first.trimEnd()]
  for (let at = index + 1; at < starts.length && below.length <= MOST_BELOW; at++) {
    const [from, to] = [starts[at] as number, ends[at] as number]
    const start = isBlankPiece(text, from, to) ? from : endOfPrefix(prefix, text, from, to)
    if (start < 0) break
    below.push(text.slice(start, to))
  }
  const begins: number[] = []
  let at = 0
  for (const line of below) {
    begins.push(at)
    at += line.length + 1
  }
  const stops = below.map((line, i) => (begins[i] as number) + line.length)
  return { text: below.join('\n'), starts: begins, ends: stops, count: 1, first: number, base: 0, dropped: 0 }
}

function isBlankPiece(text: string, from: number, to: number): boolean {
  return afterBlanks(text, from, to) === to
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
