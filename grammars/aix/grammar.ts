import type { Cell } from '../../src/table/cells/cell.ts'
import { count, readDecimal } from '../../src/table/cells/count.ts'
import { word } from '../../src/table/cells/word.ts'
import type { Column } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { bothTraffic } from '../bsd/both-traffic.ts'
import { bsdInterfaces } from '../bsd/interfaces.ts'
import { bsdMemory } from '../bsd/memory.ts'
import { bsdRoutes, interfaceCell, sameKey } from '../bsd/routes.ts'
import { bsdStatistics } from '../bsd/statistics.ts'
import { bsdConnections, bsdLayout, bsdStates, cutAt16 } from '../bsd/tables.ts'
import { column, defineDialect, onlyIn, optional, required, table } from '../define.ts'
import { adapterStatistics } from './adapter-statistics.ts'
import { bufferCache } from './buffer-cache.ts'
import { en } from './en.ts'
import { kernelMemory } from './kernel-memory.ts'
import { aixOptions } from './options.ts'
import { packetCounts } from './packet-counts.ts'
import { unixSockets } from './unix-sockets.ts'

const FLAGS_UP = /^U[A-Za-z0-9]*$/
const DIGITS = /^\d+$/

const leading = ['destination', 'gateway', 'flags', 'refs', 'use']
const plainRoutes = [...leading, 'interface', 'expire', 'groups', 'nextHasSameKey']
const routesWithPmtu = [...leading, 'interface', 'pmtu', 'expire', 'groups', 'nextHasSameKey']
const routesWithRtt = [...leading, 'interface', 'pmtu', 'rtt']
const ROUTE_FORMS = [plainRoutes, routesWithPmtu, routesWithRtt]

/** A time in seconds, with a fraction; `-` is none. */
const seconds: Cell = {
  ...word,
  read(fields, at, _end, row, key) {
    const value = fields.is(at, '-') ? null : readDecimal(fields.at(at))
    if (value === undefined || Number.isInteger(value)) return 0
    row[key] = value
    return 1
  },
}

// > | 192.0.2.0          192.0.2.90        UHSb      0         0 en0      -      -   =>
//     ^destination       ^gateway          ^flags ^refs     ^use ^interface ^expire ^groups ^nextHasSameKey
const routeColumns = [
  column('refs', count, { print: { width: 5, align: 'right' } }),
  column('use', count, { print: { width: 9, align: 'right' } }),
  column('interface', interfaceCell, { ...required, print: { width: 5 } }),
  column('pmtu', count, { print: { width: 6, align: 'right' } }),
  column('expire', count, { print: { width: 4, align: 'right' } }),
  column('groups', count, { print: { width: 6, align: 'right' } }),
  sameKey,
  column('rtt', seconds),
]

/** What stands in the trees between the routes, before AIX 5 and in 4.3BSD-Reno, whose heading is another. */
const passes = (fields: Fields): boolean => fields.is(0, '(root') && fields.is(1, 'node)')

/** One heading stands above all trees; where it is lost, which columns it had is seen on their rows. */
const routes = bsdRoutes({
  prints: () => ({ gateway: { width: 17 }, flags: { width: 5 } }),
  columns: routeColumns,
  classful: false,
  forms: ROUTE_FORMS,
}).map(({ common: _, ...one }) =>
  one.facts
    ? {
        ...one,
        columns: one.columns.map(blankGateway),
        titled: true as const,
        forms: ROUTE_FORMS,
        passes,
      }
    : one,
)

// > |fe80::ff:fe00:5390                    UHXLWl    2         0 lo0      -      -
//    ^destination       ^gateway is blank  ^flags
/** The gateway of a route can be blank: the hardware address of a neighbour that has none. */
function blankGateway({ required: needed, ...it }: Column): Column {
  if (it.key !== 'gateway') return needed ? { ...it, required: needed } : it
  return {
    ...it,
    ...optional,
    cell: onlyIn((fields) => !FLAGS_UP.test(fields.at(1)) || !DIGITS.test(fields.at(2)), it.cell),
  }
}

/** AIX netstat: 4.4BSD, with the control block first under -A. */
export const aix = defineDialect({
  name: 'aix',
  label: 'AIX',
  platform: 'aix',
  tables: [
    bsdConnections(
      ['tcp4', 'tcp6', 'tcp', 'udp4', 'udp6', 'udp', 'icmp', 'ip'],
      cutAt16,
      [],
      undefined,
      {},
      { layout: bsdLayout(2) },
    ),
    unixSockets,
    ...routes.filter(({ name }) => name !== 'routes'),
    table('routeHeading', 'routes', [], { announces: true, forms: [plainRoutes] }),
    table('routeHeadingWithPmtu', 'routes', [], { announces: true, forms: [routesWithPmtu] }),
    table('routeHeadingWithRtt', 'routes', [], { announces: true, forms: [routesWithRtt] }),
    ...bsdInterfaces({ nameWidth: 5, cutName: 'touching', cut: () => false }),
    bothTraffic(),
    ...bsdStatistics([en]),
    ...adapterStatistics,
    packetCounts,
    bsdMemory(1, [en]),
    table('kernelMemory', 'table', [], { announces: true }),
    ...kernelMemory,
    bufferCache,
  ],
  words: [en],
  options: aixOptions,
  states: bsdStates,
  signs: [
    [
      /socket buffer overflows|bad data length fields|path MTU discovery (?:terminations|responses|memory)|dead gateway detection|largesend|discarded (?:by|due to) listener|\d incomplete headers$/,
      5,
    ],
    [/^[> \t]*(?:ipv6|icmpv6):\s*$/, 5],
    [/errors not generated because old message was icmp/, 2],
    [/Send-Q {2}Local/, 1],
    [/PCB\/ADDR/, 5],
    [/^[> \t]*input[ \t]+\(e[nt]\d+\)/, 6],
    [/^\s*f1000[0-9a-f]+ /, 3],
    [/Route Tree for Protocol Family/, 6],
    [/[ \t]If[ \t]+(?:PMTU[ \t]+)?Exp[ \t]+Groups/, 6],
    [/[ \t]link#\d+[ \t]+[0-9a-f]{1,2}(?:\.[0-9a-f]{1,2}){5}[ \t]/, 5],
    [/[ \t]::1%1[ \t]/, 2],
    [/Name {2}Mtu {3}Network {5}Address {12}Ipkts/, 4],
  ],
})
