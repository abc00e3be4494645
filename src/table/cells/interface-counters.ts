import type { Fields } from '../../text/fields.ts'
import type { Cell, RowDraft } from './cell.ts'
import { count, readCount } from './count.ts'
import { counter } from './counter.ts'

/** A counter is glued to the column before it only when it fills its own, eight wide. */
const GLUED_DIGITS = 8
/** Widths to which older builds cut interface names: 1.60, 1.60 of Debian, Red Hat's. */
const CUT_NAMES = [5, 8, 9]

/** A counter that may have been read together with the column before it. */
export function followingCounter(direction: 'rx' | 'tx', name: string): Cell {
  const plain = counter(direction, name)
  return {
    ...plain,
    read: (fields, at, end, row, key) => (has(row, direction, name) ? 0 : plain.read(fields, at, end, row, key)),
  }
}

/** The first counter of a row: in its place net-tools prints a sentence between dashes for an alias (lib/interface.c, if_print). */
export const firstCounter: Cell = {
  ...followingCounter('rx', 'packets'),
  read(fields, at, end, row, key) {
    if (!fields.is(at, '-')) return followingCounter('rx', 'packets').read(fields, at, end, row, key)
    for (let last = at + 1; last < end; last++) if (fields.is(last, '-')) return last - at + 1
    return 0
  },
}

/**
 * A column of fixed width with no blank behind it, so that the next counter can be glued to it (net-tools 1.60 lib/interface.c,
 * `%3d%8llu` and `%6lu%8llu`). It ends `width` characters behind the field before it.
 */
export function gluedBefore(cell: Cell, width: number, next: readonly ['rx' | 'tx', string]): Cell {
  return {
    ...cell,
    read(fields, at, end, row, key) {
      const start = fields.start(at)
      const stop = fields.end(at)
      const border = borderOf(fields, at, width)
      if (border <= start || stop - border < GLUED_DIGITS) return cell.read(fields, at, end, row, key)
      const value = readCount(fields.text, border, stop)
      if (value === undefined || cell.read(part(fields, start, border), 0, 1, row, key) === 0) return 0
      const counters = (row[next[0]] as RowDraft | null) ?? {}
      counters[next[1]] = value
      row[next[0]] = counters
      return 1
    },
  }
}

/** The MTU behind a name: where its column begins shows whether the name was cut (`%-5.5s %5d`). */
export const mtuBehindName: Cell = {
  ...count,
  read(fields, at, end, row, key) {
    const taken = count.read(fields, at, end, row, key)
    if (taken === 0 || at === 0) return taken
    const width = fields.end(at) - fields.start(at - 1) - 6
    if (CUT_NAMES.includes(width) && fields.end(at - 1) - fields.start(at - 1) === width) row.truncated = true
    return taken
  },
}

/** Where a glued field parts: a number has no zero in front, else the width of the column says it. */
function borderOf(fields: Fields, at: number, width: number): number {
  const start = fields.start(at)
  if (fields.text.charCodeAt(start) === 48) return start + 1
  return at === 0 ? start : fields.end(at - 1) + width
}

/** One part of a field as a line of its own. */
function part(fields: Fields, start: number, end: number): Fields {
  const alone = Object.create(fields) as Fields
  alone.starts = Int32Array.of(start)
  alone.ends = Int32Array.of(end)
  alone.count = 1
  return alone
}

function has(row: RowDraft, direction: string, name: string): boolean {
  return (row[direction] as RowDraft | null | undefined)?.[name] !== undefined
}
