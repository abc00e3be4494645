import { readAddress } from '../../src/table/cells/address.ts'
import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { type Endpoint, readEndpoint } from '../../src/table/cells/endpoint.ts'
import { ipProtocolOf } from '../../src/table/cells/services.ts'
import { ENGLISH_STATES, type StateWords, stateCell } from '../../src/table/cells/state.ts'
import { hex, oneOf, word, wordLike } from '../../src/table/cells/word.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, required, table } from '../define.ts'
import { marked, orNothing, ownerColumns, plainNumber, wide } from './owner.ts'

const COLON = ':'
const DOT = '.'
const FAMILIES: Readonly<Record<string, string | null>> = { '4': 'ipv4', '6': 'ipv6', '46': 'dual', '': null }
/** Numbers of address families (NetBSD sys/socket.h). */
const BY_NUMBER: Readonly<Record<string, string>> = { '2': 'ipv4', '24': 'ipv6' }

/** A protocol: on FreeBSD with the families of the socket, on NetBSD with a 6 alone, or as two numbers where it has no name. */
export const protocol: Cell = {
  keys: () => ['protocol', 'family'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    const [, family, number] = /^(2|24)\/(\d{1,3})$/.exec(text) ?? []
    if (family !== undefined) {
      row.family = BY_NUMBER[family]
      row.protocol = ipProtocolOf(Number(number), null)?.name?.replace('ipv6-icmp', 'icmp') ?? 'raw'
      return 1
    }
    const [, name, suffix = ''] = /^([a-z]+(?:-[a-z]+)*)(46|4|6)?$/.exec(text) ?? []
    if (name === undefined || (suffix === '' && !/^(?:tcp|udp|raw|icmp|sctp)$/.test(name))) return 0
    row.protocol = name
    row.family = FAMILIES[suffix] ?? (/^(?:tcp|udp|raw)$/.test(name) ? 'ipv4' : null)
    return 1
  },
  write: (row) =>
    `${row.protocol}${row.family === 'dual' ? '46' : row.family === 'ipv6' ? '6' : row.family === 'ipv4' ? '4' : ''}`,
}

/** An end as it is printed: the last mark parts the port, a colon on FreeBSD and a point on NetBSD. */
function endOf(text: string, protocol: unknown): Endpoint | undefined {
  const mark = text.lastIndexOf(':') > text.lastIndexOf('.') ? COLON : DOT
  return readEndpoint(text, 0, text.length, mark, protocol as string)
}

/** Where an address of IPv4 reaches this column of the row, nothing parts it from the peer (FreeBSD sockstat.c, displaysock). */
const FOREIGN_FROM = 58

// > |a_long_user_name nginx      81106 35 tcp4   198.51.100.123:44310.0.0.2:443
//                                                 ^local              ^foreign
/** The local end, with that of the peer where they touch. */
const local: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const end = endOf(text, row.protocol)
    if (end && isCertain(end)) {
      row[key] = end
      return 1
    }
    const parting = partingOf(text, fields.start(at) - fields.start(0))
    if (parting > 0) {
      row[key] = endOf(text.slice(0, parting), row.protocol)
      row.foreign = endOf(text.slice(parting), row.protocol)
      return 1
    }
    if (!end) return 0
    row[key] = end
    return 1
  },
  parts: ({ local, foreign }) => [
    [['local'], (local as Endpoint | null)?.text],
    [['foreign'], (foreign as Endpoint | null)?.text],
  ],
  write: (row, key) => (row[key] as Endpoint | null)?.text ?? '?',
}

/** Whether an end is a whole address, so that no other can touch it. */
function isCertain({ address, wildcard, port, service }: Endpoint): boolean {
  return wildcard || (address !== null && (port !== null || service !== null))
}

const TOUCHING = /^((?:\d{1,3}\.){3}\d{1,3}:)(\d{2,8})((?:\.\d{1,3}){3}:(?:\d{1,5}|\*))$/

/** Where the peer begins that touches a local end which is shifted so far; 0 when none does, or when it can begin in two places. */
function partingOf(text: string, start: number): number {
  const [, host, digits = '', rest] = TOUCHING.exec(text) ?? []
  if (host === undefined) return 0
  const places = [1, 2, 3, 4, 5].filter((length) => {
    const peer = `${digits.slice(length)}${rest}`
    const isPort = Number(digits.slice(0, length)) <= 65_535 && !(length > 1 && digits[0] === '0')
    const isFull = start + host.length + length >= FOREIGN_FROM - 1
    return isPort && isFull && readAddress(peer.slice(0, peer.indexOf(':'))) !== undefined && !/^0\d/.test(peer)
  })
  return places.length === 1 ? host.length + (places[0] as number) : 0
}

/** The state behind an address that is longer than its column. */
const WITH_STATE = /^(.*:(?:\d{1,5}|\*))([A-Z][A-Z_\d]+)$/

/** The states of TCP, and those that SCTP has besides (sctp_conn_state). */
export const STATES: StateWords = {
  ...ENGLISH_STATES,
  COOKIE_WAIT: null,
  COOKIE_ECHOED: null,
  SHUTDOWN_SENT: null,
  SHUTDOWN_RECEIVED: null,
  SHUTDOWN_ACK_SENT: null,
  SHUTDOWN_PENDING: null,
}

/** The peer, unless it was read with the local end. */
const foreign: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    if (row[key]) return 0
    const text = fields.at(at)
    if (/^\?\??$/.test(text)) {
      row[key] = null
      return 1
    }
    const [, address = text, stateText = ''] = WITH_STATE.exec(text) ?? []
    const isTouched = Object.hasOwn(STATES, stateText)
    const peer = endOf(isTouched ? address : text, row.protocol)
    if (!peer) return 0
    row[key] = peer
    if (isTouched) Object.assign(row, { state: STATES[stateText], stateText })
    return 1
  },
  parts: ({ foreign, stateText }) => [
    [['foreign'], (foreign as Endpoint | null)?.text],
    [['state', 'stateText'], stateText as string | null],
  ],
  write: (row, key) => (row[key] as Endpoint | null)?.text ?? '',
}

/** The state of a path of SCTP; of other protocols nothing, or a mark. */
const pathState: Cell = {
  ...orNothing(oneOf('UNCONFIRMED', 'ACTIVE', 'INACTIVE', 'UNKNOWN')),
  read: (fields, at, end, row, key) =>
    row.protocol === 'sctp' || /^\?\??$/.test(fields.at(at))
      ? orNothing(oneOf('UNCONFIRMED', 'ACTIVE', 'INACTIVE', 'UNKNOWN')).read(fields, at, end, row, key)
      : 0,
}

/** Internet sockets: FreeBSD, up to 14 in columns of fixed widths, and NetBSD. */
export const internetSockets = table(
  'internetSockets',
  'connections',
  [
    ...ownerColumns,
    column('protocol', protocol, { ...required, ...wide(6) }),
    column('local', local, { ...required, ...wide(21) }),
    column('foreign', foreign, { ...optional, ...wide(21) }),
    column('pcb', orNothing(hex), { ...optional, option: '-A', ...wide(18) }),
    column('fib', plainNumber, { ...optional, option: '-f', ...wide(4) }),
    column('spliceAddress', orNothing(wordLike(/[:.]/)), { ...optional, option: '-I', ...wide(21) }),
    column('id', plainNumber, { ...optional, option: '-i', ...wide(8) }),
    column('encapsulationPort', plainNumber, { ...optional, option: '-U', ...wide(6) }),
    column('pathState', pathState, { ...optional, option: '-s', ...wide(12) }),
    column('state', orNothing(stateCell(STATES)), { ...optional, option: '-s', ...wide(12) }),
    column('stack', orNothing(word), { ...optional, option: '-S', ...wide(31) }),
    column('congestion', orNothing(word), { ...optional, option: '-C' }),
  ],
  {
    owned: true,
    beside: ['unixSockets'],
    marked,
    forms: [
      ['user', 'program', 'pid', 'fd', 'protocol', 'local', 'foreign'],
      ['user', 'program', 'pid', 'fd', 'protocol', 'local', 'foreign', 'state'],
    ],
    below: furtherAddresses,
    spread: withFurtherAddresses,
  },
)

/** Columns of the line in front of the further addresses of an association, and of those of the peer among them. */
const LOCAL_AT = 36
const PEER_AT = 50

// > |                                     192.0.2.11:5000       203.0.113.9:5001
//                                         ^moreLocal            ^moreForeign
/** What a further line of an SCTP association adds to its row: more addresses; null when the line is none. */
function furtherAddresses(fields: Fields): RowDraft | null {
  if (fields.count < 1 || fields.count > 3) return null
  const indent = fields.start(0) - 1 - fields.text.lastIndexOf('\n', fields.start(0) - 1)
  if (indent < LOCAL_AT) return null
  const ends = [0, 1].flatMap((at) => (at < fields.count ? [endOf(fields.at(at), 'sctp')] : []))
  const [first, second] = ends
  if (!first || !isCertain(first)) return null
  const peer = second && isCertain(second) ? [second] : []
  if (indent >= PEER_AT) return { moreForeign: [first] }
  return { moreLocal: [first], ...(peer.length > 0 && { moreForeign: peer }) }
}

/** The line of a row, and those of further addresses under it. */
function withFurtherAddresses(row: RowDraft, line: string): string[] {
  const [own, peer] = [row.moreLocal ?? [], row.moreForeign ?? []] as [Endpoint[], Endpoint[]]
  const below = Array.from({ length: Math.max(own.length, peer.length) }, (_, at) =>
    `${' '.repeat(LOCAL_AT)}${(own[at]?.text ?? '').padEnd(FOREIGN_FROM - LOCAL_AT)}${peer[at]?.text ?? ''}`.trimEnd(),
  )
  return [line, ...below]
}
