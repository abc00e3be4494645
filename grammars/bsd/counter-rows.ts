import type { RowRule, Table } from '../../src/table/dialect.ts'
import { Fields } from '../../src/text/fields.ts'
import { once } from '../../src/text/once.ts'
import { Catalog } from '../counters/catalog.ts'
import { counterLine } from '../counters/line.ts'
import { table } from '../define.ts'
import { counters } from '../freebsd/counters.ts'
import { nestedRule } from './nested-counters.ts'
import { factsOf } from './statistics-titles.ts'

/** FreeBSD names the counter of nearly every sentence that a BSD prints: what is in its list is no prose. */
const known = once(() => {
  const sentences = new Catalog([{ locale: 'en', tables: {}, counters }]).sentences()
  return { sentences, seconds: new Set([...sentences.keys()].map((sentence) => sentence.split(' ')[1])) }
})

const { memory: _memory, ...rest } = counters
const blocks = Object.keys(rest).filter((block) => !block.includes('/') && !block.endsWith(' on'))

/** A sentence of as many words, its number among them, is no accident. */
const FEWEST_WORDS = 4
/** Columns of blanks before each sentence, a tab as printed. */
const INDENT = 8
/** So many lines below are asked which block they are of. */
const AHEAD = 16
/** What stands like a counter: a number, and a word behind it. */
const COUNTER = /^\d+\s+[a-z(]/i
const below = new Fields()

/** Counters without the title of their block, as a cut text or `netstat -s | grep` leaves them: they are known by what they say. */
export function counterRows(catalog: Catalog, columns: Table['columns']): Table[] {
  const more = { option: '-s', first: /^\d+$/, among, forms: [columns.map(({ key }) => key)] }
  return [
    ...blocks.map((block) =>
      table(`${block}Rows`, 'statistics', columns, { ...more, facts: factsOf(block), rule: ruleOf(block, catalog) }),
    ),
    table('otherRows', 'statistics', columns, {
      ...more,
      facts: { protocol: null, family: null },
      rule: otherRule(catalog),
    }),
  ]
}

/** The table of a line that stands by itself. */
function among(fields: Fields): readonly string[] {
  const of = blocksOf(fields)
  return of ? [`${of.length === 1 ? of[0] : 'other'}Rows`] : []
}

// > |	7 delivered
//   |	7 datagrams output
//   |	0 times multicast source filter matched        the tool prints block by block: what stands between two of UDP is of UDP
/** Reads the counters of one block; those that other blocks have as well, or that are not known, where they stand among its own. */
function ruleOf(block: string, catalog: Catalog): RowRule {
  const read = nestedRule(block, catalog)
  return (fields) => {
    const of = blocksOf(fields)
    const isOpen = fields.above.length > 0
    // `Output histogram:`
    if (!of) return isOpen && isIndented(fields) ? read(fields, { note: null }) : null
    const isOwn =
      of.length > 0
        ? of.includes(block) && (isOpen || (of.length === 1 && isNoProse(fields, of)))
        : isOpen && isIndented(fields) && (blocksBelow(fields) ?? [block]).includes(block)
    return isOwn ? readHere(read, fields) : null
  }
}

/** Reads the counters of which nobody can say whose they are, where they are asked for or a known one follows. */
function otherRule(catalog: Catalog): RowRule {
  const read = nestedRule('', catalog)
  return (fields) => {
    const of = blocksOf(fields)
    if (!of || of.length === 1) return null
    return fields.above.length > 0 || isNoProse(fields, of) ? readHere(read, fields) : null
  }
}

/** Reads a line that hangs under none of those above it which are indented further: the text can begin inside of a block. */
function readHere(read: RowRule, fields: Fields): ReturnType<RowRule> {
  const indent = fields.indent()
  fields.above = fields.above.filter((above) => above.indent <= indent)
  return read(fields, { note: null })
}

/** The blocks that have the sentence of a line: none when it stands as a counter and is not known, undefined when it is none. */
function blocksOf(fields: Fields): readonly string[] | undefined {
  const line = fields.range(0, fields.count)
  if (!COUNTER.test(line)) return undefined
  if (!lastLines.has(line)) {
    if (lastLines.size === MOST_LINES) lastLines.clear()
    lastLines.set(line, blocksOfSentence(fields))
  }
  return lastLines.get(line) ?? (isIndented(fields) ? [] : undefined)
}

function blocksOfSentence(fields: Fields): readonly string[] | undefined {
  const { sentences, seconds } = known()
  const second = fields.at(1)
  if (!seconds.has(second) && !/\d/.test(second)) return undefined
  const read = counterLine(fields)
  return read ? sentences.get(read.sentence) : undefined
}

/** What the last lines were: the table of each block asks for the same one. */
const lastLines = new Map<string, readonly string[] | undefined>()
const MOST_LINES = 16

/** Whether something beside its words speaks for a counter. Linux indents its own by less. */
function isNoProse(fields: Fields, blocks: readonly string[]): boolean {
  if (fields.indent() > 0 && !isIndented(fields)) return false
  if (fields.options.includes('-s')) return true
  if (isIndented(fields) && blocksBelow(fields)) return true
  return fields.count >= FEWEST_WORDS && (blocks.length === 1 || (blocks.length > 1 && isIndented(fields)))
}

function isIndented(fields: Fields): boolean {
  return fields.indent() >= INDENT
}

/** The blocks that have the next known sentence below a line, where nothing but counters stands between them. */
function blocksBelow({ text, to }: Fields): readonly string[] | undefined {
  let at = to
  for (let ahead = 0; ahead < AHEAD; ahead++) {
    const from = text.indexOf('\n', at) + 1
    if (from === 0) return undefined
    const end = text.indexOf('\n', from)
    at = end < 0 ? text.length : end
    const blocks = blocksOf(below.split(text, from, at))
    if (!blocks || blocks.length > 0) return blocks
  }
  return undefined
}
