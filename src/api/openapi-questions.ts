import type { Ask } from '../ask/index.ts'
import { formatsOf } from './formats.ts'
import { answerHeaders, type Json, parameter } from './openapi-parts.ts'

/** What a call that asks a question has in common with the one that reads: its body, its options, its problems. */
export interface ReadingCall {
  readonly parameters: readonly Json[]
  readonly requestBody: Json
  readonly problems: Json
}

/** Parameters of `/v1/parse` that a question has not, or has in another way. */
const OF_ROWS = ['format', 'spans', 'findings', 'fields']

const top = (what: string) => parameter('top', what, { type: 'string', pattern: '^[1-9][0-9]*$' })

/** Describes `POST /v1/count`. */
export function countCall(call: ReadingCall): Json {
  return questionCall(call, 'count', {
    answer: 'CountAnswer',
    summary: 'Count what netstat printed',
    description:
      'The body is that of /v1/parse. Several files, an archive or a mail are counted together, with one answer.',
    own: [
      parameter(
        'by',
        'The fields that tell the groups apart, with commas between: state, local.port. state unless told',
        { type: 'string' },
      ),
      parameter('every', 'Length of the intervals that runs are put into by their time: 30s, 1m, 1h, 1d', {
        type: 'string',
      }),
      top('Only so many groups, the largest'),
    ],
  })
}

/** Describes `POST /v1/diff`. */
export function diffCall(call: ReadingCall): Json {
  return questionCall(call, 'diff', {
    answer: 'DiffAnswer',
    summary: 'Compare what netstat printed',
    description: 'Two files of a form are compared; of a single text, archive or mail the first run with the last.',
    own: [
      parameter('runs', 'The runs to compare, by their numbers from 0: 0,3. The last of each kind unless told', {
        type: 'string',
        pattern: '^[0-9]+,[0-9]+$',
      }),
    ],
  })
}

/** Describes `POST /v1/timeline`. */
export function timelineCall(call: ReadingCall): Json {
  return questionCall(call, 'timeline', {
    answer: 'TimelineAnswer',
    summary: 'Say when each connection came, changed and went',
    description:
      'The body is that of /v1/parse. Rows are followed over all runs in it: of several files, an archive or a mail together. The view is connections, unix-sockets or routes.',
    own: [top('Only so many, those that were in the most runs')],
  })
}

/** Describes `POST /v1/edges`. */
export function edgesCall(call: ReadingCall): Json {
  return questionCall(call, 'edges', {
    answer: 'EdgesAnswer',
    summary: 'Say which host talks to which, and to what service',
    description:
      'The body is that of /v1/parse. Several files, an archive or a mail are one answer: a connection that both of its ends printed is one.',
    own: [],
    without: ['view'],
  })
}

interface Described {
  /** Name of the schema of what the call answers with as JSON. */
  readonly answer: string
  readonly summary: string
  readonly description: string
  readonly own: readonly Json[]
  /** Parameters of a reading that the question does not have. */
  readonly without?: readonly string[]
}

function questionCall(
  { parameters, requestBody, problems }: ReadingCall,
  ask: Ask,
  { answer, summary, description, own, without = [] }: Described,
): Json {
  const formats = formatsOf(ask)
  const format = parameter('format', 'How the answer is written; goes before Accept', {
    type: 'string',
    enum: formats.map(({ name }) => name),
  })
  const content = formats.map(({ name, mediaType }) => [
    mediaType,
    { schema: name === 'json' ? { $ref: `#/components/schemas/${answer}` } : { type: 'string' } },
  ])
  const left = [...OF_ROWS, ...without]
  return {
    tags: ['reading'],
    operationId: ask,
    summary,
    description,
    parameters: [format, ...own, ...parameters.filter(({ name }) => !left.includes(name as string))],
    requestBody,
    responses: {
      200: { description: 'The answer', headers: answerHeaders, content: Object.fromEntries(content) },
      ...problems,
    },
  }
}
