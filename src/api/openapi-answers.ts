import type { Json } from './openapi-parts.ts'

const text = (description: string): Json => ({ type: 'string', description })
const textOrNull = (description: string): Json => ({ type: ['string', 'null'], description })
const integer = (description: string): Json => ({ type: 'integer', description })
const list = (items: Json, description: string): Json => ({ type: 'array', items, description })

/** An object that has all of its properties. */
function whole(properties: Readonly<Record<string, Json>>, described: Json = {}): Json {
  return { ...described, type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

const scalar = { type: ['string', 'number', 'boolean', 'null'] }

const leftOut = {
  unidentified: integer('Rows whose address was cut: they may be any'),
  uncounted: integer('Rows for which there was no room'),
}

const run = integer('Number of the run in its series, from 1')
const time = textOrNull('When it was (ISO 8601)')
const moment = whole({ run, time })

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

/** A run that is compared. */
const place = {
  source: text('The file, with the way into an archive'),
  capture: integer('Number of the run in it, from 0'),
  capturedAt: time,
  dialect: text('What printed it'),
  options: {
    type: ['array', 'null'],
    items: { type: 'string' },
    description: 'Options of the command; null where no command line says them',
  },
}

/** What `POST /v1/diff` answers with as JSON. */
export const diffAnswer: Json = whole(
  {
    ask: { const: 'diff' },
    different: { type: ['boolean', 'null'], description: 'Null when there were no two runs to compare' },
    pairs: list(
      whole({
        view: text('The view whose rows were compared'),
        before: whole(place),
        after: whole(place),
        seconds: { type: ['number', 'null'], description: 'Between the runs; null when either has no time' },
        opened: integer('Rows that came'),
        closed: integer('Rows that went'),
        changed: integer('Rows that have another value'),
        same: integer('Rows that are the same'),
        changes: list(
          {
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
          'What came and went, then what changed',
        ),
      }),
      'What is different in one view between two runs',
    ),
    alone: list(
      whole({ side: { enum: ['before', 'after'] }, view: text('Its view'), ...place }),
      'Runs that the other side has nothing for',
    ),
  },
  { title: 'DiffAnswer', description: 'What came, went and changed between two sides.' },
)

/** What `POST /v1/timeline` answers with as JSON. */
export const timelineAnswer: Json = whole(
  {
    ask: { const: 'timeline' },
    view: text('The view whose rows were followed'),
    runs: integer('Runs of the command that were looked at'),
    timelines: list(
      whole({
        host: textOrNull('The machine; null where nothing names it'),
        namespace: textOrNull('The network namespace'),
        options: {
          type: ['array', 'null'],
          items: { type: 'string' },
          description: 'Options of the command; null where no command line says them',
        },
        row: {
          type: 'object',
          additionalProperties: scalar,
          description: 'What tells the row apart: protocol, local and foreign of a connection',
        },
        first: moment,
        last: moment,
        runs: integer('Runs that had it'),
        of: integer('Runs that there were'),
        episodes: list(
          whole({
            first: moment,
            last: moment,
            runs: integer('Runs that had it'),
            steps: list(
              whole({
                run,
                time,
                state: textOrNull('Its state; of a route its flags'),
                program: textOrNull('The program of its socket'),
                pid: { type: ['integer', 'null'] },
              }),
              'What it went through, in order',
            ),
          }),
          'One for each time that it came',
        ),
      }),
      'By the time of the first run that had it',
    ),
    others: integer('Timelines that top left out'),
    ...leftOut,
  },
  {
    title: 'TimelineAnswer',
    description: 'When each row was there, over the runs of the same command on the same machine.',
  },
)

const end = whole({
  node: text('Name of the node'),
  programs: list({ type: 'string' }, 'Programs of its sockets, the one with the most first'),
  states: {
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many of its sockets were seen in which state last',
  },
})

/** What `POST /v1/edges` answers with as JSON. */
export const edgesAnswer: Json = whole(
  {
    ask: { const: 'edges' },
    runs: integer('Runs of the command that were looked at'),
    nodes: list(
      whole({
        name: text('The machine, or an address of which no machine is known'),
        host: textOrNull("The machine's name; null where only its address is known"),
        addresses: list({ type: 'string' }, 'The addresses that it has in conversations'),
      }),
      'All ends of the edges',
    ),
    edges: list(
      whole({
        from: end,
        to: end,
        protocol: textOrNull('tcp, udp, sctp …; null where nothing printed says it'),
        port: { type: ['integer', 'null'], description: 'The port of the service; null where nothing tells it' },
        service: textOrNull('Its name as printed'),
        inferred: {
          type: 'boolean',
          description: 'Whether which end is the service follows from the numbers of the ports alone',
        },
        connections: integer('How many different ones; what several runs or both ends print is one'),
      }),
      'The one with the most connections first',
    ),
    ...leftOut,
  },
  { title: 'EdgesAnswer', description: 'Which host talks to which, and to what service.' },
)
