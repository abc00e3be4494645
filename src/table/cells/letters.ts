import type { Cell } from './cell.ts'

/**
 * A field of nothing but the given characters, of which only those of `first` begin one: the flags of a route or an
 * interface, kept as printed.
 */
export function letters(known: string, first = known): Cell {
  const codes = new Set([...known].map((letter) => letter.charCodeAt(0)))
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      if (!first.includes(fields.text[fields.start(at)] as string)) return 0
      for (let i = fields.start(at); i < fields.end(at); i++) if (!codes.has(fields.text.charCodeAt(i))) return 0
      row[key] = fields.at(at)
      return 1
    },
    write: (row, key) => (row[key] as string | null) ?? '',
  }
}
