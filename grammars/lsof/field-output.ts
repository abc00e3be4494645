import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import type { Column, RowRule, Table } from '../../src/table/dialect.ts'
import { seedOf } from '../../src/table/seeds.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, table } from '../define.ts'
import { INTERNET } from './descriptor.ts'
import { detailKeys, readDetail, readEnds, readState, readUnixName, readUnixState } from './names.ts'

/** What the value of a field of -F looks like, by its letter: those of a process, and those of a file (Lsof.8, OUTPUT FOR OTHER PROGRAMS). */
const OF_PROCESS: Readonly<Record<string, RegExp>> = {
  c: /^.+$/,
  g: /^\d+$/,
  K: /^\d+$/,
  L: /^\S+$/,
  M: /^.*$/,
  p: /^\d+$/,
  R: /^\d+$/,
  u: /^\d+$/,
  z: /^\S+$/,
  Z: /^\S+$/,
}
const OF_FILE: Readonly<Record<string, RegExp>> = {
  a: /^[-rwu ]?$/,
  C: /^\d+$/,
  d: /^\S+$/,
  D: /^0x[\da-f]+$/,
  F: /^0x[\da-f]+$/,
  f: /^\S+$/,
  G: /^[^\s;]+;\S+$/,
  i: /^\d+$/,
  k: /^\d+$/,
  l: /^[NrRwWuUxX ]?$/,
  N: /^0x[\da-f]+$/,
  n: /^.*$/,
  o: /^(?:0t\d+|0x[\da-f]+)$/,
  P: /^[A-Za-z\d-]+$/,
  r: /^0x[\da-f]+$/,
  S: /^.+$/,
  s: /^\d+$/,
  T: /^(?:ST|QR|QS|WR|WW|SO|SS|TF)=.*$/,
  t: /^\S+$/,
}

/** A field of the output of -F: a letter, and what stands behind it. */
interface Field {
  readonly letter: string
  readonly value: string
}

/** Lines of one file at the most; it has no more fields. */
const MOST_FIELDS = 32
/** The first lines of an output: of a process, and of its first file with its type or protocol. */
const OPENING =
  /p\d+[ \r]{0,80}\n(?:[cgKLMRuzZ][^\n]{0,256}\n){0,8}f[^\n]{1,96}\n(?:[aClfGDFNdikosS][^\n]{0,256}\n){0,8}[tP][^\s]/y

/** The rows of what -F prints, of one kind: those of a file begin with its descriptor, and other lines hold none. */
const rowsOf =
  (read: (file: ReadonlyMap<string, string>, details: readonly string[]) => RowDraft | null | undefined): RowRule =>
  (fields) => {
    const field = fieldAt(fields.text.slice(fields.from, fields.to))
    if (!field) return null
    const { letter, value } = field
    if (letter === 'p') {
      if (fields.above.length === 0 && !isOpening(fields)) return null
      fields.above = [kept(field)]
      return []
    }
    if (fields.above.length === 0 || letter !== 'f') return null
    const process = fields.above.filter(({ kind }) => Object.hasOwn(OF_PROCESS, kind ?? ''))
    const { file, details } = fileBelow(fields)
    const row = read(file, details)
    if (row === null) return null
    fields.above = [...process, kept(field)]
    return row === undefined || !/^\d+$/.test(value)
      ? []
      : { ...row, ...ownerOf(new Map(process.map(({ kind, label }) => [kind as string, label]))), fd: Number(value) }
  }

const kept = ({ letter, value }: Field) => ({ indent: 0, label: value, kind: letter })

function isOpening({ text, from }: Fields): boolean {
  OPENING.lastIndex = from
  return OPENING.test(text)
}

function fieldAt(line: string): Field | undefined {
  const letter = line[0] ?? ''
  const value = line.slice(1).trimEnd()
  return (OF_PROCESS[letter] ?? OF_FILE[letter])?.test(value) ? { letter, value } : undefined
}

/** What a line adds to the process or the file above it: nothing that was not read with the descriptor; null when they have such a field already. */
function below(fields: Fields): RowDraft | null {
  const { above } = fields
  const field = above.length > 0 ? fieldAt(fields.text.slice(fields.from, fields.to)) : undefined
  if (!field || above.length > MOST_FIELDS) return null
  const isOfFile = above.some(({ kind }) => kind === 'f')
  const isNew = field.letter === 'T' || above.every(({ kind }) => kind !== field.letter)
  if (!isNew || isOfFile === Object.hasOwn(OF_PROCESS, field.letter)) return null
  fields.above = [...above, kept(field)]
  return {}
}

/** The fields of a file below the line of its descriptor, and what -T adds. */
function fileBelow({ text, to }: Fields): { file: Map<string, string>; details: string[] } {
  const file = new Map<string, string>()
  const details: string[] = []
  let start = text.indexOf('\n', to) + 1
  for (let count = 0; start > 0 && count < MOST_FIELDS; count++) {
    const end = text.indexOf('\n', start)
    const field = fieldAt(text.slice(start, end < 0 ? undefined : end))
    if (!field || field.letter === 'f' || !Object.hasOwn(OF_FILE, field.letter)) break
    if (field.letter === 'T') details.push(field.value)
    else file.set(field.letter, field.value)
    start = end + 1
  }
  return { file, details }
}

/** What the fields of a process say of the owner of its files. */
function ownerOf(process: ReadonlyMap<string, string>): RowDraft {
  const [user, program] = [process.get('L') ?? process.get('u'), process.get('c')]
  const numbers = { pid: 'p', ppid: 'R', pgid: 'g', tid: 'K' }
  return {
    ...Object.fromEntries(
      Object.entries(numbers).flatMap(([key, letter]) => {
        const value = process.get(letter)
        return value === undefined ? [] : [[key, readCount(value, 0, value.length)]]
      }),
    ),
    ...(program !== undefined && { program }),
    ...(user !== undefined && { user }),
  }
}

/** The device: the inode of an Internet socket (Linux), or a kernel address. */
function deviceOf(file: ReadonlyMap<string, string>): RowDraft {
  const device = file.get('d')
  if (device === undefined) return {}
  return /^\d+$/.test(device) ? { inode: readCount(device, 0, device.length) } : { socket: device }
}

function accessOf(file: ReadonlyMap<string, string>): RowDraft {
  const [access, lock] = [file.get('a')?.trim(), file.get('l')?.trim()]
  return { ...(access && { access }), ...(lock && { lock }) }
}

// > |f3
//   |tIPv4
//   |d262747
//   |PTCP
//   |n127.0.0.1:18099
//   |TST=LISTEN
/** An Internet socket; null for a UNIX domain socket, undefined for another file. */
function internetSocket(file: ReadonlyMap<string, string>, details: readonly string[]): RowDraft | null | undefined {
  const type = file.get('t')
  if (type === 'unix') return null
  const protocol = file.get('P')?.toLowerCase().replace('-', '')
  if (protocol === undefined || (type !== undefined && !INTERNET.test(type))) return undefined
  const family = type === 'IPv4' ? 'ipv4' : type === 'IPv6' ? 'ipv6' : null
  const row: RowDraft = {
    ...seedOf('connections'),
    protocol,
    family,
    ...(type && { type }),
    local: null,
    foreign: null,
  }
  if (!readEnds(file.get('n') ?? '', row)) return undefined
  Object.assign(row, deviceOf(file), accessOf(file))
  for (const detail of details) {
    const [name, value] = detail.split('=', 2) as [string, string]
    if (name === 'ST') readState(value, row)
    else readDetail(name, value, row)
  }
  return row
}

/** A UNIX domain socket; null for an Internet socket, undefined for another file. */
function unixSocket(file: ReadonlyMap<string, string>, details: readonly string[]): RowDraft | null | undefined {
  const type = file.get('t') ?? 'inet'
  if (INTERNET.test(type)) return null
  if (type !== 'unix') return undefined
  const row: RowDraft = { ...seedOf('unix-sockets') }
  readUnixName(file.get('n') ?? '', row)
  Object.assign(row, deviceOf(file), accessOf(file))
  const inode = file.get('i')
  if (inode !== undefined) row.inode = readCount(inode, 0, inode.length)
  for (const detail of details) if (detail.startsWith('ST=')) readUnixState(detail.slice(3), row)
  return row
}

/** What rows can hold, each where the fields that were asked for have it. */
const columnsOf = (keys: string) =>
  keys
    .split(' ')
    .map((key) => column(key, { keys: () => [key], read: () => 0, write: () => '' }, { unheaded: true, ...optional }))

const owner = 'pid ppid pgid tid program user fd access lock inode socket'
const internetColumns = columnsOf(
  ['protocol type local foreign state', owner, ...detailKeys, 'localRegistration foreignRegistration'].join(' '),
)
const unixColumns = columnsOf(`${owner} type state path connection peerInode peer`)
const keysOf = (columns: readonly Column[]) => [columns.map(({ key }) => key)]

/** Internet sockets among the fields of -F, one a line. */
export const internetFields: Table = table('internetFields', 'connections', internetColumns, {
  titled: true,
  first: /^p\d+$/,
  forms: keysOf(internetColumns),
  option: '-F',
  beside: ['unixFields'],
  rule: rowsOf(internetSocket),
  below,
})

/** UNIX domain sockets among the fields of -F. */
export const unixFields: Table = table('unixFields', 'unix-sockets', unixColumns, {
  titled: true,
  forms: keysOf(unixColumns),
  option: '-F',
  beside: ['internetFields'],
  rule: rowsOf(unixSocket),
  below,
})
