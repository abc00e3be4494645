import { afterBlanks } from '../../text/blanks.ts'
import { type Margins, unwrapped } from '../../text/clean/clean-lines.ts'
import type { Wrapping } from '../../text/clean/wrapping.ts'
import { wrappings } from '../../text/clean/wrappings.ts'
import type { Piece } from '../../text/lines.ts'
import { isDoubleSpaced } from '../../text/lines-below.ts'
import { commentEnd, contentStart, quoteEnd } from '../../text/margin.ts'
import { Origin } from '../../text/origin.ts'
import { freeRow } from './free-rows.ts'
import { isBegunBehind, isHeading, isQuote, isWorthReading, prefixEnds } from './prefixes.ts'
import type { Scan } from './scan.ts'

/** So many lines without anything to take away end the search for it. */
const QUIET = 200
/** What it costs to take the wrapping from a line, in times of reading it. */
const UNWRAPPING = 4
/** What parts the columns of a heading, and no words of a sentence. */
const COLUMNS = /\S(?: {2}|\t)/
/** So many prefixes are learned of one source, so many are known at a time. */
const MOST_LEARNED = 24
const MOST_KNOWN = 4

/**
 * What is around the lines of a source and was found out while they were read. Nothing is looked for in lines that are
 * rows of the open table as they are, so that clean text costs nothing.
 */
export class HiddenMargins implements Margins {
  readonly wrappings = new Set<Wrapping>()
  prefixes: string[] = []
  isSpaced = false
  /** Counts what was found out, so that lines are made clean anew. */
  version = 0
  private quiet = 0
  private learned = 0

  /** Whether there is anything to take away. */
  get active(): boolean {
    return this.wrappings.size > 0 || this.prefixes.length > 0 || this.isSpaced
  }

  /** A line was read. */
  passed(touched: boolean): void {
    this.quiet = touched ? 0 : this.quiet + 1
    if (this.quiet < QUIET) return
    this.wrappings.clear()
    this.prefixes = []
    this.isSpaced = false
    this.version++
  }

  /** Whether a line shows a wrapping that was not known; then it is to be read anew. */
  shownBy(scan: Scan, piece: Piece): boolean {
    if (!mayBeCleaned(scan, piece.index)) return false
    const line = scan.lines.text.slice(piece.from, piece.to)
    const found = wrappings.filter(
      (wrapping) => !wrapping.doubtful && !this.wrappings.has(wrapping) && wrapping.sign.test(line),
    )
    return (
      this.spacedFrom(scan, piece.index) ||
      this.add(found) ||
      this.quoteIn(scan, piece, line) ||
      this.commentIn(scan, piece, line) ||
      this.wordsIn(scan, piece, line)
    )
  }

  // > |Nov 22 09:00:01 web01 app[812]: sshd    900 root    3u  IPv4  19293      0t0  TCP *:22 (LISTEN)
  /** Whether a row that begins with any word begins behind the last mark of a prefix, all of which it would take for that word. */
  private wordsIn(scan: Scan, { index }: Piece, line: string): boolean {
    if (this.learned >= MOST_LEARNED || scan.vocabulary.rows.tablesMarkedIn(line).length === 0) return false
    const rowAt = (from: number) => freeRow(scan, from, line.length, index, line)
    const row = rowAt(0)
    if (!row?.table.marked) return false
    const ends = [...prefixEnds(line)].filter(({ marked }) => marked).map(({ end }) => end)
    // A row with as many columns: where there are fewer, the first of them is no prefix.
    const last = ends.findLast((end) => rowAt(end)?.form === row.form)
    return last !== undefined && this.learn(scan, index, line.slice(0, last))
  }

  /** Whether a blank line stands behind every line from one on, as mailers and pages put it there. */
  private spacedFrom({ lines }: Scan, index: number): boolean {
    if (this.isSpaced || !isDoubleSpaced(lines, index)) return false
    this.isSpaced = true
    return this.found()
  }

  // > |> sshd       900     root    3u  IPv4  19293      0t0  TCP *:22 (LISTEN)
  /** Whether a line means something behind marks of quotation: lines below go on in others, or begin with any word, that have them too. */
  private quoteIn(scan: Scan, { index }: Piece, line: string): boolean {
    if (!/^[>|]/.test(line) || this.learned >= MOST_LEARNED) return false
    const end = quoteEnd(line, 0, line.length)
    // A bar before each cell draws a table.
    if (line.startsWith('|') && line.includes('|', end)) return false
    const isWorth = isWorthReading(scan, line, end, index) || isBegunBehind(scan, index, line.slice(0, end), line, end)
    return isWorth && this.learn(scan, index, line.slice(0, end))
  }

  // > |#eth0       1500   0   518587      0      0      0   517596      0      0      0 BMRU
  /** Whether a line means something behind the sign of a comment that a row would take for a part of its first value. */
  private commentIn(scan: Scan, { index }: Piece, line: string): boolean {
    if (this.learned >= MOST_LEARNED) return false
    const end = commentEnd(line, 0, line.length)
    return end > 0 && isWorthReading(scan, line, end, index) && this.learn(scan, index, line.slice(0, end))
  }

  /** Whether a line that means nothing means something without a wrapping or a prefix. */
  hiddenIn(scan: Scan, piece: Piece): boolean {
    return (mayBeCleaned(scan, piece.index) && this.doubtfulIn(scan, piece)) || this.prefixIn(scan, piece)
  }

  private doubtfulIn(scan: Scan, { index, from, to }: Piece): boolean {
    const line = scan.lines.text.slice(from, to)
    const found = wrappings.filter(
      (wrapping) => wrapping.doubtful && !this.wrappings.has(wrapping) && wrapping.sign.test(line),
    )
    if (found.length === 0) return false
    // What means something behind a mark that nothing closes is marked, whatever else it has.
    const start = contentStart(line, 0, line.length)
    const isMarked = start > 0 && !line.endsWith(line[start - 1] as string)
    if (isMarked && isWorthReading(scan, line, start, index)) return false
    scan.fields.work += UNWRAPPING * line.length
    const text = new Origin()
    text.keep(line, 0, line.length)
    const { text: clean } = unwrapped(text, { wrappings: new Set([...this.wrappings, ...found]) })
    return (
      clean.split('\n').some((part) => isWorthReading(scan, part, contentStart(part, 0, part.length), index)) &&
      this.add(found)
    )
  }

  private prefixIn(scan: Scan, piece: Piece): boolean {
    if (this.learned >= MOST_LEARNED) return false
    const { text, starts } = scan.lines
    const from = starts[piece.index] as number
    const given = text.slice(from, piece.to)
    const repair = scan.repair(given)
    const damaged = repair?.words[0]?.at ?? 0
    const isTable = COLUMNS.test(given)
    for (const { end, sure } of prefixEnds(given)) {
      // The damaged words of what was printed; those in front of it would shift where it begins.
      const line = repair && end <= damaged ? repair.text : given
      if (!sure && !isTable) continue
      if (contentStart(line, 0, end) === end && !isQuote(line.charCodeAt(end - 1))) continue
      const content = contentStart(line, end, line.length)
      const isWorth = sure ? isWorthReading(scan, line, content, piece.index) : isHeading(scan, line, content)
      if (!isWorth && !(sure && isBegunBehind(scan, piece.index, given.slice(0, end), line, content))) continue
      // What stands in front may be a row as well, whose line end was lost.
      if (scan.isOpenRow(from, from + given.slice(0, end).trimEnd().length)) return false
      return this.learn(scan, piece.index, given.slice(0, isQuote(given.charCodeAt(content - 1)) ? content : end))
    }
    return false
  }

  /** Keeps the prefix of a line; false where it is known. */
  private learn(scan: Scan, index: number, found: string): boolean {
    const prefix = (scan.lines.before?.[index] ?? '') + found
    if (this.prefixes.includes(prefix)) return false
    this.learned++
    this.prefixes = [prefix, ...this.prefixes].slice(0, MOST_KNOWN)
    return this.found()
  }

  private add(found: readonly Wrapping[]): boolean {
    for (const wrapping of found) this.wrappings.add(wrapping)
    return found.length > 0 && this.found()
  }

  private found(): boolean {
    this.version++
    this.quiet = 0
    return true
  }
}

/** Whether a line is one of the source, or the first that was made of one: then it can be made clean anew. */
function mayBeCleaned(scan: Scan, index: number): boolean {
  const { numbers, starts, ends, text } = scan.lines
  const to = ends[index] as number
  const isEmpty = afterBlanks(text, starts[index] as number, to) === to
  return !isEmpty && (index === 0 || numbers === undefined || numbers[index - 1] !== numbers[index])
}
