import type { Cell } from './cell.ts'

/** Any one field, kept as text; `-` is an empty one. */
export const word: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    row[key] = fields.is(at, '-') ? null : fields.at(at)
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '-',
}

/** A text that may hold blanks: whatever is left between the columns before and after it. */
export const words: Cell = {
  ...word,
  readAll(fields, at, end, row, key) {
    const text = fields.range(at, end)
    row[key] = text === '' || text === '-' ? null : text
    return true
  },
}

/** A field that must be one of the given words (offload states, templates), kept as printed. */
export function oneOf(...known: string[]): Cell {
  const texts = new Map(known.map((text) => [text, text]))
  return {
    ...word,
    read(fields, at, _end, row, key) {
      const text = texts.get(fields.at(at))
      if (text === undefined) return 0
      row[key] = text
      return 1
    },
  }
}

/** A hexadecimal number kept as text: kernel addresses, flags, options. */
export const hex: Cell = {
  ...word,
  read(fields, at, _end, row, key) {
    for (let i = fields.start(at); i < fields.end(at); i++) {
      const code = fields.text.charCodeAt(i) | 32
      if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102) || code === 120)) return 0
    }
    row[key] = fields.at(at)
    return 1
  },
}

/** An SELinux context, `user:role:type:level`; `-` when there is none. */
export const securityContext: Cell = {
  ...word,
  read: (fields, at, end, row, key) => (fields.is(at, '-') || fields.at(at).split(':').length > 2 ? word.read(fields, at, end, row, key) : 0),
}
