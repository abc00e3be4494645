import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import process from 'node:process'
import { text } from 'node:stream/consumers'
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
  url = await vi.waitUntil(() => said.match(listening)?.[1], { timeout: 30_000 })
}, 35_000)

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

test('takes its options from the environment, where the command line leaves them', async () => {
  const env = { ...process.env, PORT: 'http', NETSCRIBE_LIMIT: '1' }
  const refused = spawn(process.execPath, ['src/cli.ts', 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const [why] = await Promise.all([text(refused.stderr), once(refused, 'exit')])
  expect(refused.exitCode).toBe(2)
  expect(why).toContain("from env 'PORT' is invalid")
})

test.each([
  ['a port that is taken', [], 'something else listens there'],
  ['an address of another machine', ['--host', '203.0.113.7'], 'this machine does not have that address'],
])('says in one sentence that it cannot listen on %s', async (_, more, why) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const args = ['src/cli.ts', 'serve', '--port', String(port), ...more]
  const refused = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const [said] = await Promise.all([text(refused.stderr), once(refused, 'exit')])
  other.close()
  expect(refused.exitCode).toBe(1)
  expect(said).toMatch(new RegExp(`^netscribe: cannot listen on [^\\n]*, port ${port}: ${why}[^\\n]*\\n$`))
})
