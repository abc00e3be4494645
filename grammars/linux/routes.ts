import type { Cell } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { interfaceName } from '../../src/table/cells/interface-name.ts'
import { letters } from '../../src/table/cells/letters.ts'
import { netmask, routeDestination } from '../../src/table/cells/route-destination.ts'
import { routeGateway } from '../../src/table/cells/route-gateway.ts'
import { word } from '../../src/table/cells/word.ts'
import type { Column, Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, onlyIn, optional, required, table } from '../define.ts'

/** Names are cut to the width of their column, 15 characters (net-tools lib/inet_gr.c). */
const NAME_WIDTH = 15
/** The cache of the kernel in the place of its table. */
const CACHED = ['-r', '-C']
const FLAGS = 'UGHRDMdacAeofplCuwinm!b'
/** A route is up or rejected before it is anything else (lib/inet_gr.c, rprint_fib); in the cache of old kernels it can be neither. */
const flags = letters(FLAGS, 'U!')
const cacheFlags = letters(FLAGS)
const destination = routeDestination('ipv4', NAME_WIDTH)
const destination6 = routeDestination('ipv6')

/** The columns behind the flags, which differ with -e and -ee. */
const measures: readonly Column[] = [
  column('metric', count, { option: '-e', print: { width: 6 } }),
  column('refs', count, { option: '-e', print: { width: 2 } }),
  column('use', count, { option: '-e', print: { width: 7, align: 'right' } }),
  column('mss', count, { print: { width: 5, align: 'right' } }),
  column('window', count, { print: { width: 5 } }),
  column('irtt', count, { print: { width: 6, align: 'right' } }),
  column('interface', interfaceName),
]

/** With -ee the interface is cut to 6 and the rest stands behind it, to the left (lib/inet_gr.c, rprint_fib). */
const layoutOfAll: NonNullable<Table['layout']> = ({ shown }) =>
  shown.has('metric') && shown.has('mss')
    ? {
        refs: { width: 3 },
        use: { width: 6, align: 'right' },
        interface: { width: 6 },
        mss: { width: 5, gap: 3 },
        window: { width: 6 },
        irtt: { width: 0 },
      }
    : {}

const columns: readonly Column[] = [
  column('destination', destination, { ...required, print: { width: 15 } }),
  column('gateway', routeGateway(NAME_WIDTH), { ...required, print: { width: 15 } }),
  column('netmask', netmask, { ...required, print: { width: 15 } }),
  column('flags', flags, { ...required, print: { width: 5 } }),
  ...measures,
]

// > | 198.51.100.0    192.0.2.1       255.255.255.0   UG     1400 8192      40 eth0
//     ^destination    ^gateway        ^netmask        ^flags ^mss ^window   ^irtt ^interface
const routes = table('routes', 'routes', columns, { layout: layoutOfAll, option: '-r', facts: { family: 'ipv4' } })

// > | 192.0.2.10      203.0.113.88    192.0.2.1              1500 0         55 eth0
//     ^sourceAddress  ^destination    ^gateway        ^flags may be empty
const cacheColumns: readonly Column[] = [
  column('destination', destination, { ...required, print: { width: 15 } }),
  column('gateway', routeGateway(NAME_WIDTH), { ...required, print: { width: 15 } }),
  column('flags', cacheFlags, { ...optional, print: { width: 5 } }),
  ...measures,
]
const routeCache = table(
  'routeCache',
  'routes',
  [
    column('sourceAddress', onlyIn(isCached, word), { ...required, print: { width: 15 } }),
    ...cacheColumns,
    column('tos', word, { option: '-e' }),
    column('hhRefs', word, { option: '-e' }),
    column('hhUptodate', word, { option: '-e' }),
    column('specificDestination', word, { option: '-e' }),
    column('hardwareHeader', word, { option: '-e' }),
    column('arp', word, { option: '-e' }),
  ],
  { layout: layoutOfAll, option: CACHED, facts: { family: 'ipv4', cache: true } },
)

// > |2001:db8:0:2::/64              2001:db8:0:1::1            UG   1024 3384554 eth0
//                                                                     ^refs and use
/** The references of a route. Versions of 2013 to 2016 leave no blank behind them where it was used a hundred thousand times or more (`%-1d%6d`, lib/inet6_gr.c). */
const touchingRefs: Cell = {
  ...count,
  read(fields, at, end, row, key) {
    const digits = fields.end(at) - fields.start(at)
    const touch = digits > USE_WIDTH && at + 2 === end && INTERFACE.test(fields.at(at + 1))
    if (!touch) return count.read(fields, at, end, row, key)
    const between = fields.end(at) - USE_WIDTH
    const isSure = digits === USE_WIDTH + 1
    row[key] = isSure ? readCount(fields.text, fields.start(at), between) : null
    row.use = isSure ? readCount(fields.text, between, fields.end(at)) : null
    return 1
  },
}
const USE_WIDTH = 6
const INTERFACE = /^[A-Za-z]/

const columns6: readonly Column[] = [
  column('destination', destination6, { ...required, print: { width: 30 } }),
  column('gateway', routeGateway(), { ...required, print: { width: 26 } }),
  column('flags', flags, { ...required, print: { width: 4 } }),
  column('metric', count, { ...required, print: { width: 3 } }),
  column('refs', touchingRefs, { print: { width: 1 } }),
  column('use', count, { ...optional, print: { width: 6, align: 'right' } }),
  column('interface', interfaceName),
]

// > | 2001:db8:ffff::/48             2001:db8:0:1::1            UG   512 3      0 eth0
//     ^destination                   ^gateway                   ^flags ^metric ^refs ^use ^interface
const routes6 = table('routes6', 'routes', columns6, { option: '-r', facts: { family: 'ipv6' } })
const routeCache6 = table('routeCache6', 'routes', columns6, { option: CACHED, facts: { family: 'ipv6', cache: true } })

const plainForm = ['destination', 'gateway', 'netmask', 'flags', 'mss', 'window', 'irtt', 'interface']
const extendedForm = ['destination', 'gateway', 'netmask', 'flags', 'metric', 'refs', 'use', 'interface']
const longForm = [...extendedForm, 'mss', 'window', 'irtt']
const cacheForm = ['sourceAddress', 'destination', 'gateway', 'flags', 'metric', 'refs', 'use', 'interface']
const form6 = ['destination', 'gateway', 'flags', 'metric', 'refs', 'use', 'interface']

/** The rows of a route table without its heading (`netstat -rn | grep`): certain by the number and the kind of their fields. */
function headless(
  name: string,
  first: Cell,
  rest: readonly Column[],
  form: readonly string[],
  shape: (fields: Fields) => boolean,
  more: Partial<Table>,
): Table {
  const shaped = column('destination', onlyIn(shape, first), required)
  return table(name, 'routes', [shaped, ...rest.slice(1)], { forms: [form], ...more })
}

const FIRST = /^(?:default|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})$/
const FIRST6 = /^\[?[0-9a-f.]*:[0-9a-f:.]*\]?\/\d{1,3}$/
const ipv4 = { option: '-r', first: FIRST, facts: { family: 'ipv4' } }

const headlessTables: readonly Table[] = [
  headless('routeRows', destination, columns, plainForm, (fields) => isRoute(fields, 8) && !isExtended(fields), ipv4),
  headless(
    'routeRowsExtended',
    destination,
    columns,
    extendedForm,
    (fields) => isRoute(fields, 8) && isExtended(fields),
    ipv4,
  ),
  headless('routeRowsLong', destination, columns, longForm, (fields) => isRoute(fields, 11), ipv4),
  table('routeCacheRows', 'routes', [column('sourceAddress', onlyIn(isCachedRow, word), required), ...cacheColumns], {
    forms: [cacheForm],
    option: CACHED,
    first: FIRST,
    facts: { family: 'ipv4', cache: true },
  }),
  headless('route6Rows', destination6, columns6, form6, isRoute6, {
    option: '-r',
    first: FIRST6,
    facts: { family: 'ipv6' },
  }),
]

/** Every route table of net-tools. */
export const netToolsRoutes: readonly Table[] = [routes, routeCache, routes6, routeCache6, ...headlessTables]
/** Those that busybox and toybox know too: they show no cache. */
export const plainRoutes: readonly Table[] = [routes, ...headlessTables.filter(({ facts }) => facts?.cache !== true)]

/** An address of IPv4, and one whose bits have no gap. */
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const MASK = /^(?=(?:\d+\.){3}\d+$)(?:255\.)*(?:0|128|192|224|240|248|252|254|255)(?:\.0)*$/

function isRoute(fields: Fields, count: number): boolean {
  if (fields.count !== count) return false
  if (!MASK.test(fields.at(2)) || !/^!?[A-Z]*[a-z]*$/.test(fields.at(3))) return false
  for (const at of [4, 5, 6]) if (!/^(?:-?\d+|-)$/.test(fields.at(at))) return false
  return true
}

/** Behind source, destination and gateway, which can be any words, stand flags or none, and numbers. A shorter line is no row anyway. */
function isCached(fields: Fields): boolean {
  if (fields.count < 3) return true
  const at = fields.count > 3 && /^[A-Za-z!]+$/.test(fields.at(3)) ? 4 : 3
  return fields.count > at + 1 && [at, at + 1].every((number) => /^(?:-?\d+|-)$/.test(fields.at(number)))
}

/** A row of the cache by itself: where the gateway stands, the other tables have a mask. */
function isCachedRow(fields: Fields): boolean {
  const isHere = [0, 1, 2].every((at) => IPV4.test(fields.at(at))) && !MASK.test(fields.at(2))
  return isHere && (fields.count === 7 || fields.count === 8) && isCached(fields)
}

/** Metric stands to the left of its column, six characters behind the flags and six wide; MSS to the right of its own, five wide. */
function isExtended(fields: Fields): boolean {
  const flags = fields.start(3)
  return fields.start(4) === flags + 6 && (fields.end(4) < flags + 11 || fields.start(5) > flags + 12)
}

function isRoute6(fields: Fields): boolean {
  if (fields.count !== 7 || !/^!?[A-Z]*[a-z]*$/.test(fields.at(2))) return false
  for (const at of [3, 4, 5]) if (!/^-?\d+$/.test(fields.at(at))) return false
  return true
}
