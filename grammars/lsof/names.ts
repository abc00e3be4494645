import type { UnixState } from '../../src/report/values/unix-states.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { type Endpoint, readEndpoint } from '../../src/table/cells/endpoint.ts'
import { ENGLISH_STATES, type StateWords } from '../../src/table/cells/state.ts'

const COLON = ':'

/** The states of a connection as lsof prints them, in the words of each kernel; null for those of TLI that RFC 9293 has not (Solaris, HP-UX). */
const STATES: StateWords = { ...ENGLISH_STATES, IDLE: null, Idle: null, Bound: null, UNBOUND: null, Unbound: null }

/** The states of a UNIX domain socket (linux/net.h, socket_state; LISTEN where it accepts connections). */
const UNIX_STATES: Readonly<Record<string, UnixState | null>> = {
  FREE: 'FREE',
  LISTEN: 'LISTENING',
  UNCONNECTED: null,
  CONNECTING: 'CONNECTING',
  CONNECTED: 'CONNECTED',
  DISCONNECTING: 'DISCONNECTING',
  UNKNOWN: 'UNKNOWN',
}

/** What -T adds, by its letters: counts, and texts. */
const COUNTS: Readonly<Record<string, string>> = { QR: 'recvQueue', QS: 'sendQueue', WR: 'rwind', WW: 'swind' }
const TEXTS: Readonly<Record<string, string>> = { SO: 'options', SS: 'socketState', TF: 'tcpFlags' }

/** What -T adds to a row, by its key. */
export const detailKeys: readonly string[] = [...Object.values(COUNTS), ...Object.values(TEXTS)]

/** Reads one detail of a socket, as -T and -F give it: `QR=0`; false when it is none. */
export function readDetail(name: string, value: string, row: RowDraft): boolean {
  const count = COUNTS[name]
  if (count !== undefined) row[count] = readCount(value, 0, value.length) ?? null
  else if (TEXTS[name] !== undefined) row[TEXTS[name]] = value
  else return false
  return true
}

/** What -T adds to a row, as lsof prints it: `QR=0 QS=0`. */
export function writeDetails(row: RowDraft): string[] {
  const named = ['QR', 'QS', 'SO', 'SS', 'TF', 'WR', 'WW'].map((name) => [name, row[COUNTS[name] ?? TEXTS[name] ?? '']])
  return named.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
}

/** The state of a connection; one that no list has is kept as printed. */
export function readState(word: string, row: RowDraft): void {
  row.state = STATES[word] ?? null
  row.stateText = word
}

/** Whether a word is the state of a connection. */
export function isState(word: string): boolean {
  return Object.hasOwn(STATES, word)
}

/** What states look like that no list has. */
const CAPITALS = /^[A-Z][A-Z_\d]+$/

/** Whether a text is the bracket with which the name of an Internet socket ends: its state, and what -T adds. */
export function isInternetState(text: string): boolean {
  const words = text.endsWith(')') ? text.slice(1, -1).split(' ') : []
  return words.length > 0 && words.every((word) => isState(word) || word.includes('=') || CAPITALS.test(word))
}

/** Whether a text is the bracket with which the name of a UNIX domain socket ends. */
export function isUnixState(text: string): boolean {
  return text.endsWith(')') && Object.hasOwn(UNIX_STATES, text.slice(1, -1))
}

/** The state of a UNIX domain socket. */
export function readUnixState(word: string, row: RowDraft): boolean {
  if (!Object.hasOwn(UNIX_STATES, word)) return false
  row.state = UNIX_STATES[word] ?? null
  row.stateText = word
  return true
}

/** The bracket at the end of a name; -T can put several things into it. */
const BRACKET = /^(.*?) ?\(([^()]*)\)$/

// > |192.0.2.10:22->198.51.100.7:51234 (ESTABLISHED QR=0 QS=0)
//    ^local         ^foreign            ^state       ^recvQueue ^sendQueue
/** Reads the name of an Internet socket: its ends, its state, what -T adds. False when no end stands in it. */
export function readInternetName(text: string, row: RowDraft): boolean {
  const [, name = text, bracket] = BRACKET.exec(text) ?? []
  if (!readEnds(name, row)) return false
  for (const word of bracket?.split(' ') ?? []) {
    const equals = word.indexOf('=')
    const isDetail = equals > 0 && readDetail(word.slice(0, equals), word.slice(equals + 1), row)
    if (!isDetail && word !== '') readState(word, row)
  }
  return true
}

/** An end, and what portmap has registered for its port. */
export function writeEnd(row: RowDraft, key: 'local' | 'foreign'): string {
  const [end, registered] = [row[key] as Endpoint | null | undefined, row[`${key}Registration`]]
  return `${end?.text ?? ''}${registered === undefined ? '' : `[${registered}]`}`
}

/** What stands in the place of the ends of a socket that has lost its control block, or that belongs to a protocol of which lsof knows the name alone. */
const WITHOUT_ENDS = /^(?:no PCB|no TCP|no UDP|can't |no more information|protocol: )/
const PROTOCOL = /^protocol: (TCP|UDP|UDPLITE|UDP-Lite|SCTP|DCCP|MPTCP|RAW|PING)(?:v6)?$/i

/** Reads `local` or `local->foreign`; false when there is no address, and none is to be expected. */
export function readEnds(name: string, row: RowDraft): boolean {
  const arrow = name.indexOf('->')
  const local = readEnd(arrow < 0 ? name : name.slice(0, arrow), row, 'local')
  if (!local) return readWithoutEnds(name, row)
  row.local = local
  if (arrow < 0) return true
  const foreign = readEnd(name.slice(arrow + 2), row, 'foreign')
  if (foreign) row.foreign = foreign
  return foreign !== undefined
}

/** A socket of a known protocol that has no address: its name says why. */
function readWithoutEnds(text: string, row: RowDraft): boolean {
  if (!WITHOUT_ENDS.test(text)) return false
  row.protocol ??= PROTOCOL.exec(text)?.[1]?.toLowerCase().replace('-', '') ?? null
  if (row.protocol === null) return false
  const nothing = { address: null, host: null, zone: null, port: null, service: null }
  row.local = { text, ...nothing, wildcard: false, truncated: false } satisfies Endpoint
  return true
}

// > |*:1023[nlockmgr]
//         ^what the port is registered for with portmap (-M)
const REGISTERED = /^(.*[^[])\[([^[\]]*)\]$/

// > |TCP :8080 (LISTEN)
/** A port whose address is gone: what shows Markdown takes two stars of a text for emphasis. */
const PORT_ALONE = /^:[\w-]+$/

function readEnd(text: string, row: RowDraft, key: 'local' | 'foreign'): Endpoint | undefined {
  const [, plain = text, registered] = /\]$/.test(text) ? (REGISTERED.exec(text) ?? []) : []
  if (/\s/.test(plain)) return undefined
  const lost = PORT_ALONE.test(plain) ? 1 : 0
  const whole = lost > 0 ? `*${plain}` : plain
  const end = readEndpoint(whole, 0, whole.length, COLON, row.protocol as string)
  if (end && lost > 0) Object.assign(end, { text: plain, wildcard: false })
  if (end && registered !== undefined) row[`${key}Registration`] = registered
  return end
}

/** The words of a name of a UNIX domain socket that are no part of its path. */
const UNIX_TYPE = / ?type=([A-Z]+)$/
const PEER = / ?->INO=(\d+)(?: (\S+))?$/
const ADDRESS = / ?->(?:\(([^()]*)\)|(0x[\da-f]+|[\da-f]{8,16}|\(none\)))$/

// > |/run/app/app.sock type=STREAM ->INO=2093046 7,app,17u (CONNECTED)
//    ^path             ^type        ^peerInode   ^peer      ^state
/** Reads the name of a UNIX domain socket, each part of which can be missing (lsof dialects/linux/dsock.c; elsewhere `->0x…`). */
export function readUnixName(text: string, row: RowDraft): void {
  let rest = text
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = rest.slice(0, found.index)
    return found
  }
  const [, name = text, bracket] = BRACKET.exec(text) ?? []
  if (bracket !== undefined && readUnixState(bracket, row)) rest = name
  const peer = take(PEER)
  if (peer) row.peerInode = Number(peer[1])
  if (peer?.[2] !== undefined) row.peer = peer[2]
  const address = take(ADDRESS)
  if (address) row.connection = address[2] ?? null
  const type = take(UNIX_TYPE)
  if (type) row.type = type[1]
  row.path = rest === '' || rest === 'socket' ? null : rest
}

/** The parts of such a name, as far as a row has them. */
export function writeUnixName({ path, type, peerInode, peer, connection, stateText }: RowDraft): string {
  const parts = [
    path,
    type && `type=${type}`,
    peerInode !== undefined && `->INO=${peerInode}`,
    peer,
    connection !== undefined && `->${connection ?? '(none)'}`,
    stateText && `(${stateText})`,
  ]
  return parts.filter((text) => text).join(' ')
}
