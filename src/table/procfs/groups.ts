import type { MulticastGroupRow } from '../../report/types.ts'
import { plainAddress, wordAddress } from './hex.ts'

/** The interface of a line of /proc/net/igmp, above those of its groups. */
const DEVICE = /^\d+\s+(\S+)\s*:\s+\d+\s/
const GROUP = /^\s*([0-9A-F]{8})\s+(\d+)\s+\d:[0-9A-F]{8}/
const GROUP6 = /^\d+\s+(\S+)\s+([0-9a-f]{32})\s+(\d+)/

/** Reads /proc/net/igmp: a line for an interface, then one for each of its groups. */
export function readGroups(text: string, littleEndian: boolean): MulticastGroupRow[] {
  const rows: MulticastGroupRow[] = []
  let name: string | null = null
  for (const line of text.split('\n').slice(1)) {
    name = groupDeviceIn(line) ?? name
    const row = groupIn(line, name, littleEndian)
    if (row) rows.push(row)
  }
  return rows
}

/** The name of the interface that a line of /proc/net/igmp is about; null when it is about none (net/ipv4/igmp.c, igmp_mc_seq_show). */
export function groupDeviceIn(line: string): string | null {
  return DEVICE.exec(line)?.[1] ?? null
}

/** The group of a line under that of an interface; null when it is none. */
export function groupIn(line: string, name: string | null, littleEndian: boolean): MulticastGroupRow | null {
  const group = GROUP.exec(line)
  if (!group) return null
  const address = wordAddress(group[1] as string, 0, littleEndian)
  return { line: 0, interface: name, refs: Number(group[2]), group: address, address, family: 'ipv4' }
}

/** Reads /proc/net/igmp6. */
export function readGroups6(text: string): MulticastGroupRow[] {
  return text.split('\n').flatMap((line) => group6In(line) ?? [])
}

/** The group of a line of /proc/net/igmp6; null when it is none (net/ipv6/mcast.c, igmp6_mc_seq_show). */
export function group6In(line: string): MulticastGroupRow | null {
  const group = GROUP6.exec(line)
  if (!group) return null
  const address = plainAddress(group[2] as string)
  return { line: 0, interface: group[1] as string, refs: Number(group[3]), group: address, address, family: 'ipv6' }
}
