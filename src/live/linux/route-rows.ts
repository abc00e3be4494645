import type { Gateway } from '../../report/values/gateway-schema.ts'
import type { RouteRow } from '../../report/views/routes.ts'
import { gatewayOf } from '../../table/cells/gateway.ts'
import { prefixLengthOf } from '../../table/cells/route-destination.ts'
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

/** Reads /proc/net/route (net/ipv4/fib_trie.c, fib_route_seq_show). */
export function readRoutes(text: string, littleEndian: boolean, extended: number): RouteRow[] {
  const columns = routeColumns(extended)
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.trimEnd().split('\t'))
    .filter((fields) => fields.length >= 11)
    .map((fields) => {
      const [name, to = '', via = '', flagText = '', refs, use, metric, maskText = '', mss, window, irtt] = fields.map(
        (field) => field.trim(),
      )
      const flags = hexNumber(flagText, 0, flagText.length)
      const rejects = (flags & REJECT) !== 0
      const address = wordAddress(to, 0, littleEndian)
      const netmask = wordAddress(maskText, 0, littleEndian)
      const unlessRejected = (value: string | undefined) => (rejects ? null : Number(value))
      const measures = {
        metric: Number(metric),
        refs: unlessRejected(refs),
        use: Number(use),
        interface: rejects || name === '*' ? null : (name as string),
        mss: unlessRejected(mss),
        window: unlessRejected(window),
        irtt: unlessRejected(irtt),
      }
      return {
        line: 0,
        destination: {
          text: address,
          address,
          prefixLength: prefixLengthOf(netmask),
          host: null,
          zone: null,
          truncated: false,
        },
        gateway: rejects ? null : nextHop(wordAddress(via, 0, littleEndian)),
        netmask,
        flags: flagsOf(flags, letters),
        ...Object.fromEntries(columns.map((column) => [column, measures[column]])),
      }
    })
}

/** Reads /proc/net/ipv6_route (net/ipv6/ip6_fib.c, ipv6_route_native_seq_show), without the cache. */
export function readRoutes6(text: string): RouteRow[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length >= 10)
    .flatMap(([to = '', length = '', , , via = '', metric = '', refs = '', use = '', flagText = '', name = '']) => {
      const flags = hexNumber(flagText, 0, 8)
      if (Math.floor(flags / CACHED) % 2 === 1) return []
      const address = plainAddress(to)
      const prefixLength = hexNumber(length, 0, length.length)
      const text = `${address}/${prefixLength}`
      return {
        line: 0,
        destination: { text, address, prefixLength, host: null, zone: null, truncated: false },
        gateway: nextHop(plainAddress(via)),
        flags: flagsOf(flags, letters6),
        metric: hexNumber(metric, 0, 8),
        refs: hexNumber(refs, 0, 8),
        use: hexNumber(use, 0, 8),
        interface: name,
      }
    })
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
