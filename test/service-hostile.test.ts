import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createService } from '../src/cli/service.ts'
import { type Listening, serve } from '../src/node.ts'

// Callers who do everything wrong, at the same time; afterwards the service is as it was before.
const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
const LIMIT = 100_000
const PATIENCE = { headers: 400, request: 800, idle: 3000, answer: 5000 }

let service: Listening
const failures = vi.spyOn(console, 'error')

beforeAll(async () => {
  failures.mockClear()
  service = await serve(createService({ limit: LIMIT }), { port: 0, patience: PATIENCE })
})
afterAll(() => service.stop(100))

const head = (...lines: string[]) =>
  `POST /v1/parse HTTP/1.1\r\nhost: ${new URL(service.url).host}\r\n${lines.join('\r\n')}\r\n\r\n`

/** What one caller does with a connection. */
const hostile: Readonly<Record<string, (socket: Socket) => unknown>> = {
  garbage: (socket) => socket.write(Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256))),
  nothing: () => {},
  'half a head': (socket) => socket.write('POST /v1/parse HTTP/1.1\r\nhost: exa'),
  'a slow body': async (socket) => {
    socket.write(head('content-length: 1000'))
    for (let i = 0; i < 40 && !socket.destroyed; i++, await pause(50)) socket.write('x')
  },
  'hangs up in the body': async (socket) => {
    socket.write(head('content-length: 90000') + ROW.repeat(200))
    await pause(30)
    socket.destroy()
  },
  'hangs up in the answer': async (socket) => {
    socket.write(head('accept: application/x-ndjson', `content-length: ${ROW.length * 1000}`) + ROW.repeat(1000))
    socket.once('data', () => socket.destroy())
  },
  'never takes the answer': (socket) => {
    socket.pause()
    socket.write(head('accept: application/x-ndjson', `content-length: ${ROW.length * 1000}`) + ROW.repeat(1000))
  },
  'too large, announced': (socket) => socket.write(head('content-length: 99999999')),
  'too large, in chunks': (socket) =>
    socket.write(`${head('transfer-encoding: chunked')}30d40\r\n${'x'.repeat(200_000)}\r\n0\r\n\r\n`),
  'a wrong length': (socket) => socket.write(head('content-length: -5')),
  'two lengths': (socket) => socket.write(head('content-length: 5', 'transfer-encoding: chunked')),
  'a huge header': (socket) => socket.write(head(`x-filler: ${'y'.repeat(40_000)}`)),
  'a broken gzip': (socket) => socket.write(`${head('content-encoding: gzip', 'content-length: 4')}\x1f\x8bxx`),
  'a form without end': (socket) =>
    socket.write(`${head('content-type: multipart/form-data; boundary=b', 'content-length: 9')}--b\r\nzzzz`),
  'JSON of brackets': (socket) =>
    socket.write(head('content-type: application/json', 'content-length: 90000') + '['.repeat(90_000)),
  'a binary body': (socket) =>
    socket.write(Buffer.concat([Buffer.from(head('content-length: 50000')), Buffer.alloc(50_000, 0xfe)])),
}

test('fifty callers who send garbage, stall and hang up leave nothing behind', async () => {
  const kinds = Object.values(hostile)
  const sockets = Array.from({ length: 50 }, (_, i) => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1')
    socket.on('error', () => {})
    socket.once('connect', () => kinds[i % kinds.length]?.(socket))
    return socket
  })
  await pause(100)
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
  await vi.waitFor(async () => expect(await service.connections()).toBeLessThanOrEqual(1), 8000)
  for (const socket of sockets) socket.destroy()
  const response = await fetch(`${service.url}/v1/parse`, { method: 'POST', body: ROW })
  expect(await response.json()).toMatchObject({ captures: [{ sections: [{ rows: [{ state: 'ESTABLISHED' }] }] }] })
  expect(failures.mock.calls).toEqual([])
}, 15_000)

test.each([
  ['garbage', '400'],
  ['half a head', '408'],
  ['a slow body', '408'],
  ['too large, announced', '413'],
  ['too large, in chunks', '413'],
  ['a wrong length', '400'],
  ['two lengths', '400'],
  ['a huge header', '431'],
  ['a broken gzip', '400'],
  ['a form without end', '400'],
  ['JSON of brackets', '400'],
  ['a binary body', '422'],
])('%s is answered with %s', async (kind, status) => {
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1')
  const answer = new Promise<string>((resolve, reject) =>
    socket.once('data', (data) => resolve(String(data))).once('error', reject),
  )
  socket.once('connect', () => hostile[kind]?.(socket))
  expect(await answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  socket.destroy()
})
