import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { endpointCell, readEndpoint } from '../../src/table/cells/endpoint.ts'
import { unknownEnd } from '../../src/table/cells/endpoint-part.ts'
import { protocolOf } from '../../src/table/cells/services.ts'
import { type StateWords, stateCell } from '../../src/table/cells/state.ts'

/** The states of Haiku (tcp.cpp, name_for_state), of which a build may print the older words. */
export const states: StateWords = {
  closed: 'CLOSED',
  listen: 'LISTEN',
  'syn-sent': 'SYN_SENT',
  'syn-received': 'SYN_RECEIVED',
  established: 'ESTABLISHED',
  'fin-wait1': 'FIN_WAIT_1',
  'finish-sent': 'FIN_WAIT_1',
  'fin-wait2': 'FIN_WAIT_2',
  'finish-acknowledged': 'FIN_WAIT_2',
  'close-wait': 'CLOSE_WAIT',
  'finish-received': 'CLOSE_WAIT',
  closing: 'CLOSING',
  'last-ack': 'LAST_ACK',
  'time-wait': 'TIME_WAIT',
}

/** A protocol by its name, or by its number where it has none (getprotobynumber). */
export const protocol: Cell = {
  words: ['tcp', 'udp', 'icmp', 'igmp', 'ip', 'raw', 'ipv6-icmp'],
  keys: () => ['protocol', 'family'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    const number = readCount(text, 0, text.length)
    if (typeof number === 'number') Object.assign(row, protocolOf(number))
    else if (protocol.words?.includes(text)) row.protocol = text
    else return 0
    return 1
  },
  write: (row) => (row.protocol as string | null) ?? '',
}

const endpoint = endpointCell(':')
/** Addresses have columns of 22 characters, and what is longer touches the next one (netstat.cpp, inet_print_address). */
const WIDTH = 22
/** The port of the first of two addresses that touch: what follows it is no part of a number or of a name. */
const TOUCHING = /^([^:]+:(?:\*|\d+(?=[a-z*-])|[a-z][a-z-]*(?=\d)))([^:]+:[^:]+)$/i
/** The same where the figures of a port touch those of an address: how many are whose, only their ranges can say. */
const TOUCHING_FIGURES = /^([^:]+:)(\d{2,8})(\.\d+\.\d+\.\d+:[^:]+)$/

/** The local end; with the foreign one where they touch. */
export const local: Cell = {
  ...endpoint,
  kind: 'any',
  read(fields, at, end, row, key) {
    if (fields.is(at, '-')) {
      row[key] = { ...unknownEnd(), text: '-' }
      return 1
    }
    const [first = '', second = ''] = partedEnds(fields.at(at)) ?? []
    if (first.length < WIDTH) return readOne(fields.at(at)) && endpoint.read(fields, at, end, row, key)
    return fill(row, key, first) && fill(row, 'foreign', second) ? 1 : 0
  },
}

/** The two ends that touch in a field; undefined where that is not certain. */
function partedEnds(text: string): readonly string[] | undefined {
  const named = TOUCHING.exec(text)
  if (named) return named.slice(1)
  const [, host, figures, rest] = TOUCHING_FIGURES.exec(text) ?? []
  if (!host || !figures || !rest) return undefined
  const parts = [1, 2, 3]
    .map((octet) => [figures.slice(0, -octet), figures.slice(-octet)] as const)
    .filter(([port, octet]) => isNumber(port, 65_535) && isNumber(octet, 255))
  const [[port, octet] = []] = parts
  return parts.length === 1 ? [`${host}${port}`, `${octet}${rest}`] : undefined
}

/** Whether figures are a number up to this one, without a zero in front. */
function isNumber(figures: string, greatest: number): boolean {
  return figures !== '' && !/^0\d/.test(figures) && Number(figures) <= greatest
}

/** The foreign end; a `-` where there is none. */
export const foreign: Cell = {
  ...endpoint,
  nothing: '-',
  kind: 'any',
  read(fields, at, end, row, key) {
    if (row[key]) return 0
    if (fields.is(at, '-')) return 1
    return readOne(fields.at(at)) && endpoint.read(fields, at, end, row, key)
  },
}

/** Haiku prints addresses of IPv4 alone: a second colon is that of another address. */
function readOne(text: string): 1 | 0 {
  return text.indexOf(':') === text.lastIndexOf(':') ? 1 : 0
}

function fill(row: RowDraft, key: string, text: string): boolean {
  row[key] = readEndpoint(text, 0, text.length, ':', row.protocol as string)
  return row[key] !== undefined
}

const word = stateCell(states)

/** A state in small letters; `-` where there is none. */
export const state: Cell = {
  ...word,
  nothing: '-',
  kind: 'any',
  read: (fields, at, end, row, key) => (fields.is(at, '-') ? 1 : word.read(fields, at, end, row, key)),
}

/** The team that has the socket: its number, and its name where it is known. */
export const team: Cell = {
  keys: () => ['pid', 'program'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    const slash = text.indexOf('/')
    const pid = readCount(text, 0, slash < 0 ? text.length : slash)
    if (pid === undefined) return 0
    row.pid = pid
    row.program = slash < 0 ? null : text.slice(slash + 1) || null
    return 1
  },
  write: ({ pid, program }) => (program ? `${pid}/${program}` : String(pid ?? '')),
}
