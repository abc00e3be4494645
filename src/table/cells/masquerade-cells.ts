import { readAddress } from './address.ts'
import type { Cell } from './cell.ts'
import { readCount } from './count.ts'
import { type Endpoint, isPort } from './endpoint.ts'
import { portOf } from './services.ts'

const PROTOCOLS = ['tcp', 'udp', 'icmp', 'ip', 'gre', 'esp']

/** The protocol of a masqueraded connection, and the time it has left, which is glued to a long name (`icmp119:02.00`). */
export const masqueradeProtocol: Cell = {
  words: PROTOCOLS,
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const match = /^([a-z]+)(\d.*)?$/.exec(fields.at(at))
    if (!match || !PROTOCOLS.includes(match[1] as string)) return 0
    row[key] = match[1]
    return match[2] === undefined || readExpiry(row, match[2]) ? 1 : 0
  },
  write: (row, key) => (row[key] as string | null) ?? '',
}

/** The time left, `minutes:seconds.hundredths` (net-tools lib/masq_info.c). */
export const expiry: Cell = {
  keys: (key) => [key],
  read: (fields, at, _end, row) => (row.expires === null && readExpiry(row, fields.at(at)) ? 1 : 0),
  write: (row, key) => (row[`${key}Text`] as string | null) ?? '',
}

function readExpiry(row: Record<string, unknown>, text: string): boolean {
  const match = /^(\d{1,9}):(\d{2})\.(\d{2})$/.exec(text)
  if (!match) return false
  row.expires = Number(`${Number(match[1]) * 60 + Number(match[2])}.${match[3]}`)
  row.expiresText = text
  return true
}

/** An end of a masqueraded connection: an address or a name, its port in another column. */
export const host: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const address = readAddress(text)
    row[key] = {
      text,
      address: address?.address ?? null,
      host: address ? null : text,
      zone: null,
      port: null,
      service: null,
      wildcard: address?.wildcard ?? false,
      truncated: false,
    } satisfies Endpoint
    return 1
  },
  write: (row, key) => (row[key] as Endpoint | null)?.text ?? '',
}

/** The three ports of a masqueraded connection: `1024 -> http (61000)`. */
export const masqueradePorts: Cell = {
  keys: (key) => [key],
  read(fields, at, end, row, key) {
    if (at + 4 > end || !fields.is(at + 1, '->')) return 0
    const inner = /^\((.+)\)$/.exec(fields.at(at + 3))
    if (!inner) return 0
    const protocol = String(row.protocol)
    const [source, destination, masquerade] = [fields.at(at), fields.at(at + 2), inner[1] as string].map((text) =>
      portNumber(text, protocol),
    )
    if (source === undefined || destination === undefined || masquerade === undefined) return 0
    row[key] = { text: fields.range(at, at + 4), source, destination, masquerade }
    return 4
  },
  write: (row, key) => (row[key] as { text: string } | null)?.text ?? '',
}

/** The number of a port; null for `*` and for a service that is not known, undefined for a number that is no port. */
function portNumber(text: string, protocol: string): number | null | undefined {
  const number = readCount(text, 0, text.length)
  if (number !== undefined) return isPort(number) ? number : undefined
  return text === '*' ? null : portOf(text, protocol)
}
