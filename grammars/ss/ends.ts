import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { type Endpoint, endpointCell } from '../../src/table/cells/endpoint.ts'
import type { Fields } from '../../src/text/fields.ts'
import { impliedProtocol, isRawUnsaid } from './netid.ts'

const endpoint = endpointCell(':')

/** The other end of an Internet socket: `192.0.2.5:22`, `[fe80::1]%eth0:546`, `*:*`. */
export const peer: Cell = { ...endpoint, kind: 'any', write: (row, key) => printed(row[key] as Endpoint | null, row) }

/** An end as printed, or as it would be since iproute2 4.14. */
function printed(end: Endpoint | null, { family }: RowDraft): string {
  if (!end) return ''
  const { text, address, host, zone, wildcard, port, service } = end
  if (text !== '') return text
  const any = family === 'dual' ? '*' : family === 'ipv6' ? '[::]' : '0.0.0.0'
  const plain = address?.includes(':') ? `[${address}]` : (address ?? host ?? '')
  return `${wildcard ? any : plain}${zone === null ? '' : `%${zone}`}:${service ?? (port || '*')}`
}

/**
 * This end of an Internet socket. A star in the place of its address is any of both families since iproute2 4.14, and any of IPv4 in
 * the layout before (misc/ss.c, inet_addr_print).
 */
export const local: Cell = {
  ...peer,
  read(fields, at, end, row, key) {
    row.protocol ??= impliedProtocol(fields.options, null)
    if (row.protocol !== 'tcp' && isRawUnsaid(fields, at)) row.protocol = 'raw'
    const taken = endpoint.read(fields, at, end, row, key)
    const { wildcard, address } = (row[key] ?? {}) as Partial<Endpoint>
    if (taken > 0 && row.family === null && wildcard && address === null)
      row.family = isOldLayout(fields) ? 'ipv4' : 'dual'
    return taken
  },
}

/** How far the columns stand apart in the layout of a terminal of 80 columns: Netid and state, state and queue, the queues. */
const BEHIND_NETID = 7
const BEHIND_STATE = 12
const BEHIND_QUEUE = 7
/** A process and its descriptor by their numbers alone. */
const OLD_USERS = /^users:\(\("[^"]*",\d/

// > |tcp    LISTEN     0      128       *:22                      *:*
/**
 * Whether the processes are those of versions up to 3.14, or the first column is wider than any content, and the queues are not, as in the layout up to iproute2 4.14; later ones
 * widen all columns alike.
 */
function isOldLayout(fields: Fields): boolean {
  if (OLD_USERS.test(fields.at(fields.count - 1))) return true
  const state = /^[a-z]/.test(fields.at(0)) ? 1 : 0
  const distance = (field: number) => fields.start(field + 1) - fields.start(field)
  return distance(0) >= (state === 1 ? BEHIND_NETID : BEHIND_STATE) && distance(state + 1) === BEHIND_QUEUE
}

/**
 * One end of a UNIX domain socket: a path, `@name` or a star, a blank, and an inode. A path can hold blanks: it ends in front of the
 * first number behind which the row can go on.
 */
function unixEnd(
  pathKey: string,
  inodeKey: string,
  goesOn: (fields: Fields, at: number, end: number) => boolean,
): Cell {
  return {
    keys: () => [pathKey, inodeKey],
    read(fields, at, end, row) {
      for (let next = at + 1; next < end; next++) {
        const inode = readCount(fields.text, fields.start(next), fields.end(next))
        if (inode === undefined || !goesOn(fields, next + 1, end)) continue
        const path = fields.range(at, next)
        row[pathKey] = path === '*' ? null : path
        row[inodeKey] = inode
        return next - at + 1
      }
      return 0
    },
    write: (row) => `${row[pathKey] ?? '*'} ${row[inodeKey] ?? 0}`,
  }
}

// > |u_str LISTEN 0      4096   /run/my app.sock 20345            * 0    users:(("app",pid=411,fd=3))
/** This end, behind which the other one stands. */
export const unixLocal: Cell = unixEnd('path', 'inode', (fields, at, end) => at + 1 < end && isUnixEnd(fields, at, end))
/** The other end; behind it is nothing, or what has a colon or an arrow. */
export const unixPeer: Cell = unixEnd(
  'foreignPath',
  'foreignInode',
  (fields, at, end) => at === end || /^[a-z][\w-]*:|^[<-]-[>-]$/.test(fields.at(at)),
)

/** Whether an end begins at a field: with a star or the first character of a path, and a number behind it. */
function isUnixEnd(fields: Fields, at: number, end: number): boolean {
  if (fields.is(at, '*')) return readCount(fields.text, fields.start(at + 1), fields.end(at + 1)) !== undefined
  return unixPeer.read(fields, at, end, {}, '') > 0
}
