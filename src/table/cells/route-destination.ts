import type { Destination } from '../../report/types.ts'
import { isIPv4, readAddress } from './address.ts'
import type { Cell } from './cell.ts'
import { isMaskedAddress } from './masked-address.ts'

/**
 * The destination of a route as Linux prints it: an address whose mask stands in a column of its own
 * (net-tools lib/inet_gr.c), or an address with its prefix length (lib/inet6_gr.c). Names of `cutWidth` characters may have been cut.
 */
export function routeDestination(family: 'ipv4' | 'ipv6', cutWidth = 0): Cell {
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      row[key] = readRouteDestination(fields.at(at), family, cutWidth)
      return 1
    },
    write: (row, key) => (row[key] as Destination | null)?.text ?? '',
  }
}

/** What can stand in the place of a netmask: an address, whole, hidden or cut, or a mark for none. */
const NETMASK = /^[-*]$|\./

/** A netmask in its own column; it gives the destination its prefix length. */
export const netmask: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    if (!NETMASK.test(text)) return 0
    row[key] = text === '-' ? null : text
    const destination = row.destination as Destination | null | undefined
    if (destination) destination.prefixLength = prefixLengthOf(text)
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '-',
}

/** The bits of a netmask; null for one whose bits have gaps, and for anything else. */
export function prefixLengthOf(mask: string): number | null {
  if (!isIPv4(mask, 0, mask.length)) return null
  const bits = mask.split('.').reduce((value, octet) => value * 256 + Number(octet), 0)
  const length = 32 - Math.log2(2 ** 32 - bits)
  return Number.isInteger(length) ? length : null
}

function readRouteDestination(text: string, family: 'ipv4' | 'ipv6', cutWidth: number): Destination {
  const destination: Destination = { text, address: null, prefixLength: null, host: null, zone: null, truncated: false }
  const slash = text.lastIndexOf('/')
  const length = slash < 0 ? null : Number(text.slice(slash + 1))
  const printed = slash < 0 ? text : text.slice(0, slash)
  const host = printed.startsWith('[') && printed.endsWith(']') ? printed.slice(1, -1) : printed
  destination.prefixLength = length !== null && Number.isInteger(length) && length <= 128 ? length : null
  if (host === 'default' || host === '*') destination.address = family === 'ipv6' ? '::' : '0.0.0.0'
  else destination.address = readAddress(host)?.address ?? null
  if (destination.address === null && !isMaskedAddress(host)) destination.host = host
  destination.truncated = destination.host !== null && cutWidth > 0 && host.length >= cutWidth
  return destination
}
