import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
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

test('carries no code that makes code', async () => {
  const code = await readFile(join(bundle, 'worker.js'), 'utf8')
  expect(code.match(/.{0,80}\b(?:eval|Function)\)?\(.{0,80}/g) ?? []).toEqual([])
})

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
