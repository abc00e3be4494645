import { isBlank } from '../fields.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Shorter texts are single lines. */
const SHORTEST = 120
const RULE = /[=-]{10,}/g

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
