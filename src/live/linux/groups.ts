import type { Section } from '../../report/types.ts'
import { readGroups, readGroups6 } from '../../table/procfs/groups.ts'
import type { Collecting } from './collecting.ts'

/** The memberships of multicast groups, IPv4 first. */
export function groupSection({ machine, request }: Collecting): Section {
  const ipv4 = request.ipv4 ? readGroups(machine.readText('/proc/net/igmp') ?? '', machine.littleEndian) : []
  const ipv6 = request.ipv6 ? readGroups6(machine.readText('/proc/net/igmp6') ?? '') : []
  return {
    view: 'multicast-groups',
    title: null,
    lines: [0, 0],
    columns: ['interface', 'refs', 'group'],
    rows: [...ipv4, ...ipv6],
  }
}
