import type { ConnectionState } from '../../report/values/connection-states.ts'
import type { Fields } from '../../text/fields.ts'
import { DAMAGED, Mojibake } from '../../text/mojibake.ts'
import { once } from '../../text/once.ts'
import { WordsInPlace } from '../../text/words-in-place.ts'
import type { Cell } from './cell.ts'

/** The canonical state of a socket. */
export type SocketState = ConnectionState

/** Printed word → canonical state; null for words that are known but name no TCP state (Solaris `Idle`). */
export type StateWords = Readonly<Record<string, SocketState | null>>

/** The spellings of every tool that prints states in English. */
export const ENGLISH_STATES: StateWords = {
  CLOSED: 'CLOSED',
  CLOSE: 'CLOSED',
  LISTEN: 'LISTEN',
  LISTENING: 'LISTEN',
  SYN_SENT: 'SYN_SENT',
  SYN_RECEIVED: 'SYN_RECEIVED',
  SYN_RECV: 'SYN_RECEIVED',
  SYN_RCVD: 'SYN_RECEIVED',
  ESTABLISHED: 'ESTABLISHED',
  FIN_WAIT_1: 'FIN_WAIT_1',
  FIN_WAIT1: 'FIN_WAIT_1',
  FIN_WAIT_2: 'FIN_WAIT_2',
  FIN_WAIT2: 'FIN_WAIT_2',
  CLOSE_WAIT: 'CLOSE_WAIT',
  CLOSING: 'CLOSING',
  LAST_ACK: 'LAST_ACK',
  TIME_WAIT: 'TIME_WAIT',
  BOUND: 'BOUND',
  DELETE_TCB: 'DELETE_TCB',
  UNKNOWN: 'UNKNOWN',
}

// > |tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED";
/** The word in front of a mark, or of a letter beyond ASCII. */
const GLUED = /^[A-Za-z][A-Za-z0-9_-]*(?=[^A-Za-z0-9_/.:-])/

interface KnownState {
  readonly text: string
  readonly state: SocketState | null
  /** Whether it is the first of several words that are a state of their own. */
  readonly beginsSeveral: boolean
}

/** So many words a state can have: `Fin Wait 1` (netsh). */
const MOST_WORDS = 3

/**
 * A state column over the given words, one field each or several (`POSLEDNÍ ACK`). A row may have no state (UDP), so a field that is no known word is left to
 * the next column; a raw socket's state is a number (net-tools netstat.c, raw_do_one), or its IP protocol (busybox netstat.c, raw_do_one).
 */
export function stateCell(words: StateWords): Cell {
  const printed = Object.entries({ ...ENGLISH_STATES, ...words })
  const beginsSeveral = new Set(printed.flatMap(([text]) => (text.includes(' ') ? text.split(' ', 1) : [])))
  const known = new Map(
    printed.map(([text, state]) => [text, { text, state, beginsSeveral: beginsSeveral.has(text) }] as const),
  )
  const inPlace = new WordsInPlace(known)
  const damaged = damagedStates(known)
  return {
    kind: 'state',
    keys: () => ['state', 'stateText'],
    read(fields, at, end, row) {
      const start = fields.start(at)
      const first = fields.text.charCodeAt(start)
      if (first >= 48 && first <= 57) {
        if (row.protocol !== 'raw' || fields.end(at) - start > 3 || fields.kind(at) !== 'number') return 0
        row.state = null
        row.stateText = fields.at(at)
        return 1
      }
      const one = inPlace.at(fields.text, start, fields.end(at))
      if (one && !one.beginsSeveral) {
        row.state = one.state
        row.stateText = one.text
        return 1
      }
      const text = fields.at(at)
      let taken = beginsSeveral.has(text) ? Math.min(MOST_WORDS, end - at) : 1
      while (taken > 1 && !known.has(fields.range(at, at + taken))) taken--
      const word = taken > 1 ? known.get(fields.range(at, at + taken)) : (one ?? damaged(text, fields))
      if (!word) return 0
      row.state = word.state
      row.stateText = word.text
      return taken
    },
    readGlued(fields, at, row) {
      const text = GLUED.exec(fields.at(at))?.[0] ?? ''
      const word = known.get(text)
      if (!word) return 0
      row.state = word.state
      row.stateText = word.text
      return text.length
    },
    readAll(fields, at, end, row) {
      const text = fields.range(at, end)
      const word = known.get(text) ?? damaged(text, fields)
      row.state = word ? word.state : null
      row.stateText = word ? word.text : text
      return word !== undefined
    },
    write: (row) => (row.stateText as string | null) ?? '',
  }
}

/** A state, or in its place the protocol of a socket that has none: `UDP` (z/OS), `*UDP` (IBM i). */
export function stateOrProtocol(words: StateWords, protocols: Readonly<Record<string, string>>): Cell {
  const state = stateCell(words)
  return {
    ...state,
    read(fields, at, end, row, key) {
      const protocol = Object.hasOwn(protocols, fields.at(at)) ? protocols[fields.at(at)] : undefined
      if (protocol === undefined) return state.read(fields, at, end, row, key)
      row.protocol = protocol
      return 1
    },
    write: (row, key) =>
      Object.entries(protocols).find(([, protocol]) => protocol === row.protocol)?.[0] ?? state.write(row, key),
  }
}

/** Finds the state that a damaged word was meant for, and tells the fields of it. */
function damagedStates(
  known: ReadonlyMap<string, KnownState>,
): (text: string, fields: Fields) => KnownState | undefined {
  const damageable = once(() => {
    const words = [...known.keys()].filter((word) => boneOf(word) !== word)
    const bones = new Map(words.filter((word) => /\w{3}/.test(word)).map((word) => [boneOf(word), word]))
    return { words, bones, mojibake: new Mojibake(words) }
  })
  return (text, fields) => {
    if (!DAMAGED.test(text)) return undefined
    const { words, bones, mojibake } = damageable()
    const repair = mojibake.repair(text)
    const meant = words.find((word) => word === repair?.text) ?? bones.get(boneOf(text))
    const state = known.get(meant ?? '')
    if (meant === undefined || !state) return undefined
    fields.damage = { written: repair?.written ?? null, read: repair?.read ?? null, meant }
    return { ...state, text }
  }
}

/** What is left of a damaged word: its ASCII characters, with one mark in the place of each run of others. */
function boneOf(text: string): string {
  return text.replace(/(?:[^ -~]|\?)+/g, '\uFFFD')
}
