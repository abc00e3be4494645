import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestHarness } from 'wrangler'

// The very bundle that a deployment uploads, run in workerd as it is run in production, where `eval` throws.
const bundle = await mkdtemp(join(tmpdir(), 'netscribe-worker-'))
const harness = createTestHarness({
  workers: [{ configPath: './wrangler.toml', prebuiltWorkerDir: bundle }],
})

beforeAll(async () => {
  await promisify(execFile)('wrangler', ['deploy', '--dry-run', '--outdir', bundle])
  await harness.listen()
}, 60_000)

afterAll(async () => {
  await harness.close()
  await rm(bundle, { recursive: true })
})

test('reads a Japanese Windows table posted as Shift_JIS', async () => {
  const response = await harness.fetch('/v1/parse', { method: 'POST', body: windowsTable() })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    source: { encoding: 'shift_jis' },
    captures: [{ dialect: 'windows', locale: 'ja', sections: [{ view: 'connections', rows: [{ pid: 4321 }, {}] }] }],
    issues: [],
  })
})

test('knows the names of services', async () => {
  const body = 'tcp        0      0 192.0.2.10:ssh          198.51.100.7:https      ESTABLISHED\n'
  const response = await harness.fetch('/v1/parse', { method: 'POST', body })
  const row = { local: { port: 22 }, foreign: { port: 443 } }
  expect(await response.json()).toMatchObject({ captures: [{ sections: [{ rows: [row] }] }] })
})

test('holds JSON against the schema, without eval', async () => {
  const response = await harness.fetch('/v1/validate', { method: 'POST', body: '{"view":"program"}' })
  expect(await response.json()).toMatchObject({ valid: false, holds: { record: 1 } })
})

test('opens an archive in a mail', async () => {
  const zip = btoa(String.fromCharCode(...zipSync({ 'net/a.txt': windowsTable() })))
  const mail = `Content-Type: application/zip; name=b.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${zip}\r\n`
  const response = await harness.fetch('/v1/parse?name=ticket.eml', { method: 'POST', body: mail })
  expect(await response.json()).toMatchObject({
    reports: [
      {
        source: { path: ['ticket.eml', 'b.zip', 'net/a.txt'], encoding: 'shift_jis' },
        captures: [{ locale: 'ja' }],
        issues: [],
      },
    ],
  })
})

test('serves the page and the documentation, under the policy of the service', async () => {
  for (const [path, text] of [
    ['/', '<!doctype html>'],
    ['/docs', 'id="nothing-recognised"'],
    ['/docs/docs.js', 'SwaggerUIBundle'],
  ] as const) {
    const response = await harness.fetch(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/)
    expect((await response.text()).toLowerCase()).toContain(text.toLowerCase())
  }
})

test('describes itself, with the dialects it knows', async () => {
  const response = await harness.fetch('/openapi.json')
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(await response.text()).toContain('"enum":["windows","net-tools"')
})

test('explains the states', async () => {
  const response = await harness.fetch('/v1/states/TIME_WAIT?lang=ja')
  expect(await response.json()).toMatchObject({ state: 'TIME_WAIT', lang: 'ja' })
  const diagram = await harness.fetch('/v1/states/diagram.svg')
  expect(diagram.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
})

test('limits the calls of one address', async () => {
  const statuses = new Set<number>()
  for (let i = 0; i < 300 && !statuses.has(429); i++) statuses.add((await harness.fetch('/v1/formats')).status)
  expect([...statuses]).toEqual([200, 429])
  const refused = await harness.fetch('/v1/formats')
  expect(refused.headers.get('retry-after')).toBe('60')
  expect(await refused.json()).toMatchObject({ type: '/docs#too-many-requests' })
  expect((await harness.fetch('/healthz')).status).toBe(200)
})

/** Bytes of all modules and of those at the start, compressed; the free plan has 3 MiB (Cloudflare, Workers limits, Worker size). */
const LARGEST = 524_288
const LARGEST_AT_START = 314_572

test('is less than a sixth of what a Worker may have, and starts with less than a tenth', async () => {
  const sizeOf = async (names: Iterable<string>) =>
    gzipSync(Buffer.concat(await Promise.all([...names].map((name) => readFile(join(bundle, name)))))).length
  expect(await sizeOf(await modules())).toBeLessThan(LARGEST)
  expect(await sizeOf(await modulesAtStart())).toBeLessThan(LARGEST_AT_START)
})

test('carries no code that makes code', async () => {
  const code = (await Promise.all((await modules()).map((name) => readFile(join(bundle, name), 'utf8')))).join('\n')
  expect(code.match(/.{0,80}\b(?:eval|Function)\)?\(.{0,80}/g) ?? []).toEqual([])
})

async function modules(): Promise<string[]> {
  return (await readdir(bundle)).filter((name) => name.endsWith('.js'))
}

/** The first module, and those that it imports before it runs. */
async function modulesAtStart(): Promise<Set<string>> {
  const found = new Set(['worker.js'])
  for (const name of found)
    for (const [, imported] of (await readFile(join(bundle, name), 'utf8')).matchAll(/\bfrom ?["']\.\/([^"']+)["']/g))
      found.add(imported as string)
  return found
}

/** `netstat -ano` of a Japanese Windows; the addresses are those of RFC 5737. */
function windowsTable(): Uint8Array {
  const rows = [
    '  TCP         192.0.2.10:50123       198.51.100.7:443       ESTABLISHED     4321',
    '  UDP         192.0.2.10:137         *:*                                    4',
  ]
  const title = '\r\nアクティブな接続\r\n\r\n'
  const heading = '  プロトコル  ローカル アドレス      外部アドレス           状態            PID\r\n'
  return shiftJis(`${title}${heading}${rows.join('\r\n')}\r\n`)
}

/** Encodes text by turning the platform's decoder round: every two-byte code it knows, looked up by its character. */
function shiftJis(text: string): Uint8Array {
  const decoder = new TextDecoder('shift_jis')
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0x9f; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Uint8Array.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (codes.get(char) ?? []))))
}
