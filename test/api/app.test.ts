import { describe, expect, test, vi } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import type { ParseOptions } from '../../src/api/parameters.ts'
import * as library from '../../src/index.ts'

// Runs in Node and in workerd: the application has to be the same on both.
const LIMIT = 1000

/** How many pieces were made and whether the making was broken off. */
const made = { pieces: 0, broken: false }

/**
 * A writer whose text is the body's, one character a piece, as JSON a report of it; `|` parts the reports of a list. It recognises
 * every text but an empty one, and none that begins with a question mark.
 */
async function* convert(input: ReadableStream<Uint8Array> | string, format: string, options: ParseOptions) {
  Object.assign(made, { pieces: 0, broken: true })
  const text = await new Response(input).text()
  if (text === 'fail') throw new Error('a secret of the machine')
  const reports = text
    .split('|')
    .map((one) => ({ text: one, options, issues: one ? [] : [{ code: 'nothing-recognised' }] }))
  if (format === 'json') yield JSON.stringify(text.includes('|') ? reports : reports[0])
  else
    for (const char of text) {
      made.pieces++
      yield `${format} ${char}\n`
    }
  made.broken = false
  return { recognised: !text.startsWith('?') && reports.some(({ issues }) => issues.length === 0) }
}

const app = createApp({ convert, schema: { $id: 'report' }, limit: LIMIT })

const post = (query: string, body: BodyInit, headers: Record<string, string> = {}) =>
  app.request(`/v1/parse${query}`, { method: 'POST', body, headers })

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = (await response.json()) as Record<string, unknown>
  expect(problem.status).toBe(response.status)
  return problem
}

describe('POST /v1/parse', () => {
  test('answers with the report of the body', async () => {
    const response = await post('', 'tcp 0 0')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await response.json()).toMatchObject({ text: 'tcp 0 0', issues: [] })
  })

  test('answers with a list of reports where the body holds one', async () => {
    expect(await (await post('', 'tcp|')).json()).toMatchObject({ reports: [{ text: 'tcp' }, { text: '' }] })
    const problem = await problemOf(await post('', '|'))
    expect(problem).toMatchObject({ status: 422, reports: [{ text: '' }, { text: '' }] })
  })

  test('hands the parameters on', async () => {
    const response = await post(
      '?name=a.txt&view=routes&where=pid:1&fields=pid,state&timezone=Asia/Tokyo&dialect=macos&locale=ja&encoding=euc-jp&spans=true&services=true',
      'x',
    )
    const options = {
      name: 'a.txt',
      view: 'routes',
      where: 'pid:1',
      fields: ['pid', 'state'],
      timezone: 'Asia/Tokyo',
      dialect: 'macos',
      locale: 'ja',
      encoding: 'euc-jp',
      spans: true,
      services: true,
    }
    expect(await response.json()).toMatchObject({ options })
  })

  test.each([
    ['', 'text/plain; charset=Shift_JIS', { charset: 'Shift_JIS' }],
    ['', 'text/plain; charset="utf-16le"; format=flowed', { charset: 'utf-16le' }],
    ['?encoding=euc-jp', 'text/plain; charset=shift_jis', { encoding: 'euc-jp', charset: 'shift_jis' }],
  ])('hands on the encoding of the query%s and the charset of the type %s', async (query, type, options) => {
    const response = await post(query, 'x', { 'content-type': type })
    expect(await response.json()).toMatchObject({ options })
  })

  test.each(['?colour=red', '?spans=maybe', '?services=1'])(
    'refuses the parameter in %s and names it',
    async (query) => {
      const problem = await problemOf(await post(query, 'x'))
      expect(problem).toMatchObject({
        status: 400,
        type: '/docs#bad-parameter',
        parameter: query.slice(1).split('=')[0],
      })
    },
  )

  test.each(['dialect', 'locale', 'view', 'encoding', 'timezone', 'fields'])(
    'says that a %s is not known',
    async (parameter) => {
      const unknown = createApp({ convert: library.convert, schema: {} })
      const request = new Request(`http://localhost/v1/parse?${parameter}=klingon`, { method: 'POST', body: 'x' })
      const problem = await problemOf(await unknown.request(request))
      expect(problem).toMatchObject({ status: 400, type: '/docs#bad-parameter', parameter })
      expect(problem.detail).toContain('klingon')
    },
  )

  test('says where a query is wrong', async () => {
    const app = createApp({ convert: library.convert, schema: {} })
    const request = new Request('http://localhost/v1/parse?where=prot:443', { method: 'POST', body: 'x' })
    expect(await problemOf(await app.request(request))).toMatchObject({
      status: 400,
      type: '/docs#bad-parameter',
      parameter: 'where',
      place: [0, 4],
      detail: 'where: at character 1: There is no field prot. Did you mean port?',
    })
    const long = await problemOf(await post(`?where=${'x'.repeat(4097)}`, 'x'))
    expect(long).toMatchObject({ status: 400, parameter: 'where', detail: 'where has up to 4096 characters.' })
  })

  test('does not take every error for one of the caller', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = createApp({
      convert: () => {
        throw new RangeError('Maximum call stack size exceeded')
      },
      schema: {},
    })
    expect((await broken.request('/v1/parse', { method: 'POST', body: 'x' })).status).toBe(500)
    log.mockRestore()
  })

  test('reads a body up to the limit and says the limit beyond it', async () => {
    expect((await post('', 'x'.repeat(LIMIT))).status).toBe(200)
    const problem = await problemOf(await post('', 'x'.repeat(LIMIT + 1), { 'content-length': String(LIMIT + 1) }))
    expect(problem).toMatchObject({ status: 413, limit: LIMIT })
    expect(problem.detail).toContain(String(LIMIT))
  })

  test('breaks a body off at the limit when its length was not announced', async () => {
    const problem = await problemOf(await app.request(unannounced(LIMIT + 1)))
    expect(problem).toMatchObject({ status: 413, limit: LIMIT })
  })

  test('says when nothing was recognised, with the report inside', async () => {
    const problem = await problemOf(await post('', ''))
    expect(problem).toMatchObject({ status: 422, report: { issues: [{ code: 'nothing-recognised' }] } })
  })

  test('keeps the cause of a failure to its log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const text = JSON.stringify(await problemOf(await post('', 'fail')))
    expect(text).toContain('"status":500')
    expect(text).not.toContain('secret')
    const { requestId } = JSON.parse(text)
    expect(log).toHaveBeenCalledWith(requestId, new Error('a secret of the machine'))
    log.mockRestore()
  })
})

describe('the format', () => {
  test.each([
    ['?format=ndjson', undefined, 'application/x-ndjson', 'ndjson a\nndjson b\n'],
    ['?format=csv', 'application/json', 'text/csv; charset=utf-8', 'csv a\ncsv b\n'],
    ['', 'text/csv', 'text/csv; charset=utf-8', 'csv a\ncsv b\n'],
    ['', 'text/html, text/markdown;q=0.8, */*;q=0.1', 'text/markdown; charset=utf-8', 'markdown a\nmarkdown b\n'],
  ])('query %j and Accept %j give %s', async (query, accept, type, text) => {
    const response = await post(query, 'ab', accept ? { accept } : {})
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toBe(text)
  })

  test.each(['*/*', 'text/html,application/xhtml+xml,*/*;q=0.8', 'application/*', 'application/json'])(
    'Accept %j gives JSON',
    async (accept) => {
      const response = await post('', 'ab', { accept })
      expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    },
  )

  test('an unknown name is refused, an unknown type not acceptable', async () => {
    const unknown = await problemOf(await post('?format=xls', 'a'))
    expect(unknown).toMatchObject({ status: 400, parameter: 'format', detail: expect.stringContaining('csv') })
    const refused = await problemOf(await post('', 'a', { accept: 'image/png' }))
    expect(refused).toMatchObject({ status: 406, type: '/docs#not-acceptable' })
    expect(refused.formats).toContainEqual({ name: 'csv', mediaType: 'text/csv', extension: 'csv' })
  })

  test('GET /v1/formats lists them', async () => {
    const { formats } = (await (await app.request('/v1/formats')).json()) as { formats: { name: string }[] }
    expect(formats[0]).toEqual({ name: 'json', mediaType: 'application/json', extension: 'json' })
    expect(formats.map(({ name }) => name)).toContain('ndjson')
  })

  test('no more is made than is taken, and nothing behind a caller who left', async () => {
    const response = await post('?format=ndjson', 'x'.repeat(100))
    const reader = response.body?.getReader()
    for (let i = 0; i < 10; i++) await reader?.read()
    expect(made.pieces).toBeLessThan(15)
    await reader?.cancel()
    expect(made).toMatchObject({ broken: true })
    expect(made.pieces).toBeLessThan(15)
  })

  test('long JSON is answered while it is made', async () => {
    const making = { pieces: 0, ended: false }
    const long = createApp({
      async *convert() {
        try {
          for (; making.pieces < 100; making.pieces++) yield making.pieces === 0 ? '[' : ' '.repeat(2 ** 20)
          return { recognised: true }
        } finally {
          making.ended = true
        }
      },
      schema: {},
    })
    const response = await long.request('/v1/parse', { method: 'POST', body: 'x' })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('{"reports":[')
    expect(making).toEqual({ pieces: 4, ended: false })
    await reader.cancel()
    expect(making).toEqual({ pieces: 4, ended: true })
  })

  test('what is too large or not recognised is a problem', async () => {
    expect(await problemOf(await app.request(unannounced(LIMIT + 1, '?format=csv')))).toMatchObject({ status: 413 })
    expect(await problemOf(await post('?format=csv', ''))).toMatchObject({ status: 422 })
    expect(await problemOf(await post('?format=ndjson', '?'))).toMatchObject({ status: 422 })
    expect((await post('?format=ndjson', '???')).status).toBe(200)
  })
})

test('GET /v1/schema answers with the schema', async () => {
  const response = await app.request('/v1/schema')
  expect(response.headers.get('content-type')).toBe('application/schema+json')
  expect(await response.json()).toEqual({ $id: 'report' })
})

test('GET /healthz says that the service lives', async () => {
  expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' })
})

test('an address without a call is a problem too', async () => {
  expect(await problemOf(await app.request('/v1/nothing'))).toMatchObject({ status: 404 })
})

describe('methods', () => {
  test.each([
    ['GET', '/v1/parse', 'POST, OPTIONS'],
    ['PUT', '/v1/parse', 'POST, OPTIONS'],
    ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
  ])('%s %s is answered with those there are', async (method, path, allow) => {
    const response = await app.request(path, { method })
    expect(response.headers.get('allow')).toBe(allow)
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ status: 405, type: '/docs#method-not-allowed', allow: allow.split(', ') })
  })

  test('OPTIONS asks for them', async () => {
    const response = await app.request('/v1/parse', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    expect((await app.request('/v1/nothing', { method: 'OPTIONS' })).status).toBe(404)
  })

  test('HEAD is GET without a body', async () => {
    const response = await app.request('/v1/formats', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('the id of a request', () => {
  test('is in the header, and in a problem', async () => {
    const response = await app.request('/v1/nothing')
    const id = response.headers.get('x-request-id')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(await problemOf(response)).toMatchObject({ requestId: id })
    expect((await app.request('/healthz')).headers.get('x-request-id')).not.toBe(id)
  })

  test("is the caller's own, if it is one", async () => {
    const idFor = async (sent: string) =>
      (await app.request('/healthz', { headers: { 'x-request-id': sent } })).headers.get('x-request-id')
    expect(await idFor('ticket-4711')).toBe('ticket-4711')
    expect(await idFor('<script>')).not.toContain('script')
  })
})

describe('a page of another site', () => {
  const call = (headers: Record<string, string>, from = app) =>
    from.request('https://netscribe.example.jp/v1/parse', {
      method: 'POST',
      body: 'x',
      headers: { host: 'netscribe.example.jp', ...headers },
    })

  test('may not call, unless its origin is named', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://example.jp' }
    expect(await problemOf(await call(headers))).toMatchObject({ status: 403, type: '/docs#cross-site' })
    const shared = (cors: string) => createApp({ convert, schema: {}, cors })
    expect((await call(headers, shared('https://example.jp'))).status).toBe(200)
    expect((await call(headers, shared('*'))).status).toBe(200)
    expect((await call(headers, shared('https://example.com'))).status).toBe(403)
  })

  test.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://netscribe.example.jp' }, 200],
    [{ origin: 'https://netscribe.example.jp' }, 200],
    [{ origin: 'https://example.jp' }, 403],
    [{}, 200],
  ])('is told by %j: %i', async (headers, status) => {
    expect((await call(headers)).status).toBe(status)
  })
})

test.each(['name', 'view', 'dialect', 'locale', 'encoding', 'spans', 'services', 'format'])(
  'a %s that is longer than any is refused',
  async (parameter) => {
    const problem = await problemOf(await post(`?${parameter}=${'x'.repeat(1001)}`, 'x'))
    expect(problem).toMatchObject({ status: 400, parameter })
  },
)

describe('headers for browsers', () => {
  test.each(['/healthz', '/v1/nothing'])('%s runs nothing from elsewhere, in no frame', async (path) => {
    const { headers } = await app.request(path)
    const policy = headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test('pages of another origin may call once it is named', async () => {
    const shared = createApp({ convert, schema: {}, cors: 'https://example.jp' })
    const headers = { origin: 'https://example.jp', 'access-control-request-method': 'POST' }
    const asked = await shared.request('/v1/parse', { method: 'OPTIONS', headers })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://example.jp')
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST')
    const answered = await shared.request('/healthz', { headers: { origin: 'https://example.com' } })
    expect(answered.headers.get('access-control-allow-origin')).not.toBe('https://example.com')
  })
})

test('what a runtime does stands around every call', async () => {
  const seen: string[] = []
  const around = createApp({
    convert,
    schema: {},
    use: [
      async (context, next) => {
        await next()
        seen.push(`${context.req.path} ${context.res.status}`)
      },
    ],
  })
  await around.request('/healthz')
  await around.request('/v1/nothing')
  expect(seen).toEqual(['/healthz 200', '/v1/nothing 404'])
})

test('a caller who leaves breaks off the reading', async () => {
  const gone = new AbortController()
  const seen = { pieces: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (++seen.pieces === 5) gone.abort()
      controller.enqueue(Uint8Array.of(120))
    },
    cancel() {
      seen.cancelled = true
    },
  })
  const init = { method: 'POST', body, duplex: 'half', signal: gone.signal } as RequestInit
  expect((await app.request(new Request('http://localhost/v1/parse', init))).status).toBe(499)
  expect(seen).toMatchObject({ cancelled: true })
  expect(seen.pieces).toBeLessThan(100)
})

test('a caller who left is no failure of the service', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const gone = new AbortController()
  gone.abort()
  const request = new Request('http://localhost/v1/parse', { method: 'POST', body: 'x', signal: gone.signal })
  expect((await app.request(request)).status).toBe(499)
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})

/** A call whose body comes in small pieces and without a content-length. */
function unannounced(size: number, query = ''): Request {
  const pieces = Array.from({ length: size }, () => Uint8Array.of(120))
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.pop()
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
  return new Request(`http://localhost/v1/parse${query}`, { method: 'POST', body, duplex: 'half' } as RequestInit)
}

test.each([
  ['/v1/parse?format=csv&findings=true', 'findings', 'csv holds rows alone, and no findings.'],
  ['/v1/count?fields=pid', 'fields', 'An answer has no fields; the rows of /v1/parse have.'],
])('%s is refused', async (path, parameter, detail) => {
  const response = await app.request(path, { method: 'POST', body: 'a' })
  expect(await problemOf(response)).toMatchObject({ status: 400, parameter, detail })
})
