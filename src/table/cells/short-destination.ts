import type { Destination } from '../../report/types.ts'
import { isIPv4, readAddress } from './address.ts'
import type { Cell } from './cell.ts'
import { readCount } from './count.ts'
import { readHardwareAddress } from './hardware-address.ts'
import { isHiddenAddress } from './masked-address.ts'

/** What a table of routes says of its destinations. */
export interface DestinationRule {
  readonly family?: 'ipv4' | 'ipv6'
  /** Names as long as this may have been cut; 0 when the tool never cuts. */
  readonly width?: number
}

/**
 * The destination of a BSD route (usr.bin/netstat route.c, netname): `default`, a full address, or one whose last zero
 * octets are left out. Behind it stands the length of the prefix, unless it is that of the address class: `10` is
 * 10.0.0.0/8, `172.16` is /16, `192.0.2` is /24, `198.51.100/25` and `0/1` say it themselves. A mask that is no prefix
 * follows as `&0xffff`, which macOS cuts; HP-UX -v prints dotted ones, also behind `default`.
 */
export function shortDestination({ family, width = 0 }: DestinationRule = {}): Cell {
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      const text = fields.at(at)
      const read = readDestination(text, family, width)
      if (!read) return 0
      row[key] = read
      return 1
    },
    write: (row, key) => (row[key] as Destination).text,
  }
}

const NAME = /^[A-Za-z0-9_][\w.-]*$/
const DIGITS = /^[0-9]+$/

/** Reads a destination; undefined for a text that is neither address nor name. */
export function readDestination(text: string, family: 'ipv4' | 'ipv6' | undefined, width = 0): Destination | undefined {
  const destination: Destination = { text, address: null, prefixLength: null, host: null, zone: null, truncated: false }
  if (text === 'default' || text === 'default/0.0.0.0') {
    destination.prefixLength = 0
    const isV4 = family === 'ipv4' || text !== 'default'
    destination.address = family === 'ipv6' ? '::' : isV4 ? '0.0.0.0' : null
    return destination
  }
  const slash = text.lastIndexOf('/')
  const mask = text.lastIndexOf('&')
  const end = slash > 0 ? slash : mask > 0 ? mask : text.length
  const behind = slash > 0 ? (maskLength(text.slice(slash + 1)) ?? readCount(text, slash + 1, text.length)) : undefined
  if (slash > 0 && (typeof behind !== 'number' || behind < 0 || behind > 128)) return undefined
  destination.prefixLength = typeof behind === 'number' ? behind : null
  destination.truncated = mask > 0
  const percent = text.slice(0, end).indexOf('%')
  const address = text.slice(0, percent > 0 ? percent : end)
  if (percent > 0) destination.zone = text.slice(percent + 1, end)
  if (readNetwork(destination, address, family, end < text.length)) return destination
  if (percent > 0 || readHardwareAddress(address) || /^link#\d{1,9}$/.test(address)) return destination
  if (/^(?=.*:)[0-9a-f:.]+$/i.test(address)) return { ...destination, truncated: true }
  if (isHiddenAddress(address)) return destination
  if (!NAME.test(address)) return undefined
  destination.host = address
  destination.truncated = width > 0 && text.length === width
  return destination
}

/** The prefix length of a dotted mask (HP-UX -v); undefined for anything else. */
export function maskLength(text: string): number | undefined {
  if (!isIPv4(text, 0, text.length)) return undefined
  const bits = text
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('')
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined
}

/** Fills in what a numeric address says; false for a name. */
function readNetwork(
  destination: Destination,
  text: string,
  family: string | undefined,
  lengthPrinted: boolean,
): boolean {
  const whole = readAddress(text)
  if (whole) {
    destination.address = whole.address
    return true
  }
  const octets = family === 'ipv6' ? [] : text.split('.')
  if (octets.length === 0 || octets.length > 3 || !octets.every((octet) => DIGITS.test(octet) && Number(octet) < 256))
    return false
  destination.address = [...octets.map(Number), 0, 0, 0].slice(0, 4).join('.')
  if (!lengthPrinted) destination.prefixLength = classLength(Number(octets[0]))
  return true
}

/** The prefix length of an address class (RFC 791 §3.2); null for multicast and reserved addresses. */
export function classLength(first: number): number | null {
  if (first < 128) return 8
  if (first < 192) return 16
  return first < 224 ? 24 : null
}
