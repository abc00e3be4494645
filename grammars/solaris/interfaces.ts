import { bsdInterfaceName } from '../../src/table/cells/bsd-interface-name.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { counter } from '../../src/table/cells/counter.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import { column, optional, required, table } from '../define.ts'

/** What a logical interface does not count is printed as `N/A`. */
const orNone = (cell: Cell): Cell => ({
  ...cell,
  kind: 'any',
  read: (fields, at, end, row, key) => (fields.is(at, 'N/A') ? 1 : cell.read(fields, at, end, row, key)),
})
const counted = (direction: 'rx' | 'tx', name: string): Cell => {
  const cell = counter(direction, name)
  return {
    ...cell,
    kind: 'any',
    read(fields, at, end, row, key) {
      if (!fields.is(at, 'N/A')) return cell.read(fields, at, end, row, key)
      row[direction] = { ...(row[direction] as object | null), [name]: null }
      return 1
    },
  }
}

const address = wordLike(/[^\d]/)

// > | net0  1500 192.0.2.0     192.0.2.80     301745 0     124311 0     0      0
//     ^name ^mtu ^network      ^address       ^rx packets, errors  ^tx … ^collisions ^queue
const columns = [
  column('name', bsdInterfaceName('never'), { ...required, print: { width: 5 } }),
  column('mtu', count, { ...required, print: { width: 4 } }),
  column('network', address, { ...required, print: { width: 13 } }),
  column('address', address, { ...optional, print: { width: 14 } }),
  column('rxPackets', counted('rx', 'packets'), { ...required, print: { width: 6 } }),
  column('rxErrors', counted('rx', 'errors'), { ...required, print: { width: 5 } }),
  column('txPackets', counted('tx', 'packets'), { ...required, print: { width: 6 } }),
  column('txErrors', counted('tx', 'errors'), { ...required, print: { width: 5 } }),
  column('collisions', orNone(count), { ...required, print: { width: 6 } }),
  column('queue', orNone(count), { print: { width: 6 } }),
]

/** Interfaces of Solaris, a table a family without a title (usr.bin/netstat netstat.c, if_report); IPv6 has no queue. */
export const interfaces = table('interfaces', 'interfaces', columns, { option: '-i' })
