import type { Gateway } from '../../report/types.ts'
import { isIPv4, readAddress } from './address.ts'
import type { Cell } from './cell.ts'
import { gatewayOf } from './gateway.ts'
import { isHiddenAddress } from './masked-address.ts'

/** A name that somebody put in the place of an address. */
const HOST = /^[A-Za-z][\w.-]*$/

/**
 * A gateway that is an address or the words for `On-link`, which can be two (`Auf Verbindung`). Windows prints nothing else
 * there, so words of a language that is not known say the same; they go up to the next address.
 */
export function nextHop(onLink: readonly string[]): Cell {
  const phrases = onLink.map((text) => text.split(' ')).sort((a, b) => b.length - a.length)
  return {
    keys: (key) => [key],
    read(fields, at, end, row, key) {
      const text = fields.at(at)
      const known = phrases.find(
        (phrase) => at + phrase.length <= end && phrase.every((word, i) => fields.is(at + i, word)),
      )
      const gateway = known ? undefined : readAddressed(text)
      let taken = known?.length ?? 1
      if (!known && !gateway)
        while (at + taken < end && !isAddress(fields.at(at + taken)) && !isNumber(fields.at(at + taken))) taken++
      row[key] = gateway ?? readWords(fields.range(at, at + taken), known !== undefined)
      return taken
    },
    write(row, key, words) {
      const gateway = row[key] as Gateway | null
      return gateway ? gateway.text || (words?.onLink?.[0] ?? 'On-link') : ''
    },
  }
}

// > |  255.255.255.255  255.255.255.255       192.0.2.25           10003       1
//                                                              ^interface
/**
 * The interface of a route, kept as text: its address, or its index in hexadecimal where it has none (Windows XP). A number
 * at the end of a row is the metric.
 */
export const routeInterface: Cell = {
  keys: (key) => [key],
  read(fields, at, end, row, key) {
    const text = fields.at(at)
    if (!isAddress(text) && !(at + 1 < end && /^[0-9a-f]{1,8}$/i.test(text))) return 0
    row[key] = text
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '',
}

function readAddressed(text: string): Gateway | undefined {
  const percent = text.indexOf('%')
  const address = readAddress(percent < 0 ? text : text.slice(0, percent))
  if (!address) return isHiddenAddress(text) ? gatewayOf(text) : undefined
  const onLink = address.wildcard
  return {
    ...gatewayOf(text),
    address: onLink ? null : address.address,
    onLink,
    zone: percent < 0 ? null : text.slice(percent + 1),
  }
}

function readWords(text: string, known: boolean): Gateway {
  if (!known && HOST.test(text)) return { ...gatewayOf(text), host: text }
  return { ...gatewayOf(text), onLink: true }
}

function isAddress(text: string): boolean {
  return isIPv4(text, 0, text.length) || isHiddenAddress(text)
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text)
}
