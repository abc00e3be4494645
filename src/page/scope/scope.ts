import { computed } from '@preact/signals'
import type { View } from '../../index.ts'
import { viewNames } from '../../report/views/names.ts'
import type { CaptureSummary, SourceSummary, Summary } from '../engine/engine.ts'
import type { Place, RunPlace } from '../engine/query.ts'
import { place, summary } from '../state.ts'

/** What is shown: some of what was read. */
export interface Scope {
  readonly sources: readonly SourceSummary[]
  readonly runs: readonly ScopedRun[]
  /** How many rows each view has, in the order of the views. */
  readonly views: readonly { readonly view: View; readonly rows: number }[]
}

/** A run, and where it stands. */
export interface ScopedRun extends RunPlace {
  readonly run: CaptureSummary
}

/** What is shown of what was read; null before anything was. */
export const scope = computed(() => summary.value && scopeOf(summary.value, place.value))

/** What a place holds. */
export function scopeOf({ sources }: Summary, { source, capture }: Place): Scope {
  const counts = new Map<View, number>()
  const runs = sources.flatMap(({ captures }, number) => {
    if (number !== (source ?? number)) return []
    const all = captures.map((run, at) => ({ source: number, capture: at, run }))
    return capture === null ? all : all.slice(capture, capture + 1)
  })
  for (const { run } of runs)
    for (const { view, rows } of run.sections) counts.set(view, (counts.get(view) ?? 0) + rows)
  return {
    sources: source === null ? sources : sources.slice(source, source + 1),
    runs,
    views: viewNames.filter((view) => counts.has(view)).map((view) => ({ view, rows: counts.get(view) as number })),
  }
}

/** The place that is shown first: the first source with rows, or else one in which anything was recognised. */
export function firstPlace(all: Summary): Place {
  const { sources } = all
  const withRows = sources.findIndex((_, source) => rowsIn(all, { source, capture: null }) > 0)
  const recognised = sources.findIndex(({ captures }) => captures.length > 0)
  return { source: [withRows, recognised].find((found) => found >= 0) ?? 0, capture: null }
}

/** How many rows a place has. */
export function rowsIn(all: Summary, at: Place): number {
  return scopeOf(all, at).views.reduce((sum, { rows }) => sum + rows, 0)
}

/** How many Internet sockets a run shows. */
export function socketsIn({ sections }: CaptureSummary): number {
  return sections.reduce((sum, { view, rows }) => sum + (view === 'connections' ? rows : 0), 0)
}
