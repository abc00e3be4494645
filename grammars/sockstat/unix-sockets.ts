import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { hex } from '../../src/table/cells/word.ts'
import { column, optional, required, spacious, table } from '../define.ts'
import { marked, orNothing, ownerColumns, plainNumber, wide } from './owner.ts'

/** The types as printed: cut to six letters on FreeBSD, to three on NetBSD, where a raw socket has a path in the place of an address. */
export const TYPES: Readonly<Record<string, string>> = {
  stream: 'STREAM',
  dgram: 'DGRAM',
  seqpac: 'SEQPACKET',
  seqpacket: 'SEQPACKET',
  seq: 'SEQPACKET',
  rdm: 'RDM',
  raw: 'RAW',
}

const type: Cell = {
  keys: () => ['type', 'typeText'],
  read(fields, at, end, row) {
    const text = fields.at(at)
    const found = TYPES[text]
    if (found === undefined || (text === 'raw' && at + 1 < end && !/^[/-]/.test(fields.at(at + 1)))) return 0
    row.type = found
    row.typeText = text
    return 1
  },
  write: (row) => (row.typeText as string | null) ?? '',
}

/** The ends of a socket: an arrow, and what stands behind it. */
const ARROW = /^(.*?)(->|<-) (.+)$/s
/** Processes in brackets, each with its descriptor. */
const PROCESSES = /\[(\d+ \d+)\]/g
/** A path and that of the peer, or the marks in their places, with no arrow. */
const TWO = /^(\(not connected\)|\S+)\s+(-|\?\??|\/\S.*)$/
const NOTHING = /^(?:-|\?\??|\(not connected\))?$/

// > |root     sshd       1234  8  stream -> /var/run/log
//   |root     devd       400   4  stream /var/run/devd.pipe
//   |root     dbus       512   9  stream (not connected)
//   |root     syslogd    650   5  dgram  -> [1234 8]
/** Reads both ends, each of which can be missing: a path, or of the peer its process and descriptor. */
function readEnds(text: string, row: RowDraft): void {
  const [, before = text, arrow, behind = ''] = ARROW.exec(text) ?? []
  const [, own = before, peer] = arrow === undefined ? (TWO.exec(before) ?? []) : []
  row.path = pathIn(own)
  const processes = [...behind.matchAll(PROCESSES)].map(([, process]) => process as string)
  if (processes.length > 0) row.peers = processes
  else row.foreignPath = pathIn(peer ?? behind)
}

function pathIn(text: string): string | null {
  const path = text.trim()
  return NOTHING.test(path) ? null : path
}

const ends: Cell = {
  keys: () => ['path'],
  read: () => 0,
  readAll(fields, at, end, row) {
    readEnds(fields.range(at, end), row)
    return true
  },
  write(row) {
    const peers = (row.peers as string[] | undefined)?.map((process) => `[${process}]`).join(',')
    const peer = peers ?? (row.foreignPath as string | null)
    const parts = [row.path as string | null, peer && `-> ${peer}`].filter((part) => part)
    return parts.length > 0 ? parts.join(' ') : '(not connected)'
  },
}

/** What the cell of the ends reads too. */
const inEnds: Cell = { keys: (key) => [key], read: () => 0, write: () => '' }

/** A mark in a column that such sockets never fill; behind an arrow it is the peer. */
const mark: Cell = {
  keys: () => [],
  read: (fields, at) => (/^\?\??$/.test(fields.at(at)) && !/^(?:->|<-)$/.test(fields.at(at - 1)) ? 1 : 0),
  write: () => '',
}

/** UNIX domain sockets among the others. */
export const unixSockets = table(
  'unixSockets',
  'unix-sockets',
  [
    ...ownerColumns,
    column('protocol', type, { ...required, print: { width: 6 } }),
    column('local', ends, { ...spacious, ...optional, ...wide(21) }),
    column('foreign', { ...inEnds, keys: () => ['foreignPath'] }, { ...optional, ...wide(21) }),
    column('peers', inEnds, { unheaded: true, ...optional }),
    column('pcb', orNothing(hex), { ...optional, option: '-A', ...wide(18) }),
    column('fib', plainNumber, { ...optional, option: '-f', ...wide(4) }),
    ...['spliceAddress', 'id', 'encapsulationPort', 'pathState', 'state', 'stack', 'congestion'].map((key) =>
      column(key, mark, optional),
    ),
  ],
  { owned: true, beside: ['internetSockets'], marked, forms: [['user', 'program', 'pid', 'fd', 'protocol', 'local']] },
)
