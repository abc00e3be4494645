import { isBlank } from '../text/blanks.ts'
import { Origin } from '../text/origin.ts'
import type { Knows, Mender } from './mender.ts'

/** A longer line is no line of a few rows. */
const LONGEST = 400
/** Words that rows begin with and that stand before the first row. */
const MAX_TRIED = 16

/** A line that holds rows behind something else: a prompt or a row whose line end was lost, a whole table on one line. */
export const gluedRows: Mender = {
  name: 'glued-rows',
  sample: {
    hurt: 'ops@web1:~$ netstat -tn tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED',
    whole: 'ops@web1:~$ netstat -tn\ntcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED',
  },
  shows: (_run, _at, meaning) => meaning !== 'whole',
  *propose({ text }, { from, to }, knows) {
    const starts = knows
      .rowStartsIn(text.slice(from, to))
      .filter((start) => start > 0)
      .map((start) => from + start)
    const isRow = (start: number, i: number) => knows.isRow(start, endOfRow(text, start, starts[i + 1] ?? to))
    const first = starts.slice(0, MAX_TRIED).findIndex(isRow)
    if (first < 0) {
      const rows = rowsOfOpenTable(text, from, to, knows)
      if (rows.length > 1) yield { lines: linesFrom(text, rows, to), taken: 1 }
      return
    }
    const head = headStarts(text, from, starts[first] as number, knows)
    yield { lines: linesFrom(text, [...head, ...starts.slice(first)], to), taken: 1 }
    const rows = starts.filter(isRow)
    if (rows.length < starts.length - first) yield { lines: linesFrom(text, [...head, ...rows], to), taken: 1 }
  },
}

// > |0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0 192.0.2.0       0.0.0.0         255.255.255.0   U         0 0          0 eth0
/** Where the rows of the open table begin that make up a line; none when something else stands in it. */
function rowsOfOpenTable(text: string, from: number, to: number, knows: Knows): number[] {
  if (to - from > LONGEST) return []
  const fields = [...text.slice(from, to).matchAll(/\S+/g)].map(({ index }) => from + index)
  if (fields.length < knows.fewestOfTwo) return []
  const ends = [...fields.slice(1), to]
  const rows: number[] = []
  for (let at = 0; at < fields.length; ) {
    const start = fields[at] as number
    // The longest row counts: its last columns can be missing.
    const end = ends.findLastIndex((next, index) => index >= at && knows.isOpenRow(start, endOfRow(text, start, next)))
    if (end < 0) return []
    rows.push(start)
    at = end + 1
  }
  return rows
}

function linesFrom(text: string, starts: readonly number[], to: number): Origin[] {
  return starts.map((start, i) => {
    const next = starts[i + 1]
    const line = new Origin()
    line.keep(text, start, next === undefined ? to : endOfRow(text, start, next))
    return line
  })
}

/** What parts two texts side by side, as sdiff and tables set it, and what is left of a line end. */
const BARS = new Set(['|', '│', '<', '>', '\r'])

/** Where a row ends in front of the mark and the blanks that part it from the next one. */
function endOfRow(text: string, from: number, to: number): number {
  let end = to
  while (end > from && (isBlank(text.charCodeAt(end - 1)) || BARS.has(text[end - 1] as string))) end--
  return end
}

/** Where lines begin in what stands in front of the first row: at once, and where the rest of it is a heading. */
function headStarts(text: string, from: number, to: number, knows: Knows): readonly number[] {
  for (let at = from; at < to; at++) {
    if (at > from && !isBlank(text.charCodeAt(at - 1))) continue
    if (knows.isHeading(at, to)) return at === from ? [from] : [from, at]
  }
  return [from]
}
