import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createReadingPool } from '../src/cli/reading-pool.ts'
import { createService } from '../src/cli/service.ts'
import { type Listening, serve } from '../src/node.ts'

// What one caller does must not hold up another: readings in threads, and what comes over a connection.
const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
const MIB = 1024 * 1024

let service: Listening
let port = 0

beforeAll(async () => {
  service = await serve(createService({ limit: 4 * MIB, patience: { stall: 300, call: 20_000 } }), { port: 0 })
  port = Number(new URL(service.url).port)
})
afterAll(() => service.stop(100))

const post = (body: BodyInit, query = '', headers: Record<string, string> = {}) =>
  fetch(`${service.url}/v1/parse${query}`, { method: 'POST', body, headers })

/** The status of a call with headers that `fetch` would not send. */
function statusOf(path: string, headers: Record<string, string>, body?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    request({ port, path, headers, method }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end(body)
  })
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${service.url}/metrics`)).text()
  return Number(text.match(new RegExp(`^${name} (\\S+)$`, 'm'))?.[1])
}

describe('a body in a thread', () => {
  test.each(['json', 'ndjson', 'csv', 'markdown'])('is answered in %s whatever its size', async (format) => {
    for (const rows of [1, 20_000]) {
      const response = await post(ROW.repeat(rows), `?format=${format}`)
      expect(response.status).toBe(200)
      expect((await response.text()).match(/192\.0\.2\.1\b/g)?.length).toBeGreaterThanOrEqual(rows)
    }
  })

  test('is unpacked there, and its faults are those of the caller', async () => {
    const packed = gzipSync(ROW.repeat(1000))
    const report = await (await post(packed, '', { 'content-encoding': 'gzip' })).json()
    expect(report).toMatchObject({ coverage: { read: 1000 } })
    expect((await post(ROW, '', { 'content-encoding': 'gzip' })).status).toBe(400)
    expect(await (await post(ROW, '?dialect=klingon')).json()).toMatchObject({ status: 400, parameter: 'dialect' })
    const problem = await (await post(ROW, '', { 'content-type': 'text/plain; charset=klingon' })).json()
    expect(problem).toMatchObject({
      status: 400,
      parameter: 'charset',
      detail: expect.stringMatching(/^unknown charset klingon/),
    })
  })

  test('stops once its caller has left, and is counted under its route', async () => {
    const leaving = request(`${service.url}/v1/parse`, {
      method: 'POST',
      headers: { 'content-length': String(4 * MIB) },
    })
    leaving.on('error', () => {})
    leaving.write(ROW.repeat(40_000))
    await vi.waitFor(async () => expect(await metric('netscribe_reading_calls')).toBe(1))
    leaving.destroy()
    await vi.waitFor(async () => expect(await metric('netscribe_reading_calls')).toBe(0))
    await vi.waitFor(async () =>
      expect(await metric('netscribe_requests_total{route="/v1/parse",status="499"}')).toBe(1),
    )
  })

  test('that stalls is a 408', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`POST /v1/parse HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-length: 1000\r\n\r\n${ROW}`)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 408 [\s\S]*body-stalled/)
    socket.destroy()
  })

  test('in chunks of one byte is read as any other', async () => {
    const socket = connect(port, '127.0.0.1')
    const chunks = [...ROW.repeat(200)].map((char) => `1\r\n${char}\r\n`).join('')
    socket.write(
      `POST /v1/parse HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`,
    )
    let answer = ''
    for await (const piece of socket) answer += piece
    expect(answer).toContain('"read":200')
  })
})

test('a turn that does not end costs its thread and its call, and no other', async () => {
  const pool = createReadingPool(() => {}, { quick: 1, long: 1 })
  const { signal } = new AbortController()
  const readAll = async (body: string) => {
    const task = { contentType: '', contentEncoding: '', format: 'json', options: {}, expanded: 1e9 } as const
    const pieces = pool.read({
      ...task,
      body: new Blob([body]).stream(),
      announced: undefined,
      address: '',
      onRead: () => {},
      signal,
    })
    for await (const _ of pieces);
  }
  await expect(readAll(ROW.repeat(20_000))).rejects.toMatchObject({ status: 503 })
  await vi.waitFor(() => expect(pool.state()).toMatchObject({ calls: 0 }))
  expect(pool.state().terminated).toBeGreaterThan(0)
  await pool.close()
})

describe('a call of another site', () => {
  const host = () => `127.0.0.1:${port}`

  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'https://example.jp' }, 403],
    [{}, 200],
  ])('%j is answered with %i', async (headers, status) => {
    expect(await statusOf('/v1/parse', { host: host(), ...headers }, ROW)).toBe(status)
  })

  test('passes where its page is of this service', async () => {
    expect(await statusOf('/v1/parse', { host: host(), origin: `http://${host()}` }, ROW)).toBe(200)
  })
})

describe('the host that is asked for', () => {
  test.each([
    [(own: number) => `localhost:${own}`, 200],
    [(own: number) => `127.1.2.3:${own}`, 200],
    [(own: number) => `[::1]:${own}`, 200],
    [(own: number) => `localhost:${own + 1}`, 421],
    [() => 'localhost', 421],
    [(own: number) => `example.jp:${own}`, 421],
    [(own: number) => `127.0.0.1.example.jp:${own}`, 421],
  ])('%s is answered with %i', async (hostOf, status) => {
    expect(await statusOf('/healthz', { host: hostOf(port) })).toBe(status)
  })

  test('may be any where the service listens to others too', async () => {
    const open = await serve(createService({ limit: MIB, host: '0.0.0.0' }), { port: 0 })
    const own = Number(new URL(open.url).port)
    const answered = await new Promise((resolve) =>
      request({ port: own, path: '/healthz', headers: { host: 'example.jp' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end(),
    )
    expect(answered).toBe(200)
    await open.stop(100)
  })
})

describe('connections', () => {
  test('with more calls than wait in good faith are closed', async () => {
    const socket = connect(port, '127.0.0.1')
    const closed = once(socket.resume(), 'close')
    socket.write(`GET /healthz HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`.repeat(500))
    socket.on('error', () => {})
    await closed
  })

  test('beyond the most are taken from the address that has the most of them', async () => {
    const few = await serve({ fetch: () => new Response('here') }, { port: 0, maxConnections: 4 })
    const own = Number(new URL(few.url).port)
    const from = (localAddress: string) => connect({ port: own, host: '127.0.0.1', localAddress }).on('error', () => {})
    const many = Array.from({ length: 4 }, () => from('127.0.0.1'))
    await vi.waitFor(async () => expect(await few.connections()).toBe(4))
    const fresh = from('127.0.0.2')
    fresh.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
    const [answer] = await once(fresh, 'data')
    expect(String(answer)).toContain('200 OK')
    await pause(50)
    expect(await few.connections()).toBe(4)
    for (const socket of [...many, fresh]) socket.destroy()
    await few.stop(100)
  })
})
