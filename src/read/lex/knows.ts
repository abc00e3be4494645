import type { Knows } from '../../mend/mender.ts'
import { freeRow } from './free-rows.ts'
import { mayBeginRow } from './open-rows.ts'
import type { Scan } from './scan.ts'
import { isBroken, isSomething, mayBeRest } from './wrapped-rows.ts'

/** What menders may ask of the lines that are read, and of the table that is open, about the line `index`. */
export function knowsOf(scan: Scan, index: number): Knows {
  const { vocabulary, lines, open, unfinished } = scan
  return {
    noticeIn: (text) => vocabulary.noticeIn(text),
    rowStartsIn: (text) => vocabulary.rowStartsIn(text),
    isRow: (from, to) => scan.isOpenRow(from, to) || freeRow(scan, from, to, index) !== undefined,
    isOpenRow: (from, to) => scan.isOpenRow(from, to),
    fewestOfTwo: open?.headed && !open.table.rule ? open.columns.length + 2 : Number.POSITIVE_INFINITY,
    isHeading: (from, to) => scan.headingsOf(lines.text, from, to).length > 0,
    mayBeginRow: (at) => unfinished !== 'no' || mayBeginRow(scan, at),
    isSomething: (line) => {
      const [from, to] = [lines.starts[line] as number, lines.ends[line] as number]
      const starts = vocabulary.rowStartsIn(lines.text.slice(from, to))
      return isSomething(scan, from, to) || starts.some((start) => start === 0 || !scan.open)
    },
    goesOn: (line) => isBroken(scan, line),
    mayHaveRest: (from, line) => mayBeRest(scan, from, line),
    breaksAtBlanks: scan.broken?.soft ?? false,
    titlesIn: (from, to) => vocabulary.titlesIn(lines.text, from, to),
    repair: (text) => scan.repair(text),
  }
}
