import { chooseHeading } from '../../table/detect.ts'
import { type Heading, LONGEST_HEADING } from '../../table/heading.ts'
import { isPlain, type Reader } from '../../table/row-reader.ts'
import { columnsOfHeading, rowReader, standBeside, type TableContext } from '../../table/table-context.ts'
import type { Piece } from '../../text/lines.ts'
import { isBlankLine, linesBelow } from '../../text/lines-below.ts'
import { quoteEnd } from '../../text/margin.ts'
import { isRule } from '../../text/rule-line.ts'
import type { Break } from './break.ts'
import type { Scan } from './scan.ts'
import { StackedWords } from './stacked-words.ts'

/** What each reading of a heading costs; one that comes again is known. */
const HEADING = 800
/** So many headings are kept: one for each table that a run can have. */
const MOST_KEPT = 16

export function readHeading(scan: Scan, piece: Piece): number {
  const again = sameHeading(scan, piece)
  if (again) return open(scan, piece, piece.index, { ...again }, null)
  const { last, headings: found, broken } = headingFrom(scan, piece)
  const headings = found.filter((heading) => isAnnounced(scan, heading, last))
  if (headings.length === 0) return 0
  if (isSecondLine(scan, headings, piece)) {
    scan.push('Rule', { text: scan.lines.text.slice(piece.from, piece.to) }, piece)
    return piece.index + 1
  }
  const choice = chooseHeading(headings, scan.lines, last, last > piece.index, {
    title: scan.title,
    before: scan.before,
    command: scan.command,
  })
  scan.fields.work += choice.work + (scan.headings.has(keyOf(scan, piece)) ? 0 : HEADING * headings.length)
  const context = contextOf(choice.heading, choice.confidence, scan.spans)
  const beside = headings.filter(
    ({ dialect, table }) => dialect === context.dialect && context.table.beside?.includes(table.name),
  )
  standBeside(
    context,
    beside.map((heading) => contextOf(heading, choice.confidence, scan.spans)),
  )
  if (last === piece.index) keep(scan, piece, context)
  return open(scan, piece, last, context, broken)
}

/** The table that a heading opens. */
function contextOf(heading: Heading, confidence: number, spans: boolean): TableContext {
  const { dialect, table, locale, addressWidth, guessed, words: headings } = heading
  const columns = columnsOfHeading(table, heading.columns)
  const readers = [rowReader(table, columns, spans)]
  return { dialect, table, locale, columns, readers, headed: true, guessed, headings, addressWidth, confidence }
}

/** Whether a heading that stands between a title and a rule where its tool prints it has one of them, or a table of that tool above. */
function isAnnounced(scan: Scan, { dialect, table }: Heading, last: number): boolean {
  if (table.ruled !== true || scan.before?.dialect === dialect) return true
  if (scan.title?.tables.some((titled) => titled.table === table)) return true
  let below = last + 1
  while (below < last + MOST_FOLDED && isBlankLine(scan.lines, below)) below++
  if (below >= scan.lines.starts.length) return false
  const line = scan.lines.text.slice(scan.startOf(below), scan.lines.ends[below])
  return isRule(line.slice(quoteEnd(line, 0, line.length)).trim())
}

// > |Proto Local Address               Foreign Address             State       PID/Program Name
//   |TCB       Local Address               Foreign Address             (state)
//   |tcp   *:443                      *:*                         LISTEN      309/[IOS]HTTP CORE
/** Whether a heading stands under another one of its tool whose rows follow: then it heads no table of its own. */
function isSecondLine(scan: Scan, headings: readonly Heading[], { index }: Piece): boolean {
  const { open, tokens, lines, fields } = scan
  const next = index + 1
  if (!open || tokens.at(-1)?.payload !== open || next >= lines.starts.length) return false
  if (headings.some(({ dialect, table }) => dialect !== open.dialect || table === open.table)) return false
  return scan.isOpenRow(scan.startOf(next), lines.ends[next] as number) && fields.count > 1
}

function open(scan: Scan, piece: Piece, last: number, context: TableContext, broken: Break | null): number {
  scan.openTable(context)
  scan.broken = broken ?? edgeBelow(scan, last)
  scan.tokens.push(scan.token('Heading', context, piece, last))
  scan.afterRow = false
  return last + 1
}

/** So many lines under a heading show where rows were broken that it has room for. */
const EDGE_LINES = 24

// > |  Proto  Local Address          Foreign Address        State           PID
//   |  TCP    192.0.2.10:49152       198.51.100.7:443       ESTABLISHED     432
//   |10
/** The edge at which rows were broken that end in a number, of which two or more have the rest of it alone below them. */
function edgeBelow({ lines: { text, starts, ends }, open }: Scan, heading: number): Break | null {
  if (open?.columns.at(-1)?.key !== 'pid') return null
  const lines = starts
    .slice(heading + 1, heading + 1 + EDGE_LINES)
    .map((from, i) => text.slice(from, ends[heading + 1 + i]))
  const broken = lines.filter((line, i) => /\d$/.test(line) && /^\d{1,4}$/.test(lines[i + 1] ?? ''))
  const width = broken[0]?.length ?? 0
  const isEdge =
    broken.length > 1 && lines.every((line) => line.length <= width) && broken.every((line) => line.length === width)
  return isEdge ? { width, soft: false } : null
}

/** A heading read before, when it comes again over a row that its reader knows, or where no work is left: a log has the same in each run. */
function sameHeading(scan: Scan, piece: Piece): TableContext | undefined {
  const known = scan.headings.get(keyOf(scan, piece))
  if (!known || scan.spent) return known
  const { text, starts, ends } = scan.lines
  const next = piece.index + 1
  if (next >= starts.length) return undefined
  const reader = known.readers[0] as Reader
  scan.fields.options = scan.optionsOf(known.dialect)
  const row = reader.read(scan.fields.split(text, scan.startOf(next), ends[next] as number))
  return row !== null && isPlain(reader) ? known : undefined
}

function keep(scan: Scan, piece: Piece, context: TableContext): void {
  if (scan.headings.size === MOST_KEPT) scan.headings.clear()
  scan.headings.set(keyOf(scan, piece), context)
}

/** The text of a heading, and the title and the tool it stands under: under others it can be that of another table. */
function keyOf({ lines, title, command }: Scan, { from, to }: Piece): string {
  return `${title?.text ?? ''}\n${command?.named ?? ''}\n${lines.text.slice(from, to)}`
}

/** No word of a heading is a number or an address. */
const BEGINS_IN_NUMBER = /^\s*\d[\d.:]*(?:\s|$)/
/** A heading goes on in this many lines at the most. */
const MOST_FOLDED = 3
/** Characters of the longest word of a heading, of which the first may stand in one line and the others in the next. */
const LONGEST_WORD = 32

/** The readings of a heading in one line or several. */
interface FoundHeading {
  readonly last: number
  readonly headings: readonly Heading[]
  /** How its line was broken, where one was and rows may be as well. */
  readonly broken: Break | null
}

/** The readings of a heading, which a narrow window can have broken into several lines. */
function headingFrom(scan: Scan, piece: Piece): FoundHeading {
  const { text, ends } = scan.lines
  const headings = scan.headingsOf(text, piece.from, piece.to)
  let best: FoundHeading = { last: piece.index, headings, broken: null }
  const width = (ends[piece.index] as number) - scan.startOf(piece.index)
  if (scan.spent) return best
  let direct = text.slice(piece.from, ends[piece.index])
  let spaced = direct.trimEnd()
  if (best.headings.length === 0 && !scan.vocabulary.headings.isBegunBy(direct)) return best
  const [first] = spaced.split(' ', 1) as [string]
  const stack = new StackedWords(scan.lines, piece)
  for (const last of linesBelow(scan.lines, piece.index, MOST_FOLDED)) {
    const from = scan.startOf(last)
    const tail = text.slice(from, ends[last])
    if (spaced.length + tail.length > LONGEST_HEADING || beginsAnew(scan, tail, first)) break
    const tight = !/\s$/.test(direct) && !/^\s/.test(tail)
    direct += tail
    spaced += ` ${tail.trim()}`
    const [whole = [], parted = []] = [direct, spaced].map((all) => scan.headingsOf(all, 0, all.length))
    const soft = tight && mostCovered(parted) >= mostCovered(whole)
    const headings = soft || whole.length === 0 ? parted : whole
    if (mostCovered(headings) > mostCovered(best.headings)) best = { last, headings, broken: { width, soft } }
    if (stack.add(last)) {
      const stacked = scan.headingsOf(stack.text, 0, stack.text.length)
      if (mostCovered(stacked) > mostCovered(best.headings)) best = { last, headings: stacked, broken: null }
    }
    if (headings.length === 0 && ![direct, spaced].some((all) => scan.vocabulary.headings.isBegunBy(all, LONGEST_WORD)))
      break
  }
  return best
}

/** Whether a line is a row, a title, or begins as the heading above it does: then it is no part of that heading. */
function beginsAnew({ vocabulary }: Scan, tail: string, first: string): boolean {
  const line = tail.trim()
  return (
    line.startsWith(first) ||
    BEGINS_IN_NUMBER.test(line) ||
    vocabulary.rowStartsIn(line)[0] === 0 ||
    vocabulary.titleOf(line) !== undefined
  )
}

/** How many characters known words cover in the best of several readings of a heading. */
function mostCovered(headings: readonly Heading[]): number {
  return Math.max(0, ...headings.map(({ covered }) => covered))
}
