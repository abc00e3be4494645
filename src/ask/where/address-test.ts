import { ipv6Groups, isIPv4, isIPv6, readAddress } from '../../table/cells/address.ts'
import type { TextTest } from './text-test.ts'

/** An address or a network of a query. */
export interface AskedAddress {
  /** Whether a canonical address is the one, or in the network. */
  readonly matches: TextTest
  /** The zone behind the address; null where none is asked for. */
  readonly zone: string | null
}

/** IPv4 in an address of IPv6 (RFC 4291 §2.5.5.2), as sockets of both show it. */
const MAPPED = '::ffff:'

/** Reads an address, with brackets or without, with a zone, or a network: `[fe80::1%eth0]`, `10.0.0.0/8`; undefined when it is none. */
export function askedAddress(text: string): AskedAddress | undefined {
  const [, bare, inBrackets, length] = /^(?:([^[\]/]{1,80})|\[([^[\]/]{1,80})\])(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const [written, zone = null] = (bare ?? inBrackets ?? '').split('%') as [string, string?]
  const address = readAddress(written)
  if (!address) return undefined
  const isV4 = address.family === 'ipv4'
  if (length === undefined) return { zone, matches: sameAddress(address.address, isV4) }
  const bits = Number(length)
  if (bits > (isV4 ? 32 : 128)) return undefined
  return { zone, matches: isV4 ? inNetworkV4(address.address, bits) : inNetworkV6(address.address, bits) }
}

function sameAddress(address: string, isV4: boolean): TextTest {
  if (!isV4) return (text) => text === address
  const mapped = MAPPED + address
  return (text) => text === address || text === mapped
}

function inNetworkV4(network: string, bits: number): TextTest {
  const mask = bits === 0 ? 0 : -1 << (32 - bits)
  const wanted = quadAt(network, 0) & mask
  return (text) => {
    const start = text.startsWith(MAPPED) ? MAPPED.length : 0
    return isIPv4(text, start, text.length) && (quadAt(text, start) & mask) === wanted
  }
}

/** The number of four decimal octets that begin at a place. */
function quadAt(text: string, start: number): number {
  let number = 0
  let octet = 0
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0) octet = octet * 10 + digit
    else {
      number = (number << 8) | octet
      octet = 0
    }
  }
  return (number << 8) | octet
}

function inNetworkV6(network: string, bits: number): TextTest {
  const wanted = ipv6Groups(network) as number[]
  const whole = bits >> 4
  const mask = 0xffff & (-1 << (16 - (bits & 15)))
  return (text) => {
    const groups = isIPv6(text) ? ipv6Groups(text) : undefined
    if (!groups) return false
    for (let i = 0; i < whole; i++) if (groups[i] !== wanted[i]) return false
    return (bits & 15) === 0 || ((groups[whole] as number) & mask) === ((wanted[whole] as number) & mask)
  }
}
