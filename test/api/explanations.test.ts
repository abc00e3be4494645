import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { describe, expect, test } from 'vitest'
import { addExplanations } from '../../src/api/explanations.ts'
import { toolTexts } from '../../src/explain/options/index.ts'

// Runs in Node and in workerd: the explanations have to be the same on both.
const app = new Hono()
addExplanations(app)
app.onError((error) => (error instanceof HTTPException ? error.getResponse() : new Response('failed', { status: 500 })))

const get = (path: string, language?: string) =>
  app.request(path, language === undefined ? {} : { headers: { 'accept-language': language } })
const json = async (path: string, language?: string) =>
  (await (await get(path, language)).json()) as Record<string, unknown>

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = (await response.json()) as Record<string, unknown>
  expect(problem.status).toBe(response.status)
  return problem
}

describe('GET /v1/states', () => {
  test('tells all states, what leads from one to the next, and what a connection is', async () => {
    const { lang, states, transitions, notes } = await json('/v1/states')
    expect(lang).toBe('en')
    expect((states as { state: string }[]).map(({ state }) => state)).toEqual([
      ...['CLOSED', 'LISTEN', 'SYN_SENT', 'SYN_RECEIVED', 'ESTABLISHED', 'FIN_WAIT_1', 'FIN_WAIT_2', 'CLOSE_WAIT'],
      ...['CLOSING', 'LAST_ACK', 'TIME_WAIT', 'BOUND', 'DELETE_TCB', 'UNKNOWN', 'NONE'],
    ])
    expect(transitions).toHaveLength(21)
    expect(notes).toMatchObject({ identity: expect.stringMatching(/local address, local port/) })
  })
})

describe('GET /v1/states/{state}', () => {
  test.each([
    ['CLOSE_WAIT', 'CLOSE_WAIT'],
    ['fin_wait2', 'FIN_WAIT_2'],
    ['ABH%C3%96REN', 'LISTEN'],
    ['SYN_RCVD', 'SYN_RECEIVED'],
    ['none', 'NONE'],
  ])('%s is %s', async (spelling, state) => {
    expect(await json(`/v1/states/${spelling}`)).toMatchObject({ kind: 'state', state })
  })

  test('an unknown one names those there are, and the nearest', async () => {
    const response = await get('/v1/states/ESTABLISHD', 'ja')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-language')).toBeNull()
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ nearest: 'ESTABLISHED', known: expect.arrayContaining(['LISTEN', 'TIME_WAIT']) })
    expect(problem.detail).toMatch(/LISTEN, SYN_SENT/)
  })

  test.each(['-o', 'netstat', '/etc'])('%s is no state', async (subject) => {
    expect((await get(`/v1/states/${encodeURIComponent(subject)}`)).status).toBe(404)
  })
})

describe('GET /v1/states/diagram.svg', () => {
  test.each([
    ['en', 'The states of a TCP connection'],
    ['ja', 'TCP 接続の状態遷移'],
  ])('in %s', async (lang, title) => {
    const response = await get(`/v1/states/diagram.svg?lang=${lang}`)
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(response.headers.get('content-language')).toBe(lang)
    const svg = await response.text()
    expect(svg).toContain(title)
    expect(svg.match(/class="transition"/g)).toHaveLength(21)
  })
})

describe('GET /v1/options', () => {
  test('tells the options of every tool, or of one', async () => {
    const { dialects } = (await json('/v1/options')) as { dialects: { dialect: string; options: unknown[] }[] }
    expect(dialects.map(({ dialect }) => dialect)).toEqual(Object.keys(toolTexts))
    const most = dialects.filter(({ options }) => options.length > 9)
    expect(most.length).toBeGreaterThan(11)
    const { dialects: one } = await json('/v1/options?dialect=macos&lang=ja')
    expect(one).toMatchObject([{ dialect: 'macos', options: expect.any(Array) }])
    const option = (one as [{ options: { forms: string[] }[] }])[0].options.find(({ forms }) => forms[0] === '-p')
    expect(option).toMatchObject({
      argument: { name: 'protocol', values: expect.arrayContaining(['tcp']) },
      does: expect.stringMatching(/プロトコル/),
    })
  })

  test.each(['command', 'dialect', 'lang'])('refuses a %s that is longer than any', async (parameter) => {
    const problem = await problemOf(await get(`/v1/options?${parameter}=${'-a'.repeat(501)}`))
    expect(problem).toMatchObject({ status: 400, parameter })
  })

  test('explains a command line', async () => {
    const command = encodeURIComponent('netstat -ano')
    expect(await json(`/v1/options?command=${command}&dialect=linux`)).toMatchObject({
      kind: 'command',
      dialect: 'net-tools',
      chosen: 'given',
      parts: [{ text: '-a' }, { text: '-n' }, { text: '-o', does: expect.stringMatching(/timer/) }],
    })
    expect(await json('/v1/options?command=-ano')).toMatchObject({ kind: 'command', dialect: 'windows' })
    expect(await json('/v1/options?command=-o')).toMatchObject({ kind: 'option', option: '-o' })
  })

  test.each([
    ['?dialect=amiga', 'dialect'],
    ['?command=-a&dialect=amiga', 'dialect'],
    ['?command=LISTEN', 'command'],
    ['?command=', 'command'],
    ['?lang=xx', 'lang'],
    ['?langs=ja', 'langs'],
  ])('%s is refused', async (query, parameter) => {
    const response = await get(`/v1/options${query}`)
    expect(response.status).toBe(400)
    expect(await problemOf(response)).toMatchObject({ parameter })
  })
})

describe('the language', () => {
  test.each([
    ['/v1/states/LISTEN', undefined, 'en'],
    ['/v1/states/LISTEN', 'ja', 'ja'],
    ['/v1/states/LISTEN', 'ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
    ['/v1/states/LISTEN', 'de, ja;q=0.5, en;q=0.9', 'en'],
    ['/v1/states/LISTEN', 'fr', 'en'],
    ['/v1/states/LISTEN', '*', 'en'],
    ['/v1/states/LISTEN?lang=en', 'ja', 'en'],
    ['/v1/states/LISTEN?lang=ja', 'en', 'ja'],
    ['/v1/options?dialect=windows', 'ja', 'ja'],
  ])('%s with %s is answered in %s', async (path, header, lang) => {
    const response = await get(path, header)
    expect(response.headers.get('content-language')).toBe(lang)
    expect(response.headers.get('vary')).toMatch(/Accept-Language/i)
    expect(await response.json()).toMatchObject({ lang })
  })

  test.each(['/v1/states?lang=xx', '/v1/states/LISTEN?lang=JA-JP', '/v1/states/diagram.svg?lang='])(
    '%s is refused',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(400)
      expect(await problemOf(response)).toMatchObject({ parameter: 'lang', detail: 'The languages are en, ja.' })
    },
  )
})
