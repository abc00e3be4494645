import type { RunPlace } from '../engine/query.ts'
import { summary } from '../state.ts'
import { words } from '../words/words.ts'

/** What a run is called: by its file where there are several, its number where that has several, and its time. */
export function runName({ source, capture }: RunPlace): string {
  const sources = summary.value?.sources ?? []
  const { label, captures = [] } = sources[source] ?? {}
  const { snapshots, number } = words.value
  return [
    sources.length > 1 && label,
    (sources.length === 1 || captures.length > 1) && snapshots.run(number(capture + 1)),
    captures[capture]?.capturedAt,
  ]
    .filter(Boolean)
    .join(' · ')
}
