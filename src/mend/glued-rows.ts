import { isBlank } from '../text/fields.ts'
import { Origin } from '../text/origin.ts'
import type { Knows, Mender } from './mender.ts'

/** Words that rows begin with and that stand before the first row. */
const MAX_TRIED = 16

/** A line that holds rows behind something else: a prompt or a row whose line end was lost, a whole table on one line. */
export const gluedRows: Mender = {
  name: 'glued-rows',
  sample: {
    hurt: 'ops@web1:~$ netstat -tn tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED',
    whole: 'ops@web1:~$ netstat -tn\ntcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED',
  },
  shows: (_run, _at, meaning) => meaning === 'nothing',
  *propose({ text }, { from, to }, knows) {
    const starts = knows
      .rowStartsIn(text.slice(from, to))
      .filter((start) => start > 0)
      .map((start) => from + start)
    const first = starts.slice(0, MAX_TRIED).findIndex((start, i) => knows.isRow(start, starts[i + 1] ?? to))
    if (first < 0) return
    const head = headStarts(text, from, starts[first] as number, knows)
    const lines = [...head, ...starts.slice(first)].map((start, i, all) => {
      const line = new Origin()
      line.keep(text, start, all[i + 1] ?? to)
      return line
    })
    yield { lines, taken: 1 }
  },
}

/** Where lines begin in what stands in front of the first row: at once, and where the rest of it is a heading. */
function headStarts(text: string, from: number, to: number, knows: Knows): readonly number[] {
  for (let at = from; at < to; at++) {
    if (at > from && !isBlank(text.charCodeAt(at - 1))) continue
    if (knows.isHeading(at, to)) return at === from ? [from] : [from, at]
  }
  return [from]
}
