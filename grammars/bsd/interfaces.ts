import { readAddress } from '../../src/table/cells/address.ts'
import { bsdInterfaceName, type CutName } from '../../src/table/cells/bsd-interface-name.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { counter } from '../../src/table/cells/counter.ts'
import { readHardwareAddress } from '../../src/table/cells/hardware-address.ts'
import { type CutNetwork, interfaceAddress, interfaceNetwork } from '../../src/table/cells/interface-network.ts'
import type { Column, Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, required, table } from '../define.ts'

const right = (width: number) => ({ print: { width, align: 'right' as const } })
const NETWORK = /^<?[Ll]ink(?:#\d+)?>?$|[.:/]|^\d{1,3}$/
const NAMED = /^[a-z][a-z_]*\d[\w.:]*\*?$/

const packets = { rx: ['rxPackets', 'rxErrors'], tx: ['txPackets', 'txErrors'] }
const leading = ['name', 'mtu', 'network', 'address']

/** Rows without a heading: packets, with -d, -b and both. */
export const INTERFACE_FORMS: readonly (readonly string[])[] = [
  [...leading, ...packets.rx, ...packets.tx, 'collisions'],
  [...leading, ...packets.rx, 'rxBytes', ...packets.tx, 'txBytes', 'collisions'],
  [...leading, ...packets.rx, 'rxBytes', ...packets.tx, 'txBytes', 'collisions', 'dropped'],
]

/** How one BSD prints its interfaces. */
export interface InterfaceStyle {
  /** How names that were cut to their column are known; `never` where they are not. */
  readonly cutName: CutName
  /** Whether counters can have a unit letter (FreeBSD -h). */
  readonly human?: boolean
  /** What may have been cut of network and address. */
  readonly cut: CutNetwork
  /** Width of the names; where names are cut to 5 in the rows, those are written so. */
  readonly nameWidth?: number
  readonly forms?: readonly (readonly string[])[]
}

/**
 * The interfaces of the BSDs (usr.bin/netstat if.c, intpr): a row for the link, then one for each address. A link without
 * an address leaves that cell empty, and long counters push the rest of a row to the right, so that no position is certain.
 */
export function bsdInterfaces({ cutName, cut, human = false, nameWidth = 10, forms = [] }: InterfaceStyle): Table[] {
  const name = column('name', bsdInterfaceName(cutName), { ...required, print: { width: 10 } })
  // > | en0   1500  <Link#4>    02:00:5e:00:53:32  3690604     0 7502014620  4380141     0  268493407     0 230
  //     ^name ^mtu  ^network    ^address           ^rx packets, errors, bytes  ^tx …                    ^coll ^dropped
  const columns: readonly Column[] = [
    name,
    column('mtu', count, { ...required, print: { width: 5 } }),
    column('network', interfaceNetwork, { ...required, print: { width: 13 } }),
    column('address', interfaceAddress(cut), { ...optional, print: { width: 15 } }),
    column('rxPackets', counter('rx', 'packets', { human }), right(8)),
    column('rxErrors', counter('rx', 'errors', { human }), right(5)),
    column('rxFailed', counter('rx', 'failed'), right(5)),
    column('rxDropped', counter('rx', 'dropped', { human }), right(5)),
    column('rxTcPackets', counter('rx', 'tcPackets'), { option: '-P', ...right(8) }),
    column('rxPvPackets', counter('rx', 'pvPackets'), { option: '-P', ...right(8) }),
    column('rxBytes', counter('rx', 'bytes', { human }), { option: '-b', ...right(10) }),
    column('txPackets', counter('tx', 'packets', { human }), right(8)),
    column('txErrors', counter('tx', 'errors', { human }), right(5)),
    column('txFailed', counter('tx', 'failed'), right(5)),
    column('txTcPackets', counter('tx', 'tcPackets'), { option: '-P', ...right(8) }),
    column('txPvPackets', counter('tx', 'pvPackets'), { option: '-P', ...right(8) }),
    column('txBytes', counter('tx', 'bytes', { human }), { option: '-b', ...right(10) }),
    column('collisions', count, right(5)),
    column('txDropped', counter('tx', 'dropped', { human }), { option: '-d', ...right(6) }),
    column('timer', count, { ...optional, option: '-t', ...right(4) }),
    column('dropped', count, { ...optional, option: '-d', ...right(4) }),
    column('forwardedPackets', count, { ...optional, option: '-F', ...right(8) }),
    column('forwardedBytes', count, { ...optional, option: '-F', ...right(10) }),
  ]
  return [
    table('interfaces', 'interfaces', columns, {
      spread: withGroups,
      layout: ({ rows }) => ({ name: { width: rows.some(isCut) ? CUT_NAME : nameWidth } }),
      option: '-i',
      below: multicastAddress,
    }),
    table('interfaceRows', 'interfaces', columns.map(certain), {
      option: '-i',
      forms,
      first: NAMED,
      below: multicastAddress,
    }),
  ]
}

/** Width to which names are cut. */
const CUT_NAME = 5

function isCut({ name, truncated }: RowDraft): boolean {
  return truncated === true && String(name).length === CUT_NAME
}

/** An address and, under it, the groups that were joined on it. */
function withGroups({ multicastAddresses, multicastRefs }: RowDraft, line: string): string[] {
  const refs = (multicastRefs ?? []) as (number | string)[]
  return [
    line,
    ...((multicastAddresses ?? []) as string[]).map(
      (group, i) => `${' '.repeat(25)}${refs[i] === undefined ? group : `${group.padEnd(18)} (refs: ${refs[i]})`}`,
    ),
  ]
}

/** Without a heading, only a row whose third field is a network is certain. */
function certain(it: Column): Column {
  if (it.key !== 'network') return it
  return {
    ...it,
    cell: {
      ...it.cell,
      read: (fields, at, end, row, key) =>
        NETWORK.test(fields.at(at)) && !fields.is(at, '0') ? it.cell.read(fields, at, end, row, key) : 0,
    },
  }
}

/** A group can have a name (without -n), which stands far to the right, as a group always does. */
const HOST = /^[A-Za-z][\w-]*\.[\w.-]+$/
const INDENTED = 20

function columnOf(fields: Fields): number {
  return fields.start(0) - fields.text.lastIndexOf('\n', fields.start(0))
}

// > |                         ff02::1%en0        (refs: 1)
//                             ^multicastAddresses ^multicastRefs
/** A group that was joined on the address above (-a). */
function multicastAddress(fields: Fields): RowDraft | null {
  if (fields.count !== 1 && !(fields.count === 3 && fields.is(1, '(refs:') && /^\d+\)$/.test(fields.at(2)))) return null
  const text = fields.at(0)
  const isAddress = readHardwareAddress(text) || readAddress(text.split('%', 1)[0] as string)
  if (!isAddress && !(HOST.test(text) && columnOf(fields) > INDENTED)) return null
  const refs = fields.count === 3 ? { multicastRefs: [readCount(fields.text, fields.start(2), fields.end(2) - 1)] } : {}
  return { multicastAddresses: [text], ...refs }
}
