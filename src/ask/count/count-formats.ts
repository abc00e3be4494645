import type { ExportOptions } from '../../write/export/index.ts'
import { jsonText } from '../../write/json-text.ts'
import type { AnswerFormat } from '../asking.ts'
import type { FieldValue } from '../fields.ts'
import { csvOf, ndjsonOf, type Tabular, tableOf } from '../tabular.ts'
import type { CountAnswer, GroupCount } from './answer.ts'
import { chartOf } from './chart.ts'
import { openMetricsOf } from './open-metrics.ts'
import { restOf, uncountedLines } from './rest.ts'

/** How a count is written. */
export const countFormats = {
  json: {
    mediaType: 'application/json',
    extension: 'json',
    write: (answer, { pretty }) => `${jsonText(answer, pretty ? 2 : undefined)}\n`,
  },
  table: { mediaType: 'text/plain', extension: 'txt', write: textOf },
  csv: { mediaType: 'text/csv', extension: 'csv', write: lacking((answer) => csvOf(tabular(answer))) },
  ndjson: {
    mediaType: 'application/x-ndjson',
    extension: 'ndjson',
    write: lacking(({ counts }) => ndjsonOf(counts.map(({ group, ...rest }) => ({ ...group, ...rest })))),
  },
  openmetrics: { mediaType: 'application/openmetrics-text', extension: 'prom', write: lacking(openMetricsOf) },
  chart: { mediaType: 'text/plain', extension: 'txt', write: chartOf },
} as const satisfies Record<string, AnswerFormat<CountAnswer>>

/** A format of counts alone: that there are too few of them is said beside it. */
function lacking(write: (answer: CountAnswer) => string): AnswerFormat<CountAnswer>['write'] {
  return (answer, { onLack }) => {
    for (const line of uncountedLines(answer.uncounted)) onLack?.(line)
    return write(answer)
  }
}

const FIGURES = ['min', 'mean', 'max', 'runs', 'of', 'first', 'last'] as const

/** Where there was one run, its counts; else what the runs have between them. */
function tabular({ by, every, counts, runs }: CountAnswer): Tabular {
  const figures: readonly (keyof GroupCount)[] = runs > 1 ? FIGURES : ['count']
  const interval = every === null ? [] : (['interval'] as const)
  return {
    columns: [...interval, ...by, ...figures],
    rows: counts.map((one) => [
      ...interval.map((name) => one[name] as FieldValue),
      ...by.map((name) => one.group[name] as FieldValue),
      ...figures.map((name) => one[name] as FieldValue),
    ]),
  }
}

function textOf(answer: CountAnswer, { colour }: ExportOptions): string {
  const bold = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text)
  return tableOf(tabular(answer), bold) + restOf(answer)
}
