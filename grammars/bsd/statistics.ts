import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RowRule, Table, Words } from '../../src/table/dialect.ts'
import type { Above, Fields } from '../../src/text/fields.ts'
import { Catalog } from '../counters/catalog.ts'
import { type CounterLine, counterLine, rowsOf } from '../counters/line.ts'
import { column, table } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'

/** What the title does not say: the protocol where it has another name, and the family it is about. */
const facts: Readonly<Record<string, readonly [protocol: string, family: 'ipv4' | 'ipv6' | null]>> = {
  ip: ['ip', 'ipv4'],
  icmp: ['icmp', 'ipv4'],
  igmp: ['igmp', 'ipv4'],
  ipsec: ['ipsec', 'ipv4'],
  divert6: ['divert', 'ipv6'],
  ip6: ['ip', 'ipv6'],
  icmp6: ['icmp', 'ipv6'],
  ipsec6: ['ipsec', 'ipv6'],
  pim6: ['pim', 'ipv6'],
  rip6: ['raw', 'ipv6'],
  tcp6: ['tcp', 'ipv6'],
  udp6: ['udp', 'ipv6'],
  net_api: ['net-api', null],
  if_ports_used: ['if-ports-used', null],
  'local (UNIX)': ['unix', null],
  vsock_private: ['vsock-private', null],
  'tcp on': ['tcp', null],
  'udp on': ['udp', null],
  'ip6 on': ['ip', 'ipv6'],
  'icmp6 on': ['icmp', 'ipv6'],
  'link heuristics on': ['link-heuristics', null],
  'LPW stats on': ['lpw', null],
}

/** The tables of `netstat -s` on the BSDs and macOS: a title, then lines whose indent says what hangs under what (inet.c, inet6.c, ipsec.c …). */
export function bsdStatistics(languages: readonly Words[]): Table[] {
  const catalog = new Catalog(languages)
  const columns = [column('value', count, { option: '-s' }), column('label', words)]
  return Object.keys(statisticsTitles).map((name) => {
    const [protocol, family] = facts[name] ?? [name, null]
    return table(name, 'statistics', columns, {
      titled: true,
      facts: { protocol, family },
      rule: nestedRule(name, catalog),
    })
  })
}

// > |	90112 packets sent
//   |		40221 data packets (18822011 bytes)      hangs under it; its second number hangs under the first
//   |	Input histogram:                              no counter, but what follows hangs under it
//   |		echo: 44
/** Reads the lines of a block in which the indent tells what hangs under what. */
export function nestedRule(block: string, catalog: Catalog): RowRule {
  return (fields) => {
    const line = counterLine(fields)
    if (!line) return null
    const indent = fields.indent()
    const over = fields.above.filter((above) => above.indent < indent)
    const part = over.findLast(({ kind }) => kind !== null)?.kind ?? null
    const known = catalog.find(block, part, line.sentence)
    if (!known && !isCounter(line, fields) && !isWord(block, line)) return null
    fields.above = [...over, { indent, label: line.label, kind: known?.part ?? null }]
    const place = { parent: over.at(-1)?.label ?? null, depth: over.length }
    if (line.numbers.length > 0) return rowsOf(line, known?.names ?? [], place, fields.spans)
    return isWord(block, line) ? wordRow(line, place) : []
  }
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

const titles = new Set(Object.keys(statisticsTitles).map((name) => (name.endsWith(' on') ? name : `${name}:`)))

/** `enabled: true` */
function isWord(block: string, { sentence }: CounterLine): boolean {
  return block.endsWith(' on') && /^[\w ]+: \w+$/.test(sentence)
}

function wordRow({ sentence }: CounterLine, place: { parent: string | null; depth: number }): RowDraft {
  const [label, value] = sentence.split(': ')
  return { line: 0, label, value, name: null, ...place }
}
