import { count } from '../../src/table/cells/count.ts'
import { multicastGroup } from '../../src/table/cells/multicast-group.ts'
import { interfaceCell } from '../bsd/routes.ts'
import { column, required, table } from '../define.ts'

// > | net0      224.0.0.251               2
//     ^interface ^group                   ^refs
const columns = [
  column('interface', interfaceCell, { ...required, print: { width: 9 } }),
  column('group', multicastGroup, { ...required, print: { width: 20 } }),
  column('refs', count, { ...required, print: { width: 6, align: 'right' as const } }),
]

/** Group memberships of Solaris (usr.bin/netstat netstat.c, group_report). */
export const multicastGroups = [
  table('groups4', 'multicast-groups', columns, { option: '-g', facts: { family: 'ipv4' } }),
  table('groups6', 'multicast-groups', columns, { option: '-g', facts: { family: 'ipv6' } }),
]
