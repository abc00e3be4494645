import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../src/api/app.ts'
import { knownEncodings } from '../src/api/body.ts'
import { addPage } from '../src/cli/page-files.ts'
import { createService } from '../src/cli/service.ts'
import { convert } from '../src/index.ts'
import { type Listening, type Service, serve } from '../src/node.ts'

// What only Node adds to the application: the log, the metrics, the limit, the page.
const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
const LIMIT = 1024 * 1024
const lines: string[] = []
const running: Listening[] = []

async function started(service: Service): Promise<string> {
  const listening = await serve(service, { port: 0 })
  running.push(listening)
  return listening.url
}

let url = ''
beforeAll(async () => {
  url = await started(createService({ limit: LIMIT, log: (line) => lines.push(line) }))
})
afterAll(async () => {
  for (const { stop } of running) await stop(100)
})

const post = (base: string, body: BodyInit, query = '', headers: Record<string, string> = {}) =>
  fetch(`${base}/v1/parse${query}`, { method: 'POST', body, headers })

describe('the log', () => {
  test('has a line for each call and nothing of what was sent', async () => {
    lines.length = 0
    await (await post(url, ROW, '?name=secret.txt', { 'x-request-id': 'ticket-1' })).text()
    await (await fetch(`${url}/no"thing\nhere`)).text()
    await vi.waitFor(() => expect(lines).toHaveLength(2))
    expect(lines[0]).toMatch(
      /^time=\S+Z id=ticket-1 from=127\.0\.0\.1 method=POST path=\/v1\/parse status=200 ms=[\d.]+\n$/,
    )
    expect(lines[1]).toMatch(/ path=\/no%22thinghere status=404 ms=\S+\n$/)
    expect(lines.join('')).not.toMatch(/192\.0\.2|secret/)
  })

  test('says that a caller left', async () => {
    lines.length = 0
    const headers = { 'content-length': '1000', expect: '100-continue' }
    const leaving = request(`${url}/v1/parse`, { method: 'POST', headers })
    leaving.on('error', () => {})
    leaving.flushHeaders()
    // The service has the call once it asks for the body.
    await once(leaving, 'continue')
    leaving.write(ROW)
    leaving.destroy()
    await vi.waitFor(() => expect(lines.join('')).toContain('path=/v1/parse status=499'))
  })
})

test('/metrics counts calls, bytes, lines and issues, in OpenMetrics', async () => {
  const fresh = await started(createService({ limit: LIMIT }))
  await (await post(fresh, ROW)).text()
  await (await post(fresh, ROW, '?format=csv')).text()
  await (await post(fresh, 'hello')).text()
  await (await fetch(`${fresh}/v1/nothing-like-it`)).text()
  const response = await fetch(`${fresh}/metrics`)
  expect(response.headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8')
  const text = await response.text()
  expect(text).toMatch(/# EOF\n?$/)
  const counted = Object.fromEntries([...text.matchAll(/^([^#\s]\S*) (\S+)$/gm)].map((match) => [match[1], match[2]]))
  expect(counted).toMatchObject({
    'netscribe_requests_total{route="/v1/parse",status="200"}': '2',
    'netscribe_requests_total{route="/v1/parse",status="422"}': '1',
    'netscribe_requests_total{route="none",status="404"}': '1',
    netscribe_read_bytes_total: String(2 * ROW.length + 5),
    'netscribe_lines_total{kind="read"}': '2',
    'netscribe_lines_total{kind="noise"}': '1',
    'netscribe_issues_total{code="nothing-recognised"}': '1',
    'netscribe_request_duration_seconds_count{route="/v1/parse"}': '3',
  })
})

test('an address that asks too often is told when there is room again', async () => {
  const limited = await started(createService({ limit: LIMIT, rateLimit: 2 }))
  for (let i = 0; i < 2; i++) expect((await post(limited, ROW)).status).toBe(200)
  const refused = await post(limited, ROW)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ type: '/docs#too-many-requests', requestId: expect.any(String) })
  expect((await fetch(`${limited}/healthz`)).status).toBe(200)
})

describe('compression', () => {
  const big = ROW.repeat(100)

  test('shortens reports for those who take it', async () => {
    const packed = await post(url, big)
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(await packed.json()).toMatchObject({ coverage: { read: 100 } })
    const plain = await post(url, big, '', { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  test('holds no rows back that are streamed', async () => {
    const response = await post(url, big, '?format=ndjson')
    expect(response.headers.get('content-encoding')).toBeNull()
    expect((await response.text()).trimEnd().split('\n').length).toBeGreaterThan(99)
  })
})

test('brotli is undone where Node knows it', async () => {
  const response = await post(url, brotliCompressSync(ROW), '', { 'content-encoding': 'br' })
  expect(response.status).toBe(knownEncodings().includes('br') ? 200 : 415)
})

test('rows come while the body is still being sent', async () => {
  const blocks = ROW.repeat(4000)
  const sending = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(blocks))
      await sending.promise
      controller.close()
    },
  })
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit
  const response = await fetch(`${url}/v1/parse?format=ndjson`, init)
  const { value } = (await response.body?.getReader().read()) ?? {}
  expect(new TextDecoder().decode(value)).toMatch(/^\{"source":"-"/)
  sending.resolve()
})

describe('the page', () => {
  let root = ''
  let page = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'netscribe-page-'))
    for (const folder of ['assets', 'docs']) await mkdir(join(root, folder))
    await writeFile(join(root, 'index.html'), '<!doctype html><title>page</title>')
    await writeFile(join(root, 'docs', 'index.html'), '<!doctype html><title>docs</title>')
    await writeFile(join(root, 'assets', 'main-4711.js'), 'export {}')
    const app = createApp({ convert, schema: {} })
    addPage(app, `${root}/`)
    page = await started(app)
  })
  afterAll(() => rm(root, { recursive: true }))

  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache', '<title>page'],
    ['/docs', 'text/html; charset=utf-8', 'no-cache', '<title>docs'],
    ['/assets/main-4711.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'export'],
  ])('%s comes with its type and age, under the same policy', async (path, type, age, text) => {
    const { headers, body } = await fetch(page + path)
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([type, age])
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await new Response(body).text()).toContain(text)
  })

  test.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/nothing.js'])(
    '%s is not there',
    async (path) => {
      expect(await rawStatus(page, path)).toBe(404)
    },
  )

  test('that was not built says so', async () => {
    const app = createApp({ convert, schema: {} })
    addPage(app, join(root, 'nowhere'))
    const response = await app.request('/')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('npm run build')
  })
})

/** Asks for a path as it is written: `fetch` would take its dots away. */
function rawStatus(base: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
}
