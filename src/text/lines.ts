import type { Places } from './origin.ts'

/** Lines of more characters are cut: no tool prints one, and one line must not fill the memory. */
export const LINE_LIMIT = 131_072

/** How many lines beyond the one being read can be looked at. */
export const LOOKAHEAD = 64

/** Text is looked through in blocks of this many characters, so that runs begin at the same lines however it comes in pieces. */
const BLOCK = 8192

/** A block is at least this share of what is held: a long line is not looked through over and over. */
const SHARE = 1 / 2

/** A run of whole lines of the decoded text. */
export interface Lines {
  /** The text that holds them; line `i` is `text.slice(starts[i], ends[i])`, without its line end. */
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** How many of them are to be read now; the others are there to be looked at. */
  readonly count: number
  /** 1-based number of the first line. */
  readonly first: number
  /** Offset of `text[0]` in the decoded text of the source. */
  readonly base: number
  /** Characters of the last line that were left out because it is over the limit. */
  readonly dropped: number
  /** Where the text stands in the source's own, when it is another. */
  readonly origin?: Places
  /** For each line the 1-based numbers of the first and the last line of the source that it was made of, when they are others. */
  readonly numbers?: readonly number[]
  readonly lastNumbers?: readonly number[]
  /** What stood in front of each line and was taken away. */
  readonly before?: readonly string[]
  /** Which lines stand here in the place of others: what was found out of all the rest holds here too. */
  readonly mended?: Mended
}

/** `count` lines from index `from` on that stand in the place of `taken` lines of another run. */
export interface Mended {
  readonly of: Lines
  readonly from: number
  readonly taken: number
  readonly count: number
}

/** A piece of a line that is looked at: `[from, to)` of the text of a run of lines. */
export interface Piece {
  readonly index: number
  readonly from: number
  readonly to: number
}

/** Called with each run of lines; returns how many it took, at least `count` (it may join the next one to the last). */
export type LineReader = (lines: Lines) => number

/**
 * Cuts a text that comes in pieces of any size into runs of lines. What a run holds depends on the text alone, never on
 * the pieces. Lines end with LF, CR LF or LF CR; a CR inside a line is a character of it (a program name can hold one).
 */
export function lineSplitter(read: LineReader): {
  write(piece: string): void
  end(): { lines: number; length: number }
} {
  let rest = ''
  /** What came since, not yet looked through. */
  let waiting = ''
  let base = 0
  let first = 1
  /** Characters of an over-long line dropped so far; -1 when no such line is open. */
  let dropped = -1

  const run = (text: string, final: boolean, droppedHere: number): void => {
    const starts: number[] = []
    const ends: number[] = []
    let at = 0
    for (;;) {
      const feed = text.indexOf('\n', at)
      if (feed < 0) break
      push(starts, ends, text, at, feed)
      at = feed + 1
    }
    if (final && at < text.length) {
      push(starts, ends, text, at, text.length)
      at = text.length
    }
    const count = final ? starts.length : starts.length - LOOKAHEAD
    if (count <= 0) {
      rest = text
      return
    }
    const taken = read({ text, starts, ends, count, first, base, dropped: droppedHere })
    const next = taken < starts.length ? (starts[taken] as number) : at
    first += taken
    base += next + droppedHere
    rest = text.slice(next)
  }

  const skip = (piece: string): string => {
    const feed = piece.indexOf('\n')
    dropped += feed < 0 ? piece.length : feed
    if (feed < 0) return ''
    run(rest, true, dropped + 1)
    dropped = -1
    return piece.slice(feed + 1)
  }

  const take = (piece: string): void => {
    let more = dropped >= 0 ? skip(piece) : piece
    while (dropped < 0) {
      const text = rest + more
      const long = overlongLine(text)
      if (long < 0) {
        run(text, false, 0)
        return
      }
      rest = text.slice(0, long)
      dropped = 0
      more = skip(text.slice(long))
    }
  }

  const takeBlocks = (): void => {
    for (;;) {
      const size = Math.max(BLOCK, Math.ceil(rest.length * SHARE))
      if (waiting.length < size) return
      const block = waiting.slice(0, size)
      waiting = waiting.slice(size)
      take(block)
    }
  }

  return {
    write(piece) {
      waiting += piece
      takeBlocks()
    },
    end() {
      take(waiting)
      waiting = ''
      if (dropped >= 0) run(rest, true, dropped)
      else if (rest !== '') run(rest, true, 0)
      rest = ''
      return { lines: first - 1, length: base }
    },
  }
}

/** Adds the line `text[from, feed)`, without the carriage returns around it. */
function push(starts: number[], ends: number[], text: string, from: number, feed: number): void {
  let start = from
  let end = feed
  while (end > start && text.charCodeAt(end - 1) === 13) end--
  while (start < end && text.charCodeAt(start) === 13) start++
  starts.push(start)
  ends.push(end)
}

/** Where the first line over the limit is to be cut; -1 when all are within it. */
function overlongLine(text: string): number {
  if (text.length <= LINE_LIMIT) return -1
  let at = 0
  for (;;) {
    const feed = text.indexOf('\n', at)
    if ((feed < 0 ? text.length : feed) - at > LINE_LIMIT) return at + LINE_LIMIT
    if (feed < 0) return -1
    at = feed + 1
  }
}
