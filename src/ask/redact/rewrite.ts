import type { Edit } from './edit.ts'

/** Where a cell stands in a line. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A cell of a row; an open one may hold names and blanks of its own, others may be two columns. */
export interface Cell extends Range {
  readonly isOpen: boolean
}

/** Marks of texts that have no columns: what follows them may move. */
const UNPLACED = /["'<,;{}\t]/
const BLANKS = / +/g

/**
 * A line with its edits made. Blanks behind a stand-in are taken or added, so that what follows stays in its column; no two
 * fields grow together, and blanks inside of a cell stay. Outside of rows only gaps of two blanks and more are columns.
 */
export function rewritten(line: string, edits: readonly Edit[], cells: readonly Cell[], isRow: boolean): string {
  let written = ''
  let at = 0
  let shift = 0
  for (const edit of [...edits, { start: line.length, end: line.length, text: '' }]) {
    const between = line.slice(at, edit.start)
    const moved =
      shift === 0 ? { text: between, shift } : movedBack(between, shift, (from, to) => isGap(at + from, at + to))
    written += moved.text + edit.text
    shift = moved.shift + edit.text.length - (edit.end - edit.start)
    at = edit.end
  }
  return written

  function isGap(from: number, to: number): boolean {
    if (to === line.length || (!isRow && to - from < 2) || line[to] === '(') return false
    return !cells.some(({ start, end, isOpen }) => isOpen && start < from && to < end)
  }
}

/** A text whose blanks take back what it is moved by, as far as they can. */
function movedBack(
  text: string,
  by: number,
  isGap: (from: number, to: number) => boolean,
): { text: string; shift: number } {
  let written = ''
  let at = 0
  let shift = by
  for (const { 0: blanks, index } of text.matchAll(BLANKS)) {
    const between = text.slice(at, index)
    if (UNPLACED.test(between)) return { text: written + text.slice(at), shift: 0 }
    const length = blanks.length
    const kept = isGap(index, index + length) ? Math.max(Math.min(length, 2), length - shift) : length
    written += between + ' '.repeat(kept)
    shift += kept - length
    at = index + length
    if (shift === 0) break
  }
  const rest = text.slice(at)
  return { text: written + rest, shift: UNPLACED.test(rest) ? 0 : shift }
}
