import { beforeBlanks } from '../text/blanks.ts'
import { Origin } from '../text/origin.ts'
import { remarkIn } from '../text/remark.ts'
import type { Mender } from './mender.ts'

/** A line with a remark behind it, as people explain what they paste. */
export const remarks: Mender = {
  name: 'remarks',
  sample: {
    hurt: 'Tcp:\n    233432022 segments sent out\n    203858 segments retransmitted   <-- too many',
    whole: 'Tcp:\n    233432022 segments sent out\n    203858 segments retransmitted',
  },
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
