import type { Cell } from './cells/cell.ts'

/** What no state holds, in whatever language: a number, the mark of a remark or a bracket in front, a name in brackets. */
const NO_STATE = /^(?:[\d#<←(]|\/\/)|\[/

/** A cell that takes so many words in the place of a state that no list has. */
export function unknownState(cell: Cell, words: number): Cell {
  return {
    ...cell,
    kind: 'any',
    read(fields, at, end, row, key) {
      const taken = Math.min(words, end - at)
      if (NO_STATE.test(fields.range(at, at + taken))) return 0
      cell.readAll?.(fields, at, at + taken, row, key)
      return taken
    },
  }
}
