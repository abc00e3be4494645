import { chooseHeading } from '../detect.ts'
import type { Heading } from '../heading.ts'
import { columnsOfHeading, rowReader } from '../table-context.ts'
import type { Piece, Scan } from './scan.ts'
import { linesBelow } from './wrapped-rows.ts'

export function readHeading(scan: Scan, piece: Piece): number {
  const { last, headings } = headingFrom(scan, piece)
  if (headings.length === 0) return 0
  const choice = chooseHeading(headings, scan.lines, last, last > piece.index, {
    title: scan.title,
    before: scan.before,
  })
  const { dialect, table, locale, addressWidth, columns: named, words: printedWords } = choice.heading
  const columns = columnsOfHeading(table, named)
  const context = {
    dialect,
    table,
    locale,
    columns,
    readers: [rowReader(table, columns, scan.spans)],
    headed: true,
    headings: printedWords,
    addressWidth,
    confidence: choice.confidence,
  }
  scan.openTable(context)
  scan.tokens.push(scan.token('Heading', context, piece, last))
  scan.afterRow = false
  return last + 1
}

/** The readings of a heading, which a narrow window can have broken into several lines. */
function headingFrom(scan: Scan, piece: Piece): { last: number; headings: readonly Heading[] } {
  const { text, ends } = scan.lines
  let best = { last: piece.index, headings: scan.vocabulary.headingsOf(text, piece.from, piece.to) }
  let direct = text.slice(piece.from, ends[piece.index])
  let spaced = direct.trimEnd()
  if (best.headings.length === 0 && !scan.vocabulary.beginsHeading(direct)) return best
  for (const last of linesBelow(scan, piece.index, 3)) {
    const from = scan.contentFrom(last)
    const tail = text.slice(from, ends[last])
    if (scan.vocabulary.tablesOfRow(/\S+/.exec(tail)?.[0] as string).length > 0 || scan.vocabulary.titleOf(tail.trim()))
      break
    direct += tail
    spaced += ` ${tail.trim()}`
    const headings = [direct, spaced]
      .map((joined) => scan.vocabulary.headingsOf(joined, 0, joined.length))
      .find((found) => found.length > 0)
    if (headings && mostCovered(headings) > mostCovered(best.headings)) best = { last, headings }
  }
  return best
}

/** How many characters known words cover in the best of several readings of a heading. */
function mostCovered(headings: readonly Heading[]): number {
  return Math.max(0, ...headings.map(({ covered }) => covered))
}
