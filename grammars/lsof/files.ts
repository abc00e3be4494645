import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import type { Endpoint } from '../../src/table/cells/endpoint.ts'
import { securityContext, word, wordLike } from '../../src/table/cells/word.ts'
import type { Column, Part, Print, Table } from '../../src/table/dialect.ts'
import { remarkField } from '../../src/text/remark.ts'
import { column, optional, required, spacious, table } from '../define.ts'
import { descriptor, descriptorAt, INTERNET, isOtherFile, program } from './descriptor.ts'
import { en } from './en.ts'
import {
  detailKeys,
  isInternetState,
  isUnixState,
  readInternetName,
  readUnixName,
  writeDetails,
  writeEnd,
  writeUnixName,
} from './names.ts'

const FAMILIES: Readonly<Record<string, string>> = { IPv4: 'ipv4', IPv6: 'ipv6' }

/** The type of an Internet socket, which is its family; `inet` of old systems says none. */
const family: Cell = {
  keys: () => ['type', 'family'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    if (!INTERNET.test(text)) return 0
    row.type = text
    row.family = FAMILIES[text] ?? null
    return 1
  },
  write: (row) => String(row.type ?? ''),
}

/** The type of a UNIX domain socket. */
const unix: Cell = {
  keys: () => ['protocol'],
  read: (fields, at) => (fields.is(at, 'unix') ? 1 : 0),
  write: () => 'unix',
}

/** The type of a socket that lsof found no protocol for: its device has numbers of its own, and its node is the inode. */
const NAMELESS = 'sock'
const INODE = /^\d+$/
const ADDRESS = /^0x[\da-f]+$/i
const DEVICE = /^\d+,\d+$/

/** The device: of Linux the inode of an Internet socket, of all others its kernel address; a device's numbers where lsof knows no socket. */
const device: Cell = {
  keys: () => ['inode'],
  read(fields, at, end, row, key) {
    const text = fields.at(at)
    if (INODE.test(text)) return count.read(fields, at, end, row, key)
    if (ADDRESS.test(text)) row.socket = text
    return ADDRESS.test(text) || DEVICE.test(text) ? 1 : 0
  },
  parts: ({ type, inode: own, socket }) => [
    [['inode'], type === NAMELESS ? null : String(own ?? '')],
    [['socket'], String(socket ?? '')],
  ],
  write: (row) => (row.type === NAMELESS ? '' : String(row.inode ?? row.socket ?? '')),
}

/** The kernel address of a UNIX domain socket. */
const address = keyed('socket', wordLike(ADDRESS))

/** A thread and its program, which rows of a whole process leave blank together. */
const tid: Cell = {
  ...count,
  read: (fields, at, end, row, key) =>
    at + 1 < end && fields.kind(at) === 'number' && descriptorAt(fields) - at > 2
      ? count.read(fields, at, end, row, key)
      : 0,
}
const taskProgram: Cell = {
  ...program,
  read(fields, at, _end, row, key) {
    if (row.tid === null || row.tid === undefined) return 0
    row[key] = fields.at(at)
    return 1
  },
}

/** The node: the name of the protocol, or of a socket without one its inode. */
const node: Cell = {
  keys: () => ['protocol'],
  read(fields, at, end, row) {
    const text = fields.at(at)
    if (fields.is(descriptorAt(fields) + 1, NAMELESS)) return count.read(fields, at, end, row, 'inode')
    if (!/^[A-Za-z][A-Za-z\d-]*$/.test(text)) return 0
    row.protocol = text.toLowerCase().replace(/-|v6$/g, '')
    return 1
  },
  write: (row) => (row.type === NAMELESS ? String(row.inode ?? '') : String(row.protocol ?? '').toUpperCase()),
}

/** The inode of a UNIX domain socket (Linux); elsewhere it is blank. */
const inode = keyed('inode', count)

/** The cell of a column whose key is another. */
function keyed(own: string, cell: Cell): Cell {
  return {
    ...cell,
    keys: () => [own],
    read: (fields, at, end, row) => cell.read(fields, at, end, row, own),
    write: (row) => cell.write(row, own),
  }
}

/** A column that the row of a socket leaves blank. */
const blank: Cell = { keys: (key) => [key], read: () => 0, write: () => '' }
/** What stands inside of another column of some rows. */
const inside = { unheaded: true, optional: true } as const

/** Index of the field with which a remark behind a name begins; a bracket can be a part of the name. */
const remarkBehind =
  (isPart: (bracket: string) => boolean): NonNullable<Cell['endOf']> =>
  (fields, at, end) => {
    const remark = remarkField(fields, at, end)
    return isPart(fields.range(remark, end)) ? end : remark
  }

/** The name of an Internet socket, up to the end of the line. */
const internetName: Cell = {
  keys: () => ['local', 'foreign', 'state', 'stateText'],
  read: () => 0,
  readAll: (fields, at, end, row) => readInternetName(fields.range(at, end), row),
  endOf: remarkBehind(isInternetState),
  parts: (row) => [
    [['local'], (row.local as Endpoint | null)?.text],
    [['foreign'], (row.foreign as Endpoint | null)?.text],
    [['state', 'stateText'], row.stateText as string | null],
  ],
  write(row) {
    const ends = [writeEnd(row, 'local'), writeEnd(row, 'foreign')].filter((end) => end !== '').join('->')
    const said = [row.stateText, ...writeDetails(row)].filter((text) => text).join(' ')
    return said === '' ? ends : `${ends} (${said})`
  },
}

/** The name of a UNIX domain socket, up to the end of the line. */
const unixName: Cell = {
  keys: () => ['path'],
  read: () => 0,
  readAll(fields, at, end, row) {
    readUnixName(fields.range(at, end), row)
    return true
  },
  endOf: remarkBehind(isUnixState),
  parts: (row) => [[['path'], row.path as string | null]],
  write: writeUnixName,
}

const right = (width: number): { print: Print } => ({ print: { width, align: 'right' } })

// > |COMMAND     PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME
//   |sshd        712 root    3u  IPv4  18342      0t0  TCP *:22 (LISTEN)
//    ^program    ^pid ^user  ^fd ^type ^device ^size   ^node ^name
/** The columns in front of what kinds of files differ in (lsof print.c, print_file). */
const leading: readonly Column[] = [
  column('program', program, { ...required, print: { width: 7 } }),
  column('pid', count, { ...required, ...right(3) }),
  column('tid', tid, { ...optional, option: '-K', ...right(3) }),
  column('taskProgram', taskProgram, { ...optional, option: '-K', print: { width: 7 } }),
  column('zone', word, { option: '-z', print: { width: 4 } }),
  column('securityContext', securityContext, { option: '-Z', print: { width: 16 } }),
  column('ppid', count, { option: '-R', ...right(4) }),
  column('pgid', count, { option: '-g', ...right(4) }),
  column('user', word, { ...required, ...right(4) }),
  column('fd', descriptor, { ...required, print: { width: 6, align: 'right', head: { width: 4 } } }),
  column('access', blank, { ...inside, print: { width: 0, gap: 0 } }),
  column('lock', blank, { ...inside, print: { width: 0, gap: 0 } }),
]
const flagged: readonly Column[] = [
  column('fileAddress', wordLike(ADDRESS), right(9)),
  column('fileCount', count, right(3)),
  column('fileFlags', word, { option: '+f', ...right(9) }),
  column('nodeId', wordLike(ADDRESS), right(7)),
]
const sized: readonly Column[] = [
  column('sizeOrOffset', wordLike(/^(?:0t)?\d+$|^0x[\da-f]+$/), { ...optional, ...right(8) }),
  column('size', blank, { ...optional, option: '-s', ...right(4) }),
  column('offset', wordLike(/^0t\d+$|^0x[\da-f]+$/), { ...optional, option: '-o', ...right(6) }),
  column('linkCount', blank, { ...optional, option: '+L', ...right(5) }),
]

/** Columns whose values differ in length are as wide as the longest of them (lsof print.c, print_file). */
const FITTED = ['program', 'pid', 'tid', 'taskProgram', 'ppid', 'pgid', 'user', 'inode', 'fileFlags', 'node']

/** The number of a user is as wide as its name can be (lsof.h, USERPRTL). */
const NUMBER_OF_USER = 8

/** How wide the columns are that fit what they hold. */
const fitted =
  (columns: readonly Column[]) =>
  ({ rows }: Part): Readonly<Record<string, Print>> =>
    Object.fromEntries(
      columns
        .filter(({ key }) => FITTED.includes(key))
        .map(({ key, cell, print }) => {
          const heads = en.tables.internetFiles?.heading?.[key] as string
          const least =
            key === 'user' && rows.some(({ user }) => INODE.test(String(user))) ? NUMBER_OF_USER : heads.length
          const width = Math.max(least, ...rows.map((row) => cell.write(row, key).length))
          return [key, { ...print, width }]
        }),
    )

/** The rows without a heading, the type under this key. */
const formsWith = (type: string) =>
  [[], ['tid', 'taskProgram']].map((thread) => [
    ...['program', 'pid', ...thread, 'user', 'fd', type, 'inode', 'sizeOrOffset', 'node', 'name'],
  ])

/** The descriptor and the type of a socket, inside of a row. */
const marked = /\d[-rwu]?[NrRwWuUxX]? +(?:IPv[46]|inet6?|unix) /

const internetColumns = [
  ...leading,
  column('type', family, { ...required, ...right(4) }),
  ...flagged,
  column('inode', device, { ...optional, ...right(6) }),
  column('socket', blank, { ...inside, print: { width: 0, gap: 0 } }),
  ...sized,
  column('node', node, { ...required, ...right(4) }),
  column('name', internetName, { ...spacious, ...required }),
  ...[...detailKeys, 'localRegistration', 'foreignRegistration'].map((key) => column(key, blank, inside)),
]

const unixColumns = [
  ...leading,
  column('protocol', unix, { ...required, ...right(4) }),
  ...flagged,
  column('inode', address, right(6)),
  ...sized,
  column('node', inode, { ...optional, ...right(4) }),
  column('name', unixName, { ...spacious, ...optional }),
  ...['type', 'state', 'connection', 'peerInode', 'peer'].map((key) => column(key, blank, inside)),
]

/** Internet sockets among the open files. */
export const internetFiles: Table = table('internetFiles', 'connections', internetColumns, {
  owned: true,
  beside: ['unixFiles'],
  passes: isOtherFile,
  marked,
  forms: formsWith('type'),
  layout: fitted(internetColumns),
})

/** UNIX domain sockets among the open files. */
export const unixFiles: Table = table('unixFiles', 'unix-sockets', unixColumns, {
  owned: true,
  beside: ['internetFiles'],
  passes: isOtherFile,
  marked,
  forms: formsWith('protocol'),
  layout: fitted(unixColumns),
})
