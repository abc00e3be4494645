import type { Gateway, RouteRow } from '../../report/types.ts'
import { gatewayOf } from '../cells/gateway.ts'
import { prefixLengthOf } from '../cells/route-destination.ts'
import { hexNumber, plainAddress, wordAddress } from './hex.ts'

const REJECT = 0x200
const CACHED = 0x1000000

/** Flags and their letters in the order of netstat; `!` stands for a rejecting route instead of U and G (lib/inet_gr.c). */
const letters: readonly (readonly [bit: number, letter: string])[] = [
  [0x4, 'H'],
  [0x8, 'R'],
  [0x10, 'D'],
  [0x20, 'M'],
]

/** The same for IPv6 (lib/inet6_gr.c). */
const letters6: readonly (readonly [bit: number, letter: string])[] = [
  [0x4, 'H'],
  [0x10000, 'D'],
  [0x40000, 'A'],
  [CACHED, 'C'],
  [0x20000, 'a'],
  [0x400000, 'e'],
  [0x20, 'm'],
  [0x200000, 'n'],
  [0x2000000, 'f'],
]

/** The columns of a table of routes: -e asks for the metric in place of the sizes, -ee for both. */
export function routeColumns(
  extended: number,
): readonly ('metric' | 'refs' | 'use' | 'interface' | 'mss' | 'window' | 'irtt')[] {
  if (extended === 0) return ['mss', 'window', 'irtt', 'interface']
  return extended === 1
    ? ['metric', 'refs', 'use', 'interface']
    : ['metric', 'refs', 'use', 'interface', 'mss', 'window', 'irtt']
}

/** The columns behind the flags that netstat prints in several views, all of them. */
type Measures = Required<Pick<RouteRow, 'metric' | 'refs' | 'use' | 'interface' | 'mss' | 'window' | 'irtt'>>

/** Reads /proc/net/route, with the columns that so many -e ask for. */
export function readRoutes(text: string, littleEndian: boolean, extended: number): RouteRow[] {
  const columns = routeColumns(extended)
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.trimEnd().split('\t'))
    .filter((fields) => fields.length >= 11)
    .map((fields) => {
      const { measures, ...row } = routeOf(
        fields.map((field) => field.trim()),
        littleEndian,
      )
      return { ...row, ...Object.fromEntries(columns.map((column) => [column, measures[column]])) }
    })
}

/** The route of the fields of a line of /proc/net/route (net/ipv4/fib_trie.c, fib_route_seq_show). */
export function routeOf(fields: readonly string[], littleEndian: boolean): RouteRow & { readonly measures: Measures } {
  const [name, to = '', via = '', flagText = '', refs, use, metric, maskText = '', mss, window, irtt] = fields
  const flags = hexNumber(flagText, 0, flagText.length)
  const rejects = (flags & REJECT) !== 0
  const address = wordAddress(to, 0, littleEndian)
  const netmask = wordAddress(maskText, 0, littleEndian)
  const unlessRejected = (value: string | undefined) => (rejects ? null : Number(value))
  return {
    line: 0,
    destination: destinationOf(address, address, prefixLengthOf(netmask)),
    gateway: rejects ? null : nextHop(wordAddress(via, 0, littleEndian)),
    netmask,
    flags: flagsOf(flags, letters),
    measures: {
      metric: Number(metric),
      refs: unlessRejected(refs),
      use: Number(use),
      interface: rejects || name === '*' ? null : (name as string),
      mss: unlessRejected(mss),
      window: unlessRejected(window),
      irtt: unlessRejected(irtt),
    },
  }
}

/** Reads /proc/net/ipv6_route, without the cache. */
export function readRoutes6(text: string): RouteRow[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length >= 10)
    .filter(([, , , , , , , , flags = '']) => Math.floor(hexNumber(flags, 0, 8) / CACHED) % 2 === 0)
    .map(route6Of)
}

/** The route of the fields of a line of /proc/net/ipv6_route (net/ipv6/ip6_fib.c, ipv6_route_native_seq_show). */
export function route6Of(fields: readonly string[]): RouteRow {
  const [to = '', length = '', , , via = '', metric = '', refs = '', use = '', flags = '', name = ''] = fields
  const address = plainAddress(to)
  const prefixLength = hexNumber(length, 0, length.length)
  return {
    line: 0,
    destination: destinationOf(`${address}/${prefixLength}`, address, prefixLength),
    gateway: nextHop(plainAddress(via)),
    flags: flagsOf(hexNumber(flags, 0, 8), letters6),
    metric: hexNumber(metric, 0, 8),
    refs: hexNumber(refs, 0, 8),
    use: hexNumber(use, 0, 8),
    interface: name,
  }
}

function destinationOf(text: string, address: string, prefixLength: number | null): RouteRow['destination'] {
  return { text, address, prefixLength, host: null, zone: null, truncated: false }
}

function flagsOf(flags: number, known: typeof letters): string {
  const has = (bit: number) => (flags & bit) !== 0
  const front = has(REJECT) ? '!' : `${has(1) ? 'U' : ''}${has(2) ? 'G' : ''}`
  return front + known.map(([bit, letter]) => (has(bit) ? letter : '')).join('')
}

function nextHop(address: string): Gateway {
  const isNone = address === '0.0.0.0' || address === '::'
  return { ...gatewayOf(address), address: isNone ? null : address, onLink: isNone }
}
