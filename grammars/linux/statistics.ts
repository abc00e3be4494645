import { count } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RowRule, Table, Words } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { once } from '../../src/text/once.ts'
import { Catalog } from '../counters/catalog.ts'
import { BEFORE_COUNTER, withGluedCounters } from '../counters/glued.ts'
import { kernelName } from '../counters/kernel-name.ts'
import { type CounterLine, counterLine, INDENT, isLikeCounter, rowsOf } from '../counters/line.ts'
import { column, table } from '../define.ts'
import { counterRows } from './counter-rows.ts'
import { statisticsBlocks } from './statistics-blocks.ts'

/** The tables of `netstat -s` on Linux: a title, then one counter a line (net-tools statistics.c). */
export function linuxStatistics(languages: readonly Words[]): Table[] {
  const catalog = new Catalog(languages)
  const columns = [column('value', count, { option: '-s' }), column('label', words)]
  const breaks = once(() => catalog.breaks())
  const blocks = Object.entries(statisticsBlocks).map(([name, [protocol, family]]) =>
    table(name, 'statistics', columns, {
      titled: true,
      facts: { protocol, family },
      rule: counterRule(name, catalog),
      resembles: isLikeCounter,
      breaks,
    }),
  )
  return [...blocks, ...counterRows(catalog, columns)]
}

// > |    4 ICMP messages received
//   |    ICMP input histogram:
//   |        destination unreachable: 1       hangs under the histogram
//   |    TCPTimeouts: 12                      no sentence is known for it, or netstat did not find it
function counterRule(block: string, catalog: Catalog): RowRule {
  const rule: RowRule = (fields) => {
    const line = counterLine(fields)
    if (!line) return null
    if (line.numbers.length === 0) return openHistogram(block, catalog, line, fields)
    const above = fields.above[0]
    const inside = above?.kind ? catalog.findIn(block, above.kind, line.sentence) : undefined
    const known = inside ?? catalog.find(block, null, line.sentence)
    if (!known && (line.isGapped || catalog.holdsKnown(block, above?.kind ?? null, line.sentence))) return null
    const names =
      known?.names ?? (isRaw(line, fields) ? [kernelName(block, line.label)] : isSentence(line, fields) ? [] : null)
    if (!names) return null
    if (!inside) fields.above = []
    const place = inside && above ? { parent: above.label, depth: 1 } : { parent: null, depth: 0 }
    return rowsOf(line, names, place, fields.spans)
  }
  return withGluedCounters(rule, BEFORE_COUNTER)
}

/** The title of a histogram is no counter, but those that follow hang under it. */
function openHistogram(block: string, catalog: Catalog, line: CounterLine, fields: Fields): [] | null {
  const part = catalog.find(block, null, line.sentence)?.part
  if (!part) return null
  fields.above = [{ indent: fields.indent(), label: line.label, kind: part }]
  return []
}

/** `TCPTimeouts: 12`; a line that lost its indent must look like a name of the kernel. */
function isRaw({ sentence, label }: CounterLine, fields: Fields): boolean {
  return /^[A-Za-z]\w*: N$/.test(sentence) && (fields.indent() > 0 || /^[A-Z][a-z0-9]*[A-Z]/.test(label))
}

/** A sentence that no version known to us prints, which stands like one: `3 CLOSE_WAIT` of `uniq -c` is none. */
function isSentence({ sentence }: CounterLine, fields: Fields): boolean {
  return fields.indent() >= INDENT && /^N (?:[a-z]|[A-Z]\S* [a-z])/.test(sentence)
}
