import { END_OF_METRICS, type GaugeSample, gaugeText } from '../../write/open-metrics-text.ts'
import type { CountAnswer, GroupCount } from './answer.ts'

const FIGURES = [
  ['min', 'the run with the fewest'],
  ['mean', 'a run on an average'],
  ['max', 'the run with the most'],
] as const

/**
 * Gauges as OpenMetrics 1.0 has them: a sample for each group and interval, with the time that the interval begins. A time
 * without a zone names no moment, and is a label; so is that there is none, since points with a time and without do not mix.
 */
export function openMetricsOf({ counts, runs }: CountAnswer): string {
  const families =
    runs > 1
      ? FIGURES.map(([figure, where]) => family(`netscribe_rows_${figure}`, where, counts, figure))
      : [family('netscribe_rows', 'the run', counts, 'count')]
  return families.join('') + END_OF_METRICS
}

function family(
  name: string,
  where: string,
  counts: readonly GroupCount[],
  figure: 'min' | 'mean' | 'max' | 'count',
): string {
  return gaugeText(
    name,
    `Rows with these values in ${where}.`,
    counts.map((one) => sampleOf(one, one[figure] ?? 0)),
  )
}

function sampleOf({ group, interval }: GroupCount, value: number): GaugeSample {
  const fields = Object.entries(group).map(([name, value]) => [name.replaceAll('.', '_'), value] as const)
  const seconds = typeof interval === 'string' ? secondsOf(interval) : undefined
  const labels = Object.fromEntries(fields)
  const isLabel = interval !== undefined && seconds === undefined
  return { labels: isLabel ? { ...labels, interval: interval ?? 'none' } : labels, value, seconds }
}

/** Seconds since 1970 of a time that names a moment. */
function secondsOf(time: string): number | undefined {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(time) ? Date.parse(time) / 1000 : undefined
}
