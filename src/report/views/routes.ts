import Type from 'typebox'
import { described, flag, integer, listOf, orNull, textOrNull, wordOrNull } from '../property.ts'
import { destination } from '../values/destination-schema.ts'
import { gateway } from '../values/gateway-schema.ts'
import { countColumn, flagColumn, integerColumn, mixedColumn, textColumn } from './column.ts'
import { families } from './family.ts'
import { furtherColumns, row } from './row.ts'
import { section } from './section.ts'

const nextHop = Type.Object(
  {
    gateway: Type.Optional(gateway),
    interface: textColumn('Interface name'),
    weight: countColumn('Share of the traffic beside those of the other ways'),
    flags: textColumn('Words as printed: onlink, linkdown …'),
  },
  { title: 'NextHop', description: 'One way out of a route that has several.', ...furtherColumns },
)

/** One route (RFC 4292; net-tools lib/inet_gr.c; FreeBSD usr.bin/netstat/route.c; Windows -r). */
export const routeRow = row('RouteRow', 'One route.', {
  destination: described(destination, 'Where the route leads'),
  gateway: Type.Optional(orNull(gateway, 'Next hop; null where - was printed, as for a rejecting route')),
  netmask: textColumn('Netmask as printed'),
  flags: textColumn('Flags, the letters or words as printed: UG, UGSc, linkdown …'),
  interface: textColumn('Interface name; on Windows the address of the interface; null for - and *'),
  interfaceIndex: integerColumn('Interface index (Windows IPv6 routes)'),
  metric: mixedColumn('Cost of the route: a number, or a word such as Default'),
  refs: countColumn('References to the route'),
  use: countColumn('Look-ups or packets of the route'),
  mss: countColumn('Maximum segment size in bytes; 0 for the default (Linux)'),
  window: countColumn('TCP window in bytes; 0 for the default (Linux)'),
  irtt: countColumn('Initial round trip time in milliseconds; 0 for the default (Linux)'),
  mtu: countColumn('Maximum transmission unit in bytes'),
  expire: mixedColumn('Seconds until the route expires, or what was printed instead: !, permanent, 1m48s'),
  priority: integerColumn('Priority of the route (OpenBSD Prio)'),
  interfaceAddress: textColumn('Address of the interface the route belongs to (macOS RT_IFA)'),
  rtt: mixedColumn('Round trip time in milliseconds (macOS -ll)'),
  rttvar: mixedColumn('Variance of the round trip time in milliseconds (macOS -ll)'),
  recvpipe: countColumn('Receive buffer of the route in bytes (macOS -lll)'),
  sendpipe: countColumn('Send buffer of the route in bytes (macOS -lll)'),
  ssthresh: countColumn('Slow start threshold of the route in bytes (macOS -lll)'),
  groups: countColumn('Groups (AIX)'),
  routeSource: textColumn('What made the route, as printed: MANUAL, DHCP (ESXi Source)'),
  sourceAddress: textColumn('Source address of a cached route (net-tools -C), or the preferred one (ip src)'),
  type: textColumn('Kind of the route as printed: unreachable, blackhole, local, broadcast … (ip)'),
  nextHops: Type.Optional(listOf(nextHop, 'The ways out of a route that has several (ip nexthop)')),
  tos: textColumn('Type of service of a cached route (net-tools -eeC)'),
  nextHasSameKey: flagColumn('Whether => says that the next row has the same key (BSD, AIX)'),
})

/** A table of routes, one a family. */
export const routes = section('routes', 'RoutesSection', routeRow, {
  family: Type.Optional(wordOrNull(families, 'Address family of the table; null when it cannot be known')),
  protocolFamily: Type.Optional(textOrNull('The family as printed, when it is neither IPv4 nor IPv6')),
  persistent: Type.Optional(flag('Whether the routes outlive a restart (Windows Persistent Routes)')),
  cache: Type.Optional(flag('Whether the table is the routing cache (net-tools -C)')),
  defaultGateway: Type.Optional(textOrNull('The line Default Gateway under the table (Windows XP)')),
  fib: Type.Optional(integer('Number of the forwarding table (FreeBSD, setfib)', { minimum: 0 })),
})
