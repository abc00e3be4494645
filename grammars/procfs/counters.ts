import type { RowDraft } from '../../src/table/cells/cell.ts'
import type { RowRule, Table } from '../../src/table/dialect.ts'
import { counterRow } from '../../src/table/procfs/counters.ts'
import type { Fields } from '../../src/text/fields.ts'
import { counterColumns, kernelCounters, spanOf } from '../counters/kernel-counters.ts'
import { kernelName } from '../counters/kernel-name.ts'
import { statisticsBlocks } from '../linux/statistics-blocks.ts'
import { fieldsOf, ruledTable } from './lines.ts'

const NAME = /^[A-Z][A-Za-z0-9]*$/
const NUMBER = /^-?\d+$/
const BLOCK = /^(?:Ip|Icmp|IcmpMsg|Tcp|Udp|UdpLite|TcpExt|IpExt|MPTcpExt):$/
const IPV6 = /^(?:Ip|Icmp|Udp|UdpLite)6[A-Z][A-Za-z0-9]+$/

// > |Icmp: InMsgs InErrors
//   |Icmp: 12 0
/** /proc/net/snmp and /proc/net/netstat (net/ipv4/proc.c): a line of names and a line of values for each block. */
const pairs: readonly Table[] = Object.entries(statisticsBlocks)
  .filter(([block]) => BLOCK.test(`${block}:`))
  .map(([block, [protocol, family]]) =>
    ruledTable(`${block}Pair`, 'statistics', counterColumns, {
      facts: { protocol, family },
      titled: true,
      first: BLOCK,
      rule: pairRule(block),
    }),
  )

/** Reads both lines of a block; names that come again begin another one. */
function pairRule(block: string): RowRule {
  return (fields) => {
    if (!fields.is(0, `${block}:`) || fields.count < 2) return null
    const [, ...words] = fieldsOf(fields)
    const names = fields.above[0]?.kind?.split(' ')
    if (words.every((word) => NAME.test(word))) {
      if (names || fields.row > 0) return null
      fields.above = [{ indent: 0, label: block, kind: words.join(' ') }]
      return []
    }
    if (names?.length !== words.length || !words.every((word) => NUMBER.test(word))) return null
    fields.above = []
    return names.map((name, at) => withSpan(counterRow(block, name, words[at] as string, kernelName), fields, at + 1))
  }
}

/** Keywords of a line of /proc/net/sockstat, and the unit of those that count memory. */
const UNITS: Readonly<Record<string, string | null>> = {
  used: null,
  inuse: null,
  orphan: null,
  tw: null,
  alloc: null,
  mem: 'pages',
  memory: 'bytes',
}
const SOCKSTAT: Readonly<Record<string, string>> = {
  sockets: 'sockets',
  TCP: 'tcp',
  UDP: 'udp',
  UDPLITE: 'udplite',
  RAW: 'raw',
  FRAG: 'ip',
}
const SOCKSTAT_FIRST = /^(?:sockets|(?:TCP|UDP|UDPLITE|RAW|FRAG)6?):$/

// > |TCP: inuse 7 orphan 0 tw 0 alloc 9 mem 1
//    ^block ^label, value …
/** /proc/net/sockstat and sockstat6 (net/ipv4/proc.c, sockstat_seq_show; net/ipv6/proc.c, sockstat6_seq_show). */
const sockstat: readonly Table[] = Object.entries(SOCKSTAT).flatMap(([word, protocol]) =>
  (word === 'sockets' ? [''] : ['', '6']).map((version) =>
    ruledTable(`sockstat${word}${version}`, 'statistics', counterColumns, {
      facts: { protocol, family: word === 'sockets' ? null : version === '6' ? 'ipv6' : 'ipv4' },
      titled: true,
      first: SOCKSTAT_FIRST,
      rule: sockstatRule(`${word}${version}`),
    }),
  ),
)

function sockstatRule(block: string): RowRule {
  return (fields) => {
    if (!fields.is(0, `${block}:`) || fields.count < 3 || fields.count % 2 === 0 || fields.row > 0) return null
    const [, ...words] = fieldsOf(fields)
    const isPaired = words.every((word, at) => (at % 2 === 0 ? UNITS[word] !== undefined : NUMBER.test(word)))
    if (!isPaired) return null
    return words.flatMap((label, at): RowDraft[] => {
      if (at % 2 === 1) return []
      const row: RowDraft = counterRow(block, label, words[at + 1] as string, (name, own) => `${name}.${own}`)
      const unit = UNITS[label]
      return [withSpan(unit ? { ...row, unit } : row, fields, at + 2)]
    })
  }
}

function withSpan(row: RowDraft, fields: Fields, at: number): RowDraft {
  return fields.spans ? { ...row, cells: { value: spanOf(fields, at) } } : row
}

/** Every file of counters: those of IPv6 have a line for each (net/ipv6/proc.c, snmp6_seq_show). */
export const procCounters: readonly Table[] = [
  ...pairs,
  ...kernelCounters(IPV6, (fields) => fields.count === 2 && IPV6.test(fields.at(0)) && NUMBER.test(fields.at(1))),
  ...sockstat,
]
