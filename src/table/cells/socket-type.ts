import type { Cell } from './cell.ts'

const TYPES: Readonly<Record<string, string>> = {
  stream: 'STREAM',
  'stream-ord': 'STREAM',
  dgram: 'DGRAM',
  raw: 'RAW',
  rdm: 'RDM',
  seqpac: 'SEQPACKET',
  seqpacket: 'SEQPACKET',
  '#0': 'UNKNOWN',
}

/** What a type is: a word in small letters, cut to six of them on the BSDs. */
const TYPE = /^[a-z][a-z-]{1,10}$/

/** The type of a UNIX domain socket as the BSDs and Solaris print it; `seqpac` is seqpacket cut to six letters (unix.c, socktype). Null for a word that no list has. */
export const socketType: Cell = {
  words: Object.keys(TYPES),
  keys: () => ['type', 'typeText'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    const type = TYPES[text] ?? (/^#\d+$/.test(text) ? 'UNKNOWN' : null)
    if (type === null && !TYPE.test(text)) return 0
    row.type = type
    row.typeText = text
    return 1
  },
  write: (row) => (row.typeText as string | null) ?? '',
}
