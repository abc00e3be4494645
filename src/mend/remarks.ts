import { beforeBlanks } from '../text/blanks.ts'
import { Origin } from '../text/origin.ts'
import { remarkIn } from '../text/remark.ts'
import type { Mender } from './mender.ts'

const TITLE = 'Aktive Internetverbindungen (ohne Server)'
const ROW = 'tcp        0      0 192.0.2.10:22           198.51.100.7:51234      ESTABLISHED'

/** A title with a remark behind it, as people explain what they paste; behind a row its reader finds it. */
export const remarks: Mender = {
  name: 'remarks',
  sample: { hurt: `${TITLE}   <== von hier\n${ROW}`, whole: `${TITLE}\n${ROW}` },
  shows: ({ text }, { from, to }, meaning) => meaning === 'nothing' && remarkIn(text.slice(from, to)) > 0,
  *propose({ text, starts }, { index, from, to }) {
    const at = from + remarkIn(text.slice(from, to))
    const [line, remark] = [new Origin(), new Origin()]
    // How far a line is indented can say what it hangs under.
    line.keep(text, starts[index] as number, beforeBlanks(text, from, at))
    remark.keep(text, at, to)
    yield { lines: [line, remark], taken: 1 }
  },
}
