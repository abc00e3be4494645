import { afterBlanks } from './blanks.ts'
import type { Lines } from './lines.ts'
import { quoteEnd } from './margin.ts'

/** Whether a line is blank but for marks of quoting; true for one that is not there. */
export function isBlankLine({ text, starts, ends }: Lines, index: number): boolean {
  if (index < 0 || index >= starts.length) return true
  const to = ends[index] as number
  return afterBlanks(text, quoteEnd(text, starts[index] as number, to), to) >= to
}

/** So many lines below say that a text has a blank line behind every line, and so many of them have text. */
const SPACED_LINES = 16
const FEWEST_SPACED = 4

/** Whether a blank line stands behind each of the lines from one on. */
export function isDoubleSpaced(lines: Lines, index: number): boolean {
  if (!isBlankLine(lines, index - 1)) return false
  const end = Math.min(index + SPACED_LINES, lines.starts.length)
  let texts = 0
  for (let at = index; at < end; at += 2) {
    if (!isBlankLine(lines, at + 1)) return false
    if (!isBlankLine(lines, at)) texts++
  }
  return texts >= FEWEST_SPACED
}

/** Whether a line is followed by a blank one that was put there because every line is. */
export function hasBlankBehind(lines: Lines, index: number): boolean {
  if (index + 1 >= lines.starts.length || !isBlankLine(lines, index + 1)) return false
  return isBlankLine(lines, index - 1) || isBlankLine(lines, index + 3)
}

/** The lines under a line, up to the first blank one; in a text with a blank line behind every line those do not count. */
export function* linesBelow(lines: Lines, index: number, most: number): Generator<number> {
  const isSpaced = [-1, 1, 3].every((below) => isBlankLine(lines, index + below))
  for (let below = 1; below <= most; below++) {
    const next = index + below * (isSpaced ? 2 : 1)
    if (isBlankLine(lines, next)) return
    yield next
  }
}
