import type { UnixState } from '../../report/values/unix-states.ts'
import type { Cell } from './cell.ts'

/** Printed word → canonical state of a UNIX domain socket. */
export type UnixStateWords = Readonly<Record<string, UnixState>>
/** Printed word → canonical type of a UNIX domain socket. */
export type UnixTypeWords = Readonly<Record<string, string>>

const ENGLISH_STATES: UnixStateWords = {
  FREE: 'FREE',
  LISTENING: 'LISTENING',
  CONNECTING: 'CONNECTING',
  CONNECTED: 'CONNECTED',
  DISCONNECTING: 'DISCONNECTING',
  UNKNOWN: 'UNKNOWN',
}

const ENGLISH_TYPES: UnixTypeWords = Object.fromEntries(
  ['STREAM', 'DGRAM', 'RAW', 'RDM', 'SEQPACKET', 'DCCP', 'PACKET', 'UNKNOWN'].map((type) => [type, type]),
)

/** The state of a UNIX domain socket; a field that is none is left to the next column (net-tools netstat.c, unix_do_one). */
export function unixStateCell(words: UnixStateWords): Cell {
  const known = new Map(Object.entries({ ...ENGLISH_STATES, ...words }))
  return {
    kind: 'state',
    keys: (key) => [key, `${key}Text`],
    read(fields, at, _end, row, key) {
      const text = fields.at(at)
      const state = known.get(text)
      if (state === undefined) return 0
      row[key] = state
      row[`${key}Text`] = text
      return 1
    },
    readAll(fields, at, end, row, key) {
      const text = fields.range(at, end)
      row[key] = known.get(text) ?? null
      row[`${key}Text`] = text
      return known.has(text)
    },
    write: (row, key) => (row[`${key}Text`] as string | null) ?? '',
  }
}

/** What a type is in any language: a word. */
const TYPE = /^\p{L}[\p{L}\p{M}\p{N}_-]{1,15}$/u

/**
 * The type of a UNIX domain socket; the printed word is kept where a translation changed it (`SEQPAKET`), and where no list
 * has it. A word for a state is none.
 */
export function unixTypeCell(words: UnixTypeWords, states: UnixStateWords): Cell {
  const known = new Map<string, string>(Object.entries({ ...ENGLISH_TYPES, ...words }))
  const isState = (text: string) => Object.hasOwn(ENGLISH_STATES, text) || Object.hasOwn(states, text)
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      const text = fields.at(at)
      const type = known.get(text) ?? null
      if (type === null && (isState(text) || !TYPE.test(text))) return 0
      row[key] = type
      if (type !== text) row[`${key}Text`] = text
      return 1
    },
    write: (row, key) => (row[`${key}Text`] as string | undefined) ?? (row[key] as string | null) ?? '',
  }
}
