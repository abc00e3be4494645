import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { built } from '../command.ts'

const WARM_UP = 500
const UPLOADS = 2000
const CONNECTIONS = 8
const LARGEST = 64 * 1024

/** Uploads of all samples to the built service, which runs as its own process: how fast, how late, and what stays in memory. */
export async function servicePart(): Promise<void> {
  const service = spawn(process.execPath, [built('cli.js'), 'serve', '--port', '0', '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const url = await addressOf(service)
    const bodies = globSync('samples/**/*.txt')
      .map((file) => readFileSync(file))
      .filter((body) => body.length <= LARGEST)
    await upload(url, bodies, WARM_UP)
    const before = residentMiB(service)
    const first = await upload(url, bodies, UPLOADS)
    const between = residentMiB(service)
    const second = await upload(url, bodies, UPLOADS)
    const rows = [first, second].map((result, i) => ({
      uploads: result.requests.total,
      samples: bodies.length,
      'uploads/s': Math.round(result.requests.total / result.duration),
      'MB/s sent': (((result.requests.total / result.duration) * meanOf(bodies)) / 1e6).toFixed(1),
      'p50, ms': result.latency.p50,
      'p99, ms': result.latency.p99,
      errors: result.errors + result.timeouts + result.non2xx,
      'RSS before, MiB': i === 0 ? before : between,
      'RSS after, MiB': i === 0 ? between : residentMiB(service),
    }))
    console.table(rows)
    for (const row of rows) assert.equal(row.errors, 0)
  } finally {
    service.kill('SIGTERM')
    await once(service, 'exit')
  }
}

/** The line by which the service says where it listens. */
export async function addressOf(service: ChildProcess): Promise<string> {
  let said = ''
  for await (const piece of service.stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    said += piece
    const url = said.match(/listens on (\S+)\n/)?.[1]
    if (url) return url
  }
  throw new Error(`the service does not listen: ${said}`)
}

function upload(url: string, bodies: readonly Buffer[], amount: number): Promise<autocannon.Result> {
  const requests = bodies.map((body) => ({ method: 'POST' as const, path: '/v1/parse', body }))
  return autocannon({ url, connections: CONNECTIONS, amount, requests })
}

function meanOf(bodies: readonly Buffer[]): number {
  return bodies.reduce((sum, { length }) => sum + length, 0) / bodies.length
}

/** What the process holds in memory, as Linux says it (proc_pid_status(5), VmRSS). */
export function residentMiB(service: ChildProcess): number {
  const status = readFileSync(`/proc/${service.pid}/status`, 'utf8')
  return Math.round(Number(status.match(/^VmRSS:\s+(\d+) kB$/m)?.[1]) / 1024)
}
