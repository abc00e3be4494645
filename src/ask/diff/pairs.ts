import { optionsOf } from '../runs.ts'
import type { Snapshot } from './sides.ts'

/** Two runs that are compared. */
export interface Pair {
  readonly before: Snapshot
  readonly after: Snapshot
}

/** What can be compared with what: runs of the same view, options and place; then those that were moved; then those whose options nobody printed. */
export function paired(
  before: Iterable<Snapshot>,
  after: Iterable<Snapshot>,
): { pairs: Pair[]; alone: [Snapshot[], Snapshot[]] } {
  const old = [...before]
  const now = [...after]
  const pairs: Pair[] = []
  for (const isPair of [isSame, haveSameOptions, mayHaveSameOptions])
    for (const later of [...now]) {
      const at = old.findIndex((earlier) => earlier.view === later.view && isPair(earlier, later))
      if (at < 0) continue
      pairs.push({ before: old.splice(at, 1)[0] as Snapshot, after: later })
      now.splice(now.indexOf(later), 1)
    }
  return { pairs, alone: [old, now] }
}

function isSame(before: Snapshot, after: Snapshot): boolean {
  return before.member === after.member && haveSameOptions(before, after)
}

function haveSameOptions(before: Snapshot, after: Snapshot): boolean {
  return String(optionsOf(before.run.capture)) === String(optionsOf(after.run.capture))
}

function mayHaveSameOptions(before: Snapshot, after: Snapshot): boolean {
  return optionsOf(before.run.capture) === null || optionsOf(after.run.capture) === null
}
