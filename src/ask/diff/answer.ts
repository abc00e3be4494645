import type { View } from '../../report/types.ts'
import { optionsOf } from '../runs.ts'
import type { Pair } from './pairs.ts'
import { changesBetween, type RowChange } from './row-changes.ts'
import type { Snapshot } from './sides.ts'

/** A run that is compared. */
export interface RunPlace {
  /** The file, with the way into an archive. */
  readonly source: string
  /** Number of the run in it, from 0. */
  readonly capture: number
  readonly capturedAt: string | null
  readonly dialect: string
  /** The options of the command; null when nobody printed it. */
  readonly options: readonly string[] | null
}

/** What is different in one view between two runs. */
export interface PairDifference {
  readonly view: View
  readonly before: RunPlace
  readonly after: RunPlace
  /** Seconds between them; null when either has no time. */
  readonly seconds: number | null
  readonly opened: number
  readonly closed: number
  readonly changed: number
  readonly same: number
  readonly changes: readonly RowChange[]
}

/** A run that there was nothing to compare with: the other side has none with its view and options. */
export interface LoneRun extends RunPlace {
  readonly side: 'before' | 'after'
  readonly view: View
}

/** What came, went and changed between two sides. */
export interface DiffAnswer {
  readonly ask: 'diff'
  /** Whether anything did; null when there were no two runs to compare. */
  readonly different: boolean | null
  readonly pairs: readonly PairDifference[]
  readonly alone: readonly LoneRun[]
}

/** Compares runs pair by pair. */
export function answerOf(
  pairs: readonly Pair[],
  alone: readonly [readonly Snapshot[], readonly Snapshot[]],
): DiffAnswer {
  const differences = pairs.map(differenceOf)
  const lone = (side: LoneRun['side'], snapshots: readonly Snapshot[]) =>
    snapshots.map((snapshot): LoneRun => ({ side, view: snapshot.view, ...placeOf(snapshot) }))
  return {
    ask: 'diff',
    different: pairs.length === 0 ? null : differences.some(({ changes }) => changes.length > 0),
    pairs: differences,
    alone: [...lone('before', alone[0]), ...lone('after', alone[1])],
  }
}

function differenceOf({ before, after }: Pair): PairDifference {
  const seconds = secondsBetween(before.run.capture.capturedAt, after.run.capture.capturedAt)
  const { changes, same } = changesBetween(before.rows, after.rows, seconds)
  const count = (kind: RowChange['change']) => changes.filter(({ change }) => change === kind).length
  return {
    view: after.view,
    before: placeOf(before),
    after: placeOf(after),
    seconds,
    opened: count('opened'),
    closed: count('closed'),
    changed: count('changed'),
    same,
    changes,
  }
}

function placeOf({ run: { source, number, capture } }: Snapshot): RunPlace {
  return {
    source,
    capture: number,
    capturedAt: capture.capturedAt,
    dialect: capture.dialect,
    options: optionsOf(capture),
  }
}

function secondsBetween(before: string | null, after: string | null): number | null {
  const seconds = (Date.parse(after ?? '') - Date.parse(before ?? '')) / 1000
  return Number.isFinite(seconds) ? seconds : null
}
