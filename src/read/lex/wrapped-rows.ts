import { proposedLines } from '../../mend/mended-lines.ts'
import type { RowPayload } from '../../table/document.ts'
import type { Reader } from '../../table/row-reader.ts'
import type { LineToken } from '../../table/token.ts'
import { afterBlanks, isBlank } from '../../text/blanks.ts'
import type { Piece } from '../../text/lines.ts'
import { isBlankLine, linesBelow } from '../../text/lines-below.ts'
import { quoteEnd } from '../../text/margin.ts'
import { momentOf } from '../../text/moment/moment.ts'
import { Origin } from '../../text/origin.ts'
import { isPrompt } from '../../text/prompt.ts'
import { isRule } from '../../text/rule-line.ts'
import type { Scan } from './scan.ts'

/** Columns of a console; what is pasted from it breaks there, or loses the last character. */
export const CONSOLE_WIDTH = 80

/** Mailers break lines at this column or a later one (RFC 3676 §4.2). */
const MAIL_WIDTH = 72

/** Whether a line reaches the edge at which lines were broken, and the next is nothing by itself. */
export function isFolded(scan: Scan, { index, from, to }: Piece): boolean {
  return (to - from === CONSOLE_WIDTH && mayGoOn(scan, index)) || isBroken(scan, index)
}

// > |unix  2      [ ACC ]     STREAM     LISTENING     20345    1/systemd
//   |/run/systemd/private
/** Whether a line goes on in the next, under a heading that was broken: that begins with a word for which it had no room. */
export function isBroken(scan: Scan, index: number): boolean {
  if (scan.broken === null || isBlankLine(scan.lines, index + 1)) return false
  const { text, ends } = scan.lines
  const from = scan.startOf(index + 1)
  const to = ends[index + 1] as number
  const line = text.slice(scan.startOf(index), ends[index])
  const rest = text.slice(from, to).trimStart()
  const [word] = rest.split(/\s/, 1) as [string]
  if (scan.open?.table.folds && isPadded(line) && !isRest(scan, index + 1, rest)) return false
  const isFull = !scan.broken.soft && line.length >= scan.broken.width
  return (isFull || line.trimEnd().length + 1 + word.length > scan.broken.width) && !isSomething(scan, from, to)
}

// > |  TCP    192.0.2.10:49152       a-long-name.example.jp:https
//   |ESTABLISHED
/**
 * Whether what optional columns hold of the row read last, which begins at `from`, may stand in the line below `index`: one
 * that begins neither as that row does nor with a bracket, as the names of owners do.
 */
export function mayHaveRest(scan: Scan, { oddity }: Reader, from: number, index: number): boolean {
  return oddity.open > 0 && mayBeRest(scan, from, index)
}

/** Whether the line below `index` may be the rest of a row that begins at `from`. */
export function mayBeRest(scan: Scan, from: number, index: number): boolean {
  const { lines, open } = scan
  if (index + 1 >= lines.starts.length || !open?.columns[0]?.cell.words) return false
  const { text, ends } = lines
  const own = afterBlanks(text, from, text.length)
  const to = ends[index + 1] as number
  const below = afterBlanks(text, scan.startOf(index + 1), to)
  if (below === to || text.charCodeAt(below) === OPEN_BRACKET) return false
  return !text.startsWith(text.slice(own, own + 2), below) && !scan.beginsRow(below, to)
}

const OPEN_BRACKET = 91

// > |0x2 ...02 00 5e 00 53 02 ...... Example Gigabit Network Connection - Pa
//   |cket Scheduler Miniport
/** The rest of a free text that a console broke at its right edge, or a mailer inside of what it quotes: it is put behind the row above. */
export function readFold(scan: Scan, piece: Piece): boolean {
  const above = scan.tokens.at(-1) as LineToken<RowPayload> | undefined
  const index = piece.index - 1
  if (!scan.open?.table.folds || !scan.afterRow || above?.lastLine !== scan.lastNumberOf(index)) return false
  if (isSaying(scan, piece.from, piece.to)) return false
  const { text, ends } = scan.lines
  const from = scan.startOf(index)
  const line = text.slice(from, ends[index])
  const isMailed = isRequoted(scan, piece.index)
  const kept = line.trimEnd()
  const padding = line.length - kept.length
  const shortBy = CONSOLE_WIDTH + marginOf(scan, index) - consoleWidth(kept)
  // One blank behind a word that ends before the edge parts it from the next.
  const isFull = isNearEdge(shortBy) && !(shortBy === 1 && padding === 1)
  const isFilled = padding > 0 && isNearEdge(shortBy - padding)
  const isSpaced = isMailed || !isFull
  const isShort = !isMailed && !isFull && !isFilled && shortBy !== CUT_BEHIND_BLANK
  if (isShort && !isSetNarrower(scan, piece)) return false
  const reader = scan.open.readers[0] as Reader
  if (padding > 0 && !isFull && !isRest(scan, piece.index, text.slice(piece.from, piece.to))) return false
  const join = new Origin()
  join.keep(text, from, from + kept.length)
  if (isSpaced) join.put(' ', piece.from, piece.from)
  join.keep(text, isMailed ? quoteEnd(text, piece.from, piece.to) : piece.from, piece.to)
  const row = reader.read(scan.fields.split(join.text, 0, join.text.length))
  if (row === null) return false
  scan.tokens.pop()
  scan.fields.row--
  const given = scan.lines
  scan.lines = proposedLines(given, index, { lines: [join], taken: 2 })
  scan.pushRow(scan.open, reader, row, null, 0)
  scan.lines = given
  return true
}

/** Whether a line that is so much shorter than a console ends where it breaks lines. */
function isNearEdge(shortBy: number): boolean {
  return shortBy >= -1 && shortBy <= 1
}

/** How far the list is indented that a row stands in: as far as the least of its lines, up to its title and the rule that opens it. */
function marginOf(scan: Scan, index: number): number {
  const { text, ends } = scan.lines
  let least = Number.POSITIVE_INFINITY
  for (let at = index; at >= 0 && at > index - RULE_ABOVE; at--) {
    const [from, to] = [scan.startOf(at), ends[at] as number]
    const start = afterBlanks(text, from, to)
    least = start === to ? least : Math.min(least, start - from)
    const line = text.slice(start, to).trimEnd()
    if (isRule(line) || scan.vocabulary.titleOf(line) !== undefined) return least
  }
  return 0
}

// > |0x2 ...02 00 5e 00 53 02 ...... Example PRO/Wireless LAN Gigabit Mini PCI Cards
//   |dapter
/** So much shorter than a console is a line whose last word it cut behind the first letter: that is lost, and the blank before it as well. */
const CUT_BEHIND_BLANK = 2

/** So far above a row of a list stands the rule that opens it. */
const RULE_ABOVE = 16

// > |============================================================
//   |Interface List
//   | 10 ...02 00 5e 00 53 0a ...... Example PCI Fast Ethernet
//   |Adapter
//   |  1 ........................... Software Loopback Interface 1
/** Whether a line stands between two rows and begins with a word for which the one above had no room in the width of the rule. */
function isSetNarrower(scan: Scan, { index, from, to }: Piece): boolean {
  const { text, starts, ends } = scan.lines
  if (index + 1 >= starts.length) return false
  const line = (at: number) => text.slice(starts[at], ends[at]).trim()
  let rule = index - 2
  while (rule >= 0 && rule > index - RULE_ABOVE && !isRule(line(rule))) rule--
  const width = rule >= 0 && isRule(line(rule)) ? line(rule).length : 0
  const room = width - text.slice(starts[index - 1], ends[index - 1]).trimEnd().length
  const [word] = text.slice(from, to).split(' ', 1) as [string]
  return room >= 0 && room <= word.length && scan.isOpenRow(scan.startOf(index + 1), ends[index + 1] as number)
}

// > |> > 0x2 ...02 00 5e 00 53 02 ...... Example Gigabit Network Connection - Packet
//   |> Scheduler Miniport
//   |> > 0x3 ...02 00 5e 00 53 03 ...... Example Wireless Adapter
/**
 * Whether a line has fewer marks of quoting than those above and below it, and begins with a word for which the one above
 * had no room: a mailer broke it off before it quoted the text again.
 */
function isRequoted(scan: Scan, index: number): boolean {
  const [above, line, below] = [index - 1, index, index + 1].map((at) => givenLine(scan, at)) as [
    string,
    string,
    string,
  ]
  if (quotesOf(line) >= Math.min(quotesOf(above), quotesOf(below))) return false
  const [word] = line
    .slice(quoteEnd(line, 0, line.length))
    .trimStart()
    .split(/\s/, 1) as [string]
  return above.length + 1 + word.length > MAIL_WIDTH
}

/** A line with what stood in front of it and was taken away; empty for one that is not there. */
function givenLine({ lines: { text, starts, ends, before } }: Scan, index: number): string {
  return (before?.[index] ?? '') + text.slice(starts[index] ?? text.length, ends[index] ?? text.length)
}

function quotesOf(line: string): number {
  return line.slice(0, quoteEnd(line, 0, line.length)).split('>').length - 1
}

/** Whether a row that is whole by itself may go on in the next line, which a console of 80 columns broke off. */
export function mayGoOn(scan: Scan, index: number): boolean {
  const [next] = linesBelow(scan.lines, index, 1)
  const { text, starts, ends } = scan.lines
  if (next === undefined || scan.open?.table.rule || scan.open?.columns.some((column) => column.spacious)) return false
  const end = ends[index] as number
  if (isBlank(text.charCodeAt(end - 1))) return false
  const [from, to] = [scan.startOf(next), ends[next] as number]
  if (isSomething(scan, from, to)) return false
  return !(BARE_WORD.test(text.slice(from, to)) && scan.isOpenRow(starts[index] as number, end))
}

/** A word alone, as people say it below a table, or an empty prompt: it is no end of a whole row whose last field reaches the edge. */
const BARE_WORD = /^(?:[A-Z]?[a-z]+[.!?:]?|[$#%>])\s*$/

/** Whether a line means something by itself, so that it cannot be the rest of a row. */
export function isSomething(scan: Scan, from: number, to: number): boolean {
  const start = afterBlanks(scan.lines.text, from, to)
  if (start === to || scan.beginsRow(start, to)) return true
  const line = scan.lines.text.slice(start, to).trimEnd()
  return (
    isRule(line) ||
    (scan.broken === null && scan.isOpenRow(start, to)) ||
    isSaying(scan, start, to) ||
    momentOf(line) !== undefined
  )
}

/** The marks of Markdown around a block of code. */
const FENCE = /^(?:```|~~~)/

/** Whether a line is a title, a heading, a notice, a prompt or a fence: then it is no row, whatever its words are. */
export function isSaying(scan: Scan, from: number, to: number): boolean {
  const { vocabulary } = scan
  const line = scan.lines.text.slice(from, to).trim()
  return (
    vocabulary.titleOf(line) !== undefined ||
    scan.headingsOf(line, 0, line.length).length > 0 ||
    vocabulary.noticeOf(line) !== undefined ||
    FENCE.test(line) ||
    isPrompt(line)
  )
}

/** Whether a line is filled up with blanks, so that a free text below it can only be a column of its own. */
function isPadded(line: string): boolean {
  return isBlank(line.charCodeAt(line.length - 1))
}

/** Whether a line is the last column of the row above it: a path, or what stands between two rows. */
function isRest(scan: Scan, index: number, line: string): boolean {
  if (/^[/@]/.test(line)) return true
  return (
    !isBlankLine(scan.lines, index + 1) && scan.beginsRow(scan.startOf(index + 1), scan.lines.ends[index + 1] as number)
  )
}

/** How many columns of a console a text takes; East Asian characters take two. */
function consoleWidth(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1
  return width
}
