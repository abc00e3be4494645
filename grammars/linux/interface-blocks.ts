import type { RowDraft } from '../../src/table/cells/cell.ts'
import { counter } from '../../src/table/cells/counter.ts'
import { prefixLengthOf } from '../../src/table/cells/route-destination.ts'
import { word } from '../../src/table/cells/word.ts'
import type { Table, Words } from '../../src/table/dialect.ts'
import { isBlank } from '../../src/text/blanks.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, table } from '../define.ts'
import { addressOf, isLinkAddress, linkAddress, number, prefixBits } from './address-of-interface.ts'
import { belowOldBlock } from './old-interface-blocks.ts'

const KEYS = ['name', 'flags', 'mtu', 'addresses', 'hardwareAddress', 'txQueueLength', 'linkType']
const COUNTERS = ['packets', 'bytes', 'errors', 'dropped', 'overruns']
const NAMES = new Set([...COUNTERS, 'frame', 'carrier', 'collisions', 'compressed'])

/**
 * What `netstat -ie` prints: a block of lines for each interface, as ifconfig does (net-tools lib/interface.c, ife_print_short of 2.x and
 * ife_print_long of 1.60). Each block is one row.
 */
export function interfaceBlocks(languages: readonly Words[]): Table {
  const labels = languages.flatMap(({ linkLabel }) => linkLabel ?? [])
  const english = new Map(languages.flatMap(({ blockWords }) => Object.entries(blockWords ?? {})))
  return table(
    'interfaceBlocks',
    'interfaces',
    [
      ...KEYS.map((key) => column(key, word, key === 'addresses' ? { option: '-e' } : {})),
      ...[...COUNTERS, 'frame'].map((name) => column(`rx${name}`, counter('rx', name))),
      ...[...COUNTERS, 'carrier'].map((name) => column(`tx${name}`, counter('tx', name))),
      column('collisions', word),
    ],
    {
      titled: true,
      option: '-i',
      rule: (fields) => startBlock(fields) ?? startOldBlock(fields, labels),
      below: (fields) => {
        const line = fields.text.slice(fields.from, fields.to).trim()
        const added = belowBlock(line.replace(/\S+/g, (text) => english.get(text) ?? text)) ?? belowOldBlock(line)
        const isIndented = isBlank(fields.text.charCodeAt(fields.start(0) - 1))
        return isIndented || !added || !LOOSE.some((key) => key in added) ? added : null
      },
    },
  )
}

/** What any words can say: a line that lost its indent is no such. */
const LOOSE = ['device', 'media']

/** A block of which only the name is known. */
function emptyBlock(name: string): RowDraft {
  return {
    line: 0,
    name,
    flags: null,
    mtu: null,
    addresses: [],
    hardwareAddress: null,
    txQueueLength: null,
    linkType: null,
    rx: null,
    tx: null,
    collisions: null,
  }
}

// > | eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
//     ^name       ^flags                                    ^mtu
function startBlock(fields: Fields): RowDraft | null {
  if (fields.count < 4 || !fields.is(2, 'mtu')) return null
  const name = /^(\S+):$/.exec(fields.at(0))
  const flags = /^flags=-?\d+<(.*)>$/.exec(fields.at(1))
  if (!name || !flags) return null
  return { ...emptyBlock(name[1] as string), flags: flags[1] || null, mtu: number(fields.at(3)) }
}

// > | eth0      Link encap:Ethernet  HWaddr 02:00:5E:10:00:01
//     ^name                ^linkType        ^hardwareAddress
function startOldBlock(fields: Fields, labels: readonly string[]): RowDraft | null {
  if (fields.count < 2) return null
  const line = fields.text.slice(fields.start(1), fields.to).trimEnd()
  const label = labels.find((text) => line.startsWith(`${text}:`))
  if (label === undefined) return null
  const last = fields.count - 1
  const hasAddress = last > 2 && isLinkAddress(fields.at(last))
  return {
    ...emptyBlock(fields.at(0)),
    metric: null,
    linkType: fields.text.slice(fields.start(1) + label.length + 1, fields.end(hasAddress ? last - 2 : last)).trim(),
    hardwareAddress: linkAddress(fields.at(last)),
  }
}

/** What one more line of a block of 2.x, in English, adds to its row; null when it is none. */
function belowBlock(line: string): RowDraft | null {
  const fields = line.split(/\s+/)
  switch (fields[0]) {
    case 'inet':
      return inet(fields)
    case 'inet6':
      return inet6(fields)
    case 'RX':
    case 'TX':
      return counters(fields)
    case 'device':
    case 'media':
      return { [fields[0]]: line.slice(fields[0].length).trim() }
    default:
      return link(line)
  }
}

// > | inet 198.51.100.1  netmask 255.255.255.255  destination 198.51.100.2
function inet([, text, label, netmask, second, other]: readonly string[]): RowDraft | null {
  if (label !== 'netmask' || netmask === undefined) return null
  const address: RowDraft = { prefixLength: prefixLengthOf(netmask), netmask }
  if (other !== undefined && second === 'broadcast') address.broadcast = other
  if (other !== undefined && second === 'destination') address.peer = other
  return addressOf(text, address)
}

// > | inet6 2001:db8::10  prefixlen 64  scopeid 0x0<global>
function inet6([, text, label, bits, , scope]: readonly string[]): RowDraft | null {
  const prefixLength = prefixBits(bits)
  if (label !== 'prefixlen' || prefixLength === null) return null
  return addressOf(text, { prefixLength, scope: scope ?? null })
}

// > | ether 02:00:5e:10:00:01  txqueuelen 1000  (Ethernet)
// > | loop  txqueuelen 1000  (Local Loopback)
function link(line: string): RowDraft | null {
  const match = /^(\S+)(?:\s+(\S+))?\s+txqueuelen (\d+)(?:\s+\((.*)\))?$/.exec(line)
  return (
    match && {
      hardwareAddress: linkAddress(match[2] ?? ''),
      txQueueLength: number(match[3]),
      linkType: match[4] ?? match[1],
    }
  )
}

// > | RX packets 48  bytes 3684 (3.5 KiB)
// > | TX errors 0  dropped 1 overruns 0  carrier 0  collisions 0
// > | RX compressed:0
function counters(fields: readonly string[]): RowDraft | null {
  const direction = (fields[0] as string).toLowerCase()
  const compressed = /^compressed:(\d+)$/.exec(fields[1] ?? '')
  if (compressed) return { [direction]: { compressed: number(compressed[1]) } }
  const found: RowDraft = {}
  const added: RowDraft = { [direction]: found }
  for (let at = 1; at + 1 < fields.length && !fields[at]?.startsWith('('); at += 2) {
    const value = number(fields[at + 1])
    if (value === null || !NAMES.has(fields[at] as string)) return null
    if (fields[at] === 'collisions') added.collisions = value
    else found[fields[at] as string] = value
  }
  return Object.keys(found).length > 0 ? added : null
}
