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
  const ordered = grouped(counts)
  const families =
    runs > 1
      ? FIGURES.map(([figure, where]) => family(`netscribe_rows_${figure}`, where, ordered, figure))
      : [family('netscribe_rows', 'the run', ordered, 'count')]
  return `${families.join('')}# EOF\n`
}

function family(
  name: string,
  where: string,
  counts: readonly GroupCount[],
  figure: 'min' | 'mean' | 'max' | 'count',
): string {
  const samples = counts.map((one) => `${name}${labelsOf(one)} ${one[figure]}${stampOf(one)}\n`)
  return `# TYPE ${name} gauge\n# HELP ${name} Rows with these values in ${where}.\n${samples.join('')}`
}

/** All points of a metric stand together, by time. */
function grouped(counts: readonly GroupCount[]): GroupCount[] {
  const metrics = new Map<string, GroupCount[]>()
  for (const one of counts) {
    const labels = labelsOf(one)
    const points = metrics.get(labels)
    if (points) points.push(one)
    else metrics.set(labels, [one])
  }
  return [...metrics.values()].flat()
}

function labelsOf(one: GroupCount): string {
  const labels = Object.entries(one.group).map(([name, value]) => [name.replaceAll('.', '_'), value] as const)
  const { interval } = one
  if (interval !== undefined && stampOf(one) === '') labels.push(['interval', interval ?? 'none'])
  const known = labels.filter(([, value]) => value !== null)
  return known.length === 0 ? '' : `{${known.map(([name, value]) => `${name}="${escaped(String(value))}"`).join(',')}}`
}

function stampOf({ interval }: GroupCount): string {
  const seconds = typeof interval === 'string' ? secondsOf(interval) : undefined
  return seconds === undefined ? '' : ` ${seconds}`
}

/** Seconds since 1970 of a time that names a moment. */
function secondsOf(time: string): number | undefined {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(time) ? Date.parse(time) / 1000 : undefined
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
