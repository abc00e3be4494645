import type { Destination, Gateway } from '../../src/report/types.ts'
import { readAddress } from '../../src/table/cells/address.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { gatewayOf } from '../../src/table/cells/gateway.ts'
import { word } from '../../src/table/cells/word.ts'
import type { RecordObject, RecordShape, Table } from '../../src/table/dialect.ts'
import { column, table } from '../define.ts'
import { lineBelow, partsOf } from './parts.ts'

type Family = 'ipv4' | 'ipv6'

/** Words that another one follows, and the field of the row that it goes to, in the order of iproute2: those in front of what stands alone. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  from: 'from',
  tos: 'tos',
  dsfield: 'tos',
  nhid: 'nhid',
  via: 'gateway',
  dev: 'interface',
  table: 'table',
  proto: 'proto',
  scope: 'scope',
  src: 'sourceAddress',
  metric: 'metric',
  weight: 'weight',
}
/** Those behind it. */
const MEASURES: Readonly<Record<string, string>> = {
  realm: 'realm',
  realms: 'realms',
  ttl: 'ttl',
  users: 'refs',
  used: 'used',
  age: 'age',
  expires: 'expire',
  error: 'error',
  mtu: 'mtu',
  window: 'window',
  rtt: 'rtt',
  rttvar: 'rttvar',
  ssthresh: 'ssthresh',
  cwnd: 'cwnd',
  advmss: 'advmss',
  reordering: 'reordering',
  hoplimit: 'hoplimit',
  initcwnd: 'initcwnd',
  features: 'features',
  rto_min: 'rtoMin',
  initrwnd: 'initrwnd',
  quickack: 'quickack',
  congctl: 'congctl',
  pref: 'pref',
}
const VALUES: Readonly<Record<string, string>> = { ...ATTRIBUTES, ...MEASURES }
/** Words that stand alone. */
const FLAGS: ReadonlySet<string> = new Set(
  'linkdown dead onlink pervasive offload trap notify unresolved rt_offload rt_trap rt_offload_failed offload_failed cloned'.split(
    ' ',
  ),
)
/** Kinds of routes (rtm_type); those of the first line need no way out. */
const REJECTING: ReadonlySet<string> = new Set(['unreachable', 'blackhole', 'prohibit', 'throw'])
const TYPES: ReadonlySet<string> = new Set([
  ...REJECTING,
  ...'unicast local broadcast multicast anycast nat'.split(' '),
])
const FIRST =
  /^(?:default|unreachable|blackhole|prohibit|throw|unicast|local|broadcast|multicast|anycast|nat|\d{1,3}(?:\.\d{1,3}){0,3}(?:\/\d{1,2})?|[0-9a-f]*:[0-9a-f:.]*(?:\/\d{1,3})?)$/
/** What stands under a route that was asked for alone, which is no row of a table. */
const CACHE = /^[ \t]+cache(?:\s|$)/
const NEXT_HOP = /^[ \t]+nexthop /

const KEYS =
  'type destination gateway interface proto scope sourceAddress metric table pref expire flags nextHops'.split(' ')

// > |default via 192.0.2.1 dev eth0 proto dhcp src 192.0.2.20 metric 100
//    ^destination ^gateway ^interface ^proto   ^sourceAddress   ^metric
/** The routes that ip shows (iproute2 ip/iproute.c, print_route), a table for each family: behind the destination stand words in any order. */
export const ipRoutes: readonly Table[] = (['ipv4', 'ipv6'] as const).map((family) =>
  table(
    family === 'ipv4' ? 'routes' : 'routes6',
    'routes',
    KEYS.map((key) => column(key, word)),
    {
      facts: { family },
      titled: true,
      first: FIRST,
      forms: [KEYS],
      rule: (fields) => {
        const [words = [], ...hops] = partsOf(fields)
        const below = hops.length > 0 ? ` ${hops.map((hop) => hop.join(' ')).join(' ')}` : lineBelow(fields)
        const row = CACHE.test(below) ? null : routeIn(words, family, NEXT_HOP.test(below))
        if (!row || hops.length === 0) return row
        const nextHops = hops.flatMap((hop) => nextHopIn(hop) ?? [])
        return nextHops.length === hops.length ? { ...row, nextHops } : null
      },
      write: ({ rows }) => rows.flatMap(linesOf),
      record: routeRecord(family),
      below: (fields) => {
        const hop = nextHopIn(partsOf(fields)[0] ?? [])
        return hop && { nextHops: [hop] }
      },
    },
  ),
)

/** The names of a record (iproute2 ip/iproute.c) whose words in a line are others. */
const RECORD_NAMES: Readonly<Record<string, string>> = { gateway: 'via', protocol: 'proto', prefsrc: 'src' }

// > |[{"dst":"default","gateway":"192.0.2.1","dev":"eth0","protocol":"dhcp","prefsrc":"192.0.2.20","metric":100,"flags":[]}]
/** A route as a record (`ip -json route`), read as the line that says the same. */
function routeRecord(family: Family): RecordShape {
  return {
    names: {
      type: 'type',
      destination: 'dst',
      gateway: ['gateway', 'via.host', 'via.family'],
      interface: 'dev',
      proto: 'protocol',
      scope: 'scope',
      sourceAddress: 'prefsrc',
      metric: 'metric',
      table: 'table',
      pref: 'pref',
      expire: 'expires',
      flags: 'flags',
    },
    signs: ['dst', 'prefsrc'],
    required: ['destination', 'flags'],
    lists: ['nexthops', 'metrics'],
    rule: (record) => {
      const { values, lists } = record
      const type = values.get('type')?.text
      const hops = lists.get('nexthops')?.map((hop) => pairsIn(recordWords(hop))) ?? []
      const words = [...(type ? [type] : []), values.get('dst')?.text ?? '', ...recordWords(record)]
      const row = hops.includes(null) ? null : routeIn(words, family, hops.length > 0)
      return row && (hops.length > 0 ? { ...row, nextHops: hops } : row)
    },
  }
}

/** What a record says, as the words of a line. */
function recordWords({ values, lists }: RecordObject): string[] {
  const words = [...values].flatMap(([name, { text }]) => {
    const word = RECORD_NAMES[name] ?? name
    if (name === 'flags') return text.split(',').filter((flag) => FLAGS.has(flag))
    return text !== '' && Object.hasOwn(VALUES, word) ? [word, text] : []
  })
  const [host, via] = [values.get('via.host')?.text, values.get('via.family')?.text]
  const metrics = lists.get('metrics')?.flatMap(recordWords) ?? []
  return [...(host && via ? ['via', via, host] : []), ...words, ...metrics]
}

/** The route that the words of a line are; null when they are none, or one of the other family. `parted` where its ways out stand below. */
function routeIn(words: readonly string[], family: Family, parted: boolean): RowDraft | null {
  const type = TYPES.has(words[0] as string) ? words[0] : undefined
  const destination = destinationOf(words[type ? 1 : 0] ?? '', family)
  const pairs = destination && pairsIn(words.slice(type ? 2 : 1))
  if (!destination || !pairs) return null
  const isWay = pairs.gateway !== undefined || pairs.interface !== undefined || parted || REJECTING.has(type ?? '')
  if (!isWay || (destination.text === 'default' && (familyOf(pairs) ?? family) !== family)) return null
  return { line: 0, ...(type && { type }), destination, ...pairs }
}

/** An address with the bits of its network, all of them where none are printed, or the default route; undefined for one of the other family. */
function destinationOf(text: string, family: Family): Destination | undefined {
  const [host = '', bits] = text.split('/')
  const most = family === 'ipv4' ? 32 : 128
  const own = { text, host: null, zone: null, truncated: false }
  if (text === 'default') return { ...own, address: family === 'ipv4' ? '0.0.0.0' : '::', prefixLength: 0 }
  const found = readAddress(wholeAddress(host))
  const prefixLength = bits === undefined ? most : Number(bits)
  return found?.family === family && prefixLength <= most ? { ...own, address: found.address, prefixLength } : undefined
}

/** An address of IPv4 with the zeros at its end, which old versions leave out: 10/8. */
function wholeAddress(host: string): string {
  return /^\d+(?:\.\d+){0,2}$/.test(host) ? `${host}${'.0'.repeat(4 - host.split('.').length)}` : host
}

/** The family of a default route, whose name both have, by what stands behind it; undefined when nothing says it. */
function familyOf({ gateway, gatewayFamily, sourceAddress, pref }: RowDraft): Family | undefined {
  if (pref !== undefined) return 'ipv6'
  if (gatewayFamily !== undefined) return 'ipv4'
  const address = (gateway as Gateway | undefined)?.address ?? (sourceAddress as string | undefined)
  return address === undefined ? undefined : readAddress(address)?.family
}

/** What words say, pair by pair in any order; null when one of them says nothing. */
function pairsIn(words: readonly string[]): RowDraft | null {
  const pairs: RowDraft = {}
  const flags: string[] = []
  const ahead = [...words].reverse()
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (FLAGS.has(name)) flags.push(name)
    else if (name === 'via') {
      if (/^inet6?$/.test(ahead.at(-1) ?? '')) pairs.gatewayFamily = ahead.pop() === 'inet' ? 'ipv4' : 'ipv6'
      const gateway = gatewayIn(ahead.pop() ?? '')
      if (!gateway) return null
      pairs.gateway = gateway
    } else {
      const key = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined
      if (key === undefined) return null
      if (ahead.at(-1) === 'lock') flags.push(`${name} ${ahead.pop()}`)
      const value = valueIn(key, ahead.pop() ?? '')
      if (value === undefined || value === '') return null
      pairs[key] = value
    }
  }
  return flags.length > 0 ? { ...pairs, flags: flags.join(' ') } : pairs
}

function gatewayIn(text: string): Gateway | undefined {
  const address = readAddress(text)?.address
  return address === undefined ? undefined : { ...gatewayOf(text), address }
}

/** Names and numbers of tables, protocols and scopes are words; all else is a number where it is one. */
const WORDS: ReadonlySet<string> = new Set([
  'interface',
  'proto',
  'scope',
  'table',
  'pref',
  'realm',
  'realms',
  'from',
  'sourceAddress',
  'tos',
])
/** What is a number in every route, as other tools print it too. */
const COUNTS: ReadonlySet<string> = new Set(['refs', 'mtu', 'window', 'ssthresh'])

/** A value as its name wants it; undefined where it wants an address or a number and there is none. */
function valueIn(key: string, text: string): string | number | undefined {
  if (key === 'sourceAddress' && !readAddress(text)) return undefined
  if (WORDS.has(key)) return text
  const number = key === 'expire' ? text.replace(/sec$/, '') : text
  return readCount(number, 0, number.length) ?? (COUNTS.has(key) ? undefined : text)
}

// > |⇥nexthop via 192.0.2.1 dev eth0 weight 1
/** A way out of a route that has several; null when the words are none. */
function nextHopIn([first, ...words]: readonly string[]): RowDraft | null {
  return first === 'nexthop' ? pairsIn(words) : null
}

/** The lines of a route: one, and one for each of several ways out. */
function linesOf(row: RowDraft): string[] {
  const { text } = row.destination as Destination
  const hops = (row.nextHops ?? []) as RowDraft[]
  const first = [...(row.type ? [row.type] : []), text, ...wordsOf(row)].join(' ')
  return [first, ...hops.map((hop) => `\t${['nexthop', ...wordsOf(hop)].join(' ')}`)]
}

/** What a route or a way out says, pair by pair in the order of iproute2. */
function wordsOf(row: RowDraft): string[] {
  const flags = ((row.flags as string | null | undefined) ?? '').split(/ (?!lock)/).filter((flag) => flag !== '')
  const locked = flags.filter((flag) => flag.endsWith(' lock'))
  const pairs = (known: typeof VALUES) => {
    const fields = Object.entries(known).filter(([name, key]) => name !== 'dsfield' && (row[key] ?? null) !== null)
    return fields.flatMap(([name, key]) => [
      locked.includes(`${name} lock`) ? `${name} lock` : name,
      printedValue(row, key),
    ])
  }
  return [...pairs(ATTRIBUTES), ...flags.filter((flag) => !locked.includes(flag)), ...pairs(MEASURES)]
}

function printedValue(row: RowDraft, key: string): string {
  if (key === 'expire') return `${row.expire}sec`
  if (key !== 'gateway') return String(row[key])
  const { text } = row.gateway as Gateway
  return row.gatewayFamily === undefined ? text : `${row.gatewayFamily === 'ipv4' ? 'inet' : 'inet6'} ${text}`
}
