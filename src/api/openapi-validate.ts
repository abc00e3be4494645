import { answer, type Json, problems } from './openapi-parts.ts'

/** What `POST /v1/validate` answers with. */
export const validation: Json = {
  title: 'Validation',
  description: 'What a JSON text holds, and what is wrong with it.',
  type: 'object',
  properties: {
    valid: { type: 'boolean' },
    holds: {
      type: 'object',
      additionalProperties: { type: 'integer' },
      description:
        'How many values of which kind: report, record, count, diff, timeline, edges, state, option, command',
    },
    faults: {
      type: 'array',
      description: 'In the order of the text, up to a hundred',
      items: {
        type: 'object',
        properties: {
          pointer: {
            type: 'string',
            description: 'The value at fault as a JSON Pointer; within its line, where each line is a value',
          },
          line: { type: 'integer', description: 'Where the value begins, from 1' },
          column: { type: 'integer', description: 'Its column, from 1, in UTF-16 units' },
          message: { type: 'string', description: 'What was expected, and what stands there' },
        },
        required: ['pointer', 'line', 'column', 'message'],
        additionalProperties: false,
      },
    },
    more: { type: 'boolean', description: 'Whether there may be more faults behind the last one' },
  },
  required: ['valid', 'holds', 'faults', 'more'],
  additionalProperties: false,
}

const json = { schema: {}, example: { schemaVersion: '1.0' } }

/** Describes `POST /v1/validate`. */
export const validateCall: Json = {
  tags: ['reading'],
  operationId: 'validate',
  summary: 'Hold JSON against the published schema',
  description:
    'The body is a report, a list of reports, rows as NDJSON, the answer to a question or an explanation, as UTF-8 or, behind a byte order mark, UTF-16, whatever its type says. JSON that is not valid is an answer, no problem.',
  requestBody: { required: true, content: { 'application/json': json, 'application/x-ndjson': { schema: {} } } },
  responses: {
    200: answer('What is wrong with it', 'application/json', { $ref: '#/components/schemas/Validation' }),
    ...problems(
      'bad-parameter',
      'cross-site',
      'body-stalled',
      'body-too-large',
      'unsupported-media-type',
      'wrong-host',
      'too-many-requests',
      'internal-error',
      'busy',
    ),
  },
}
