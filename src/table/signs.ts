import type { Lines } from '../text/lines.ts'
import type { Dialect } from './dialect.ts'

const BEFORE = 3
const BEHIND = 40
/** No line that a sign stands in has more characters. */
const LONGEST_LINE = 320

/** Which signs of a dialect stand in each line of a run, one bit a sign: a line is looked at once. */
const seen = new WeakMap<Lines, Map<Dialect, number[]>>()

/**
 * The weight of the texts near a line that only this dialect prints; `folded` where the lines down to this one are one that
 * was broken.
 */
export function signsNear(dialect: Dialect, lines: Lines, index: number, folded = false): number {
  const { signs = [] } = dialect
  if (signs.length === 0) return 0
  const first = Math.max(0, index - BEFORE)
  let shown = folded ? signsIn(dialect, textOf(lines, first, index)) : 0
  for (let line = folded ? index + 1 : first; line < lines.starts.length && line <= index + BEHIND; line++) {
    shown |= signsOfLine(dialect, lines, line)
  }
  return signs.reduce((sum, [, weight], bit) => (shown & (1 << bit) ? sum + weight : sum), 0)
}

/** The signs in a line; one of a mended run that stands in the given one as well is looked at there. */
function signsOfLine(dialect: Dialect, lines: Lines, line: number): number {
  const { mended } = lines
  if (mended) {
    const behind = line - mended.from - mended.count
    if (line < mended.from) return signsOfLine(dialect, mended.of, line)
    if (behind >= 0) return signsOfLine(dialect, mended.of, mended.from + mended.taken + behind)
  }
  const ofLine = signsByLine(dialect, lines)
  ofLine[line] ??= signsIn(dialect, textOf(lines, line, line))
  return ofLine[line]
}

function signsByLine(dialect: Dialect, lines: Lines): number[] {
  const byDialect = seen.get(lines) ?? new Map<Dialect, number[]>()
  const byLine = byDialect.get(dialect) ?? []
  seen.set(lines, byDialect.set(dialect, byLine))
  return byLine
}

function signsIn({ signs = [] }: Dialect, text: string): number {
  return signs.reduce((bits, [sign], bit) => (sign.test(text) ? bits | (1 << bit) : bits), 0)
}

function textOf({ text, starts, ends }: Lines, first: number, last: number): string {
  let whole = ''
  for (let line = first; line <= last; line++) {
    const from = starts[line] as number
    whole += text.slice(from, Math.min(ends[line] as number, from + LONGEST_LINE))
  }
  return whole
}
