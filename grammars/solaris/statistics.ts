import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RowRule, Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { counterLine, rowsOf } from '../counters/line.ts'
import { mib } from '../counters/mib.ts'
import { column, table } from '../define.ts'

/** The blocks, by the word in front of their first line: protocol and family. */
const blocks: Readonly<Record<string, readonly [protocol: string, family: 'ipv4' | 'ipv6' | null]>> = {
  RAWIP: ['raw', null],
  UDP: ['udp', null],
  TCP: ['tcp', null],
  IPv4: ['ip', 'ipv4'],
  IP: ['ip', 'ipv4'],
  ICMPv4: ['icmp', 'ipv4'],
  ICMP: ['icmp', 'ipv4'],
  IPv6: ['ip', 'ipv6'],
  ICMPv6: ['icmp', 'ipv6'],
  SCTP: ['sctp', null],
}

/** Names that Solaris prints in another form than the MIB has. */
const renamed: Readonly<Record<string, string>> = {
  sctpActiveEstab: 'sctpActiveEstabs',
  sctpPassiveEstab: 'sctpPassiveEstabs',
  sctpAborted: 'sctpAborteds',
  sctpOutOfBlue: 'sctpOutOfBlues',
  sctpChecksumError: 'sctpChecksumErrors',
  sctpOutSCTPPkts: 'sctpOutSCTPPacks',
  sctpInSCTPPkts: 'sctpInSCTPPacks',
  ipv6DefaultHopLimit: 'ipDefaultTTL',
  ipv6OutForwDatagrams: 'ipForwDatagrams',
  ipv6OutFragOKs: 'ipFragOKs',
  ipv6OutFragFails: 'ipFragFails',
  ipv6OutFragCreates: 'ipFragCreates',
  icmp6InParmProblems: 'icmpInParmProbs',
  icmp6OutParmProblems: 'icmpOutParmProbs',
  icmp6InEchoReplies: 'icmpInEchoReps',
  icmp6OutEchoReplies: 'icmpOutEchoReps',
}

/** Words that it shortens behind icmp6In and icmp6Out. */
const lengthened: Readonly<Record<string, string>> = {
  RouterSols: 'RouterSolicits',
  RouterAds: 'RouterAdvertisements',
  NeighborSols: 'NeighborSolicits',
  NeighborAds: 'NeighborAdvertisements',
  GroupQueries: 'GroupMembQueries',
  GroupResps: 'GroupMembResponses',
  GroupReds: 'GroupMembReductions',
}

/** No tool prints a longer line. */
const LONGEST = 400

const columns = [column('label', words), column('value', count, { option: '-s' })]

// > |          12 messages received
const igmpRule: RowRule = (fields) => {
  const line = counterLine(fields)
  if (line?.numbers.length !== 1 || !/^N \w/.test(line.sentence) || fields.indent() === 0) return null
  return rowsOf(line, [], { parent: null, depth: 0 }, fields.spans)
}

/** The blocks of `netstat -s`, and what follows an interface's name with -a (illumos netstat.c, stat_report, prval). */
export function solarisStatistics(): Table[] {
  return [
    ...Object.entries(blocks).map(([name, [protocol, family]]) =>
      table(`${name} statistics`, 'statistics', columns, {
        titled: true,
        common: true,
        forms: [['label', 'value']],
        first: new RegExp(`^${name}$`),
        facts: { protocol, family },
        rule: pairsRule(name),
      }),
    ),
    ...(['IPv6', 'ICMPv6'] as const).map((name) =>
      table(`${name} for`, 'statistics', columns, {
        titled: true,
        facts: { protocol: blocks[name]?.[0], family: 'ipv6' },
        rule: pairsRule(null),
      }),
    ),
    table('IGMP', 'statistics', columns, { titled: true, facts: { protocol: 'igmp', family: 'ipv4' }, rule: igmpRule }),
  ]
}

// > |TCP	tcpRtoAlgorithm     =     4	tcpRtoMin           =   400
//   |	tcpActiveOpens      = 20488	tcpPassiveOpens     =   310
//    ^block                              the sign can touch the number, or the name before it
function pairsRule(block: string | null): RowRule {
  return (fields) => {
    const first = block !== null && fields.count > 0 && fields.is(0, block) ? 1 : 0
    if (fields.count <= first || fields.to - fields.from > LONGEST) return null
    const from = fields.start(first)
    const text = fields.text.slice(from, fields.end(fields.count - 1))
    const pairs = [...text.matchAll(/([a-z][A-Za-z0-9]{2,40})\s*=\s*(-?\d+|[a-z]+)(?:\s+|$)/g)]
    if (pairs.reduce((length, pair) => length + pair[0].length, 0) !== text.length) return null
    return pairs.map((pair) =>
      pairRow(pair[1] as string, pair[2] as string, fields, from + pair.index + pair[0].indexOf('=')),
    )
  }
}

function pairRow(label: string, value: string, fields: Fields, sign: number): RowDraft {
  const row: RowDraft = { line: 0, label, value: readCount(value, 0, value.length) ?? value, name: objectOf(label) }
  const start = fields.text.indexOf(value, sign)
  if (fields.spans) row.cells = { value: [start, start + value.length] }
  return row
}

/** The MIB object that a printed name stands for; names that Solaris made up are kept. */
function objectOf(label: string): string {
  const [, way, rest] = /^icmp6(In|Out)(\w+)$/.exec(label) ?? []
  const candidates = [
    label,
    renamed[label] ?? '',
    label.replace(/^ipv6/, 'ip'),
    label.replace(/^ipv6/, 'ipv6IfStats'),
    label.replace(/^icmp6/, 'icmp'),
    way ? `ipv6IfIcmp${way}${lengthened[rest as string] ?? rest}` : '',
  ]
  return candidates.find((candidate) => Object.hasOwn(mib, candidate)) ?? label
}
