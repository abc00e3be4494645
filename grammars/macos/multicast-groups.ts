import { readAddress } from '../../src/table/cells/address.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { readHardwareAddress } from '../../src/table/cells/hardware-address.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import { column, required, table } from '../define.ts'

/** A group as macOS prints it: an address with its zone, a hardware address without leading zeros. */
const group: Cell = {
  keys: (key) => [key, 'address', 'zone'],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const [host, zone] = text.split('%', 2) as [string, string?]
    const address = readAddress(host)
    if (!address && !readHardwareAddress(host)) return 0
    row[key] = text
    row.address = address?.address ?? null
    row.zone = zone ?? null
    row.family = address?.family ?? null
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '',
}

/** The link-layer group an address maps to, two digits a byte; `<none>` is an empty one. */
const linkLayerAddress: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const address = readHardwareAddress(fields.at(at))
    if (address === undefined && !fields.is(at, '<none>')) return 0
    row[key] = address ?? null
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '<none>',
}

// > | 224.0.0.251         	1:0:5e:0:0:fb   	en0
//     ^group               ^linkLayerAddress ^interface
const columns = [
  column('group', group, { ...required, print: { width: 20 } }),
  column('linkLayerAddress', linkLayerAddress, { ...required, print: { width: 16 } }),
  column('interface', wordLike(/^[A-Za-z][\w.:-]*$/), required),
]
/** A group of IPv4, IPv6 or Ethernet: any other address can begin a row of routes. */
const MULTICAST = /^(?:2(?:2[4-9]|3\d)(?:\.\d{1,3}){3}|ff[0-9a-f]{2}:[0-9a-f:]*(?:%\w+)?|(?:1:0:5e|33:33):[0-9a-f:]+)$/

const memberships = (name: string, facts?: Readonly<Record<string, unknown>>) =>
  table(name, 'multicast-groups', columns, { option: '-g', ...(facts && { facts }) })

/** Memberships of multicast groups: link layer, IPv4, IPv6 (network_cmds mcast.c, ifmalist_dump). */
export const multicastGroups = [
  { ...memberships('groups'), forms: [columns.map(({ key }) => key)], first: MULTICAST },
  memberships('linkGroups', { family: null }),
  memberships('groups4', { family: 'ipv4' }),
  memberships('groups6', { family: 'ipv6' }),
]
