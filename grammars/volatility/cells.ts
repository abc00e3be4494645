import { readAddress } from '../../src/table/cells/address.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { type Endpoint, endpointCell, readEndpoint } from '../../src/table/cells/endpoint.ts'
import { addressPart, endOf, portPart, unknownEnd } from '../../src/table/cells/endpoint-part.ts'
import { momentCell } from '../../src/table/cells/moment.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { wordLike } from '../../src/table/cells/word.ts'

/** Where in the image a structure was found. */
export const offset = wordLike(/^0x[0-9a-f]{1,16}L?$/)

/** What stands in the place of what could not be read of the image. */
const UNREADABLE = /^(?:-|N\/A|None)$/

const whole = endpointCell(':', undefined, 'net-tools')

// > |0x7dbc3010         TCPv6    -:0                            6890:d302:80fa:ffff:38c8:d302:80fa:ffff:0 CLOSED
/** An address and a port; of a corrupt one only the text, and the port where that could be read. */
export const endpoint: Cell = {
  ...whole,
  kind: 'any',
  read(fields, at, end, row, key) {
    const text = fields.at(at)
    if (!text.includes(':') || whole.read(fields, at, end, row, key) === 0) return 0
    const read = row[key] as Endpoint
    if (read.host !== null) row[key] = { ...read, host: null, truncated: true }
    return 1
  },
}

// > |TCP      192.0.2.20      :   22 198.51.100.4    :51234 ESTABLISHED
/** An address and a port with blanks around the colon between them (Volatility 2, linux_netstat). */
export const parted: Cell = {
  ...whole,
  kind: 'any',
  read(fields, at, end, row, key) {
    let text = ''
    for (let next = at; next < end && next < at + MOST_PARTS; next++) {
      text += fields.at(next)
      if (!ENDS_IN_PORT.test(text)) continue
      const read = readEndpoint(text, 0, text.length, ':', row.protocol as string)
      if (!read || (read.address === null && !read.wildcard)) continue
      // A group of an address that ends in its colon, with the port in the next field.
      row[key] = read
      return next - at + 1
    }
    return 0
  },
  write(row, key) {
    const text = whole.write(row, key)
    const colon = text.lastIndexOf(':')
    return `${text.slice(0, colon).padEnd(16)}:${text.slice(colon + 1).padStart(5)}`
  },
}
const MOST_PARTS = 3
const ENDS_IN_PORT = /:\d{1,5}$/

/** The process of a socket; -1 where it is not known. */
export const pid: Cell = {
  ...count,
  kind: 'any',
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const number = readCount(text, 0, text.length)
    if (number === undefined && !UNREADABLE.test(text)) return 0
    row[key] = number === undefined || number === -1 ? null : number
    return 1
  },
}

const DATE = /^\d{4}-\d\d-\d\d$/
const TIME = /^\d\d:\d\d:\d\d(?:\.\d+)?$/
const ZONE = /^(?:UTC|GMT)?(?:[+-]\d{4})?$/

/** When a socket was made: a date, a time and a zone, or nothing. */
export const createdAt: Cell = {
  ...momentCell,
  read: (fields, at, end, row, key) => readTime(fields, at, end, row, key),
  readBack(fields, from, end, row, key) {
    for (const at of [end - 3, end - 2]) {
      if (at >= from && DATE.test(fields.at(at)) && readTime(fields, at, end, row, key) === end - at) return end - at
    }
    if (end - 1 < from || !UNREADABLE.test(fields.at(end - 1))) return 0
    row[key] = null
    return 1
  },
}

const readTime: Cell['read'] = (fields, at, end, row, key) => {
  if (UNREADABLE.test(fields.at(at))) {
    row[key] = null
    return 1
  }
  if (at + 1 >= end || !DATE.test(fields.at(at)) || !TIME.test(fields.at(at + 1))) return 0
  const last = at + 2 < end && ZONE.test(fields.at(at + 2)) ? at + 3 : at + 2
  return momentCell.readAll?.(fields, at, last, row, key) ? last - at : 0
}

/** A name, which may hold blanks; nothing where it could not be read. */
export const program: Cell = {
  keys: (key) => [key],
  read: (fields, at, _end, row, key) => (program.readAll?.(fields, at, at + 1, row, key) ? 1 : 0),
  readAll(fields, at, end, row, key) {
    const text = fields.range(at, end)
    row[key] = UNREADABLE.test(text) || text === '' ? null : text
    return true
  },
  write: (row, key) => (row[key] as string | null) ?? '',
}

/** `sshd/2088`, the name in front, which may hold blanks and slashes. */
export const programSlashPid: Cell = {
  keys: () => ['program', 'pid'],
  read: (fields, at, _end, row, key) => (programSlashPid.readAll?.(fields, at, at + 1, row, key) ? 1 : 0),
  readAll(fields, at, end, row) {
    const text = fields.range(at, end)
    const slash = text.lastIndexOf('/')
    const number = slash < 0 ? undefined : readCount(text, slash + 1, text.length)
    if (number === undefined) return false
    row.pid = number
    row.program = text.slice(0, slash) || null
    return true
  },
  write: ({ pid, program }) => (pid === null || pid === undefined ? '' : `${program ?? ''}/${pid}`),
}

/** An address in a column of its own; of a corrupt one only its text. */
export const address: Cell = {
  ...addressPart,
  read(fields, at, end, row, key) {
    const text = fields.at(at)
    if (readAddress(text) || text === '*') return addressPart.read(fields, at, end, row, key)
    if (!UNREADABLE.test(text)) return 0
    row[endOf(key)] ??= { ...unknownEnd(), text }
    return 1
  },
}

/** A port in a column of its own. */
export const port: Cell = {
  ...portPart,
  read(fields, at, end, row, key) {
    if (!UNREADABLE.test(fields.at(at))) return portPart.read(fields, at, end, row, key)
    row[endOf(key)] ??= unknownEnd()
    return 1
  },
}

/** The cell of a value, which is none where it could not be read. */
export function readable(cell: Cell): Cell {
  return {
    ...cell,
    kind: 'any',
    read: (fields, at, end, row, key) => (UNREADABLE.test(fields.at(at)) ? 1 : cell.read(fields, at, end, row, key)),
  }
}

/** A state; none where it could not be read. */
export const state: Cell = readable(stateCell({}))
