import type { Cell } from './cell.ts'

/** Flags of a UNIX domain socket between brackets, with or without blanks: `[ ]`, `[ ACC ]`, `[ ACC W N ]` (net-tools netstat.c, unix_do_one). */
export const unixFlags: Cell = {
  kind: 'bracket',
  keys: (key) => [key],
  read(fields, at, end, row, key) {
    if (fields.text.charCodeAt(fields.start(at)) !== OPEN) return 0
    for (let last = at; last < end && last < at + MOST; last++) {
      if (fields.text.charCodeAt(fields.end(last) - 1) !== CLOSE) continue
      const inside = fields.text.slice(fields.start(at) + 1, fields.end(last) - 1).trim()
      row[key] = inside === '' ? [] : inside.split(/\s+/)
      return last - at + 1
    }
    return 0
  },
  write: (row, key) => `[ ${((row[key] as string[] | null) ?? []).map((flag) => `${flag} `).join('')}]`,
}

const OPEN = 91
const CLOSE = 93
/** Brackets and three flags, a field each. */
const MOST = 5
