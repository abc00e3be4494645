import type { MulticastGroupRow } from '../../report/views/multicast-groups.ts'
import { plainAddress, wordAddress } from './hex.ts'

/** Reads /proc/net/igmp: a line for an interface, then one for each of its groups (net/ipv4/igmp.c, igmp_mc_seq_show). */
export function readGroups(text: string, littleEndian: boolean): MulticastGroupRow[] {
  const rows: MulticastGroupRow[] = []
  let name: string | null = null
  for (const line of text.split('\n').slice(1)) {
    const device = /^\d+\t(\S+) *: +\d+ /.exec(line)
    if (device) name = device[1] as string
    const group = /^\t+([0-9A-F]{8}) +(\d+)/.exec(line)
    if (!group) continue
    const address = wordAddress(group[1] as string, 0, littleEndian)
    rows.push({ line: 0, interface: name, refs: Number(group[2]), group: address, address, family: 'ipv4' })
  }
  return rows
}

/** Reads /proc/net/igmp6 (net/ipv6/mcast.c, igmp6_mc_seq_show). */
export function readGroups6(text: string): MulticastGroupRow[] {
  return text.split('\n').flatMap((line) => {
    const group = /^\d+ +(\S+) +([0-9a-f]{32}) +(\d+)/.exec(line)
    if (!group) return []
    const address = plainAddress(group[2] as string)
    return [{ line: 0, interface: group[1] as string, refs: Number(group[3]), group: address, address, family: 'ipv6' }]
  })
}
