import { longest, type Parameter } from './parameters.ts'
import { type ProblemKind, problemKinds } from './problems.ts'

/** A part of a description. */
export type Json = Readonly<Record<string, unknown>>

/** The header of every answer. */
export const requestId = {
  description: 'The id of the request, the caller’s own if it sent one',
  schema: { type: 'string' },
}

/** The headers of every answer. */
export const answerHeaders = { 'X-Request-Id': { $ref: '#/components/headers/requestId' } }

/** One answer with a body of one type, and an example of it where the schema alone says too little. */
export function answer(description: string, mediaType: string, schema: Json, example?: Json): Json {
  const content = { [mediaType]: example ? { schema, example } : { schema } }
  return { description, headers: answerHeaders, content }
}

/** A parameter of the query. */
export function parameter(name: Parameter, description: string, schema: Json): Json {
  return { name, in: 'query', description, schema: bounded(name, schema) }
}

/** A parameter of the path. */
export function inPath(name: Parameter, schema: Json): Json {
  return { name, in: 'path', required: true, schema: bounded(name, schema) }
}

function bounded(name: Parameter, schema: Json): Json {
  return schema.type === 'boolean' ? schema : { ...schema, maxLength: longest[name] }
}

/** The problems a call may answer with, by status. */
export function problems(...kinds: ProblemKind[]): Json {
  return Object.fromEntries(
    kinds.map((kind) => {
      const { status, title, advice } = problemKinds[kind]
      const schema = { $ref: `#/components/schemas/${kind === 'nothing-recognised' ? 'ProblemWithReport' : 'Problem'}` }
      const example = { type: `/docs#${kind}`, title, status, detail: advice, requestId: 'ticket-4711' }
      return [status, answer(title, 'application/problem+json', schema, example)]
    }),
  )
}

/** What a problem is, with the members of all kinds. */
export function problemSchema(): Json {
  const kinds = Object.keys(problemKinds).map((kind) => `/docs#${kind}`)
  const titles = Object.values(problemKinds).map(({ title }) => title)
  return {
    title: 'Problem',
    description: 'What went wrong with a call (RFC 9457).',
    type: 'object',
    properties: {
      type: { enum: kinds },
      title: { enum: titles },
      status: { type: 'integer' },
      detail: { type: 'string' },
      requestId: { type: 'string' },
      parameter: { type: 'string', description: 'The parameter at fault' },
      place: {
        type: 'array',
        items: { type: 'integer' },
        description: 'First character of a query that is at fault, and the one behind it, from 0',
      },
      pointer: { type: 'string', description: 'The member of a JSON body at fault, as a JSON Pointer' },
      field: { type: 'string', description: 'The field of a form at fault' },
      limit: { type: 'integer', description: 'The most bytes there may be' },
      supported: { type: 'array', items: { type: 'string' }, description: 'What is read instead' },
    },
    required: ['type', 'title', 'status', 'detail', 'requestId'],
  }
}

/** What a problem is that has the report of what was not recognised inside, where JSON was asked for. */
export const problemWithReport: Json = {
  title: 'ProblemWithReport',
  allOf: [{ $ref: '#/components/schemas/Problem' }],
  properties: {
    report: { $ref: '#/components/schemas/Report' },
    reports: { type: 'array', items: { $ref: '#/components/schemas/Report' } },
  },
}
