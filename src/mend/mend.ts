import type { Lines, Piece } from '../text/lines.ts'
import type { Knows, Meaning, Proposal } from './mender.ts'
import { menders } from './menders.ts'

/** Proposals for one line are read this many times, those for lines of proposals among them. */
export const MAX_READINGS = 64

/** What came of reading a proposal. */
export interface Reading {
  /** How much it means; 0 for nothing. */
  readonly weight: number
}

/** Of all that a damaged line may have been, the reading that means most, and more than `least`; undefined when none does. */
export function mend<R extends Reading>(
  run: Lines,
  at: Piece,
  meaning: Meaning,
  least: number,
  knows: Knows,
  read: (proposal: Proposal) => R | undefined,
): R | undefined {
  let best: R | undefined
  for (const mender of menders) {
    if (!mender.shows(run, at, meaning)) continue
    const proposals = mender.propose(run, at, knows, meaning)
    for (let next = proposals.next(); !next.done; ) {
      const reading = read(next.value)
      if (!reading) return best
      const most = best?.weight ?? least
      if (reading.weight > most || (best && next.value.isLikelier && reading.weight === most)) best = reading
      next = proposals.next(reading.weight)
    }
  }
  return best
}
