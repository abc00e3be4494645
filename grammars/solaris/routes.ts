import type { Destination } from '../../src/report/types.ts'
import { readAddress } from '../../src/table/cells/address.ts'
import { bsdGateway } from '../../src/table/cells/bsd-gateway.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { routeFlags } from '../../src/table/cells/route-flags.ts'
import { maskLength, shortDestination } from '../../src/table/cells/short-destination.ts'
import type { Column } from '../../src/table/dialect.ts'
import { interfaceCell } from '../bsd/routes.ts'
import { column, optional, required, table } from '../define.ts'

/** A dotted mask in a column of its own (-v): it gives the destination its prefix length. */
const netmask: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    if (readAddress(text)?.family !== 'ipv4') return 0
    row[key] = text
    const length = maskLength(text)
    const destination = row.destination as Destination | null
    if (length !== undefined && destination) destination.prefixLength = length
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '',
}

/** Two dashes stand for no next hop. */
const gateway: Cell = {
  ...bsdGateway(),
  read: (fields, at, end, row, key) => (fields.is(at, '--') ? 1 : bsdGateway().read(fields, at, end, row, key)),
  write: (row, key) => (row[key] === null ? '--' : bsdGateway().write(row, key)),
}

/** The largest fragment; a star behind it says that the path decides. */
const mtu: Cell = {
  ...count,
  kind: 'any',
  read(fields, at, _end, row, key) {
    const starred = fields.at(at).endsWith('*')
    const value = readCount(fields.text, fields.start(at), fields.end(at) - (starred ? 1 : 0))
    if (value === undefined) return 0
    row[key] = value
    if (starred) row.fragmentFlag = true
    return 1
  },
  write: (row, key) => `${count.write(row, key)}${row.fragmentFlag ? '*' : ''}`,
}

const right = (width: number) => ({ print: { width, align: 'right' as const } })

// > | default              192.0.2.1            UG        2      12227           the interface may be missing
//     ^destination         ^gateway             ^flags ^refs      ^use ^interface
const columns = (family: 'ipv4' | 'ipv6', address: number): Column[] => [
  column('destination', shortDestination({ family }), { ...required, print: { width: address } }),
  column('netmask', netmask, { option: '-v', print: { width: 15 } }),
  column('gateway', gateway, { ...required, print: { width: address } }),
  column('mtu', mtu, { option: '-v', ...right(5) }),
  column('rtt', count, { option: '-v', ...right(5) }),
  column('flags', routeFlags({ classful: false }), { ...required, print: { width: 5 } }),
  column('refs', count, { ...required, ...right(5) }),
  column('use', count, right(10)),
  column('out', count, { option: '-v', ...right(6) }),
  column('in', count, { option: '-v', ...right(6) }),
  column('interface', interfaceCell, { ...optional, print: { width: 9 } }),
]

/** Routes of Solaris, a ruled table a family (usr.bin/netstat netstat.c, ire_report). */
export const routes = [
  table('routes4', 'routes', columns('ipv4', 20), { option: '-r', facts: { family: 'ipv4' } }),
  table('routes6', 'routes', columns('ipv6', 27), { option: '-r', facts: { family: 'ipv6' } }),
]
