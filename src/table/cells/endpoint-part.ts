import { readAddress } from './address.ts'
import type { Cell, RowDraft } from './cell.ts'
import { readCount } from './count.ts'
import { type Endpoint, isPort } from './endpoint.ts'
import { portOf } from './services.ts'

/** What a tool puts in the place of the characters that a column has no room for. */
const ELLIPSIS = /(?:\.\.\.|…)$/
/** What is left of an address whose end is cut. */
const BEGINS_ADDRESS = /^[\da-f][\da-f.:]*$/i

/** How a system writes an end, and whether in words. */
interface Joined {
  readonly named?: boolean
  readonly separator?: ':' | '.'
}

/** What a name of a host or a service looks like. */
const NAME = /^[A-Za-z\d][\w+.-]*$/

/**
 * The two columns of an end whose port has one of its own: `local.address` and `local.port` fill `local`. Each says what it
 * knows, in whatever order they stand, and either can be missing. Where a tool looks up names, these are `named`.
 * The text is both, as the netstat of that system would join them.
 */
export function endpointParts({ named = false, separator = ':' }: Joined = {}): {
  readonly address: Cell
  readonly port: Cell
} {
  const isName = (text: string) => named && NAME.test(text)
  return {
    address: {
      keys: (key) => [endOf(key)],
      read(fields, at, _end, row, key) {
        const text = fields.at(at)
        const known = addressOf(text) ?? (isName(text) ? { host: text } : undefined)
        if (!known) return 0
        fill(row, key, known, (port) => joined(text, port, separator), text)
        return 1
      },
      write: (row, key) => addressIn(row, endIn(row, key), separator),
    },
    port: {
      keys: (key) => [endOf(key)],
      read(fields, at, _end, row, key) {
        const text = fields.at(at)
        const known = portIn(text) ?? (isName(text) ? serviceIn(text, row) : undefined)
        if (!known) return 0
        fill(row, key, known, (address) => joined(address, text, separator), text)
        return 1
      },
      write: (row, key) => {
        const end = endIn(row, key)
        return String(end?.service ?? end?.port ?? (end ? '*' : ''))
      },
    },
  }
}

/** The columns of a tool that prints numbers. */
export const { address: addressPart, port: portPart } = endpointParts()
/** The port of one that looks up the names of services. */
export const { port: serviceOrPort } = endpointParts({ named: true })

/** An address alone, without the port behind it and the brackets around it. */
function addressIn(row: RowDraft, end: Endpoint | null | undefined, separator: string): string {
  if (!end || (end.text === '' && end.address === null && end.host === null && !end.wildcard)) return ''
  if (end.text === '') {
    const any = row.family === 'ipv4' ? '0.0.0.0' : '::'
    return (end.address ?? end.host ?? any) + (end.zone === null ? '' : `%${end.zone}`)
  }
  const port = `${separator}${end.service ?? end.port ?? '*'}`
  if (end.text === port.slice(1) && end.address === null && !end.wildcard) return ''
  const address = end.text.endsWith(port) ? end.text.slice(0, -port.length) : end.text
  return address.replace(/^\[(.*)\]$/, '$1')
}

/** A port by its number, or any. */
function portIn(text: string): Partial<Endpoint> | undefined {
  if (text === '*') return { port: null }
  const port = readCount(text, 0, text.length)
  return port !== undefined && isPort(port) ? { port } : undefined
}

function serviceIn(service: string, row: RowDraft): Partial<Endpoint> {
  return { service, port: portOf(service, row.protocol as string) }
}

/** An end of which no column says anything. */
export function unknownEnd(): Endpoint {
  return {
    text: '',
    address: null,
    host: null,
    zone: null,
    port: null,
    service: null,
    wildcard: false,
    truncated: false,
  }
}

const ANY: Partial<Endpoint> = { wildcard: true }
/** What stands for an address that could not be read of an image of memory. */
const UNREADABLE: Partial<Endpoint> = {}

/** What a text says as an address, with a zone behind `%`; undefined when it is none, and no beginning of one. */
function addressOf(text: string): Partial<Endpoint> | undefined {
  if (text === '*') return ANY
  if (text === '-') return UNREADABLE
  if (ELLIPSIS.test(text)) return BEGINS_ADDRESS.test(text.replace(ELLIPSIS, '')) ? { truncated: true } : undefined
  const [host, zone] = text.split('%', 2) as [string, string?]
  const known = readAddress(host)
  return known && { address: known.address, wildcard: known.wildcard, zone: (!known.wildcard && zone) || null }
}

/** The end that a column is a part of: `local` of `local.port`. */
export function endOf(key: string): string {
  return key.split('.', 1)[0] as string
}

function endIn(row: RowDraft, key: string): Endpoint | null | undefined {
  return row[endOf(key)] as Endpoint | null | undefined
}

/** Adds to an end what one of its columns says; its text is that column's, joined with that of the other one. */
function fill(
  row: RowDraft,
  key: string,
  known: Partial<Endpoint>,
  joinWith: (other: string) => string,
  text: string,
): void {
  const before = endIn(row, key)
  row[endOf(key)] = Object.assign(before ?? unknownEnd(), known, {
    text: before ? joinWith(before.text) : text,
  })
}

function joined(address: string, port: string, separator: string): string {
  return address.includes(':') && separator === ':' ? `[${address}]:${port}` : `${address}${separator}${port}`
}
