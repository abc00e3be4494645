import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formsOf } from '../grammars/counters/catalog.ts'
import { kernelName } from '../grammars/counters/kernel-name.ts'
import { mib } from '../grammars/counters/mib.ts'
import { dialects } from '../grammars/index.ts'
import { readSentence } from '../grammars/sentence.ts'
import type { MemoryRow, Report, StatisticRow } from '../src/index.ts'
import { parse } from '../src/index.ts'
import { counterPage } from '../tools/counters.ts'

function rowsOf<Row>(report: Report, view: string): Row[] {
  const sections = report.captures.flatMap((capture) => capture.sections).filter((section) => section.view === view)
  return sections.flatMap(({ rows }) => rows as unknown as Row[])
}

const counters = (text: string) => rowsOf<StatisticRow>(parse(text), 'statistics')

describe('the grammar of a sentence', () => {
  test.each([
    ['40221 data packets (18822011 bytes)', ['40221', '(18822011']],
    ['合計48パケットを受信', ['48']],
    ['クイックackモードが46135回稼働', ['46135']],
    ['0 addresses scope=0', ['0']],
    ['2341/2925 mbuf 2KB clusters in use', ['2341/2925']],
    ['16998 KB allocated to network (30.7% in use)', ['16998', '(30.7%']],
    ['InOctets: -865450302', ['-865450302']],
    ['lo0= 10270', ['10270']],
    ['packets with ECN ECT(0) bit set', []],
    ['V1/V2 membership queries, IPv4, InType3', []],
    ['a (b (c 1 d', ['(1']],
    [') 5 (', ['5']],
  ])('%s', (line, numbers) => {
    expect(readSentence(line)?.numbers.map(({ text, bracket }) => (bracket >= 0 ? `(${text}` : text))).toEqual(numbers)
  })

  test('brackets as deep as a line is long', () => {
    expect(readSentence('('.repeat(400))?.numbers).toEqual([])
    expect(readSentence('('.repeat(401))).toBeNull()
  })

  test('20,000 lines in less than a second', () => {
    const line = '\t88102 packets (96112003 bytes) received in-sequence\n'
    const text = `tcp:\n\t120033 packets received\n${`\t${line}`.repeat(20_000)}`
    const start = performance.now()
    expect(counters(text)).toHaveLength(40_001)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('names', () => {
  test('a sentence stands for all its forms', () => {
    expect(formsOf('N quer{y|ies}')).toEqual(['N query', 'N queries'])
    expect(formsOf('N packet{s} of byte{s}')).toHaveLength(4)
  })

  test.each([
    ['Tcp', 'ActiveOpens', 'tcpActiveOpens'],
    ['TcpExt', 'TCPTimeouts', 'TcpExt.TCPTimeouts'],
    ['Ip6', 'Ip6OutForwDatagrams', 'ipForwDatagrams'],
    ['Ip6', 'Ip6InOctets', 'Ip6.InOctets'],
    ['Ip', 'ReasmTimeout', 'Ip.ReasmTimeout'],
    ['IcmpMsg', 'InType3', 'icmpMsgStatsInPkts.1.3'],
    ['Icmp6', 'Icmp6OutType143', 'icmpMsgStatsOutPkts.2.143'],
    ['UdpLite', 'NoPorts', 'udpliteNoPorts'],
    ['Sctp', 'SctpT1InitExpireds', 'Sctp.T1InitExpireds'],
  ])('%s %s', (block, counter, name) => {
    expect(kernelName(block, counter)).toBe(name)
  })

  test('one name for what every tool prints in its own words', () => {
    const texts = [
      'Tcp:\n    118 active connections openings\n',
      'Tcp:\n    118の能動接続開始\n',
      'tcp:\n\t118 connection requests\n',
      'TCP Statistics for IPv4\n\n  Active Opens                        = 118\n',
      '\nTCP\ttcpRtoAlgorithm     =     4\ttcpActiveOpens      =   118\n',
    ]
    for (const text of texts)
      expect(counters(text)).toContainEqual(expect.objectContaining({ name: 'tcpActiveOpens', value: 118 }))
  })

  test('every name without a dot is an object of the MIB, or one of its instances', () => {
    const names = dialects
      .flatMap(({ words }) => words.flatMap(({ counters = {} }) => Object.entries(counters)))
      .filter(([block]) => block !== 'memory')
      .flatMap(([, sentences]) => Object.values(sentences).flatMap((text) => text.split(' ')))
    const unknown = names.filter((name) => /^[a-z]\w+$/i.test(name) && !Object.hasOwn(mib, name))
    expect(unknown).toEqual([])
  })

  test('docs/counters.md is made from the data; if not, run: npm run counters', () => {
    expect(readFileSync(new URL('../docs/counters.md', import.meta.url), 'utf8')).toBe(counterPage())
  })
})

describe('lines of statistics', () => {
  test('a number that would lose digits stays text', () => {
    expect(counters('IpExt:\n    OutOctets: 18446744073709551615\n')[0]?.value).toBe('18446744073709551615')
  })

  test('two numbers in a line are two rows of that line', () => {
    expect(counters('tcp:\n\t9 packets sent\n\t\t4 data packets (402 bytes) retransmitted\n').slice(1)).toMatchObject([
      { line: 3, value: 4, label: 'data packets retransmitted', parent: 'packets sent', depth: 1 },
      { line: 3, value: 402, label: 'bytes', unit: 'bytes', parent: 'data packets retransmitted', depth: 2 },
    ])
  })

  test('the same words say of which histogram they are', () => {
    const text =
      'Icmp:\n    ICMP input histogram:\n        echo replies: 3\n        ICMP output histogram:\n        echo replies: 4\n'
    expect(counters(text)).toMatchObject([
      { name: 'icmpInEchoReps', parent: 'ICMP input histogram' },
      { name: 'icmpOutEchoReps', parent: 'ICMP output histogram' },
    ])
  })

  test.each([
    ['    4503 segments retransmitted', 'tcpRetransSegs', 4503],
    ['4503 failed connection attempts', 'tcpAttemptFails', 4503],
    ['    12 fast retransmits', 'TcpExt.TCPFastRetrans', 12],
    ['    TCPLostRetransmit: 7', 'TcpExt.TCPLostRetransmit', 7],
    ['    ListenOverflows: 3', 'TcpExt.ListenOverflows', 3],
    ['    Quick ack mode was activated 9 times', 'TcpExt.DelayedACKLost', 9],
    ['    Ran 5 times out of system memory during packet sending', 'TcpExt.SockMallocOOM', 5],
    ['    TCP ran low on memory 2 times', 'TcpExt.TCPMemoryPressures', 2],
    ['    14 packet receive errors', 'udpInErrors', 14],
    ['    12セグメントの再転送', 'tcpRetransSegs', 12],
    ['Ip6InReceives                   \t19124', 'ipInReceives', 19124],
    ['    Ip6InOctets: 19124', 'Ip6.InOctets', 19124],
  ])('a line without the title of its block: %s', (line, name, value) => {
    expect(counters(`${line}\n`)).toMatchObject([{ name, value }])
  })

  test('what two blocks say alike is of the version that was asked for', () => {
    const families = (command: string) =>
      parse(`$ ${command} | grep sent\n    9 requests sent out\n`).captures.flatMap(({ sections }) => sections)
    expect(families('netstat -s')).toMatchObject([{ protocol: 'ip', family: 'ipv4' }])
    expect(families('netstat -s6')).toMatchObject([{ protocol: 'ip', family: 'ipv6' }])
  })

  test.each(['12 packets received', '    12 packets received', '3 connections established', 'TCP: 3', 'Subject: 12'])(
    'prose is no counter: %s',
    (line) => {
      expect(parse(`${line}\n`).captures).toEqual([])
    },
  )

  test('prose under a block and inside of it is not counted', () => {
    const report = parse(
      'udp:\n\t12 datagrams received\nWhat is this?\n\t3 delivered\n\nI have 12 of these, and 3 more.\n5 people like this\n',
    )
    expect(rowsOf(report, 'statistics')).toHaveLength(2)
    expect(report.issues).toEqual([])
    expect(report.coverage).toEqual({ lines: 7, read: 3, noise: 4, unread: 0 })
  })

  test('counters that nobody knows are read without their margin, right under a title', () => {
    const report = parse('udp:\n12 datagrams received\nipsec:\n4 strange packets (odd)\n2 others\n')
    expect(rowsOf<{ label: string }>(report, 'statistics').map(({ label }) => label)).toEqual([
      'datagrams received',
      'strange packets (odd)',
      'others',
    ])
  })

  test('values say where they stand', () => {
    const text = 'tcp:\n\t9 packets sent\n\t\t40 data packets (402 bytes)\n'
    const rows = rowsOf<{ cells: { value: [number, number] } }>(parse(text, { spans: true }), 'statistics')
    expect(rows.map(({ cells }) => text.slice(...cells.value))).toEqual(['9', '40', '402'])
  })
})

test('the numbers of a line of memory are called as its bracket says', () => {
  const text =
    '532 mbufs in use:\n\t518 mbufs allocated to data\n16/120/524288 mbuf 2048 byte clusters in use (current/peak/max)\n1084 Kbytes allocated to network (30% in use)\n'
  const rows = rowsOf<MemoryRow>(parse(text), 'memory')
  expect(rows).toMatchObject([
    { label: 'mbufs in use', value: 532 },
    { label: 'mbufs allocated to data', value: 518, parent: 'mbufs in use' },
    { label: 'mbuf 2048 byte clusters in use', current: 16, peak: 120, maximum: 524288 },
    { label: 'allocated to network', value: 1084, unit: 'Kbytes', percent: 30 },
  ])
})
