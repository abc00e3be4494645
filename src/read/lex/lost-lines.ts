import type { Vocabulary } from '../../table/vocabulary.ts'
import { isBlank } from '../../text/fields.ts'

/** Shorter texts are single lines. */
const SHORTEST = 120
const RULE = /[=-]{10,}/g

/** A text of an old Mac, or of a terminal's log: so many carriage returns in a line are its line ends. */
const FEWEST_RETURNS = 2

/**
 * Where the lines were in a line that holds whole tables, because a program took its line ends away: at titles, at rules,
 * and where a table says that its rows begin. Undefined when no table in it says so.
 */
export function lostLines(
  text: string,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): { starts: number[]; ends: number[] } | undefined {
  if (to - from < SHORTEST) return undefined
  const returned = linesByReturns(text, from, to)
  if (returned) return returned
  const titles = vocabulary.titlesIn(text, from, to)
  if (!titles.some(({ breaks }) => breaks.length > 0)) return undefined
  const line = text.slice(from, to)
  const cuts = new Set([0])
  let rows = 0
  for (const [index, { start, end, breaks }] of titles.entries()) {
    cuts.add(start - from).add(end - from)
    const next = (titles[index + 1]?.start ?? to) - from
    for (const pattern of breaks) rows += cutAt(line, end - from, next, pattern, cuts)
  }
  if (rows === 0) return undefined
  for (const rule of line.matchAll(RULE)) cuts.add(rule.index).add(rule.index + rule[0].length)
  const sorted = [...cuts].sort((a, b) => a - b).map((cut) => from + cut)
  return { starts: sorted, ends: sorted.map((start, i) => trimmed(text, start, sorted[i + 1] ?? to)) }
}

function linesByReturns(text: string, from: number, to: number): { starts: number[]; ends: number[] } | undefined {
  const starts = [from]
  for (let at = text.indexOf('\r', from); at >= 0 && at < to; at = text.indexOf('\r', at + 1)) starts.push(at + 1)
  if (starts.length <= FEWEST_RETURNS) return undefined
  return { starts, ends: starts.map((start, i) => trimmed(text, start, (starts[i + 1] ?? to + 1) - 1)) }
}

/** Cuts a part of a line where a pattern matches; returns how often it did. */
function cutAt(line: string, from: number, to: number, pattern: RegExp, cuts: Set<number>): number {
  const part = line.slice(from, to)
  let found = 0
  for (const match of part.matchAll(pattern)) {
    cuts.add(from + match.index)
    found++
  }
  return found
}

function trimmed(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
