import type { Cell } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { word } from '../../src/table/cells/word.ts'
import type { Column } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, required } from '../define.ts'

/** What the tool prints where nothing is known: one mark up to FreeBSD 14, two since. */
const NOTHING = /^\?\??$/
/** The words of UNIX domain sockets (FreeBSD and NetBSD sockstat.c). */
export const UNIX_TYPE = /^(?:stream|dgram|seqpac(?:ket)?|seq|rdm)$/
/** The name of a protocol, with its families on FreeBSD; NetBSD writes the numbers of a family and a protocol that it does not name. */
const INTERNET = /^(?:[a-z]+(?:-[a-z]+)*(?:46|4|6)|tcp|udp|raw|icmp|sctp|(?:2|24)\/\d{1,3})$/
/** The protocol stands behind a user, a command of several words, a process that can touch it, and a descriptor. */
const PROTOCOL_FROM = 3
const MOST_BEFORE = 12

/** What stands inside of a row: a descriptor and the protocol behind it. */
export const marked =
  /(?:\d|\?) +(?:(?:tcp|udp|sctp|udplite|divert|icmp|raw)(?:46|4|6)?|stream|dgram|seqpac(?:ket)?|seq|rdm) +\S/

/** Index of the protocol or type of a row; -1 when a line has none. */
function protocolAt(fields: Fields): number {
  const end = Math.min(fields.count, MOST_BEFORE)
  for (let at = PROTOCOL_FROM; at < end; at++) {
    if (!isNumber(fields, at - 1)) continue
    const text = fields.at(at)
    if (INTERNET.test(text) || UNIX_TYPE.test(text)) return at
  }
  return -1
}

function isNumber(fields: Fields, at: number): boolean {
  return fields.kind(at) === 'number' || NOTHING.test(fields.at(at))
}

/** The cell, which can hold nothing: a mark, or of columns that an option adds a blank, as FreeBSD prints it up to 14. */
export function orNothing(cell: Cell, mark: '?' | '' = ''): Cell {
  return {
    ...cell,
    kind: 'any',
    read(fields, at, end, row, key) {
      if (!NOTHING.test(fields.at(at))) return cell.read(fields, at, end, row, key)
      for (const own of cell.keys(key)) row[own] = null
      return 1
    },
    write: (row, key) => (row[key] === null || row[key] === undefined ? mark : cell.write(row, key)),
  }
}

/** Characters of a command, of which no more are printed, and the column where the process begins. */
const LONGEST_COMMAND = 10
const PID_FROM = 20
/** FreeBSD numbers its processes up to this (sys/proc.h, PID_MAX). */
const LAST_PID = 99_999

// > |salt-master python2.781106 35 tcp4   192.0.2.5:4505        *:*
//    ^user       ^program ^pid  ^fd ^protocol
/** A command, cut to ten characters; behind a long user it touches the number of its process, which is then read with it. */
const command: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const pid = protocolAt(fields) - 2
    if (pid < at) return 0
    if (pid > at && isNumber(fields, pid)) {
      const text = fields.range(at, pid)
      row[key] = NOTHING.test(text) ? null : text
      return pid - at
    }
    const length = commandLength(fields.range(at, pid + 1), fields.start(at) - fields.start(0))
    if (length === 0) return 0
    const text = fields.range(at, pid + 1)
    row[key] = text.slice(0, length)
    row.pid = readCount(text, length, text.length)
    return pid + 1 - at
  },
  write: (row, key) => (row[key] as string | null) ?? '?',
}

/** How many characters a command has that a process touches: the fewest with which it fills its column; 0 when it touches none. */
function commandLength(text: string, start: number): number {
  for (let length = Math.max(1, PID_FROM - start); length <= LONGEST_COMMAND; length++) {
    const rest = text.slice(length)
    if (/^[1-9]\d*$/.test(rest) && Number(rest) <= LAST_PID) return length
  }
  return 0
}

const number = orNothing(count, '?')

/** A process, unless it was read with the command. */
const process: Cell = {
  ...number,
  read: (fields, at, end, row, key) =>
    row[key] === null || row[key] === undefined ? number.read(fields, at, end, row, key) : 0,
}

// > |USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS
//   |root     sshd       712   3  tcp4   *:22                  *:*
/** Who has a socket open: the columns that every row begins with. */
export const ownerColumns: readonly Column[] = [
  column('user', orNothing(word, '?'), { ...required, print: { width: 8 } }),
  column('program', command, { ...required, print: { width: 10 } }),
  column('pid', process, { ...optional, print: { width: 5 } }),
  column('fd', number, { ...required, print: { width: 2 } }),
]

/** A number of a column that an option adds; without a mark, that of the next column would stand in its place. */
export const plainNumber = number

/** How a column is printed that is at least so wide. */
export const wide = (width: number): Pick<Column, 'print'> => ({ print: { width } })
