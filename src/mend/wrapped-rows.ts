import type { Lines, Piece } from '../text/lines.ts'
import { linesBelow } from '../text/lines-below.ts'
import { quoteEnd } from '../text/margin.ts'
import { Origin } from '../text/origin.ts'
import type { Mender } from './mender.ts'

/** A row is put together from this many lines behind its first at the most. */
const MAX_JOINED = 5

/** What may have stood where a line was broken: nothing, a blank, or blanks that the break swallowed. */
type Joint = 'as it is' | 'blank' | 'tight'

/** The joints in the order in which they are tried. */
const JOINTS: readonly Joint[] = ['as it is', 'blank', 'tight']

/** A mailer breaks at blanks, and between an address and its port; a heading that an edge broke at a blank looks the same. */
const SOFT_JOINTS: readonly Joint[] = ['blank', 'tight']

/**
 * A row that goes on in the lines below, which are nothing by themselves: of all ways to put them together, the one whose
 * row has the most cells, where `443` and `ESTABLISHED` are two and `443ESTABLISHED` leaves one empty.
 */
export const wrappedRows: Mender = {
  name: 'wrapped-rows',
  sample: {
    hurt: 'tcp        0      0 192.0.2.10:39794            198.51.100.7:\n50858         ESTABLISHED 20956/sshd',
    whole: 'tcp        0      0 192.0.2.10:39794            198.51.100.7:50858         ESTABLISHED 20956/sshd',
  },
  shows: (_run, _at, meaning) => meaning === 'nothing' || meaning === 'part',
  *propose(run, at, knows, meaning) {
    if (meaning === 'nothing' && !knows.mayBeginRow(at)) return
    const joints = knows.breaksAtBlanks ? SOFT_JOINTS : JOINTS
    const pieces = [wholeLine(run, at.index)]
    let most = 0
    for (const last of linesBelow(run, at.index, MAX_JOINED)) {
      if (knows.isSomething(last)) return
      // A line as wide as those that were broken goes on, though it could end there: `9` is what stands of `908`.
      const isFull = knows.goesOn((pieces.at(-1) as Piece).index)
      pieces.push(unquoted(run, last))
      let best = 0
      for (const joint of joints)
        best = Math.max(
          best,
          yield {
            lines: [joined(run.text, pieces, joint)],
            taken: last - at.index + 1,
            isRow: true,
            isLikelier: isFull && joint === 'as it is',
          },
        )
      const goesOn = knows.goesOn(last)
      const isBetter = best > most
      if (most > 0 && !isBetter && !goesOn) return
      if (isBetter && !goesOn && !knows.mayHaveRest(at.from, last)) return
      most = Math.max(most, best)
    }
  },
}

function wholeLine({ starts, ends }: Lines, index: number): Piece {
  return { index, from: starts[index] as number, to: ends[index] as number }
}

// > |>>   TCP    192.0.2.5:49152        198.51.100.7:443       ESTABLISHED
//   |> 4321
/** A line without marks of quoting: those that all lines have are gone, and one that was quoted once less has its own. */
function unquoted(run: Lines, index: number): Piece {
  const { from, to } = wholeLine(run, index)
  return { index, from: quoteEnd(run.text, from, to), to }
}

function joined(text: string, pieces: readonly Piece[], joint: Joint): Origin {
  const line = new Origin()
  for (const [i, { from, to }] of pieces.entries()) {
    const part = text.slice(from, to)
    const isTight = joint !== 'as it is'
    const start = isTight && i > 0 ? to - part.trimStart().length : from
    const end = isTight && i + 1 < pieces.length ? from + part.trimEnd().length : to
    if (i > 0 && joint === 'blank') line.put(' ', start, start)
    line.keep(text, start, end)
  }
  return line
}
