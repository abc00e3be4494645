import { readAddress } from '../../table/cells/address.ts'
import { classLength } from '../../table/cells/short-destination.ts'
import { plainAddress, wordAddress, wordsAddress } from '../../table/procfs/hex.ts'
import type { Edit } from './edit.ts'
import type { StandIns } from './stand-ins.ts'

const TOKEN = /[0-9a-f:.]+/gi
const SHORT = /\d{1,3}(?:\.\d{1,3}){0,2}/g
const DIGITS = /(?:[0-9a-f]{32}|[0-9a-f]{8})(?![0-9a-f])/gi

/**
 * Where an address that was read stands in the text of its cell, and what is to stand there; undefined where no form of it does.
 * Where the length of a network is that of the class of its address, as BSD leaves it out, and the stand-in is of another
 * class, the length is printed too.
 * @param prefixLength where the cell says it, and no mask beside it
 */
export function printedAddress(
  cell: string,
  address: string,
  standIns: StandIns,
  prefixLength?: number | null,
): Edit | undefined {
  return (
    spelledAddress(cell, address, standIns, prefixLength) ??
    digitsOf(cell, address, standIns) ??
    shortAddress(cell, address, standIns, prefixLength)
  )
}

function spelledAddress(
  cell: string,
  address: string,
  standIns: StandIns,
  prefixLength: number | null = null,
): Edit | undefined {
  for (const { 0: token, index } of cell.matchAll(TOKEN))
    for (const length of [token.length, token.lastIndexOf(':'), token.lastIndexOf('.')]) {
      const printed = token.slice(0, Math.max(0, length)).replace(/[.]$/, '')
      if (!isSame(readAddress(printed)?.address, address)) continue
      const given = standIns.address(printed)
      const end = index + printed.length
      return { start: index, end, text: given + lengthBehind(cell, end, printed, given, prefixLength) }
    }
  return undefined
}

/** An IPv4 address inside of an IPv6 one stands alone in a row. */
function isSame(found: string | undefined, address: string): boolean {
  return found === address || found === `::ffff:${address}`
}

/** The kernel's digits: each word in the byte order of the machine, or all in that of the network. */
function digitsOf(cell: string, address: string, standIns: StandIns): Edit | undefined {
  for (const { 0: digits, index } of cell.matchAll(DIGITS)) {
    const isWord = digits.length === 8
    const forms = isWord
      ? [wordAddress(digits, 0, true), wordAddress(digits, 0, false)]
      : [wordsAddress(digits, 0, true), wordsAddress(digits, 0, false), plainAddress(digits)]
    const order = forms.findIndex((form) => isSame(form, address) || isSame(address, form))
    if (order < 0) continue
    const isSwapped = order === 0
    const given = swappedIf(isSwapped, standIns.addressDigits(swappedIf(isSwapped, digits)))
    const isUpper = /[A-F]/.test(digits) || !/[a-f]/.test(digits)
    return { start: index, end: index + digits.length, text: isUpper ? given.toUpperCase() : given.toLowerCase() }
  }
  return undefined
}

function swappedIf(isSwapped: boolean, digits: string): string {
  if (!isSwapped) return digits
  return digits.replace(/(..)(..)(..)(..)/g, '$4$3$2$1')
}

/** A network whose last zeros are left out (BSD): `192.0.2`, `172.16/12`. */
function shortAddress(
  cell: string,
  address: string,
  standIns: StandIns,
  prefixLength: number | null = null,
): Edit | undefined {
  for (const { 0: printed, index } of cell.matchAll(SHORT)) {
    const parts = printed.split('.')
    if ([...parts.map(Number), 0, 0, 0].slice(0, 4).join('.') !== address) continue
    const given = standIns.address(address).split('.')
    const needed = Math.max(parts.length, given.findLastIndex((part) => part !== '0') + 1)
    const end = index + printed.length
    const text = given.slice(0, needed).join('.')
    return { start: index, end, text: text + lengthBehind(cell, end, printed, text, prefixLength) }
  }
  return undefined
}

/** The length of a network that the class of its address said, and that of its stand-in does not. */
function lengthBehind(cell: string, end: number, printed: string, given: string, length: number | null): string {
  const classOf = (address: string) => classLength(Number.parseInt(address, 10))
  const isSaid = length === null || cell[end] === '/' || classOf(printed) !== length || classOf(given) === length
  return isSaid ? '' : `/${length}`
}

const BYTES = /[0-9a-f]{1,2}(?:[ :.-][0-9a-f]{1,2}){5,19}|(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])/gi

/** Where a link-layer address that was read stands in its cell. */
export function printedMac(cell: string, address: string, standIns: StandIns): Edit | undefined {
  for (const { 0: printed, index } of cell.matchAll(BYTES))
    if (bytesOf(printed) === bytesOf(address))
      return { start: index, end: index + printed.length, text: standIns.mac(printed) }
  return undefined
}

function bytesOf(printed: string): string {
  const bytes = printed.match(/[^0-9a-f]/i.test(printed) ? /[0-9a-f]{1,2}/gi : /../g) ?? []
  return bytes.map((byte) => byte.toLowerCase().padStart(2, '0')).join(':')
}
