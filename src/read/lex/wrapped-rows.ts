import type { RowPayload } from '../../table/document.ts'
import { isPlain, type Reader } from '../../table/row-reader.ts'
import type { TableContext } from '../../table/table-context.ts'
import type { LineToken } from '../../table/token.ts'
import { isBlank } from '../../text/fields.ts'
import { quoteEnd } from '../../text/margin.ts'
import { momentOf } from '../../text/moment/moment.ts'
import { isPrompt } from '../../text/prompt.ts'
import { JOINTS, Joined, type Joint } from '../joined.ts'
import { cellsIn, fullestJoin, readWhole } from './fullest-join.ts'
import { isRule } from './known-lines.ts'
import type { Piece, Scan } from './scan.ts'

/** A row is put together from this many lines behind its first at the most. */
const MOST_JOINED = 5
/** Columns of a console; what is pasted from it breaks there, or loses the last character. */
export const CONSOLE_WIDTH = 80

/** Mailers break lines at this column or a later one (RFC 3676 §4.2). */
const MAIL_WIDTH = 72

/**
 * A row that goes on in lines that are nothing by themselves: they are read as one, which must have more cells than
 * `known`, what the row has without them. Returns the last of the lines, 0 when there is no such row.
 */
export function readJoined(scan: Scan, piece: Piece, reader: Reader, known: RowPayload['rows'] | null = null): number {
  const { text, ends } = scan.lines
  const joins = jointsOf(scan, piece).map((joint) => new Joined(text, piece.from, piece.to, joint))
  let least = known === null ? 0 : cellsIn(known) + 1
  let found: { row: RowPayload['rows']; join: Joined; last: number } | undefined
  for (const last of linesBelow(scan, piece.index, MOST_JOINED)) {
    const from = scan.contentFrom(last)
    const to = ends[last] as number
    if (isSomething(scan, from, to)) break
    for (const join of joins) join.add(from, to)
    const best = fullestJoin(scan, joins, () => ({ reader }), least)
    const goesOn = isBroken(scan, last)
    if (!best && found && !goesOn) break
    const row = best && readWhole(scan, best.join, reader)
    if (!row) continue
    found = { row, join: best.join.copy(), last }
    least = best.cells + 1
    if (!goesOn && !mayHaveRest(scan, reader, piece.from, last)) break
  }
  if (!found) return 0
  const { join, last } = found
  if (scan.spans) readWhole(scan, join, reader)
  scan.pushRow(scan.open as TableContext, reader, found.row, null, piece.index, last, join)
  return last
}

/** What may have stood at the break: a mailer breaks at blanks, and between an address and its port. */
function jointsOf({ broken, lines }: Scan, { from, to }: Piece): readonly Joint[] {
  if (!broken?.soft) return JOINTS
  return lines.text.slice(from, to).trimEnd().endsWith(':') ? ['blank', 'tight'] : ['blank']
}

// > |unix  2      [ ACC ]     STREAM     LISTENING     20345    1/systemd
//   |/run/systemd/private
/** Whether a line goes on in the next, under a heading that was broken: that begins with a word for which it had no room. */
export function isBroken(scan: Scan, index: number): boolean {
  if (scan.broken === null || scan.isBlankLine(index + 1)) return false
  const { text, ends } = scan.lines
  const from = scan.contentFrom(index + 1)
  const to = ends[index + 1] as number
  const line = text.slice(scan.contentFrom(index), ends[index])
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
  const { lines, open } = scan
  if (oddity.open === 0 || index + 1 >= lines.starts.length || !open?.columns[0]?.cell.words) return false
  const { text, ends } = lines
  const own = firstLetter(text, from, text.length)
  const to = ends[index + 1] as number
  const below = firstLetter(text, scan.contentFrom(index + 1), to)
  if (below === to || text.charCodeAt(below) === OPEN_BRACKET) return false
  return !text.startsWith(text.slice(own, own + 2), below) && !scan.beginsRow(below, to)
}

const OPEN_BRACKET = 91

/** Where the first character of `text[from, to)` stands that is no blank; `to` when there is none. */
function firstLetter(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at
}

// > |0x2 ...02 00 5e 00 53 02 ...... Example Gigabit Network Connection - Pa
//   |cket Scheduler Miniport
/** The rest of a free text that a console broke at its right edge, or a mailer inside of what it quotes: it is put behind the row above. */
export function readFold(scan: Scan, piece: Piece): boolean {
  const above = scan.tokens.at(-1) as LineToken<RowPayload> | undefined
  const index = piece.index - 1
  if (!scan.open?.table.folds || !scan.afterRow || above?.lastLine !== scan.lastNumberOf(index)) return false
  if (isSaying(scan, piece.from, piece.to)) return false
  const { text, ends } = scan.lines
  const from = scan.contentFrom(index)
  const line = text.slice(from, ends[index])
  const isMailed = isRequoted(scan, piece.index)
  if (!isMailed && Math.abs(consoleWidth(line) - CONSOLE_WIDTH) > 1) return false
  const reader = scan.open.readers[0] as Reader
  if (isPadded(line) && !isRest(scan, piece.index, text.slice(piece.from, piece.to))) return false
  const join = new Joined(text, from, ends[index] as number, isMailed ? 'blank' : 'as it is')
  join.add(piece.from, piece.to)
  const row = reader.read(scan.fields.split(join.joined, 0, join.joined.length))
  if (row === null) return false
  scan.tokens.pop()
  scan.fields.row--
  scan.pushRow(scan.open, reader, row, null, index, piece.index, join)
  return true
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
  const [next] = linesBelow(scan, index, 1)
  const { text, starts, ends } = scan.lines
  if (next === undefined || scan.open?.columns.some((column) => column.spacious)) return false
  const end = ends[index] as number
  if (isBlank(text.charCodeAt(end - 1))) return false
  const [from, to] = [scan.contentFrom(next), ends[next] as number]
  if (isSomething(scan, from, to)) return false
  return !(BARE_WORD.test(text.slice(from, to)) && isWholeRow(scan, starts[index] as number, end))
}

/** A word alone, as people say it below a table: it is no end of a whole row whose last field reaches the edge. */
const BARE_WORD = /^[A-Z]?[a-z]+[.!?:]?\s*$/

/** The lines under a line, up to the first blank one; in a text with a blank line behind every line those do not count. */
export function* linesBelow(scan: Scan, index: number, most: number): Generator<number> {
  const step = scan.isBlankLine(index - 1) && scan.isBlankLine(index + 1) && scan.isBlankLine(index + 3) ? 2 : 1
  for (let below = 1; below <= most; below++) {
    const next = index + below * step
    if (scan.isBlankLine(next)) return
    yield next
  }
}

/** Whether a line means something by itself, so that it cannot be the rest of a row. */
export function isSomething(scan: Scan, from: number, to: number): boolean {
  let start = from
  while (start < to && isBlank(scan.lines.text.charCodeAt(start))) start++
  if (start === to || scan.beginsRow(start, to)) return true
  const line = scan.lines.text.slice(start, to).trimEnd()
  return (
    isRule(line) ||
    (scan.broken === null && isWholeRow(scan, start, to)) ||
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

/** Whether a text is a row of the open table by itself, with nothing missing. */
function isWholeRow(scan: Scan, from: number, to: number): boolean {
  const reader = scan.open?.readers[0]
  return reader !== undefined && reader.read(scan.fields.split(scan.lines.text, from, to)) !== null && isPlain(reader)
}

/** Whether a line is filled up with blanks, so that a free text below it can only be a column of its own. */
function isPadded(line: string): boolean {
  return isBlank(line.charCodeAt(line.length - 1))
}

/** Whether a line is the last column of the row above it: a path, or what stands between two rows. */
function isRest(scan: Scan, index: number, line: string): boolean {
  if (/^[/@]/.test(line)) return true
  return (
    !scan.isBlankLine(index + 1) && scan.beginsRow(scan.contentFrom(index + 1), scan.lines.ends[index + 1] as number)
  )
}

/** How many columns of a console a text takes; East Asian characters take two. */
function consoleWidth(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1
  return width
}
