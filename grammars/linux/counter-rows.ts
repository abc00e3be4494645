import type { RowRule, Table } from '../../src/table/dialect.ts'
import { isBlank } from '../../src/text/blanks.ts'
import type { Fields } from '../../src/text/fields.ts'
import { once } from '../../src/text/once.ts'
import type { Catalog } from '../counters/catalog.ts'
import { kernelName } from '../counters/kernel-name.ts'
import { counterLine, MOST_WORDS, rowsOf } from '../counters/line.ts'
import { table } from '../define.ts'
import { statisticsBlocks } from './statistics-blocks.ts'

/** A number, the first word of a sentence that has its number inside, or a name of the kernel. */
const FIRST = /^(?:\d+|\d+[\u3040-\u9fff].*|TCP|Ran|Quick|Detected|[A-Z][A-Za-z0-9]+:)$/
/** Names of the kernel that say by themselves which block they are of (/proc/net/netstat, snmp6). */
const OWN_NAMES: readonly (readonly [block: string, name: RegExp])[] = [
  ['TcpExt', /^(?:T[Cc][Pp][A-Z]|ArpFilter$|PFMemallocDrop$|IPReversePathFilter$|BusyPollRxPackets$|PAWS[A-Z])/],
  ['MPTcpExt', /^MP(?:TCP)?[A-Z]/],
  ...['Ip6', 'Icmp6', 'Udp6', 'UdpLite6'].map((block) => [block, new RegExp(`^${block}[A-Z]`)] as const),
]
/** Of three signs a sentence has two, or it is prose: it is of one block, it has so many words beside its number, it is indented as netstat does it. */
const FEWEST_WORDS = 3
const INDENT = 4

/** Counters without the title of their block, as they are left of `netstat -s | grep`: they are known by what they say. */
export function counterRows(catalog: Catalog, columns: Table['columns']): Table[] {
  const blocksOf = blockFinder(catalog)
  const among = (fields: Fields) => blocksOf(fields).map((block) => `${block}Rows`)
  return Object.entries(statisticsBlocks).map(([block, [protocol, family]]) =>
    table(`${block}Rows`, 'statistics', columns, {
      facts: { protocol, family },
      option: '-s',
      first: FIRST,
      among,
      forms: [columns.map(({ key }) => key)],
      rule: ruleOf(block, blocksOf, catalog),
    }),
  )
}

// > |    4503 segments retransmitted
//   |    TCPLostRetransmit: 12
function ruleOf(block: string, blocksOf: (fields: Fields) => readonly string[], catalog: Catalog): RowRule {
  return (fields) => {
    const line = likeliest(blocksOf(fields), fields) === block ? counterLine(fields) : null
    if (line?.numbers.length !== 1) return null
    const name = nameIn(fields)
    const names = name === null ? catalog.find(block, null, line.sentence)?.names : [kernelName(block, name)]
    return names ? rowsOf(line, names, { parent: null, depth: 0 }, fields.spans) : null
  }
}

/** Finds the blocks that a line can be of; every block asks for them, so the last answer is kept. */
function blockFinder(catalog: Catalog): (fields: Fields) => readonly string[] {
  const known = once(() => {
    const sentences = catalog.sentences()
    return { sentences, seconds: new Set([...sentences.keys()].map((sentence) => sentence.split(' ')[1])) }
  })
  let asked = { text: '', start: 0, end: 0 }
  let blocks: readonly string[] = []
  return (fields) => {
    const { text } = fields
    const [start, end] = [fields.start(0), fields.end(fields.count - 1)]
    if (asked.text !== text || asked.start !== start || asked.end !== end) {
      asked = { text, start, end }
      const name = nameIn(fields)
      const { sentences, seconds } = known()
      const mayBeKnown =
        fields.count === 1 || (fields.count <= MOST_WORDS && seconds.has(fields.at(1).replace(/^\d+$/, 'N')))
      if (name !== null) blocks = blocksOfName(name, catalog)
      else blocks = (mayBeKnown && sentences.get(sentenceOf(fields))) || []
    }
    return blocks
  }
}

/** The name of the kernel that a line gives a number for; null when it is no such line. */
function nameIn(fields: Fields): string | null {
  if (fields.count !== 2 || !/^\d+$/.test(fields.at(1))) return null
  return /^([A-Z][A-Za-z0-9]+):$/.exec(fields.at(0))?.[1] ?? null
}

function blocksOfName(name: string, catalog: Catalog): readonly string[] {
  if (catalog.hasName(kernelName('TcpExt', name))) return ['TcpExt']
  return OWN_NAMES.flatMap(([block, pattern]) => (pattern.test(name) ? [block] : [])).slice(0, 1)
}

/** A line as the catalog has it: N in the place of its number, and single blanks. */
function sentenceOf(fields: Fields): string {
  return fields
    .range(0, fields.count)
    .replace(/(?<![A-Za-z])\d+/, 'N')
    .replace(/\s+/g, ' ')
}

/** Of the blocks that have a sentence the one that it is of: of version 4 unless version 6 was asked for. */
function likeliest(blocks: readonly string[], fields: Fields): string | undefined {
  if (blocks.length === 0 || nameIn(fields) !== null) return blocks[0]
  const { options } = fields
  const signs = [blocks.length === 1, fields.count > FEWEST_WORDS, isIndented(fields)].filter(Boolean)
  if (signs.length < 2 && !options.includes('-s')) return undefined
  return blocks.find((block) => block.endsWith('6') === options.includes('-6')) ?? blocks[0]
}

/** Whether blanks stand before a line as netstat prints them; the BSDs, which say some things alike, print tabs. */
function isIndented({ text, starts }: Fields): boolean {
  let at = starts[0] as number
  const end = at
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) if (text[--at] === '\t') return false
  return end - at >= INDENT
}
