import type { Family, Section } from '../../report/types.ts'
import { type Block, type NameOf, readBlocks, readNamed } from '../../table/procfs/counters.ts'
import type { Table } from '../request.ts'
import type { Collecting } from './collecting.ts'

/** Blocks of counters in the order of netstat: the protocol and the family each is about. */
export type Blocks = Readonly<Record<string, readonly [protocol: string, family: Family | null]>>

/** Blocks that -t, -u, -w and -S choose; all others are always there (net-tools statistics.c, snmptabs). */
const chosenBy: Readonly<Record<string, Table>> = {
  Ip: 'raw',
  Icmp: 'raw',
  Ip6: 'raw',
  Icmp6: 'raw',
  Tcp: 'tcp',
  TcpExt: 'tcp',
  Udp: 'udp',
  Udp6: 'udp',
  Sctp: 'sctp',
}

/** One section for each block. With -6 those of IPv6, and TCP, which counts for both. */
export function statisticSections({ machine, request }: Collecting, known: Blocks, nameOf: NameOf): Section[] {
  const read = (file: string) => machine.readText(`/proc/net/${file}`) ?? ''
  const names = Object.keys(known)
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const blocks: Block[] = []
  const isV4 = request.ipv4
  const snmp = readBlocks(read('snmp'), nameOf)
  if (isV4)
    blocks.push(...snmp, ...readBlocks(read('netstat'), nameOf), ...readNamed(read('sctp/snmp'), longestFirst, nameOf))
  if (request.familyNamed && request.ipv6) {
    blocks.push(...readNamed(read('snmp6'), longestFirst, nameOf))
    if (!isV4) blocks.push(...snmp.filter(({ name }) => name === 'Tcp'))
  }
  return blocks
    .filter(({ name }) => {
      const table = chosenBy[name]
      return table === undefined || request.tables.has(table)
    })
    .map(({ name, rows }) => {
      const [protocol, family] = known[name] ?? [name.toLowerCase(), null]
      return {
        view: 'statistics',
        title: `${name}:`,
        lines: [0, 0],
        columns: ['value', 'label'],
        protocol,
        family,
        rows,
      }
    })
}
