import type { RowDraft } from '../../src/table/cells/cell.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import type { Above, Fields } from '../../src/text/fields.ts'
import type { Catalog } from '../counters/catalog.ts'
import { BEFORE_COUNTER, withGluedCounters } from '../counters/glued.ts'
import { type CounterLine, counterLine, rowsOf } from '../counters/line.ts'
import { statisticsTitles } from './statistics-titles.ts'

// > |	90112 packets sent
//   |		40221 data packets (18822011 bytes)      hangs under it; its second number hangs under the first
//   |	Input histogram:                              no counter, but what follows hangs under it
//   |		echo: 44
/** Reads the lines of a block in which the indent tells what hangs under what. */
export function nestedRule(block: string, catalog: Catalog): RowRule {
  const rule: RowRule = (fields) => {
    const line = counterLine(fields)
    if (!line) return null
    const indent = fields.indent()
    const over = fields.above.filter((above) => above.indent < indent)
    const part = over.findLast(({ kind }) => kind !== null)?.kind ?? null
    const known = catalog.find(block, part, line.sentence)
    if (!known && (line.isGapped || catalog.holdsKnown(block, part, line.sentence))) return null
    if (!known && !isCounter(line, fields) && !isWord(block, line)) return null
    fields.above = [...over, { indent, label: line.label, kind: known?.part ?? null }]
    const place = { parent: over.at(-1)?.label ?? null, depth: over.length }
    if (line.numbers.length > 0) return rowsOf(line, known?.names ?? [], place, fields.spans)
    return isWord(block, line) ? wordRow(line, place) : []
  }
  return withGluedCounters(rule, BEFORE_COUNTER)
}

/** A number and words without a full stop, which are a counter right under the title even where the margin was lost. */
const PLAIN = /^N [a-z][\w-]* [\w ()'/-]*[\w)]$/i

/** A line that stands like a counter, known or not: indented as its block is or further, its number in front or behind a sign. */
function isCounter({ sentence, numbers, label }: CounterLine, fields: Fields): boolean {
  const first = (fields.above as readonly Above[])[0]
  const indent = fields.indent()
  if (first ? indent < first.indent : indent === 0 && !PLAIN.test(sentence)) return false
  if (!/[a-z]|^#\d+$/i.test(label)) return false
  if (numbers.length > 0) return /^N (?!N)\S|[:=] ?N$/.test(sentence)
  return fields.above.length > 0 && /^[^.!?]+:$/.test(sentence) && !isTitle(sentence)
}

/** Whether a line begins another block, however far it is indented. */
function isTitle(sentence: string): boolean {
  return titles.has(sentence.replace(/ on \S+$/, ' on'))
}

const titles = new Set<string>(
  Object.entries(statisticsTitles).flatMap(([name, { title }]) => (name.endsWith(' on') ? name : title)),
)

/** `enabled: true` */
function isWord(block: string, { sentence }: CounterLine): boolean {
  return block.endsWith(' on') && /^[\w ]+: \w+$/.test(sentence)
}

function wordRow({ sentence }: CounterLine, place: { parent: string | null; depth: number }): RowDraft {
  const [label, value] = sentence.split(': ')
  return { line: 0, label, value, name: null, ...place }
}
