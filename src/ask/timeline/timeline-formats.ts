import type { ExportOptions } from '../../write/export/index.ts'
import { jsonText } from '../../write/json-text.ts'
import type { AnswerFormat } from '../asking.ts'
import type { FieldValue } from '../fields.ts'
import { csvOf, ndjsonOf, type Tabular, tableOf } from '../tabular.ts'
import type { Episode, RowTimeline, RunMoment, TimelineAnswer } from './answer.ts'
import { followedIn } from './followed.ts'

/** How timelines are written. */
export const timelineFormats = {
  json: {
    mediaType: 'application/json',
    extension: 'json',
    write: (answer, { pretty }) => `${jsonText(answer, pretty ? 2 : undefined)}\n`,
  },
  table: { mediaType: 'text/plain', extension: 'txt', write: textOf },
  ndjson: {
    mediaType: 'application/x-ndjson',
    extension: 'ndjson',
    write: ({ timelines }) => ndjsonOf(timelines),
  },
  csv: { mediaType: 'text/csv', extension: 'csv', write: (answer) => csvOf(tabular(answer, EXACT)) },
} as const satisfies Record<string, AnswerFormat<TimelineAnswer>>

/** When an episode began and ended: by run and time, or for people by the time if there is one. */
type Moments = readonly (readonly [name: string, of: (episode: Episode) => FieldValue])[]

const EXACT: Moments = [
  ['first', ({ first }) => first.time],
  ['last', ({ last }) => last.time],
  ['firstRun', ({ first }) => first.run],
  ['lastRun', ({ last }) => last.run],
]

const FOR_PEOPLE: Moments = [
  ['first', ({ first }) => shown(first)],
  ['last', ({ last }) => shown(last)],
]

function shown({ time, run }: RunMoment): string {
  return time ?? `run ${run}`
}

/** What tells series apart stands in front where there are several. */
const OF_SERIES = [
  ['host', ({ host }: RowTimeline) => host],
  ['namespace', ({ namespace }: RowTimeline) => namespace],
  ['options', ({ options }: RowTimeline) => options?.join(' ') ?? null],
] as const

/** A row for each episode. */
function tabular({ view, timelines }: TimelineAnswer, moments: Moments): Tabular {
  const names = followedIn(view).names
  const series = OF_SERIES.filter(([, of]) => new Set(timelines.map(of)).size > 1)
  const hasOwner = view !== 'routes'
  return {
    columns: [
      ...series.map(([name]) => name),
      ...names,
      ...(hasOwner ? ['program', 'pid'] : []),
      ...moments.map(([name]) => name),
      'runs',
      'of',
      followedIn(view).state === 'flags' ? 'flags' : 'states',
    ],
    rows: timelines.flatMap((timeline) =>
      timeline.episodes.map((episode) => [
        ...series.map(([, of]) => of(timeline)),
        ...names.map((name) => timeline.row[name] as FieldValue),
        ...(hasOwner ? [lastKnown(episode, 'program'), lastKnown(episode, 'pid')] : []),
        ...moments.map(([, of]) => of(episode)),
        episode.runs,
        timeline.of,
        statesOf(episode),
      ]),
    ),
  }
}

function lastKnown({ steps }: Episode, name: 'program' | 'pid'): FieldValue {
  return steps.findLast((step) => step[name] !== null)?.[name] ?? null
}

function statesOf({ steps }: Episode): string | null {
  const states = steps.map(({ state }) => state).filter((state) => state !== null)
  return states.filter((state, i) => state !== states[i - 1]).join(' > ') || null
}

function textOf(answer: TimelineAnswer, { colour }: ExportOptions): string {
  const bold = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text)
  const { others, unidentified, uncounted } = answer
  const rest = [
    ...(others > 0 ? [`and ${others} other${others === 1 ? '' : 's'}`] : []),
    ...(unidentified > 0 ? [`not followed, because an address was cut: ${unidentified} rows`] : []),
    ...(uncounted > 0 ? [`not followed, because there are too many: ${uncounted} rows`] : []),
  ]
  return tableOf(tabular(answer, FOR_PEOPLE), bold) + rest.map((line) => `${line}\n`).join('')
}
