import type { FieldValue } from '../fields.ts'
import type { CountQuestion } from '../question.ts'
import type { Counting, Series } from './counting.ts'
import type { Group, Tally } from './groups.ts'

/** How many rows of a group there were in the runs of an interval. */
export interface GroupCount {
  /** When the interval begins (ISO 8601); null for runs without a time. Absent where no intervals were asked for. */
  readonly interval?: string | null
  /** The values that its rows have, by the fields asked for. */
  readonly group: Readonly<Record<string, FieldValue>>
  /** Its rows, where there was one run. */
  readonly count?: number
  /** Its rows in the run with the fewest, on an average, and in the run with the most; a run without any has 0. */
  readonly min: number
  readonly mean: number
  readonly max: number
  /** How many runs had any, and of how many. */
  readonly runs: number
  readonly of: number
  /** Times of the first and the last run that had any (ISO 8601); null where they are not known. */
  readonly first: string | null
  readonly last: string | null
}

/** What was counted. Runs are samples: their rows are never added up. */
export interface CountAnswer {
  readonly ask: 'count'
  readonly by: readonly string[]
  readonly every: string | null
  /** The view whose rows were counted; null for those of all views. */
  readonly view: string | null
  /** Runs of the command that were counted. */
  readonly runs: number
  /** By time; within an interval the group that is largest on an average of all runs first. */
  readonly counts: readonly GroupCount[]
  /** The groups that `top` left out, and their rows in a run on an average; null where it left none. */
  readonly others: { readonly groups: number; readonly mean: number } | null
  /** Rows that belong to no group that is told, since there were too many groups. */
  readonly uncounted: number
}

/** A group among those of all series. */
interface Ranked {
  readonly series: Series
  readonly group: Group
  /** Its rows in a run of the series, on an average. */
  readonly mean: number
}

/** Makes the answer of what was counted. */
export function answerOf(counting: Counting, question: CountQuestion, view: string | null): CountAnswer {
  const ranked = [...counting.series.values()].flatMap(ranksOf).sort((a, b) => b.mean - a.mean)
  const kept = ranked.slice(0, question.top)
  const others = ranked.slice(kept.length)
  const counts = kept.flatMap((one) => countsOf(one, question, counting.rowNames))
  return {
    ask: 'count',
    by: question.by,
    every: question.every ?? null,
    view,
    runs: counting.runs,
    counts: question.every === undefined ? counts : counts.sort(byInterval),
    others: others.length === 0 ? null : { groups: others.length, mean: rounded(sum(others.map(({ mean }) => mean))) },
    uncounted: counting.uncounted,
  }
}

function ranksOf(series: Series): Ranked[] {
  const runs = sum(series.runs.values())
  return series.groups.map((group) => ({
    series,
    group,
    mean: sum(group.tallies().map((tally) => tally.sum)) / runs,
  }))
}

function countsOf({ series, group }: Ranked, { by, every }: CountQuestion, names: readonly string[]): GroupCount[] {
  const values = new Map([...series.values, ...names.map((name, i) => [name, group.values[i] as FieldValue] as const)])
  const named = Object.fromEntries(by.map((name) => [name, values.get(name) as FieldValue]))
  return group.tallies().map((tally) => ({
    ...(every !== undefined && { interval: tally.interval }),
    group: named,
    ...figuresOf(tally, series.runs.get(tally.interval) as number),
  }))
}

function figuresOf({ runs, sum, least, most, first, last }: Tally, of: number) {
  return {
    ...(of === 1 && { count: sum }),
    min: runs < of ? 0 : least,
    mean: rounded(sum / of),
    max: most,
    runs,
    of,
    first: first.time,
    last: last.time,
  }
}

/** By the moment, runs without a time last. */
function byInterval({ interval: a }: GroupCount, { interval: b }: GroupCount): number {
  if (a === b) return 0
  if (typeof a !== 'string' || typeof b !== 'string') return a === null ? 1 : -1
  return a < b ? -1 : 1
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
