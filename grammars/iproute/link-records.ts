import { readAddress } from '../../src/table/cells/address.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { readHardwareAddress } from '../../src/table/cells/hardware-address.ts'
import type { RecordObject, RecordShape } from '../../src/table/dialect.ts'

/** The names of iproute2 (ip/ipaddress.c, print_linkinfo) for the fields of a link. */
const NAMES: Readonly<Record<string, string>> = {
  index: 'ifindex',
  name: 'ifname',
  link: 'link',
  flags: 'flags',
  mtu: 'mtu',
  qdisc: 'qdisc',
  master: 'master',
  state: 'operstate',
  mode: 'linkmode',
  group: 'group',
  txQueueLength: 'txqlen',
  linkType: 'link_type',
  hardwareAddress: 'address',
  broadcast: 'broadcast',
}
/** The names of counters, and what they are called in the row. */
const COUNTERS: Readonly<Record<string, string>> = {
  bytes: 'bytes',
  packets: 'packets',
  errors: 'errors',
  dropped: 'dropped',
  over_errors: 'overruns',
  missed_errors: 'missed',
  multicast: 'multicast',
  carrier_errors: 'carrier',
  length_errors: 'lengthErrors',
  crc_errors: 'crcErrors',
  frame_errors: 'frameErrors',
  fifo_errors: 'fifoErrors',
  aborted_errors: 'abortedErrors',
  window_errors: 'windowErrors',
  heartbeat_errors: 'heartbeatErrors',
  carrier_changes: 'transitions',
}
const STATISTICS = ['stats64', 'stats']
const rxNames = Object.keys(COUNTERS).flatMap((name) => STATISTICS.map((of) => `${of}.rx.${name}`))
const txNames = [...Object.keys(COUNTERS), 'collisions'].flatMap((name) => STATISTICS.map((of) => `${of}.tx.${name}`))

// > |[{"ifindex":1,"ifname":"lo","flags":["LOOPBACK","UP","LOWER_UP"],"mtu":65536,"operstate":"UNKNOWN","addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8}]}]
/** A link as a record, with its addresses and counters (`ip -json link`, `ip -json address`, in brief or whole). */
export const linkRecord: RecordShape = {
  names: { ...NAMES, rx: rxNames, tx: txNames },
  signs: ['ifindex', 'ifname'],
  required: ['name', 'state', 'flags', 'mtu'],
  fewest: 2,
  lists: ['addr_info'],
  rule: linkIn,
}

function linkIn({ values, lists }: RecordObject): RowDraft | null {
  if (!values.has('ifname') || !values.has('operstate')) return null
  const row: RowDraft = { line: 0 }
  for (const [key, name] of Object.entries(NAMES)) {
    const text = values.get(name)?.text
    if (text !== undefined && text !== '') row[key] = readCount(text, 0, text.length) ?? text
  }
  row.flags = values.has('flags') ? values.get('flags')?.text || null : undefined
  if (row.flags === undefined) delete row.flags
  if (row.hardwareAddress) row.hardwareAddress = readHardwareAddress(String(row.hardwareAddress)) ?? row.hardwareAddress
  const addresses = lists.get('addr_info')?.flatMap((one) => addressIn(one) ?? [])
  const counters = { ...countersOf('rx', values), ...countersOf('tx', values) }
  return { ...row, ...(addresses && { addresses }), ...counters }
}

/** An address of a link; null where it is none. */
function addressIn({ values }: RecordObject): RowDraft | null {
  const text = (name: string) => values.get(name)?.text
  const found = readAddress(text('local') ?? '')
  if (!found) return null
  return {
    family: found.family,
    address: found.address,
    prefixLength: Number(text('prefixlen') ?? (found.family === 'ipv4' ? 32 : 128)),
    ...(values.has('broadcast') && { broadcast: text('broadcast') }),
    ...(values.has('address') && { peer: text('address') }),
    ...(values.has('scope') && { scope: text('scope') }),
  }
}

function countersOf(side: 'rx' | 'tx', values: RecordObject['values']): RowDraft {
  const numberOf = (name: string) => {
    const text = STATISTICS.flatMap((of) => values.get(`${of}.${side}.${name}`)?.text ?? [])[0]
    return text === undefined ? undefined : (readCount(text, 0, text.length) ?? text)
  }
  const counted = Object.entries(COUNTERS).flatMap(([name, key]) => {
    const value = numberOf(name)
    return value === undefined ? [] : [[key, value] as const]
  })
  const collisions = numberOf('collisions')
  return {
    ...(counted.length > 0 && { [side]: Object.fromEntries(counted) }),
    ...(collisions !== undefined && { collisions }),
  }
}
