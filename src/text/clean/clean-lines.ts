import type { Lines } from '../lines.ts'
import { hasBlankBehind } from '../lines-below.ts'
import { quoteEnd } from '../margin.ts'
import { Origin } from '../origin.ts'
import { endOfPrefix } from './prefix.ts'
import type { Wrapping } from './wrapping.ts'
import { wrappings as allWrappings } from './wrappings.ts'

/** What is taken away from the lines of a source. */
export interface Margins {
  readonly wrappings: ReadonlySet<Wrapping>
  /** Prefixes that lines begin with. */
  readonly prefixes: readonly string[]
  /** Whether a blank line was put behind every line. */
  readonly isSpaced?: boolean
}

/** Lines of which wrapping was taken away; their offsets are those of the clean text. */
export interface CleanLines extends Lines {
  /** For each line the 1-based numbers of the first and the last line of the source that it was made of. */
  readonly numbers: readonly number[]
  readonly lastNumbers: readonly number[]
  /** Whether anything was taken away from it. */
  readonly touched: readonly boolean[]
  /** What stood before it in place of a prefix; empty when there was none. */
  readonly before: readonly string[]
  /** Index behind the last line of the source that is in it. */
  readonly end: number
}

/** So many lines are made clean at a time, and some more to be looked at. */
const WINDOW = 256
/** Soft line breaks of one line. */
const MOST_BREAKS = 8
/** Lines of one that a wrapping put into several. */
const MOST_PARTS = 32

/** The lines from `index` on, without their wrapping: one line of the source can become several, and several one. */
export function cleanLines(lines: Lines, index: number, margins: Margins, lookahead: number): CleanLines {
  const clean = new Origin()
  const starts: number[] = []
  const ends: number[] = []
  const numbers: number[] = []
  const lastNumbers: number[] = []
  const touched: boolean[] = []
  const before: string[] = []
  const stop = Math.min(lines.starts.length, index + WINDOW + lookahead)
  const limit = Math.min(lines.count, index + WINDOW)
  let count = 0
  let at = index
  while (at < stop) {
    const line = cleanLine(lines, at, margins)
    const source = lines.ends[at] as number
    for (const piece of line.pieces) {
      starts.push(clean.text.length)
      clean.append(line.clean, piece.from, piece.to)
      ends.push(clean.text.length)
      clean.put('\n', source, source)
      numbers.push(lines.first + at)
      lastNumbers.push(lines.first + line.last)
      touched.push(line.touched)
      before.push(piece.before)
    }
    if (at < limit) count = starts.length
    at = (line.isSpaced ? line.last + 1 : line.last) + 1
  }
  return {
    ...lines,
    text: clean.text,
    origin: clean,
    starts,
    ends,
    numbers,
    lastNumbers,
    touched,
    before,
    count,
    end: at,
  }
}

interface CleanLine {
  readonly clean: Origin
  /** Index of the last line of the source that it was made of. */
  readonly last: number
  /** Whether the blank line behind it is left out. */
  readonly isSpaced: boolean
  readonly touched: boolean
  readonly pieces: readonly Part[]
}

interface Part {
  readonly from: number
  readonly to: number
  readonly before: string
}

function cleanLine(lines: Lines, index: number, margins: Margins): CleanLine {
  const whole = new Origin()
  const last = addLine(whole, lines, index, margins)
  const clean = unwrapped(whole, margins)
  const changed = clean !== whole || last > index
  const parts = partsOf(clean.text, margins.prefixes)
  const isSpaced = margins.isSpaced === true && hasBlankBehind(lines, last)
  const touched = changed || isSpaced || parts.some(({ before }) => before !== '')
  return {
    clean,
    last,
    isSpaced,
    touched,
    pieces: changed ? parts.filter(({ from, to, before }) => hasText(clean.text, from - before.length, to)) : parts,
  }
}

/** The text without what the wrappings put into it. */
export function unwrapped(text: Origin, { wrappings }: Pick<Margins, 'wrappings'>): Origin {
  let clean = text
  for (const wrapping of allWrappings) {
    if (!wrappings.has(wrapping) || (wrapping.perLine && !wrapping.sign.test(clean.text))) continue
    clean = clean.replaced(wrapping.pattern, wrapping.replace)
  }
  return clean
}

/** Adds a line, and those that it goes on in behind soft line breaks; returns the index of the last. */
function addLine(clean: Origin, lines: Lines, index: number, { wrappings }: Margins): number {
  const { text, starts, ends } = lines
  let last = index
  let from = starts[index] as number
  let to = ends[index] as number
  const quoted = [...wrappings].some(({ name }) => name === 'quoted-printable')
  const quote = quoted ? text.slice(from, quoteEnd(text, from, to)) : ''
  while (quoted && last - index < MOST_BREAKS && last + 1 < starts.length && endsSoftly(text, from, to)) {
    clean.keep(text, from, to - 1)
    last++
    from = starts[last] as number
    to = ends[last] as number
    if (text.startsWith(quote, from)) from += quote.length
  }
  clean.keep(text, from, to)
  return addParts(clean, lines, last, wrappings)
}

/** Adds the lines that one goes on in because a wrapping put it into several; returns the index of the last. */
function addParts(
  clean: Origin,
  { text, starts, ends }: Lines,
  index: number,
  wrappings: ReadonlySet<Wrapping>,
): number {
  const parting = [...wrappings].filter(({ goesOn }) => goesOn)
  let last = index
  for (; parting.length > 0 && last - index < MOST_PARTS && last + 1 < starts.length; last++) {
    const [from, to] = [starts[last + 1] as number, ends[last + 1] as number]
    const next = text.slice(from, to)
    if (!parting.some(({ goesOn }) => goesOn?.(clean.text, next))) break
    clean.keep(text, from, to)
  }
  return last
}

/** Whether a line ends with a soft line break of quoted-printable (RFC 2045 §6.7): `=` alone, not the end of a rule. */
function endsSoftly(text: string, from: number, to: number): boolean {
  return to - from > 1 && text[to - 1] === '=' && text[to - 2] !== '='
}

/** The lines of a clean text, each without its prefix. */
function partsOf(text: string, prefixes: readonly string[]): Part[] {
  const parts: Part[] = []
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const to = feed < 0 ? text.length : feed
    let from = start
    for (const shape of prefixes) from = Math.max(from, endOfPrefix(shape, text, start, to))
    parts.push({ from, to: endOfLiteral(prefixes, text, from, to), before: text.slice(start, from) })
    start = to + 1
  }
  return parts
}

/** The marks that end a literal of a program, and what may follow them. */
const CLOSING = /(["'`])\1{0,2}[#,;)\]}]{0,4}\s*$/
/** The longest of them. */
const LONGEST_CLOSING = 16

// > |const sockets = `tcp   0   0 192.0.2.10:22   198.51.100.7:51022   ESTABLISHED 900/sshd
//   |tcp   0   0 192.0.2.10:80   198.51.100.7:51023   ESTABLISHED 901/nginx`;
/** Where a line ends in front of the marks that close what a prefix has opened with the same mark. */
function endOfLiteral(prefixes: readonly string[], text: string, from: number, to: number): number {
  if (!prefixes.some((prefix) => QUOTES.has(prefix.at(-1) as string))) return to
  const closing = CLOSING.exec(text.slice(Math.max(from, to - LONGEST_CLOSING), to))
  const isOpen = closing && prefixes.some((prefix) => prefix.endsWith(closing[1] as string))
  return isOpen ? to - closing[0].length : to
}
const QUOTES = new Set(['"', "'", '`'])

function hasText(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 32) return true
  return false
}
