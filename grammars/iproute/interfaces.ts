import { readAddress } from '../../src/table/cells/address.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { readHardwareAddress } from '../../src/table/cells/hardware-address.ts'
import { word } from '../../src/table/cells/word.ts'
import { mergeInto } from '../../src/table/merge-into.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, table } from '../define.ts'
import { linkRecord } from './link-records.ts'
import { partsOf } from './parts.ts'

/** Words of the first line that another one follows, and the field of the row that it goes to. */
const VALUES: Readonly<Record<string, string>> = {
  mtu: 'mtu',
  qdisc: 'qdisc',
  master: 'master',
  vrf: 'vrf',
  state: 'state',
  mode: 'mode',
  group: 'group',
  qlen: 'txQueueLength',
}

/** What the counters are called in the heading above them, and in the row. */
const COUNTERS: Readonly<Record<string, string>> = {
  overrun: 'overruns',
  mcast: 'multicast',
  length: 'lengthErrors',
  crc: 'crcErrors',
  fifo: 'fifoErrors',
  aborted: 'abortedErrors',
  window: 'windowErrors',
  heartbt: 'heartbeatErrors',
  transns: 'transitions',
}
const HEADING = /^(?:RX|TX)(?: errors)?:/
/** What -d adds, a line for each: kinds of links, and what else stands under one. */
const DETAILS =
  /^(?:altname|alias|vf|prog\/xdp|(?:veth|bridge|bond|vlan|vxlan|dummy|macvlan|macvtap|ipvlan|tun|sit|gre|gretap|ip6tnl|ip6gre|ip6gretap|ipip|vti|vti6|xfrm|wireguard|vrf|team|ifb|nlmon|can|vcan|geneve|hsr|netkit|erspan|openvswitch)(?:_slave)?)(?=\s|$)/

const KEYS =
  'index name link flags mtu qdisc master state mode group txQueueLength linkType hardwareAddress broadcast addresses rx tx collisions'.split(
    ' ',
  )

// > |2: eth0@if7: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP mode DEFAULT group default qlen 1000
//    ^index ^name ^link ^flags                      ^mtu      ^qdisc        ^state                              ^txQueueLength
//   |    link/ether 02:00:5e:10:00:01 brd ff:ff:ff:ff:ff:ff
//        ^linkType  ^hardwareAddress
//   |    inet 192.0.2.20/24 brd 192.0.2.255 scope global eth0
//   |    RX:  bytes packets errors dropped  missed   mcast
//   |       112640     892      0       2       0      12
/** The interfaces that ip shows (iproute2 ip/ipaddress.c, print_linkinfo): a block of lines for each, which -o puts into one. */
export const ipInterfaces = table(
  'interfaces',
  'interfaces',
  KEYS.map((key) => column(key, word)),
  {
    titled: true,
    first: /^\d+:$/,
    forms: [KEYS],
    folds: true,
    rule: (fields) => {
      const [first = [], ...parts] = partsOf(fields)
      const row = linkIn(first) ?? addressRowIn(first)
      if (!row) return null
      fields.above = []
      for (const part of parts) mergeInto(row, belowLink(part, fields) ?? {})
      return row
    },
    below: (fields) => (isIndented(fields) ? belowLink(partsOf(fields)[0] ?? [], fields) : null),
    record: linkRecord,
  },
)

function isIndented(fields: Fields): boolean {
  return fields.start(0) > fields.text.lastIndexOf('\n', fields.start(0)) + 1
}

/** The first line of a link; null when the words are none. */
function linkIn([number = '', named = '', flags = '', ...words]: readonly string[]): RowDraft | null {
  const name = /^([^\s@]+)(?:@(\S+))?:$/.exec(named)
  const set = /^<(.*)>$/.exec(flags)
  if (!name || !set || words[0] !== 'mtu') return null
  const row: RowDraft = { line: 0, index: Number(number.slice(0, -1)), name: name[1] }
  if (name[2] !== undefined) row.link = name[2]
  row.flags = set[1] || null
  for (let at = 0; at + 1 < words.length; at += 2) {
    const key = VALUES[words[at] as string]
    if (key) row[key] = numberOr(words[at + 1] as string)
  }
  return row
}

// > |2: eth0    inet 192.0.2.20/24 brd 192.0.2.255 scope global eth0\       valid_lft forever preferred_lft forever
/** An address with the name of its interface in front (-o); null when the words are none. */
function addressRowIn([number = '', name = '', ...words]: readonly string[]): RowDraft | null {
  const address = addressIn(words)
  return address && { line: 0, index: Number(number.slice(0, -1)), name, addresses: [address] }
}

/** What a line under the first one of a link says; null when it says nothing. A heading of counters is kept for the line below it. */
function belowLink(words: readonly string[], fields: Fields): RowDraft | null {
  const [first = ''] = words
  const line = words.join(' ')
  const counters = fields.above[0]
  if (HEADING.test(line)) {
    fields.above = [{ indent: 0, label: first.slice(0, 2), kind: line.replace(HEADING, '').trim() }]
    return {}
  }
  if (counters && words.every((text) => /^[\d.]+[KMGTPE]?i?$/i.test(text)))
    return countersIn(words, counters.label, counters.kind ?? '')
  if (first.startsWith('link/')) return hardwareIn(words)
  if (first === 'valid_lft') return {}
  const address = addressIn(words)
  if (address) return { addresses: [address] }
  return DETAILS.test(line) ? { details: [line] } : null
}

function countersIn(values: readonly string[], label: string, names: string): RowDraft {
  const known = names
    .split(' ')
    .map((name) => COUNTERS[name] ?? name.replace(/_(.)/g, (_, next: string) => next.toUpperCase()))
  const all = values.flatMap((value, at) => (known[at] === undefined ? [] : [[known[at], numberOr(value)] as const]))
  const own = Object.fromEntries(all.filter(([name]) => name !== 'collsns'))
  const collisions = all.find(([name]) => name === 'collsns')
  return { [label.toLowerCase()]: own, ...(collisions && { collisions: collisions[1] }) }
}

// > |    link/ether 02:00:5e:10:00:01 brd ff:ff:ff:ff:ff:ff link-netnsid 0
function hardwareIn([kind = '', address = '', ...words]: readonly string[]): RowDraft {
  const row: RowDraft = {
    linkType: kind.slice('link/'.length),
    hardwareAddress: readHardwareAddress(address) ?? (address || null),
  }
  const isPaired = words[0] === 'brd' || words[0] === 'peer'
  if (isPaired) row[words[0] === 'brd' ? 'broadcast' : 'peer'] = words[1] ?? null
  const rest = words.slice(isPaired ? 2 : 0)
  return rest.length > 0 ? { ...row, details: [rest.join(' ')] } : row
}

// > |    inet 198.51.100.1 peer 198.51.100.2/32 brd 198.51.100.3 scope global secondary eth0:1
/** An address as words: its family, itself with its prefix, and what follows; null when they are none. */
export function addressIn([family = '', text = '', ...words]: readonly string[]): RowDraft | null {
  if (family !== 'inet' && family !== 'inet6') return null
  const [host = '', bits] = text.split('/')
  const found = readAddress(host)
  if (!found) return null
  const after = (name: string) => words[words.indexOf(name) + 1]
  const has = (name: string) => words.includes(name)
  const peer = has('peer') ? after('peer')?.split('/') : undefined
  const length = bits ?? peer?.[1]
  return {
    family: found.family,
    address: found.address,
    prefixLength: length === undefined ? (found.family === 'ipv4' ? 32 : 128) : Number(length),
    ...(has('brd') && { broadcast: after('brd') ?? null }),
    ...(peer && { peer: peer[0] ?? null }),
    ...(has('scope') && { scope: after('scope') ?? null }),
  }
}

function numberOr(text: string): number | string {
  return readCount(text, 0, text.length) ?? text
}
