import type { FieldValue } from '../fields.ts'
import { inPlaces, placesOf, type Stay, staysOf } from './episodes.ts'
import type { Condition } from './followed.ts'
import type { Histories, Series } from './histories.ts'

/** A run of a series: its number, from 1, and its time (ISO 8601) where it has one. */
export interface RunMoment {
  readonly run: number
  readonly time: string | null
}

/** From when on a row was in a condition. */
export interface Step extends RunMoment, Condition {}

/** A time that a row was there without a gap. */
export interface Episode {
  readonly first: RunMoment
  readonly last: RunMoment
  /** How many runs had it. */
  readonly runs: number
  /** What it went through, in order. */
  readonly steps: readonly Step[]
}

/** When a row was there, over the runs of the same command on the same machine. */
export interface RowTimeline {
  readonly host: string | null
  readonly namespace: string | null
  /** Options of the command; null where no command line says them. */
  readonly options: readonly string[] | null
  /** What tells the row apart: `protocol`, `local` and `foreign` of a connection. */
  readonly row: Readonly<Record<string, FieldValue>>
  readonly first: RunMoment
  readonly last: RunMoment
  /** How many runs had it, and of how many. */
  readonly runs: number
  readonly of: number
  /** One for each time that it came. */
  readonly episodes: readonly Episode[]
}

/** What was followed. */
export interface TimelineAnswer {
  readonly ask: 'timeline'
  readonly view: string
  /** Runs of the command that were looked at. */
  readonly runs: number
  /** By the time of the first run that had the row, those without a time last. */
  readonly timelines: readonly RowTimeline[]
  /** How many timelines `top` left out. */
  readonly others: number
  /** Rows whose address was cut: they may be any. */
  readonly unidentified: number
  /** Rows for which there was no room. */
  readonly uncounted: number
}

/** Makes the answer of what was followed. */
export function answerOf(histories: Histories, view: string, top: number | undefined): TimelineAnswer {
  const all = [...histories.series.values()]
  const timelines = all.flatMap(timelinesOf)
  const kept = top === undefined ? timelines : timelines.toSorted((a, b) => b.runs - a.runs).slice(0, top)
  return {
    ask: 'timeline',
    view,
    runs: all.reduce((sum, { times }) => sum + times.length, 0),
    timelines: kept.sort(byFirst),
    others: timelines.length - kept.length,
    unidentified: histories.unidentified,
    uncounted: histories.uncounted,
  }
}

function timelinesOf({ host, namespace, options, times, histories }: Series): RowTimeline[] {
  const places = placesOf(times)
  const ordered = places ? inOrder(times, places) : times
  const moment = (run: number): RunMoment => ({ run: run + 1, time: ordered[run] as string | null })
  const episodeOf = ({ from, to, stretches }: Stay): Episode => ({
    first: moment(from),
    last: moment(to),
    runs: to - from + 1,
    steps: stretches.map(({ from: since, state, program, pid }) => ({ ...moment(since), state, program, pid })),
  })
  return [...histories.values()].map((history) => {
    const episodes = staysOf(inPlaces(history, places)).map(episodeOf)
    return {
      host,
      namespace,
      options,
      row: history.facts,
      first: (episodes[0] as Episode).first,
      last: (episodes.at(-1) as Episode).last,
      runs: episodes.reduce((sum, { runs }) => sum + runs, 0),
      of: times.length,
      episodes,
    }
  })
}

function inOrder(times: readonly (string | null)[], places: Int32Array): (string | null)[] {
  const ordered = [...times]
  for (const [run, place] of places.entries()) ordered[place] = times[run] as string | null
  return ordered
}

function byFirst({ first: a }: RowTimeline, { first: b }: RowTimeline): number {
  if (a.time === null || b.time === null) return Number(a.time === null) - Number(b.time === null) || a.run - b.run
  return Date.parse(a.time) - Date.parse(b.time) || a.run - b.run
}
