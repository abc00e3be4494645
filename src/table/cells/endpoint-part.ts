import { readAddress } from './address.ts'
import type { Cell, RowDraft } from './cell.ts'
import { readCount } from './count.ts'
import { type Endpoint, isPort } from './endpoint.ts'

/** What a tool puts in the place of the characters that a column has no room for. */
const ELLIPSIS = /(?:\.\.\.|…)$/
/** What is left of an address whose end is cut. */
const BEGINS_ADDRESS = /^[\da-f][\da-f.:]*$/i

/**
 * The address of an end whose port has a column of its own; `local.address` fills `local`. Both columns say what they know, in
 * whatever order they stand, and either can be missing.
 */
export const addressPart: Cell = {
  keys: endOf,
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const known = text === '*' ? ANY : addressOf(text)
    if (!known) return 0
    fill(row, key, known, text, null)
    return 1
  },
  write: (row, key) =>
    endIn(row, key)
      ?.text.replace(/:(?:\d+|\*)$/, '')
      .replace(/^\[(.*)\]$/, '$1') ?? '',
}

/** The port of an end whose address has a column of its own: a number, or `*` for any. */
export const portPart: Cell = {
  keys: endOf,
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const port = text === '*' ? null : readCount(text, 0, text.length)
    if (port === undefined || (port !== null && !isPort(port))) return 0
    fill(row, key, { port }, null, text)
    return 1
  },
  write: (row, key) => String(endIn(row, key)?.port ?? '*'),
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

/** What a text says as an address, with a zone behind `%`; undefined when it is none, and no beginning of one. */
function addressOf(text: string): Partial<Endpoint> | undefined {
  if (ELLIPSIS.test(text)) return BEGINS_ADDRESS.test(text.replace(ELLIPSIS, '')) ? { truncated: true } : undefined
  const [host, zone] = text.split('%', 2) as [string, string?]
  const known = readAddress(host)
  return known && { address: known.address, wildcard: known.wildcard, zone: (!known.wildcard && zone) || null }
}

function endOf(key: string): readonly string[] {
  return [key.split('.', 1)[0] as string]
}

function endIn(row: RowDraft, key: string): Endpoint | null | undefined {
  return row[endOf(key)[0] as string] as Endpoint | null | undefined
}

/** Adds to an end what one of its columns says; its text is both as netstat joins them. */
function fill(row: RowDraft, key: string, known: Partial<Endpoint>, address: string | null, port: string | null): void {
  const before = endIn(row, key)
  const end = before ?? unknownEnd()
  const text = before ? joined(address ?? before.text, port ?? before.text) : ((address ?? port) as string)
  row[endOf(key)[0] as string] = Object.assign(end, known, { text })
}

function joined(address: string, port: string): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}
