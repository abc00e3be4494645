import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { knownEncodings } from '../../src/api/body.ts'
import { convert } from '../../src/index.ts'
import type { Report } from '../../src/report/types.ts'

// What may be sent, read by the library itself. Runs in Node and in workerd.
const LIMIT = 4000
const app = createApp({ convert, schema: {}, limit: LIMIT })

const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
const OTHER = 'udp        0      0 192.0.2.10:53           0.0.0.0:*\n'

const post = (body: BodyInit, headers: Record<string, string> = {}, query = '') =>
  app.request(`/v1/parse${query}`, { method: 'POST', body, headers })

const json = (value: unknown, query = '') => post(JSON.stringify(value), { 'content-type': 'application/json' }, query)

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return (await response.json()) as Record<string, unknown>
}

describe('what netscribe wrote before', () => {
  const count = (body: string) => app.request('/v1/count?format=csv', { method: 'POST', body })

  test.each(['json', 'ndjson'])('is asked as its text is: %s', async (format) => {
    const saved = await (await post(ROW, {}, `?format=${format}`)).text()
    expect(await (await count(saved)).text()).toBe(await (await count(ROW)).text())
  })

  test('is refused with the place of its fault', async () => {
    const refused = await problemOf(await count('{"schemaVersion": "1.0"}'))
    expect(refused).toMatchObject({
      status: 400,
      detail: expect.stringContaining('1:1: the field generator is missing'),
    })
  })
})

describe('JSON', () => {
  test('has the text and its name', async () => {
    const report = await (await json({ text: ROW, name: 'ticket.txt' }, '?name=other')).json()
    expect(report).toMatchObject({ source: { name: 'ticket.txt', bytes: null }, captures: [{ dialect: 'net-tools' }] })
    expect(await (await json({ text: ROW }, '?name=other')).json()).toMatchObject({ source: { name: 'other' } })
  })

  test('is written in other formats too', async () => {
    const response = await json({ text: ROW }, '?format=csv')
    expect(await response.text()).toMatch(/^source,[^\n]+\r\n'-,[^\n]*192\.0\.2\.1,/)
  })

  test.each([
    ['{"text": "a\nb"}', 'position 11'],
    ['{"text": "a"', 'position 12'],
    ['{"text": oops}', 'oops'],
    ['', 'Unexpected end'],
  ])('that is wrong, %j, is refused with the place', async (body, place) => {
    const problem = await problemOf(await post(body, { 'content-type': 'application/json; charset=utf-8' }))
    expect(problem).toMatchObject({ status: 400, type: '/docs#bad-body', detail: expect.stringContaining(place) })
  })

  test.each([
    [[ROW], ''],
    [{ name: 'a' }, '/text'],
    [{ text: 1 }, '/text'],
    [{ text: ROW, name: 1 }, '/name'],
    [{ text: ROW, name: 'x'.repeat(1001) }, '/name'],
    [{ text: ROW, 'a/b': 1 }, '/a~1b'],
  ])('without what it needs, %j, names the member', async (value, pointer) => {
    expect(await problemOf(await json(value))).toMatchObject({ status: 400, type: '/docs#bad-body', pointer })
  })

  test('is UTF-8', async () => {
    const problem = await problemOf(await post(Uint8Array.of(0x22, 0xff, 0x22), { 'content-type': 'application/json' }))
    expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining('UTF-8') })
  })
})

describe('a form', () => {
  test('with one file is that file', async () => {
    const report = await (await post(form(['file', new File([ROW], 'a.txt')]))).json()
    expect(report).toMatchObject({ source: { name: 'a.txt', bytes: ROW.length } })
  })

  test('with a text is that text', async () => {
    expect(await (await post(form(['text', ROW]), {}, '?name=pasted')).json()).toMatchObject({
      source: { name: 'pasted' },
      captures: [{ dialect: 'net-tools' }],
    })
  })

  test('with several has a report each, in order', async () => {
    const sent = form(['file', new File([ROW], 'a.txt')], ['more', new File([OTHER], 'b.txt')], ['text', ROW])
    const { reports } = (await (await post(sent)).json()) as { reports: unknown[] }
    expect(reports).toMatchObject([
      { source: { name: 'a.txt' }, captures: [{ sections: [{ rows: [{ protocol: 'tcp' }] }] }] },
      { source: { name: 'b.txt' }, captures: [{ sections: [{ rows: [{ protocol: 'udp' }] }] }] },
      { source: { name: '-' } },
    ])
  })

  test('with several is one table in csv, with one header', async () => {
    const sent = form(['file', new File([ROW], 'a.txt')], ['file', new File([OTHER], 'b.txt')])
    const lines = (await (await post(sent, {}, '?format=csv')).text()).trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(',')[0])).toEqual(['source', 'a.txt', 'b.txt'])
  })

  test('with several is told apart in markdown and in ndjson', async () => {
    const sent = () => form(['file', new File([ROW], 'a.txt')], ['file', new File([OTHER], 'b.txt')])
    const lines = (await (await post(sent(), {}, '?format=ndjson')).text()).trimEnd().split('\n')
    const rows = lines.map((line) => JSON.parse(line)).filter(({ view }) => view !== 'issue')
    expect(rows.map(({ source }) => source)).toEqual(['a.txt', 'b.txt'])
    expect(await (await post(sent(), { accept: 'text/markdown' })).text()).toMatch(
      /192\.0\.2\.1:33812[\s\S]+\n\n[\s\S]+:53/,
    )
  })

  test('of files with a charset is decoded by it', async () => {
    const report = await (
      await post(form(['file', new File([ROW], 'a', { type: 'text/plain; charset=euc-jp' })]))
    ).json()
    expect(report).toMatchObject({ source: { encoding: 'euc-jp' } })
  })

  test('of which nothing is recognised is a problem with all reports', async () => {
    const sent = form(['file', new File(['hello'], 'a')], ['file', new File([''], 'b')])
    expect(await problemOf(await post(sent))).toMatchObject({
      status: 422,
      reports: [{ source: { name: 'a' } }, { source: { name: 'b' } }],
    })
  })

  test('of more files than are read, or with an endless name, is refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="f"; filename="${name}"\r\n\r\n\r\n`
    const roomy = createApp({ convert, schema: {}, limit: 1_000_000 })
    const send = (body: string) => roomy.request('/v1/parse', { method: 'POST', body, headers })
    expect(await problemOf(await send(`${part('a').repeat(1001)}--x--\r\n`))).toMatchObject({
      status: 413,
      files: 1000,
    })
    expect(await problemOf(await send(`${part('a'.repeat(1001))}--x--\r\n`))).toMatchObject({ status: 400 })
  })

  test('of files with a charset that is not known says so', async () => {
    const sent = form(['file', new File([ROW], 'a', { type: 'text/plain; charset=klingon' })])
    expect(await problemOf(await post(sent))).toMatchObject({ status: 400, parameter: 'charset' })
  })

  test('with neither, or with another field, is refused', async () => {
    expect(await problemOf(await post(form(['colour', 'red'])))).toMatchObject({ status: 400, field: 'colour' })
    const empty = '--x--\r\n'
    expect(await problemOf(await post(empty, { 'content-type': 'multipart/form-data; boundary=x' }))).toMatchObject({
      status: 400,
      type: '/docs#bad-body',
    })
    expect(await problemOf(await post('no parts', { 'content-type': 'multipart/form-data' }))).toMatchObject({
      status: 400,
    })
  })
})

describe('a content encoding', () => {
  test.each(['gzip', 'x-gzip', 'deflate'])('%s is undone', async (encoding) => {
    const body = await packed(encoding === 'deflate' ? 'deflate' : 'gzip', ROW)
    expect(await (await post(body, { 'content-encoding': encoding })).json()).toMatchObject({
      source: { bytes: ROW.length },
      captures: [{ dialect: 'net-tools' }],
    })
  })

  test('holds for JSON and forms as well', async () => {
    const headers = { 'content-encoding': 'gzip', 'content-type': 'application/json' }
    const response = await post(await packed('gzip', JSON.stringify({ text: ROW })), headers, '?format=ndjson')
    expect(await response.text()).toContain('"protocol":"tcp"')
  })

  test('nobody knows is refused with those that are read', async () => {
    const problem = await problemOf(await post(ROW, { 'content-encoding': 'zstd' }))
    expect(problem).toMatchObject({ status: 415, type: '/docs#unsupported-media-type', supported: knownEncodings() })
    expect(problem.supported).toEqual(expect.arrayContaining(['gzip', 'deflate']))
    expect((await post(ROW, { 'content-encoding': 'constructor' })).status).toBe(415)
  })

  test.each(['', '?format=csv'])('that is not the one of the body is refused%s', async (query) => {
    const problem = await problemOf(await post(ROW, { 'content-encoding': 'gzip' }, query))
    expect(problem).toMatchObject({ status: 400, type: '/docs#bad-body', detail: expect.stringContaining('gzip') })
  })

  test('cannot go around the limit', async () => {
    const bomb = await packed('gzip', ROW.repeat(1000))
    expect(bomb.length).toBeLessThan(LIMIT)
    for (const query of ['', '?format=csv'])
      expect(await problemOf(await post(bomb, { 'content-encoding': 'gzip' }, query))).toMatchObject({
        status: 413,
        limit: 4 * LIMIT,
      })
    expect((await post(await packed('gzip', ROW.repeat(100)), { 'content-encoding': 'gzip' })).status).toBe(200)
  })
})

describe('the limit', () => {
  test.each([
    ['bytes', 'x'.repeat(LIMIT + 1), undefined],
    ['JSON', JSON.stringify({ text: 'x'.repeat(LIMIT) }), 'application/json'],
  ])('holds for %s', async (_, body, type) => {
    const stream = new Blob([body]).stream()
    const init = { method: 'POST', body: stream, duplex: 'half', headers: type ? { 'content-type': type } : {} }
    const problem = await problemOf(await app.request(new Request('http://localhost/v1/parse', init as RequestInit)))
    expect(problem).toMatchObject({ status: 413, limit: LIMIT, detail: expect.stringContaining(String(LIMIT)) })
  })

  test('holds for forms', async () => {
    const sent = new Response(form(['file', new File(['x'.repeat(LIMIT)], 'a')]))
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
    const problem = await problemOf(await post(await sent.arrayBuffer(), headers))
    expect(problem).toMatchObject({ status: 413, limit: LIMIT })
  })
})

describe('the room', () => {
  const shared = createApp({ convert, schema: {}, limit: LIMIT, address: ({ req }) => req.header('x-from') ?? '' })

  /** A call with nearly the largest body, which ends when it is told. */
  const stalled = (from: string, query = '') => {
    const sending = Promise.withResolvers<void>()
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode(ROW.repeat(LIMIT / ROW.length)))
        await sending.promise
        controller.close()
      },
    })
    const init = { method: 'POST', body, duplex: 'half', headers: { 'x-from': from } } as RequestInit
    return { answer: Promise.resolve(shared.request(`/v1/parse${query}`, init)), end: sending.resolve }
  }
  const row = (from: string, text = ROW) =>
    shared.request('/v1/parse', { method: 'POST', body: text, headers: { 'x-from': from } })

  test('of one address is no room of another, and is there again once a body is left', async () => {
    const calls = Array.from({ length: 4 }, (_, i) => stalled('a', i % 2 ? '' : '?format=csv'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const refused = await row('a', ROW.repeat(10))
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await problemOf(refused)).toMatchObject({ status: 503, type: '/docs#busy', retryAfter: 1 })
    expect((await row('b', ROW.repeat(10))).status).toBe(200)
    for (const { end } of calls) end()
    for (const { answer } of calls) {
      expect((await answer).status).toBe(200)
      await (await answer).text()
    }
    expect((await row('a', ROW.repeat(10))).status).toBe(200)
  })

  test('is full for large bodies, and never for the small ones of a fresh address', async () => {
    const calls = Array.from({ length: 8 }, (_, i) => stalled(i % 2 ? 'a' : 'b'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await row('c', ROW.repeat(20))).status).toBe(503)
    expect((await row('c', 'tcp 0 0')).status).not.toBe(503)
    for (const { end } of calls) end()
    for (const { answer } of calls) await (await answer).text()
  })

  test('counts what a body unpacks to', async () => {
    const half = await packed('gzip', ROW.repeat(100))
    const pack = (from: string) =>
      shared.request('/v1/parse?format=ndjson', {
        method: 'POST',
        body: half,
        headers: { 'x-from': from, 'content-encoding': 'gzip' },
      })
    const held = await Promise.all([pack('d'), pack('d'), pack('d')])
    expect(held.map(({ status }) => status).sort()).toEqual([200, 200, 503])
    for (const { body } of held) await body?.cancel()
    expect((await pack('d')).status).toBe(200)
  })

  test('is given back when a body stalls', async () => {
    const impatient = createApp({ convert, schema: {}, limit: LIMIT, patience: { stall: 50, call: 10_000 } })
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(ROW))
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    const problem = await problemOf(await impatient.request('/v1/parse', init))
    expect(problem).toMatchObject({ status: 408, type: '/docs#body-stalled' })
  })
})

test('a call that takes too long ends with a problem', async () => {
  const busy = createApp({
    async *convert(_input, _format, { pause }) {
      for (;;) await Promise.race([pause?.(), new Promise((turn) => setTimeout(turn))])
    },
    schema: {},
    patience: { stall: 10_000, call: 50 },
  })
  const problem = await problemOf(await busy.request('/v1/parse', { method: 'POST', body: 'x' }))
  expect(problem).toMatchObject({ status: 503, type: '/docs#too-costly' })
})

test.each(['image/png', 'video/mp4', 'multipart/mixed; boundary=x'])('%s is no text', async (type) => {
  const problem = await problemOf(await post('x', { 'content-type': type }))
  expect(problem).toMatchObject({ status: 415, supported: expect.arrayContaining(['text/*', 'multipart/form-data']) })
})

/** One row of netstat, packed by each program. */
const PACKED: readonly (readonly [form: string, content: string])[] = [
  [
    'xz',
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ACOAGZdACgcied38+Ds4Rtngmadhq8SdWQ5L5qy7ZXiWtdilhNw91R9qKYinWb1Aisc4z7AWawjtnc9Wi+Y/OhNx4mN5D8nbMGA/dWJFYu7UrEyIZJUk8vuindn507OuE7GfPcjMfWauUYAAAAAAOP8c5sBXcmxAAGCAY8BAADkhLUZscRn+wIAAAAABFla',
  ],
  [
    'bz2',
    'QlpoOTFBWSZTWYikIAoAAChfgBaQQAN68DdkfAAupd0AIAB0GqZNJ7SGkBgT1NPKep6nqPaoQjSZGgNAGgANAeEKNTiIrjd4BSOdn2br6pRn7TMZWSbDNOgETg0krUQKUOG0iDt3tdKMCfAJjan0Uz8Ii/mNwqZsQDKhpX2ovDC8H9DA3Jqy/i7kinChIRFIQBQ=',
  ],
  [
    'zst',
    'KLUv/SSPZQMAAoYWHGCL2pCo4xFdmwFbCPbOahcxtHinVLi1EMABgQMIwTHo4Rk0CnV+gEpUmMAh5qVygiWfDOapw1NLomM1sh21SgvGNi58mrYx1rwRLX4OJUxaPZQ81ibOzQ0RBQAjFVyF3KaI03MaweAJN8UpZg==',
  ],
  [
    'Z',
    'H52QUOS8ofMGhJQyY+y0iAJiShk3ZBaCYPJmTBg2IIKQISOnzJw5IEKKHAnCyJuOac64ybix40eSI6fQCUOnjAI6Y+DADAkDZs8YOWS4gOFCaAwYOmKAAIrDRY0YLo4SvaGjBowYMmbALDKFShAhTJJMQVKEiAI=',
  ],
]

test.each(PACKED)('a text packed as .%s is one report', async (_, content) => {
  const response = await post(Uint8Array.from(atob(content), (char) => char.charCodeAt(0)))
  expect(response.status).toBe(200)
  const { captures, issues } = (await response.json()) as Report
  expect(captures[0]?.sections[0]?.rows).toMatchObject([{ local: { port: 1 } }])
  expect(issues).toEqual([])
})

test('what is not opened is said, with what opens it', async () => {
  const response = await post(Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4))
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('7z x -so FILE')
})

test.each(['application/x-www-form-urlencoded', 'application/zip', 'text/html'])(
  '%s is read as bytes',
  async (type) => {
    expect((await post(ROW, { 'content-type': type })).status).toBe(200)
  },
)

function form(...fields: [string, File | string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

async function packed(format: 'gzip' | 'deflate', text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
