import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { createApp } from '../src/api/app.ts'
import { formats, formatsOf } from '../src/api/formats.ts'
import { addLive } from '../src/api/live.ts'
import { exampleReport, exampleText } from '../src/api/openapi-example.ts'
import { problemKinds } from '../src/api/problems.ts'
import { convert, convertToBytes, dialects, parse as parseText } from '../src/index.ts'
import { viewNames } from '../src/report/views/names.ts'
import schema from '../src/schema.json' with { type: 'json' }

// What the service says of itself, and whether it keeps to it.
const app = createApp({ convert, convertToBytes, schema, dialects, limit: 5000 })
addLive(app, { token: 'secret', collect: async () => parseText(exampleText) })

interface Description {
  readonly paths: Record<string, Record<string, Operation>>
}

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly schema: { readonly enum?: readonly string[] } }[]
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>
}

const description = (await (await app.request('/openapi.json')).json()) as Description

const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
const parse = (body: BodyInit, query = '', headers: Record<string, string> = {}) =>
  ['/v1/parse', new Request(`http://localhost/v1/parse${query}`, { method: 'POST', body, headers })] as const
const compare = (body: BodyInit, query = '') =>
  ['/v1/diff', new Request(`http://localhost/v1/diff${query}`, { method: 'POST', body })] as const
const count = (body: BodyInit, query = '') =>
  ['/v1/count', new Request(`http://localhost/v1/count${query}`, { method: 'POST', body })] as const
const ask = (path: '/v1/timeline' | '/v1/edges', body: BodyInit, query = '') =>
  [path, new Request(`http://localhost${path}${query}`, { method: 'POST', body })] as const
const get = (path: string, pattern = path, headers: Record<string, string> = {}) =>
  [pattern, new Request(`http://localhost${path}`, { headers })] as const

/** A call, and the status of its answer. */
type Case = readonly [status: number, path: string, request: Request]

const form = new FormData()
form.append('file', new File([ROW], 'a.txt'))
form.append('text', ROW)

test('is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const result = await validator.validate(JSON.parse(JSON.stringify(description)))
  expect(result.errors ?? []).toEqual([])
  expect([result.valid, validator.version]).toEqual([true, '3.1'])
})

test('names what may be chosen from the registry', () => {
  const parameters = description.paths['/v1/parse']?.post?.parameters ?? []
  const choices = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema.enum]))
  expect(choices).toMatchObject({
    format: formats.map(({ name }) => name),
    view: viewNames,
    dialect: dialects.map(({ name }) => name),
    locale: expect.arrayContaining(['en', 'ja', 'zh-CN']),
  })
})

test('says how long every parameter may be', () => {
  const calls = Object.values(description.paths).flatMap((path) => Object.values(path))
  const parameters = calls.flatMap((call) => call.parameters ?? [])
  const unbounded = parameters.filter(
    ({ schema }) => !('maxLength' in schema) && !('type' in schema && schema.type === 'boolean'),
  )
  expect(unbounded).toEqual([])
})

test('its example is read as it says', () => {
  const report = parseText(exampleText, { name: 'ticket.txt' })
  expect(report).toEqual(exampleReport)
})

test('names every call there is, and no other', () => {
  const described = Object.entries(description.paths).flatMap(([path, calls]) =>
    Object.keys(calls).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const calls = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  expect(described.sort()).toEqual([...new Set(calls)].sort())
})

describe('an answer is as described', () => {
  test.each<Case>([
    [200, ...parse(ROW)],
    [200, ...parse(form)],
    [200, ...parse(JSON.stringify({ text: ROW }), '?spans=true&services=true', { 'content-type': 'application/json' })],
    [200, ...parse(ROW, '?findings=true')],
    ...formats.map(({ name }): Case => [200, ...parse(ROW, `?format=${name}`)]),
    [400, ...parse(ROW, '?colour=red')],
    [400, ...parse(ROW, '?dialect=klingon')],
    [400, ...parse('{', '', { 'content-type': 'application/json' })],
    [400, ...parse('[]', '', { 'content-type': 'application/json' })],
    [406, ...parse(ROW, '', { accept: 'image/png' })],
    [413, ...parse('x'.repeat(5001))],
    [415, ...parse(ROW, '', { 'content-type': 'image/png' })],
    [415, ...parse(ROW, '', { 'content-encoding': 'zstd' })],
    [422, ...parse('hello')],
    [422, ...parse('hello', '?format=csv')],
    ...formatsOf('count').map(({ name }): Case => [200, ...count(ROW, `?format=${name}&every=1m&top=1`)]),
    [200, ...count(form, '?by=source,local.port')],
    ...formatsOf('diff').map(({ name }): Case => [200, ...compare(form, `?format=${name}`)]),
    [200, ...compare(ROW, '?runs=0,1')],
    [400, ...compare(ROW, '?runs=0')],
    [400, ...count(ROW, '?by=stat')],
    [400, ...count(ROW, '?spans=true')],
    [422, ...count('hello')],
    ...formatsOf('timeline').map(({ name }): Case => [200, ...ask('/v1/timeline', ROW, `?format=${name}&top=1`)]),
    [200, ...ask('/v1/timeline', ROW, '?view=routes')],
    [400, ...ask('/v1/timeline', ROW, '?view=memory')],
    ...formatsOf('edges').map(({ name }): Case => [200, ...ask('/v1/edges', ROW, `?format=${name}`)]),
    [400, ...ask('/v1/edges', ROW, '?view=routes')],
    [422, ...ask('/v1/edges', 'hello')],
    [200, ...get('/v1/states')],
    [200, ...get('/v1/states?lang=ja', '/v1/states')],
    [200, ...get('/v1/states/diagram.svg')],
    [200, ...get('/v1/states/time-wait', '/v1/states/{state}')],
    [404, ...get('/v1/states/ESTABLISHT', '/v1/states/{state}')],
    [200, ...get('/v1/options')],
    [200, ...get('/v1/options?dialect=windows&lang=ja', '/v1/options')],
    [200, ...get('/v1/options?command=-ano', '/v1/options')],
    [200, ...get('/v1/options?command=-b', '/v1/options')],
    [200, ...get('/v1/options?command=netstat%20-rn%20-Z&dialect=linux', '/v1/options')],
    [400, ...get('/v1/options?dialect=klingon', '/v1/options')],
    [400, ...get('/v1/states?lang=tlh', '/v1/states')],
    [200, ...get('/v1/live?flags=-an', '/v1/live', { authorization: 'Bearer secret' })],
    [400, ...get('/v1/live?colour=red', '/v1/live', { authorization: 'Bearer secret' })],
    [401, ...get('/v1/live')],
    [200, ...get('/v1/formats')],
    [200, ...get('/v1/schema')],
    [200, ...get('/openapi.json')],
    [200, ...get('/healthz')],
  ])('%i %s', async (status, path, request) => {
    const method = request.method.toLowerCase()
    const response = await app.request(request)
    expect(response.status).toBe(status)
    const described = description.paths[path]?.[method]?.responses[status]?.content ?? {}
    const type = (response.headers.get('content-type') ?? '').split(';')[0] as string
    expect(Object.keys(described)).toContain(type)
    const valid = validatorOf([path, method, status, type])
    const body =
      type.endsWith('json') && type !== 'application/x-ndjson' ? await response.json() : await response.text()
    expect(valid(body), JSON.stringify(valid.errors)).toBe(true)
  })

  test('and one that is not is found out', () => {
    const valid = validatorOf(['/v1/parse', 'post', 422, 'application/problem+json'])
    expect(valid({ type: '/docs#unheard-of', title: '', status: 422, detail: '', requestId: '' })).toBe(false)
    expect(validatorOf(['/v1/parse', 'post', 200, 'application/json'])({ captures: [] })).toBe(false)
  })
})

test('docs/service.md has every call and every kind of problem', () => {
  const guide = readFileSync(new URL('../docs/service.md', import.meta.url), 'utf8')
  expect(Object.keys(description.paths).filter((path) => !guide.includes(path))).toEqual([])
  const kinds = [...guide.matchAll(/<a id="([\w-]+)"><\/a>`\1` \| (\d+) /g)].map(([, kind, status]) => [
    kind,
    Number(status),
  ])
  expect(kinds).toEqual(Object.entries(problemKinds).map(([kind, { status }]) => [kind, status]))
})

test('every kind of problem but of addresses and tokens is an answer of the reading call', () => {
  const answers = Object.keys(description.paths['/v1/parse']?.post?.responses ?? {})
  const statuses = new Set(Object.values(problemKinds).map(({ status }) => String(status)))
  expect(answers.sort()).toEqual(
    ['200', ...[...statuses].filter((status) => !['401', '404', '405'].includes(status))].sort(),
  )
})

/** Checks a body against what the description says of it, with the components of the description. */
function validatorOf([path, method, status, type]: readonly [string, string, number, string]) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(description, 'description')
  const steps = ['paths', path, method, 'responses', status, 'content', type, 'schema']
  const pointer = steps.map((step) => encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1')))
  return ajv.compile({ $ref: `description#/${pointer.join('/')}` })
}
