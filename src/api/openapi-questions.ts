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
const OF_ROWS = ['format', 'spans', 'findings']

const scalar = { type: ['string', 'number', 'boolean', 'null'] }
const time = { type: ['string', 'null'], description: 'ISO 8601' }

/** What `POST /v1/count` answers with as JSON. */
export const countAnswer: Json = {
  title: 'CountAnswer',
  description: 'How many rows there are of each kind. Runs are samples: their rows are never added up.',
  type: 'object',
  properties: {
    ask: { const: 'count' },
    by: { type: 'array', items: { type: 'string' }, description: 'The fields that tell the groups apart' },
    every: { type: ['string', 'null'], description: 'Length of the intervals; null for one' },
    view: { type: ['string', 'null'], description: 'The view whose rows were counted; null for all' },
    runs: { type: 'integer', description: 'Runs of the command that were counted' },
    counts: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          interval: { ...time, description: 'When the interval begins; null for runs without a time' },
          group: { type: 'object', additionalProperties: scalar, description: 'The values of its rows' },
          count: { type: 'integer', description: 'Its rows, where there was one run' },
          min: { type: 'integer', description: 'Its rows in the run with the fewest; 0 where one had none' },
          mean: { type: 'number', description: 'Its rows in a run on an average' },
          max: { type: 'integer', description: 'Its rows in the run with the most' },
          runs: { type: 'integer', description: 'Runs that had any' },
          of: { type: 'integer', description: 'Runs that there were' },
          first: { ...time, description: 'When the first run was that had any' },
          last: { ...time, description: 'When the last run was that had any' },
        },
        required: ['group', 'min', 'mean', 'max', 'runs', 'of', 'first', 'last'],
        additionalProperties: false,
      },
    },
    others: {
      type: ['object', 'null'],
      description: 'What top left out',
      properties: { groups: { type: 'integer' }, mean: { type: 'number' } },
      required: ['groups', 'mean'],
      additionalProperties: false,
    },
    uncounted: { type: 'integer', description: 'Rows of groups for which there was no room' },
  },
  required: ['ask', 'by', 'every', 'view', 'runs', 'counts', 'others', 'uncounted'],
  additionalProperties: false,
}

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

const count = (description: string): Json => ({ type: 'integer', minimum: 0, description })
const place = {
  source: { type: 'string', description: 'The file, with the way into an archive' },
  capture: count('Number of the run in it, from 0'),
  capturedAt: time,
  dialect: { type: 'string' },
  options: { type: ['array', 'null'], items: { type: 'string' }, description: 'Null when nobody printed the command' },
}

/** What `POST /v1/diff` answers with as JSON. */
export const diffAnswer: Json = {
  title: 'DiffAnswer',
  description: 'What came, went and changed between two sides.',
  type: 'object',
  properties: {
    ask: { const: 'diff' },
    different: { type: ['boolean', 'null'], description: 'Null when there were no two runs to compare' },
    pairs: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          view: { type: 'string' },
          before: { type: 'object', properties: place },
          after: { type: 'object', properties: place },
          seconds: { type: ['number', 'null'], description: 'Between the runs; null when either has no time' },
          opened: count('Rows that came'),
          closed: count('Rows that went'),
          changed: count('Rows that have another value'),
          same: count('Rows that are the same'),
          changes: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                change: { enum: ['opened', 'closed', 'changed'] },
                row: { type: 'object', description: 'The row as a report has it' },
                fields: {
                  type: 'object',
                  description: 'Before, after, difference and rate of each value that changed',
                },
              },
              required: ['change', 'row'],
            },
          },
        },
        required: ['view', 'before', 'after', 'seconds', 'opened', 'closed', 'changed', 'same', 'changes'],
      },
    },
    alone: {
      type: 'array',
      description: 'Runs that the other side has nothing for',
      items: {
        type: 'object',
        properties: { side: { enum: ['before', 'after'] }, view: { type: 'string' }, ...place },
      },
    },
  },
  required: ['ask', 'different', 'pairs', 'alone'],
  additionalProperties: false,
}

/** Describes `POST /v1/diff`. */
export function diffCall({ parameters, requestBody, problems }: ReadingCall): Json {
  const formats = formatsOf('diff')
  const own = [
    parameter('format', 'How the answer is written; goes before Accept', {
      type: 'string',
      enum: formats.map(({ name }) => name),
    }),
    parameter('runs', 'The runs to compare, by their numbers from 0: 0,3. The last of each kind unless told', {
      type: 'string',
      pattern: '^[0-9]+,[0-9]+$',
    }),
  ]
  const content = formats.map(({ name, mediaType }) => [
    mediaType,
    { schema: name === 'json' ? { $ref: '#/components/schemas/DiffAnswer' } : { type: 'string' } },
  ])
  return {
    tags: ['reading'],
    operationId: 'diff',
    summary: 'Compare what netstat printed',
    description: 'Two files of a form are compared; of a single text, archive or mail the first run with the last.',
    parameters: [...own, ...parameters.filter(({ name }) => !OF_ROWS.includes(name as string))],
    requestBody,
    responses: {
      200: { description: 'What is different', headers: answerHeaders, content: Object.fromEntries(content) },
      ...problems,
    },
  }
}
