import { count } from '../../src/table/cells/count.ts'
import { firstCounter, followingCounter, gluedBefore, mtuBehindName } from '../../src/table/cells/interface-counters.ts'
import { interfaceFlags } from '../../src/table/cells/interface-flags.ts'
import { multicastGroup } from '../../src/table/cells/multicast-group.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import type { Column, Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, onlyIn, optional, required, table } from '../define.ts'

const right = (width: number) => ({ print: { width, align: 'right' as const } })

/** A name is no number: those are left of a row that a console broke. */
const NAME = wordLike(/[A-Za-z]/)

// > | eth0             1500       48      0      0 0            85      0      1      0 BMRU
//     ^name            ^mtu       ^rx.packets … overruns        ^tx.packets … overruns  ^flags
// > | eth0   1500   0184220117      0      0      091203344      0      0      0 BMRU
//     1.60: metric and rx.packets, rx.overruns and tx.packets without a blank between them
const columns: readonly Column[] = [
  column('name', NAME, { ...required, print: { width: 15 } }),
  column('mtu', mtuBehindName, { ...required, ...right(5) }),
  column('metric', gluedBefore(count, 4, ['rx', 'packets']), right(3)),
  column('rxPackets', firstCounter, { ...optional, ...right(8) }),
  column('rxErrors', followingCounter('rx', 'errors'), { ...optional, ...right(6) }),
  column('rxDropped', followingCounter('rx', 'dropped'), { ...optional, ...right(6) }),
  column('rxOverruns', gluedBefore(followingCounter('rx', 'overruns'), 7, ['tx', 'packets']), {
    ...optional,
    print: { width: 6 },
  }),
  column('txPackets', followingCounter('tx', 'packets'), { ...optional, ...right(8) }),
  column('txErrors', followingCounter('tx', 'errors'), { ...optional, ...right(6) }),
  column('txDropped', followingCounter('tx', 'dropped'), { ...optional, ...right(6) }),
  column('txOverruns', followingCounter('tx', 'overruns'), { ...optional, ...right(6) }),
  column('flags', interfaceFlags, required),
]

const keys = columns.map(({ key }) => key)
const form = keys.filter((key) => key !== 'metric')

/** Names the kernel and its managers give to interfaces: by them a row without a heading is known. */
const KNOWN_NAME =
  /^(?:lo|docke|(?:eth|en[ospx]|em|p\d+p|wl|wwan|br|docker|virbr|vir|bond|team|tun|ppp|wg|vlan|vxlan|dummy|ib|sit|gre|usb|vnet|vmnet|vboxnet|cni|flannel|tailscale)[A-Za-z_.:-]*\d[\w.:-]*|(?:br-|veth|cali|lxc|tap|wlx|enx|ovs-|kube-)[\w.:-]*)$/

/** 1.60 cuts names to 5, and prints no blank before the packets (`%-5.5s %5d %3d%8llu %6lu %6lu %6lu%8llu`). */
const layoutOf160: NonNullable<Table['layout']> = ({ shown }) =>
  shown.has('metric')
    ? {
        name: { width: 5 },
        rxPackets: { ...right(8).print, gap: 0 },
        rxOverruns: right(6).print,
        txPackets: { ...right(8).print, gap: 0 },
      }
    : {}

/** The interface table of net-tools, 1.60 and 2.x (lib/interface.c, if_print). */
export const interfaces = table('interfaces', 'interfaces', columns, { layout: layoutOf160, option: '-i', fewest: 2 })

/** Its rows without the heading. */
export const interfaceRows = table('interfaceRows', 'interfaces', withShape(columns, isInterface), {
  option: '-i',
  forms: [form, keys],
  first: KNOWN_NAME,
})

const groupColumns: readonly Column[] = [
  column('interface', NAME, { ...required, print: { width: 15 } }),
  column('refs', count, { ...required, print: { width: 6 } }),
  column('group', multicastGroup, required),
]

// > | eth0            1      ff02::1:ff10:1
//     ^interface      ^refs  ^group
/** Multicast memberships (net-tools netstat.c, igmp_do_one). */
export const multicastGroups = table('multicastGroups', 'multicast-groups', groupColumns, {
  frame: { underHeading: ['--------------- ------ ---------------------'] },
  option: '-g',
})

/** Its rows without the heading. */
export const multicastGroupRows = table(
  'multicastGroupRows',
  'multicast-groups',
  withShape(groupColumns, isMembership),
  {
    option: '-g',
    forms: [groupColumns.map(({ key }) => key)],
    first: KNOWN_NAME,
  },
)

/** The same columns, of which the first accepts only lines of a certain shape. */
function withShape([first, ...rest]: readonly Column[], shape: (fields: Fields) => boolean): Column[] {
  const own = first as Column
  return [{ ...own, cell: onlyIn(shape, own.cell) }, ...rest]
}

function isInterface(fields: Fields): boolean {
  const dash = fields.count > 5 && fields.is(3, '-') && /^\d+$/.test(fields.at(2)) ? 3 : 2
  if (fields.count > 5 && fields.is(dash, '-') && fields.is(fields.count - 2, '-')) return /^\d+$/.test(fields.at(1))
  const last = fields.is(fields.count - 2, '[NO') ? fields.count - 2 : fields.count - 1
  if (last !== 10 && last !== 11) return false
  for (let at = 1; at < last; at++) if (!/^\d+$/.test(fields.at(at))) return false
  return true
}

function isMembership(fields: Fields): boolean {
  return (
    fields.count === 3 &&
    /^\d+$/.test(fields.at(1)) &&
    /^(?:(?:22[4-9]|23\d)\.[\d.]+|ff[0-9a-f]{2}:[0-9a-f:.]+)$/.test(fields.at(2))
  )
}
