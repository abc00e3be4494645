import { keepable, keptByDefault } from '../ask/redact/keep.ts'
import { version } from '../report/version.ts'
import { viewNames } from '../report/views/names.ts'
import type { FormatEntry } from './formats.ts'
import { countAnswer, diffAnswer, edgesAnswer, timelineAnswer } from './openapi-answers.ts'
import { exampleReport, exampleText } from './openapi-example.ts'
import { explanationPaths, explanationSchemas } from './openapi-explanations.ts'
import {
  answer,
  answerHeaders,
  type Json,
  parameter,
  problemSchema,
  problems,
  problemWithReport,
  requestId,
} from './openapi-parts.ts'
import { countCall, diffCall, edgesCall, type ReadingCall, timelineCall } from './openapi-questions.ts'
import { validateCall, validation } from './openapi-validate.ts'
import { longest } from './parameters.ts'

/** A dialect by its name, and the languages its words are known in. */
export interface DialectNames {
  readonly name: string
  readonly words: readonly { readonly locale: string }[]
}

/** What the description of the service is made of. */
export interface Described {
  /** The JSON Schema of a report, whose definitions become components. */
  readonly schema: object
  readonly dialects: readonly DialectNames[]
  readonly formats: readonly FormatEntry[]
  readonly limit: number
}

/** Describes the service in OpenAPI 3.1: every call, parameter and problem, from the values the service itself runs on. */
export function openApi({ schema, dialects, formats, limit }: Described): Json {
  const reading = readingCall(dialects, formats)
  return {
    openapi: '3.1.0',
    info: {
      title: 'netscribe',
      version,
      description: 'Reads the text that netstat printed, on any system and in any language, into exact JSON.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'reading', description: 'Text in, report out' },
      { name: 'explanations', description: 'What states, options and command lines mean' },
      { name: 'service', description: 'What the service says of itself' },
    ],
    paths: {
      '/v1/parse': { post: parseCall(reading, formats, limit) },
      '/v1/count': { post: countCall(reading) },
      '/v1/diff': { post: diffCall(reading) },
      '/v1/timeline': { post: timelineCall(reading) },
      '/v1/edges': { post: edgesCall(reading) },
      '/v1/redact': { post: redactCall(dialects) },
      '/v1/validate': { post: validateCall },
      '/v1/live': { get: liveCall },
      '/v1/formats': { get: formatsCall },
      '/v1/schema': { get: schemaCall },
      '/openapi.json': { get: descriptionCall },
      ...explanationPaths,
      '/healthz': { get: healthCall },
    },
    components: {
      schemas: {
        ...componentsOf(schema),
        ...explanationSchemas,
        CountAnswer: countAnswer,
        DiffAnswer: diffAnswer,
        TimelineAnswer: timelineAnswer,
        EdgesAnswer: edgesAnswer,
        Validation: validation,
        Problem: problemSchema(),
        ProblemWithReport: problemWithReport,
      },
      headers: { requestId },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}

/** What all calls have that read a body. */
function readingCall(dialects: readonly DialectNames[], formats: readonly FormatEntry[]): ReadingCall {
  return {
    parameters: [
      parameter('format', 'How the answer is written; goes before Accept', oneOf(formats.map(({ name }) => name))),
      parameter('name', 'What the source is called in the report', { type: 'string' }),
      parameter('view', 'Only sections of this view', oneOf(viewNames)),
      parameter('where', 'Only rows that this query asks for: state:CLOSE_WAIT port:443 -foreign:10.0.0.0/8', {
        type: 'string',
      }),
      parameter(
        'fields',
        'Only these columns, in this order, behind commas: pid,local.port; csv, tsv, ndjson, markdown and table have columns',
        {
          type: 'string',
        },
      ),
      ...forces(dialects),
      parameter(
        'findings',
        'Whether the answer says what the rows show together: leaks, floods, hosts that do not answer …',
        {
          type: 'boolean',
        },
      ),
      parameter('timezone', 'The time zone (IANA) of dates in the text that name none: Asia/Tokyo', { type: 'string' }),
      parameter('spans', 'Whether rows and cells say where they stand in the decoded text', { type: 'boolean' }),
      parameter('services', 'Whether ports printed as numbers are named as IANA registered them', { type: 'boolean' }),
    ],
    requestBody: { required: true, content: requestContent },
    problems: { ...readingProblems, ...problems('not-acceptable') },
  }
}

function parseCall(
  { parameters, requestBody, problems: answered }: ReadingCall,
  formats: readonly FormatEntry[],
  limit: number,
): Json {
  return {
    tags: ['reading'],
    operationId: 'parse',
    summary: 'Read what netstat printed',
    description: `A text in any encoding, an archive or a mail, of up to ${limit} bytes, which may unpack to ${4 * limit}; content-encoding may be gzip, deflate and, where the platform knows it, br. One address may have ${4 * limit} bytes read at a time, all together ${8 * limit}.`,
    parameters,
    requestBody,
    responses: {
      200: {
        description: 'One source: its report. Several files, an archive or a mail: a list. Other formats are streamed',
        headers: answerHeaders,
        content: Object.fromEntries(formats.map(({ mediaType, name }) => [mediaType, answerOf(name)])),
      },
      ...answered,
    },
  }
}

/** What a caller may force, for every call that reads. */
function forces(dialects: readonly DialectNames[]): Json[] {
  const locales = [...new Set(dialects.flatMap(({ words }) => words.map(({ locale }) => locale)))].sort()
  const names = dialects.map(({ name }) => name)
  return [
    parameter('dialect', 'What printed it, instead of what is detected', oneOf(names)),
    parameter('locale', 'The language of the words, instead of what is detected', oneOf(locales)),
    parameter('encoding', 'A WHATWG label or a code page (cp437), instead of what is detected', { type: 'string' }),
  ]
}

function redactCall(dialects: readonly DialectNames[]): Json {
  const { 'multipart/form-data': _form, ...content } = requestContent
  return {
    tags: ['reading'],
    operationId: 'redact',
    summary: 'Write a text again with stand-ins for addresses, hosts and people',
    description:
      'One text of the size that /v1/parse takes, packed by gzip perhaps. The answer has the same lines and columns, in UTF-8.',
    parameters: [
      parameter(
        'keep',
        `What stays as it is, with commas between: ${keepable.join(', ')}, or none; ${keptByDefault.join(',')} unless told`,
        { type: 'string' },
      ),
      parameter('salt', 'The same salt gives the same stand-ins in every call; whoever knows it can try values out', {
        type: 'string',
      }),
      parameter('name', 'What the text is called', { type: 'string' }),
      ...forces(dialects),
    ],
    requestBody: { required: true, content },
    responses: {
      200: answer('The text', 'text/plain', { type: 'string' }),
      ...readingProblems,
    },
  }
}

const readingProblems = problems(
  'bad-parameter',
  'cross-site',
  'body-stalled',
  'body-too-large',
  'unsupported-media-type',
  'wrong-host',
  'nothing-recognised',
  'too-many-requests',
  'internal-error',
  'busy',
)

const requestContent = {
  'text/plain': { schema: { type: 'string' }, example: exampleText },
  'application/octet-stream': { schema: {} },
  'message/rfc822': { schema: { type: 'string' } },
  'application/json': {
    schema: {
      type: 'object',
      properties: { text: { type: 'string' }, name: { type: 'string', maxLength: longest.name } },
      required: ['text'],
      additionalProperties: false,
    },
    example: { text: exampleText, name: 'ticket.txt' },
  },
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: {
        file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
        text: { type: 'string' },
      },
    },
  },
}

const liveCall = {
  tags: ['reading'],
  operationId: 'live',
  summary: 'Collect the machine of the service itself',
  description: 'Only a service that was begun with serve --live has this call, and only for who has its token.',
  security: [{ token: [] }],
  parameters: [parameter('flags', 'What netstat would be told: -an unless told', { type: 'string' })],
  responses: {
    200: answer('The report of the machine', 'application/json', { $ref: '#/components/schemas/Report' }),
    ...problems('bad-parameter', 'unauthorized', 'cross-site', 'not-found', 'wrong-host'),
  },
}

const formatsCall = {
  tags: ['service'],
  operationId: 'formats',
  summary: 'The formats of an answer, with their media types',
  responses: {
    200: answer('The formats, the first of them for a caller who has no wish', 'application/json', {
      type: 'object',
      properties: {
        formats: {
          type: 'array',
          items: {
            type: 'object',
            properties: { name: { type: 'string' }, mediaType: { type: 'string' }, extension: { type: 'string' } },
            required: ['name', 'mediaType', 'extension'],
            additionalProperties: false,
          },
        },
      },
      required: ['formats'],
      additionalProperties: false,
    }),
  },
}

const schemaCall = {
  tags: ['service'],
  operationId: 'schema',
  summary: 'The JSON Schema (2020-12) of a report',
  responses: { 200: answer('The schema', 'application/schema+json', { type: 'object' }) },
}

const descriptionCall = {
  tags: ['service'],
  operationId: 'openapi',
  summary: 'This description',
  responses: { 200: answer('OpenAPI 3.1', 'application/json', { type: 'object' }) },
}

const healthCall = {
  tags: ['service'],
  operationId: 'health',
  summary: 'Whether the service lives',
  responses: {
    200: answer('It lives', 'application/json', {
      type: 'object',
      properties: { status: { const: 'ok' } },
      required: ['status'],
      additionalProperties: false,
    }),
  },
}

function oneOf(names: readonly string[]): Json {
  return names.length > 0 ? { type: 'string', enum: names } : { type: 'string' }
}

/** What stands behind a media type; only JSON has a schema, and NDJSON one for each of its lines. */
function answerOf(format: FormatEntry['name']): Json {
  if (format !== 'json') return { schema: { type: 'string' } }
  const definitions = ['Report', 'Reports'].map((name) => ({ $ref: `#/components/schemas/${name}` }))
  return { schema: { anyOf: definitions }, example: exampleReport }
}

/** The definitions of a JSON Schema as components: their references point elsewhere. */
function componentsOf(schema: object): Json {
  const definitions = '$defs' in schema ? schema.$defs : {}
  return JSON.parse(JSON.stringify(definitions).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
}
