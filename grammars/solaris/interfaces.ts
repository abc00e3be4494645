import { bsdInterfaceName } from '../../src/cells/bsd-interface-name.ts'
import { count } from '../../src/cells/count.ts'
import { counter } from '../../src/cells/counter.ts'
import { wordLike } from '../../src/cells/word.ts'
import { column, optional, required, table } from '../define.ts'

const address = wordLike(/[^\d]/)

// > | net0  1500 192.0.2.0     192.0.2.80     301745 0     124311 0     0      0
//     ^name ^mtu ^network      ^address       ^rx packets, errors  ^tx … ^collisions ^queue
const columns = [
  column('name', bsdInterfaceName('never'), { ...required, print: { width: 5 } }),
  column('mtu', count, { ...required, print: { width: 4 } }),
  column('network', address, { ...required, print: { width: 13 } }),
  column('address', address, { ...optional, print: { width: 14 } }),
  column('rxPackets', counter('rx', 'packets'), { ...required, print: { width: 6 } }),
  column('rxErrors', counter('rx', 'errors'), { ...required, print: { width: 5 } }),
  column('txPackets', counter('tx', 'packets'), { ...required, print: { width: 6 } }),
  column('txErrors', counter('tx', 'errors'), { ...required, print: { width: 5 } }),
  column('collisions', count, { ...required, print: { width: 6 } }),
  column('queue', count, { print: { width: 6 } }),
]

/** Interfaces of Solaris, a table a family without a title (usr.bin/netstat netstat.c, if_report); IPv6 has no queue. */
export const interfaces = table('interfaces', 'interfaces', columns, { option: '-i' })
