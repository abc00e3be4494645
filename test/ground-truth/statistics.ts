import type { Report, StatisticRow } from '../../dist/index.js'
import type { Comparison, Difference } from './compare.ts'
import type { Asked } from './expected.ts'
import type { Moment } from './machine.ts'

/** What net-tools never prints (statistics.c: I_STATIC, or no sentence). */
const neverPrinted = new Set(['Ip.DefaultTTL', 'Tcp.RtoAlgorithm', 'Tcp.RtoMin', 'Tcp.RtoMax', 'Tcp.MaxConn'])

/** Prefixes of the objects of RFC 4293, 2465, 2466, 4022 and 4113 by the kernel's blocks. */
const objects: Readonly<Record<string, readonly string[]>> = {
  Ip: ['ip'],
  Ip6: ['ip', 'ipv6IfStats'],
  Icmp: ['icmp'],
  Icmp6: ['icmp', 'ipv6IfIcmp'],
  Tcp: ['tcp'],
  Udp: ['udp'],
  Udp6: ['udp'],
}

/** Objects that the kernel names otherwise. */
const renamed: Readonly<Record<string, string>> = {
  OutForwDatagrams: 'ForwDatagrams',
  InParmProblems: 'InParmProbs',
  OutParmProblems: 'OutParmProbs',
  InEchoReplies: 'InEchoReps',
  OutEchoReplies: 'OutEchoReps',
}

/** Holds every counter against the kernel's of the same name; those that are not 0 have to be there. */
export function compareStatistics(report: Report, before: Moment, after: Moment, asked: Asked): Comparison {
  const differences: Difference[] = []
  const seen = new Map<string, number>()
  let rows = 0
  for (const section of report.captures.flatMap(({ sections }) => sections)) {
    if (section.view !== 'statistics') {
      differences.push({ where: 'tables', expected: 'statistics', got: section.view })
      continue
    }
    const block = section.title?.trim().replace(/:$/, '') ?? ''
    for (const row of section.rows) {
      rows++
      const counter = counterOf(row, block, before)
      if (counter === undefined) {
        differences.push({ where: `${block}: ${row.label}`, expected: 'the name of a counter', got: row.name })
        continue
      }
      seen.set(counter, (seen.get(counter) ?? 0) + 1)
      const from = before.counters.get(counter) ?? 0n
      const to = after.counters.get(counter) ?? 0n
      const got = BigInt(row.value ?? -1)
      const [low, high] = from < to ? [from, to] : [to, from]
      if (got < low || got > high) differences.push({ where: counter, expected: `${low}…${high}`, got: row.value })
    }
  }
  for (const [counter, times] of seen)
    if (times > 1) differences.push({ where: counter, expected: 'one row', got: times })
  for (const [counter, value] of before.counters)
    if (value > 0n && isAsked(counter, asked) && !neverPrinted.has(counter) && !seen.has(counter))
      differences.push({ where: counter, expected: String(value), got: null })
  return { rows, cells: 2 * rows, differences, occurred: new Set() }
}

/** The kernel's counter that a row is about, by the name that netscribe gives it. */
function counterOf({ name }: StatisticRow, block: string, { counters }: Moment): string | undefined {
  return [...counters.keys()].find(
    (counter) => counter.startsWith(`${block}.`) && namesOf(counter).includes(name ?? ''),
  )
}

function namesOf(counter: string): readonly string[] {
  const [block = '', own = ''] = counter.split('.')
  const type = /^(In|Out)Type(\d+)$/.exec(own)
  if (type) return [`icmpMsgStats${type[1]}Pkts.${block === 'Icmp6' ? 2 : 1}.${type[2]}`]
  const object = (block.endsWith('6') && renamed[own]) || own
  return [counter, ...(objects[block] ?? []).map((prefix) => prefix + object)]
}

const shownBy: Readonly<Record<string, RegExp>> = {
  Ip: /w/,
  Icmp: /w/,
  Tcp: /t/,
  TcpExt: /t/,
  Udp: /u/,
}

/** Whether a block is asked for: -t, -u and -w choose among those that net-tools knows, and the others are always there. */
function isAsked(counter: string, { letters }: Asked): boolean {
  const block = counter.split('.')[0] ?? ''
  if (letters.includes('6') !== block.endsWith('6')) return letters.includes('6') && block === 'Tcp'
  const chosen = /[tuw]/.test(letters)
  return !chosen || (shownBy[block] ?? /./).test(letters.replace('s', ''))
}
