import type { Json } from './openapi-parts.ts'

const text = (description: string): Json => ({ type: 'string', description })
const textOrNull = (description: string): Json => ({ type: ['string', 'null'], description })
const integer = (description: string): Json => ({ type: 'integer', description })
const list = (items: Json, description: string): Json => ({ type: 'array', items, description })

/** An object that has all of its properties. */
function whole(properties: Readonly<Record<string, Json>>, described: Json = {}): Json {
  return { ...described, type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

const leftOut = {
  unidentified: integer('Rows whose address was cut: they may be any'),
  uncounted: integer('Rows for which there was no room'),
}

const run = integer('Number of the run in its series, from 1')
const time = textOrNull('When it was (ISO 8601)')
const moment = whole({ run, time })

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
          additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
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
