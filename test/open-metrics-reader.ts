/** One sample of a text of OpenMetrics. */
export interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
  readonly seconds: number | undefined
}

/** A sample line by the ABNF of OpenMetrics 1.0 (prometheus.io/docs/specs/om/open_metrics_spec), without exemplars. */
const SAMPLE =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\.)*"(?:,(?!\}))?)*)\})? ([+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?|NaN|[+-]Inf)(?: ([+-]?\d+(?:\.\d+)?))?$/
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\.)*)"/g

/**
 * Reads gauges strictly.
 * @throws Error for whatever the specification does not allow.
 */
export function readOpenMetrics(text: string): Sample[] {
  if (!text.endsWith('# EOF\n')) throw new Error('no EOF')
  const families = new Set<string>()
  const last = new Map<string, number | undefined>()
  let family = ''
  let closed = ''
  return text
    .slice(0, -'# EOF\n'.length)
    .split('\n')
    .slice(0, -1)
    .flatMap((line): Sample[] => {
      const type = /^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) gauge$/.exec(line)
      if (type) {
        family = type[1] as string
        if (families.has(family)) throw new Error(`${family} is there twice`)
        families.add(family)
        return []
      }
      if (line.startsWith(`# HELP ${family} `)) return []
      const match = SAMPLE.exec(line)
      if (!match || match[1] !== family) throw new Error(`no sample of ${family}: ${line}`)
      const pairs = [...(match[2] ?? '').matchAll(LABEL)].map(
        ([, name, value]) =>
          [name as string, (value as string).replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char))] as const,
      )
      const labels = Object.fromEntries(pairs)
      if (Object.keys(labels).length !== pairs.length) throw new Error(`a label is there twice: ${line}`)
      const seconds = match[4] === undefined ? undefined : Number(match[4])
      const key = `${family}${JSON.stringify(Object.entries(labels).sort())}`
      if (last.has(key)) {
        const before = last.get(key)
        if (closed !== key || before === undefined || seconds === undefined || seconds <= before)
          throw new Error(`points of one metric out of order: ${line}`)
      }
      last.set(key, seconds)
      closed = key
      return [{ name: family, labels, value: Number(match[3]), seconds }]
    })
}
