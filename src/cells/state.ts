import type { Cell } from './cell.ts'

/** Canonical socket states: RFC 9293 §3.3.2, and the two that Windows adds (BOUND of -q, DELETE_TCB of the TCP MIB). */
export type SocketState =
  | 'CLOSED'
  | 'LISTEN'
  | 'SYN_SENT'
  | 'SYN_RECEIVED'
  | 'ESTABLISHED'
  | 'FIN_WAIT_1'
  | 'FIN_WAIT_2'
  | 'CLOSE_WAIT'
  | 'CLOSING'
  | 'LAST_ACK'
  | 'TIME_WAIT'
  | 'BOUND'
  | 'DELETE_TCB'
  | 'UNKNOWN'

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

/**
 * A state column over the given words. A row may have no state (UDP), so a field that is no known word is left to
 * the next column; a raw socket's state is a number (net-tools netstat.c, raw_do_one).
 */
export function stateCell(words: StateWords): Cell {
  const known = new Map(Object.entries({ ...ENGLISH_STATES, ...words }).map(([text, state]) => [text, { text, state }]))
  const garbled = garbledStates(words)
  return {
    keys: () => ['state', 'stateText'],
    read(fields, at, _end, row) {
      const start = fields.start(at)
      const first = fields.text.charCodeAt(start)
      if (first >= 48 && first <= 57) {
        if (row.protocol !== 'raw' || fields.end(at) - start > 2) return 0
        row.state = null
        row.stateText = fields.at(at)
        return 1
      }
      const word = known.get(fields.at(at))
      const state = word ? word.state : garbled(fields.at(at))
      if (state === undefined) return 0
      row.state = state
      row.stateText = word?.text ?? fields.at(at)
      return 1
    },
    readAll(fields, at, end, row) {
      const text = fields.range(at, end)
      const word = known.get(text)
      const state = word ? word.state : garbled(text)
      row.state = state ?? null
      row.stateText = word?.text ?? text
      return state !== undefined
    },
    write: (row) => (row.stateText as string | null) ?? '',
  }
}

/** What is left of a word that was decoded with the wrong code page: its ASCII characters (`ABH™REN`, `ABHÃ–REN`). */
function garbledStates(words: StateWords): (text: string) => SocketState | null | undefined {
  const bones = new Map(
    Object.entries(words).flatMap(([text, state]) => {
      const bone = boneOf(text)
      return bone && /\w{3}/.test(bone) ? [[bone, state] as const] : []
    }),
  )
  return (text) => (bones.size > 0 ? bones.get(boneOf(text) ?? '') : undefined)
}

/** A word with one mark in the place of each run of characters beyond ASCII; undefined when it has none. */
function boneOf(text: string): string | undefined {
  const bone = text.replace(/[^ -~]+/g, '\uFFFD')
  return bone === text && !text.includes('\uFFFD') ? undefined : bone
}
