/** A value of a gauge under its labels; labels without a value are left out. */
export interface GaugeSample {
  readonly labels: Readonly<Record<string, string | number | boolean | null | undefined>>
  readonly value: number
  /** Seconds since 1970; undefined where no time is known. */
  readonly seconds?: number | undefined
}

/** What ends a text of OpenMetrics. */
export const END_OF_METRICS = '# EOF\n'

/** A gauge as OpenMetrics 1.0 has it: what it means, and its samples, those with the same labels one behind another. */
export function gaugeText(name: string, help: string, samples: Iterable<GaugeSample>): string {
  const metrics = new Map<string, string>()
  for (const { labels, value, seconds } of samples) {
    const text = labelsText(labels)
    const line = `${name}${text} ${value}${seconds === undefined ? '' : ` ${seconds}`}\n`
    metrics.set(text, (metrics.get(text) ?? '') + line)
  }
  return `# TYPE ${name} gauge\n# HELP ${name} ${help}\n${[...metrics.values()].join('')}`
}

function labelsText(labels: GaugeSample['labels']): string {
  const known = Object.entries(labels).filter(([, value]) => value !== null && value !== undefined)
  return known.length === 0 ? '' : `{${known.map(([name, value]) => `${name}="${escaped(String(value))}"`).join(',')}}`
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
