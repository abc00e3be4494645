import type { Cell } from './cell.ts'
import { readCount, readGluedCount } from './count.ts'

/** A word without digits and dots, in any script: `Default`, `Predeterminada`, `Par défaut`. */
const WORD = /^[^\d.:]{2,24}$/

/** The cost of a route: a number, or the word for the default one, which can be of two parts. */
export const metric: Cell = {
  keys: (key) => [key],
  read(fields, at, end, row, key) {
    const value = readCount(fields.text, fields.start(at), fields.end(at))
    if (value !== undefined) {
      row[key] = value
      return 1
    }
    const taken = at + 2 === end ? 2 : 1
    const text = fields.range(at, at + taken)
    if (!WORD.test(text)) return 0
    row[key] = text
    return taken
  },
  // > |        127.0.0.0        255.0.0.0         On-link         127.0.0.1    331";
  readGlued: readGluedCount,
  write: (row, key) => (row[key] === null || row[key] === undefined ? '' : String(row[key])),
}
