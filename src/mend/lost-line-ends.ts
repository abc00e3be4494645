import { isBlank } from '../text/blanks.ts'
import { Origin } from '../text/origin.ts'
import type { Knows, Mender } from './mender.ts'

/** Shorter texts are single lines. */
const SHORTEST = 120
const RULE = /[=-]{10,}/g

/** A text of an old Mac, or of a terminal's log: so many carriage returns in a line are its line ends. */
const FEWEST_RETURNS = 2

/** A line that holds whole tables, because a program took its line ends away. */
export const lostLineEnds: Mender = {
  name: 'lost-line-ends',
  sample: {
    hurt: 'IPv4 Route Table =========================================================================== Active Routes: Network Destination        Netmask          Gateway       Interface  Metric           0.0.0.0          0.0.0.0        192.0.2.1      192.0.2.10     25         127.0.0.0        255.0.0.0         On-link         127.0.0.1    331 Persistent Routes:   None',
    whole: [
      'IPv4 Route Table',
      '===========================================================================',
      'Active Routes:',
      'Network Destination        Netmask          Gateway       Interface  Metric',
      '          0.0.0.0          0.0.0.0        192.0.2.1      192.0.2.10     25',
      '        127.0.0.0        255.0.0.0         On-link         127.0.0.1    331',
      'Persistent Routes:',
      '  None',
    ].join('\n'),
  },
  shows: (_, { from, to }) => to - from >= SHORTEST,
  *propose({ text }, { from, to }, knows) {
    const starts = startsByReturns(text, from, to) ?? startsByTitles(text, from, to, knows)
    if (!starts) return
    const lines = starts.map((start, i) => lineOf(text, start, starts[i + 1] ?? to))
    yield { lines, taken: 1 }
  },
}

/** The line `text[from, to)` without the blanks and line ends behind it. */
function lineOf(text: string, from: number, to: number): Origin {
  let end = to
  while (end > from && (isBlank(text.charCodeAt(end - 1)) || text[end - 1] === '\r')) end--
  const line = new Origin()
  line.keep(text, from, end)
  return line
}

function startsByReturns(text: string, from: number, to: number): number[] | undefined {
  const starts = [from]
  for (let at = text.indexOf('\r', from); at >= 0 && at < to; at = text.indexOf('\r', at + 1)) starts.push(at + 1)
  return starts.length > FEWEST_RETURNS ? starts : undefined
}

/** Lines begin at titles, at rules, and where a table says that its rows do; undefined when no table in the line says so. */
function startsByTitles(text: string, from: number, to: number, knows: Knows): number[] | undefined {
  const titles = knows.titlesIn(from, to)
  if (titles.every(({ breaks }) => breaks.length === 0)) return undefined
  const cuts = new Set([from])
  let rows = 0
  for (const [index, { start, end, breaks }] of titles.entries()) {
    cuts.add(start).add(end)
    const part = text.slice(end, titles[index + 1]?.start ?? to)
    for (const at of breaks.flatMap((pattern) => placesOf(pattern, part))) {
      cuts.add(end + at)
      rows++
    }
  }
  if (rows === 0) return undefined
  for (const rule of text.slice(from, to).matchAll(RULE)) {
    cuts.add(from + rule.index)
    cuts.add(from + rule.index + rule[0].length)
  }
  return [...cuts].sort((a, b) => a - b)
}

/** Where a global pattern matches a text. Unlike `matchAll` it makes no copy of the pattern: a line can have thousands of titles. */
function placesOf(pattern: RegExp, text: string): number[] {
  const places: number[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) places.push(match.index)
  return places
}
