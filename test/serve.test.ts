import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

// The command `serve` with all its options, as a process of its own.
const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
const FLAGS = ['--port', '0', '--limit', '1', '--cors', 'https://example.jp', '--rate-limit', '4']

let service: ChildProcess
let said = ''
let url = ''

beforeAll(async () => {
  service = spawn(process.execPath, ['src/cli.ts', 'serve', ...FLAGS], { stdio: ['ignore', 'ignore', 'pipe'] })
  service.stderr?.on('data', (piece) => {
    said += piece
  })
  const listening = /^netscribe listens on (http:\/\/127\.0\.0\.1:\d+)\n/
  url = await vi.waitUntil(() => said.match(listening)?.[1], { timeout: 10_000 })
}, 15_000)

afterAll(() => {
  service.kill('SIGKILL')
})

test('reads, counts, limits and logs as it was told, and stops when it is told', async () => {
  const post = (body: string) =>
    fetch(`${url}/v1/parse?name=a.txt`, { method: 'POST', body, headers: { origin: 'https://example.jp' } })
  const first = await post(ROW)
  expect(await first.json()).toMatchObject({ source: { name: 'a.txt' }, coverage: { read: 1 } })
  expect(first.headers.get('access-control-allow-origin')).toBe('https://example.jp')
  expect(await (await post('x'.repeat(1024 * 1024 + 1))).json()).toMatchObject({ status: 413, limit: 1024 * 1024 })
  const statuses = [await post(ROW), await post(ROW), await post(ROW)].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 429])
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('netscribe_lines_total{kind="read"} 3\n')
  const stopped = once(service, 'exit')
  service.kill('SIGTERM')
  expect(await stopped).toEqual([0, null])
  expect(said.match(/ path=\/v1\/parse status=(\d+) /g)).toHaveLength(5)
})
