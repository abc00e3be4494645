import { isList, type RowDraft } from '../../src/table/cells/cell.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'

/** The blanks before a counter whose number, or a name and a colon, stands in front. */
export const BEFORE_COUNTER = /(?<!\s)\s+(?=-?\d+\s+[A-Za-z]|[A-Za-z]\w*:\s*\d+(?:\s|$))/g

/** A longer line is no line of a few counters. */
const LONGEST = 400

// > |    4528 incoming packets delivered    4100 requests sent out
//   |    TCPHPAcks: 77    TCPRenoRecovery: 3
/**
 * The rule of a line of one counter, which reads as well a line of several: their line ends were lost. `between` says what
 * may part two of them; each part has to be a counter by the rule itself, which says no to the whole line.
 */
export function withGluedCounters(rule: RowRule, between: RegExp): RowRule {
  return (fields, oddity) => rule(fields, oddity) ?? readGlued(fields, between, (part) => rule(part, oddity))
}

/** The rows of a line that falls apart into counters, leaving the fields as they were; null when something else stands in it. */
function readGlued(fields: Fields, between: RegExp, read: (part: Fields) => ReturnType<RowRule>): RowDraft[] | null {
  const { text, from, to, above } = fields
  if (to - from > LONGEST) return null
  const rows: RowDraft[] = []
  let start = from
  fields.outerIndent = fields.indent()
  for (const end of [...endsIn(text.slice(from, to), between).map((at) => from + at), to]) {
    const own = read(fields.split(text, start, end))
    if (own === null) continue
    rows.push(...(isList(own) ? own : [own]))
    start = end
  }
  fields.outerIndent = null
  if (start === to && rows.length > 0) return rows
  fields.split(text, from, to).above = above
  return null
}

function endsIn(line: string, between: RegExp): number[] {
  const first = line.search(/\S/)
  return [...line.matchAll(between)].map(({ index }) => index).filter((index) => index > first)
}
