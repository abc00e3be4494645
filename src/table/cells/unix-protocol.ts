import type { Cell } from './cell.ts'

/** `unix`, or `??` for a protocol number other than 0 (net-tools netstat.c, unix_do_one). */
export const unixProtocol: Cell = {
  words: ['unix'],
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    if (!fields.is(at, 'unix') && !fields.is(at, '??')) return 0
    row[key] = 'unix'
    return 1
  },
  write: () => 'unix',
}
