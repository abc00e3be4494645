import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { built } from '../command.ts'
import type { Siege } from '../siege-clients.ts'
import { addressOf, residentMiB } from './service.ts'

/** Seconds of the siege, unless told. */
const SECONDS = 120
const CLIENTS = 50
/** Seconds of the plain caller on the idle service. */
const IDLE = 10
/** Seconds before anything is measured. */
const WARM_UP = 5
/** Milliseconds between two calls of the plain caller. */
const BETWEEN = 20
const HEALTH_MS = 100
const UPLOAD_GROWTH = 10
const RSS_MIB = 1024
const SAMPLE = 'samples/net-tools/en/a.txt'

/** Fifty hostile clients at once on the built service, and a plain caller beside them: how late its answers are. */
export async function siegePart(words: readonly string[]): Promise<void> {
  const seconds = Number(words[0] ?? SECONDS)
  const service = spawn(process.execPath, [built('cli.js'), 'serve', '--port', '0', '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // However this script ends, the service ends with it.
  process.once('exit', () => service.kill('SIGTERM'))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  try {
    const url = await addressOf(service)
    service.stderr?.resume()
    service.once('exit', (code, signal) => code === 0 || console.error(`the service ended: ${signal ?? code}`))
    const { port } = new URL(url)
    const sample = readFileSync(SAMPLE)
    const hostile: Siege = { port: Number(port), clients: CLIENTS, kinds: words.slice(1) }
    const clients = new Worker(new URL('../siege-clients.ts', import.meta.url), { workerData: hostile })
    await once(clients, 'message')
    await callsFor(port, sample, { seconds: WARM_UP })
    const idle = await callsFor(port, sample, { seconds: IDLE })
    show('idle', idle)
    const before = { rss: residentMiB(service), files: filesOf(service.pid) }
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, residentMiB(service))
    }, 200)
    clients.postMessage('begin')
    const siege = await callsFor(port, sample, { seconds })
    show('besieged', siege)
    clients.postMessage('end')
    const [attacks] = await once(clients, 'message')
    console.table(attacks)
    await pause(3000)
    show('afterwards', await callsFor(port, sample, { seconds: IDLE }))
    clearInterval(watch)
    console.log(`RSS ${before.rss} MiB before, ${most} at most, ${residentMiB(service)} after`)
    console.log(`open files ${before.files} before, ${filesOf(service.pid)} after`)
    const metrics = await (await fetch(`${url}/metrics`)).text()
    console.log(metrics.match(/^netscribe_reading.*$/gm)?.join('\n'))
    assert.deepEqual(siege.failed, [])
    assert.ok(at(siege.health, 0.99) <= HEALTH_MS, 'healthz is late')
    assert.ok(at(siege.upload, 0.99) <= UPLOAD_GROWTH * at(idle.upload, 0.99), 'plain uploads are late')
    assert.ok(most < RSS_MIB, 'the service holds too much memory')
  } finally {
    service.kill('SIGTERM')
    if (service.exitCode === null) await once(service, 'exit')
  }
}

/** What the plain caller measured: milliseconds, in order. */
interface Calls {
  readonly health: number[]
  readonly upload: number[]
  /** What came instead of answers. */
  readonly failed: string[]
}

/** Calls /healthz and uploads a sample in turn for some seconds, from an address of its own. */
async function callsFor(port: string, sample: Buffer, { seconds }: { readonly seconds: number }): Promise<Calls> {
  const calls: Calls = { health: [], upload: [], failed: [] }
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(BETWEEN)) {
    for (const [times, path, body] of [
      [calls.health, '/healthz', undefined],
      [calls.upload, '/v1/parse', sample],
    ] as const) {
      const begun = performance.now()
      const failure = await failureOf(port, path, body).catch(String)
      times.push(performance.now() - begun)
      if (failure !== '') calls.failed.push(`${path} ${failure}`)
    }
  }
  for (const times of [calls.health, calls.upload]) times.sort((a, b) => a - b)
  return calls
}

/** Makes a call; what is wrong with the answer, nothing where it is 200. */
function failureOf(port: string, path: string, body: Buffer | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path, localAddress: '127.0.0.2', method: body ? 'POST' : 'GET' },
      async (response) => {
        const answer = await text(response).catch(String)
        resolve(response.statusCode === 200 ? '' : `${response.statusCode} ${answer}`)
      },
    )
    call.setTimeout(30_000, () => call.destroy(new Error('no answer')))
    call.once('error', reject).end(body)
  })
}

function show(when: string, { health, upload, failed }: Calls): void {
  const percentiles = (times: readonly number[]) => `p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`
  console.log(
    `${when}: /healthz ${percentiles(health)}; upload ${percentiles(upload)}; ${upload.length} of each, ${failed.length} failed`,
  )
}

function at(sorted: readonly number[], part: number): number {
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1))
}

function filesOf(pid: number | undefined): number {
  return readdirSync(`/proc/${pid}/fd`).length
}
