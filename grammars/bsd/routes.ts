import { bsdGateway } from '../../src/table/cells/bsd-gateway.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { routeFlags } from '../../src/table/cells/route-flags.ts'
import { type DestinationRule, shortDestination } from '../../src/table/cells/short-destination.ts'
import { countOr, mark, wordLike } from '../../src/table/cells/word.ts'
import type { Column, Print, Table } from '../../src/table/dialect.ts'
import { column, optional, required, table } from '../define.ts'

/** How one BSD prints its routes. */
export interface RouteStyle {
  /** The columns behind the flags. */
  readonly columns: readonly Column[]
  /** Names as long as this may have been cut. */
  readonly cut?: number
  /** Whether a network whose mask is that of its class is printed without the length of its prefix. */
  readonly classful: boolean
  /** Widths that differ from those of 4.4BSD, given what is printed. */
  readonly prints?: (shown: ReadonlySet<string>) => Readonly<Record<string, Print>>
  /** Column lists of rows without a heading. */
  readonly forms: readonly (readonly string[])[]
}

const RIGHT = { align: 'right' } as const
const NUMERIC =
  /^(?:default|\d{1,3}(?:\.\d{1,3}){0,3}(?:\/\d{1,2})?|(?=[^%]*:[^%]*:)[0-9a-f:.]+(?:%[\w.-]+)?(?:\/\d{1,3})?)$/
const UP = /^U/
const HOP = /[:.#]|^-$|^[a-z]+\d+$/

/** The name of an interface in a column of its own. */
export const interfaceCell = wordLike(/^[A-Za-z][\w.:@-]*\*?$/)

/** References and look-ups: BSD routes up to 4.4BSD's heirs of 2015. */
export const refs = column('refs', count, { print: { width: 6, ...RIGHT } })
export const use = column('use', count, { print: { width: 8, ...RIGHT } })
/** Behind a row whose key the next one has too: 4.4BSD up to FreeBSD 9, macOS with -a, AIX. */
export const sameKey = column('nextHasSameKey', mark('=>'), { ...optional, unheaded: true })
/** Seconds until a route goes; `!` when it is over. */
export const expire = column('expire', countOr('!'), { ...optional, print: { width: 6, ...RIGHT } })

/**
 * The tables of routes that every BSD prints, one a family under a title of its own (usr.bin/netstat route.c, routepr and
 * p_rtentry), and their rows without a heading.
 */
export function bsdRoutes(style: RouteStyle): Table[] {
  const { forms, cut = 0, classful } = style
  const leading = (rule: DestinationRule, address: number): Column[] => [
    column('destination', shortDestination({ ...rule, width: cut }), { ...required, print: { width: address } }),
    column('gateway', bsdGateway(cut), { ...required, print: { width: address } }),
    column('interfaceAddress', wordLike(/^[\w:.%-]+$/), { option: '-l', print: { width: address } }),
    column('flags', routeFlags({ classful }), { ...required, print: { width: 6 } }),
  ]
  // > | 198.51.100/25      192.0.2.254        UGSc            0        0    en0   1188
  //     ^destination       ^gateway           ^flags      ^refs     ^use    ^interface ^expire
  const routes = (name: string, rule: DestinationRule, facts?: Readonly<Record<string, unknown>>) =>
    table(name, 'routes', [...leading(rule, rule.family === 'ipv6' ? 39 : 18), ...style.columns], {
      option: '-r',
      frame: { announcedBy: 'routingTables', aboveTitle: name === 'routes' ? [] : [''] },
      layout: ({ shown }) => style.prints?.(shown) ?? {},
      ...(facts && { facts }),
      ...(name !== 'routes' && { common: true }),
    })
  return [
    table('routingTables', 'routes', [], { announces: true }),
    routes('routes', {}),
    routes('routes4', { family: 'ipv4' }, { family: 'ipv4' }),
    routes('routes6', { family: 'ipv6' }, { family: 'ipv6' }),
    routes('routesOther', {}, { family: null }),
    table('routeRows', 'routes', [...leading({}, 18), ...style.columns].map(numericHop), {
      option: '-r',
      forms,
      first: NUMERIC,
    }),
  ]
}

/** Without a heading, only a row whose next hop is no plain word and whose flags say that it is up is certain. */
function numericHop(it: Column): Column {
  if (it.key === 'flags') return { ...it, cell: only(UP, it.cell) }
  if (it.key === 'interface') return { ...it, ...required }
  return it.key === 'gateway' ? { ...it, cell: only(HOP, it.cell) } : it
}

function only(pattern: RegExp, cell: Cell): Cell {
  return {
    ...cell,
    read: (fields, at, end, row, key) => (pattern.test(fields.at(at)) ? cell.read(fields, at, end, row, key) : 0),
  }
}
