import { afterBlanks } from './blanks.ts'
import type { Lines } from './lines.ts'
import { quoteEnd } from './margin.ts'

/** Whether a line is blank but for marks of quoting; true for one that is not there. */
export function isBlankLine({ text, starts, ends }: Lines, index: number): boolean {
  if (index < 0 || index >= starts.length) return true
  const to = ends[index] as number
  return afterBlanks(text, quoteEnd(text, starts[index] as number, to), to) >= to
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
