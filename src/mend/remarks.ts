import { beforeBlanks } from '../text/blanks.ts'
import { Origin } from '../text/origin.ts'
import { remarkIn } from '../text/remark.ts'
import type { Mender } from './mender.ts'

/** A line with a remark behind it, as people explain what they paste. */
export const remarks: Mender = {
  name: 'remarks',
  sample: {
    hurt: 'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0   <- this is the one that all of them take',
    whole:
      'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0   <- this one',
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
