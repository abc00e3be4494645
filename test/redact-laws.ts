import type { Report } from '../src/report/types.ts'

/** What samples have in place of what people have: other values of the same length, which no stand-in is. */
const DISGUISES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d.])192\.0\.2(?!\d)/g, '193.7.3'],
  [/(?<![\d.])198\.51\.100(?!\d)/g, '195.77.123'],
  [/(?<![\d.])203\.0\.113(?!\d)/g, '212.0.197'],
  [/2001:db8/g, '2a02:9c7'],
  [/2001:DB8/g, '2A02:9C7'],
  [/20010db8/g, '2a0209c7'],
  [/B80D0120/g, 'C709022A'],
  [/(?<=\b[0-9A-F]{2})0200C0\b/g, '0307C1'],
  [/(?<=\b[0-9A-F]{2})6433C6\b/g, '7B4DC3'],
  [/(?<=\b[0-9A-F]{2})7100CB\b/g, 'C500D4'],
  [/\b0([02])([:. -])00\2(5[eE])\b/g, '3$1$252$2$3'],
  [/\b([02]):0:5e\b/g, '$1:5:6e'],
  [/example\.jp/g, 'kaisha9.jp'],
  [/example\.com/g, 'kaisha7.com'],
]

/** A sample as somebody may have it: with addresses and names that are not those of documentation. */
export function disguised(text: string): string {
  return DISGUISES.reduce((all, [pattern, given]) => all.replace(pattern, given), text)
}

/** Fields whose text is another one once it is redacted. */
const NAMES =
  /^(?:text|address|host|key|user|path|foreignPath|hardwareAddress|linkLayerAddress|network|group|sources|interfaceAddress|sourceAddress|specificDestination|spliceAddress|addresses|multicastAddresses|via|title|message|evidence|command|program|cgroup)$/

const ADDRESS = /^[0-9a-f]+(?:[.:-][0-9a-f]+){3,}(?:\/\d+)?$/i

/** Where two reports say something else than other names: paths and both values. */
export function differences(before: Report, after: Report): string[] {
  const found: string[] = []
  compare(essence(before), essence(after), '', found)
  return found
}

function essence({ captures, issues, coverage }: Report): unknown {
  return {
    coverage,
    issues: issues.map(({ code, line }) => `${line} ${code}`),
    captures: captures.map(({ sections, evidence, ...capture }) => ({
      ...capture,
      sections: sections.map((section) => ({
        ...section,
        rows: section.rows.map(({ cells, span, ...row }) => (section.view === 'table' ? { ...row, cells } : row)),
      })),
    })),
  }
}

function compare(before: unknown, after: unknown, path: string, found: string[]): void {
  const key = path.slice(path.lastIndexOf('.') + 1)
  if (typeof before === 'string' && typeof after === 'string') {
    const isName =
      NAMES.test(key) ||
      (ADDRESS.test(before) && ADDRESS.test(after)) ||
      /\.(?:sources|addresses|multicastAddresses|cells|components)\.\d+$/.test(path)
    if (before !== after && !isName) found.push(`${path}: ${before} -> ${after}`)
    return
  }
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) {
    if (before !== after) found.push(`${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`)
    return
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  for (const own of keys) {
    if (own === 'cellSpans') continue
    compare((before as Fields)[own], (after as Fields)[own], `${path}.${own}`, found)
  }
}

type Fields = Record<string, unknown>

/** Values of a report that are nobody else's business, where the reader understood them whole. */
export function secretsOf(report: Report): Set<string> {
  const secrets = new Set<string>()
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, key)
    else if (typeof value === 'object' && value !== null)
      for (const [own, inner] of Object.entries(value)) visit(inner, own)
    else if (typeof value === 'string' && /^(?:address|host|hardwareAddress|linkLayerAddress|user)$/.test(key))
      secrets.add(value)
  }
  visit(
    report.captures.map(({ sections }) => sections.map(({ rows }) => rows)),
    '',
  )
  return secrets
}
