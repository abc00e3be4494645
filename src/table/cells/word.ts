import type { Fields } from '../../text/fields.ts'
import { remarkField } from '../../text/remark.ts'
import type { Cell } from './cell.ts'
import { count } from './count.ts'

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

/** The path of a socket, which may hold blanks, up to a remark behind it. */
export const path: Cell = { ...words, endOf: remarkField }

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
  kind: 'hex',
  read(fields, at, _end, row, key) {
    const { text } = fields
    const end = fields.end(at)
    for (let i = fields.start(at); i < end; i++) {
      const code = text.charCodeAt(i)
      const letter = code | 32
      if (!((code >= 48 && code <= 57) || (letter >= 97 && letter <= 102) || letter === 120)) return 0
    }
    row[key] = fields.at(at)
    return 1
  },
}

/** An SELinux context, `user:role:type:level`; `-` when there is none, which is no end of a name before it when blanks part the two. */
export const securityContext: Cell = {
  ...word,
  read: (fields, at, end, row, key) =>
    (fields.is(at, '-') ? isParted(fields, at) : fields.at(at).split(':').length > 2)
      ? word.read(fields, at, end, row, key)
      : 0,
}

function isParted(fields: Fields, at: number): boolean {
  return at === 0 || fields.start(at) - fields.end(at - 1) > 1 || fields.isSqueezed(at)
}

/** A field that looks like this; `-` is an empty one when `dash` is set. */
export function wordLike(pattern: RegExp, { dash = false } = {}): Cell {
  return {
    ...word,
    ...(dash && { nothing: '-' as const }),
    read(fields, at, _end, row, key) {
      const text = fields.at(at)
      const empty = dash && text === '-'
      if (!empty && !pattern.test(text)) return 0
      row[key] = empty ? null : text
      return 1
    },
  }
}

/** A number where one can be read, else one of the given words: `!` in a column of seconds. */
export function countOr(...known: string[]): Cell {
  return {
    ...word,
    read(fields, at, end, row, key) {
      if (count.read(fields, at, end, row, key) > 0) return 1
      const text = fields.at(at)
      if (!known.includes(text)) return 0
      row[key] = text
      return 1
    },
    write: count.write,
  }
}

/** A mark that stands behind some rows and means true; without it the row has no such key. */
export function mark(text: string): Cell {
  return {
    keys: () => [],
    read(fields, at, _end, row, key) {
      if (!fields.is(at, text)) return 0
      row[key] = true
      return 1
    },
    write: (row, key) => (row[key] === true ? text : ''),
  }
}
