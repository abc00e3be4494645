import type { Destination } from '../../src/report/types.ts'
import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { metric } from '../../src/table/cells/metric.ts'
import { network, networkMask } from '../../src/table/cells/network.ts'
import { nextHop, routeInterface } from '../../src/table/cells/next-hop.ts'
import type { Table, Words } from '../../src/table/dialect.ts'
import { column, required, table } from '../define.ts'

const ACTIVE = { persistent: false }
const PERSISTENT = { persistent: true }
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const INDEX = /^\d{1,5}$/
/** Where a route begins in a text without line ends: an address before a mask; two numbers before a prefix. */
const BREAKS4 =
  /(?<=\s)(?:\d{1,3}\.){3}\d{1,3}\s+(?=(?:255\.){0,3}(?:255|254|252|248|240|224|192|128|0)(?:\.0){0,3}\s)/g
const BREAKS6 = /(?<=\s)\d{1,5}\s+\d{1,5}\s+(?=[0-9a-f:.]{0,45}\/\d)/g

const RULE = '='.repeat(75)
/** Where the gateway of an IPv6 route stands, and how long a destination may be to leave it on its line. */
const GATEWAY_AT = 36
const LONGEST = 24

/** The words for `On-link` have a blank behind them. */
function onLinkBefore(gateway: Cell): Cell {
  return {
    ...gateway,
    write(row, key, words) {
      const text = gateway.write(row, key, words)
      return text === '' || /^[\d.]+$/.test(text) ? text : `${text} `
    },
  }
}

/** A row whose long destination puts the gateway on a line of its own. */
function wrapped({ destination, gateway }: RowDraft, line: string): string[] {
  const end = line.indexOf((destination as Destination).text) + (destination as Destination).text.length
  return gateway && (destination as Destination).text.length > LONGEST
    ? [line.slice(0, end), ' '.repeat(GATEWAY_AT) + line.slice(end + 1)]
    : [line]
}

/**
 * The tables of routes: of each family the active and the persistent ones. A title above says the family, but Windows XP
 * and excerpts do not have it, so each table knows it too.
 */
export function windowsRoutes(languages: readonly Words[]): Table[] {
  const gateway = nextHop(languages.flatMap((language) => language.onLink ?? []))
  const right = { ...required, print: { width: 16, align: 'right' } } as const

  // > |Network Destination        Netmask          Gateway       Interface  Metric
  // > |        127.0.0.0        255.0.0.0         On-link         127.0.0.1    331
  //      ^destination      ^netmask         ^gateway          ^interface       ^metric     left-aligned on Windows XP
  const ipv4 = [
    column('destination', network('ipv4'), { ...required, print: { width: 17, align: 'right', gap: 0 } }),
    column('netmask', networkMask, right),
    column('gateway', onLinkBefore(gateway), right),
    column('interface', routeInterface, right),
    column('metric', metric, { print: { width: 6, align: 'right' } }),
  ]

  // > |  Network Address          Netmask  Gateway Address  Metric
  // > |      203.0.113.0    255.255.255.0      192.0.2.254       1
  const ipv4Persistent = [...ipv4.slice(0, 3), column('metric', metric, { print: { width: 7, align: 'right' } })]

  // > | If Metric Network Destination      Gateway
  // > | 12    281 2001:db8:0:1:4c1d:9a2e:71b0:10/128
  // > |                                    On-link
  //      ^index ^metric ^destination         ^gateway      on a line of its own behind a destination of more than 24 characters
  const ipv6 = [
    column('interfaceIndex', count, { print: { width: 3, align: 'right', gap: 0 } }),
    column('metric', metric, { ...required, print: { width: 6, align: 'right' } }),
    column('destination', network('ipv6'), { ...required, print: { width: 24 } }),
    column('gateway', gateway, { print: { width: 0 } }),
  ]
  const keys = (columns: typeof ipv6) => [columns.map(({ key }) => key)]
  const both = {
    option: '-r',
    breaks: () => BREAKS6,
    ordered: true,
    wraps: true,
    spread: wrapped,
    first: INDEX,
    forms: keys(ipv6),
  } as const

  return [
    table('routes', 'routes', [], { announces: true }),
    table('routes-ipv4', 'routes', [], { announces: true, facts: { family: 'ipv4' } }),
    table('routes-ipv6', 'routes', [], { announces: true, facts: { family: 'ipv6' } }),
    table('active-ipv4', 'routes', ipv4, {
      facts: { family: 'ipv4', ...ACTIVE },
      frame: { announcedBy: 'routes-ipv4', underAnnounced: [RULE], underRows: [RULE] },
      option: '-r',
      breaks: () => BREAKS4,
      first: IPV4,
      forms: keys(ipv4),
    }),
    table('active-ipv6', 'routes', ipv6, {
      facts: { family: 'ipv6', ...ACTIVE },
      frame: { announcedBy: 'routes-ipv6', aboveAnnounced: [RULE, ''], underAnnounced: [RULE], underRows: [RULE] },
      ...both,
    }),
    table('persistent-ipv4', 'routes', ipv4Persistent, {
      facts: { family: 'ipv4', ...PERSISTENT },
      apart: true,
      option: '-r',
      breaks: () => BREAKS4,
      first: IPV4,
      forms: keys(ipv4Persistent),
    }),
    table('persistent-ipv6', 'routes', ipv6, { facts: { family: 'ipv6', ...PERSISTENT }, ...both }),
  ]
}
