import type { Destination } from '../../report/types.ts'
import { isIPv4, readAddress } from './address.ts'
import type { Cell } from './cell.ts'
import { isHiddenAddress } from './masked-address.ts'

/** Bits of an IPv6 prefix: 0 to 128. */
const PREFIX = /^\d{1,3}$/

/**
 * The destination of a route that is never a name: an IPv4 address whose mask stands in a column of its own, or an IPv6
 * address with its prefix length. What is neither is left alone, so that prose under a table is not taken for a route.
 */
export function network(family: 'ipv4' | 'ipv6'): Cell {
  const read = family === 'ipv4' ? readNetwork4 : readNetwork6
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      const destination = read(fields.at(at))
      if (!destination) return 0
      row[key] = destination
      return 1
    },
    write: (row, key) => (row[key] as Destination | null)?.text ?? '',
  }
}

/** The netmask behind such a destination, which gives it its prefix length. */
export const networkMask: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const bits = bitsOf(text)
    if (bits === null && !isHidden(text)) return 0
    row[key] = text
    if (row.destination) (row.destination as Destination).prefixLength = bits
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '',
}

function readNetwork4(text: string): Destination | undefined {
  const known = isIPv4(text, 0, text.length)
  return known || isHidden(text) ? destination(text, known ? text : null, null) : undefined
}

function readNetwork6(text: string): Destination | undefined {
  const slash = text.indexOf('/')
  if (slash < 0 || !PREFIX.test(text.slice(slash + 1))) return undefined
  const percent = text.indexOf('%')
  const printed = text.slice(0, percent >= 0 && percent < slash ? percent : slash)
  const address = readAddress(printed)
  const bits = Number(text.slice(slash + 1))
  if (bits > 128 || (address ? address.family !== 'ipv6' : !isHiddenAddress(printed))) return undefined
  return {
    ...destination(text, address?.address ?? null, bits),
    zone: percent >= 0 && percent < slash ? text.slice(percent + 1, slash) : null,
  }
}

function destination(text: string, address: string | null, prefixLength: number | null): Destination {
  return { text, address, prefixLength, host: null, zone: null, truncated: false }
}

/** The bits of a netmask; null for one whose bits have gaps, and for one that somebody hid. */
function bitsOf(mask: string): number | null {
  if (!isIPv4(mask, 0, mask.length)) return null
  const value = mask.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)
  const bits = 32 - Math.log2(2 ** 32 - value)
  return Number.isInteger(bits) ? bits : null
}

/** Whether the author of the text hid a part of an address. */
function isHidden(text: string): boolean {
  return !isIPv4(text, 0, text.length) && isHiddenAddress(text)
}
