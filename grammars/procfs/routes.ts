import { route6Of, routeOf } from '../../src/table/procfs/routes.ts'
import { fieldsOf, heads, LITTLE_ENDIAN, mustHead, placed, ruledTable } from './lines.ts'

const KEYS = 'interface destination gateway flags refs use metric netmask mss window irtt'.split(' ')
const ROUTE = /^\S+(?:\s+[0-9A-F]{8}){2}\s+[0-9A-F]{4}(?:\s+-?\d+){3}\s+[0-9A-F]{8}(?:\s+-?\d+){3}\s*$/
const ROUTE6 = /^[0-9a-f]{32} [0-9a-f]{2} [0-9a-f]{32} [0-9a-f]{2} [0-9a-f]{32}(?: [0-9a-f]{8}){4} +\S+\s*$/

// > |eth0⇥00000000⇥010200C0⇥0003⇥0⇥0⇥100⇥00000000⇥0⇥0⇥0
//    ^interface ^destination ^gateway ^flags ^refs ^use ^metric ^netmask ^mss ^window ^irtt
/** /proc/net/route (net/ipv4/fib_trie.c, fib_route_seq_show). */
const routes = ruledTable(
  'routes',
  'routes',
  [
    ...KEYS.slice(0, 4).map((key) => mustHead(key)),
    ...KEYS.slice(4, 7).map((key) => heads(key)),
    mustHead('netmask'),
  ].concat(KEYS.slice(8).map((key) => heads(key))),
  {
    facts: { family: 'ipv4' },
    rule: (fields) => {
      if (fields.count !== KEYS.length || !ROUTE.test(fields.range(0, fields.count))) return null
      const { measures, ...row } = routeOf(fieldsOf(fields), LITTLE_ENDIAN)
      return placed({ ...row, ...measures }, fields, Object.fromEntries(KEYS.map((key, at) => [key, at])))
    },
  },
)

// > |20010db8000100000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
//    ^destination                     ^length                                ^gateway                         ^metric  ^refs    ^use     ^flags       ^interface
/** /proc/net/ipv6_route (net/ipv6/ip6_fib.c, ipv6_route_native_seq_show). */
const routes6 = ruledTable(
  'routes6',
  'routes',
  ['destination', 'gateway', 'flags', 'metric', 'refs', 'use', 'interface'].map((key) => heads(key)),
  {
    facts: { family: 'ipv6' },
    titled: true,
    first: /^[0-9a-f]{32}$/,
    rule: (fields) => {
      if (fields.count !== 10 || !ROUTE6.test(fields.range(0, fields.count).replace(/[ \t]+/g, ' '))) return null
      const places = { destination: 0, gateway: 4, metric: 5, refs: 6, use: 7, flags: 8, interface: 9 }
      return placed({ ...route6Of(fieldsOf(fields)) }, fields, places)
    },
  },
)

/** The tables of routes that the kernel shows. */
export const procRoutes = [routes, routes6]
