import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { built } from '../command.ts'
import { worstCases } from '../worst-cases.ts'
import { addressOf, residentMiB } from './service.ts'

/** Seconds of the siege, unless told. */
const SECONDS = 120
const CLIENTS = 50
/** Calls of the plain caller on the idle service. */
const IDLE_CALLS = 300
/** Milliseconds between two calls of the plain caller. */
const BETWEEN = 20
const MIB = 1024 * 1024
/** Nearly the largest body. */
const LARGE = 16 * MIB - 1000
const HEALTH_MS = 100
const UPLOAD_GROWTH = 10
const RSS_MIB = 1024
const SAMPLE = 'samples/net-tools/en/a.txt'

/** How hostile clients behave, each on a connection of its own. */
type Hostile = (socket: Socket, host: string, round: number) => Promise<void>

/** Fifty hostile clients at once on the built service, and a plain caller beside them: how late its answers are. */
export async function siegePart(words: readonly string[]): Promise<void> {
  const seconds = Number(words[0] ?? SECONDS)
  const service = spawn(process.execPath, [built('cli.js'), 'serve', '--port', '0', '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const url = await addressOf(service)
    service.stderr?.resume()
    const { port } = new URL(url)
    const sample = readFileSync(SAMPLE)
    const idle = await callsFor(port, sample, { count: IDLE_CALLS })
    const before = { rss: residentMiB(service), handles: handlesOf(service.pid) }
    const state = { isOver: false, calls: new Map<string, number>() }
    const clients = Array.from({ length: CLIENTS }, (_, i) => besiege(i, Number(port), state))
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, residentMiB(service))
    }, 200)
    const siege = await callsFor(port, sample, { until: performance.now() + seconds * 1000 })
    state.isOver = true
    clearInterval(watch)
    await Promise.all(clients)
    await pause(3000)
    const after = await callsFor(port, sample, { count: IDLE_CALLS })
    console.table(
      Object.entries({ idle, siege, after }).map(([when, { health, upload, failed }]) => ({
        when,
        'healthz p50, ms': at(health, 0.5),
        'healthz p99, ms': at(health, 0.99),
        'upload p50, ms': at(upload, 0.5),
        'upload p99, ms': at(upload, 0.99),
        calls: health.length + upload.length,
        failed,
      })),
    )
    console.table(Object.fromEntries(state.calls))
    const left = { rss: residentMiB(service), handles: handlesOf(service.pid) }
    console.log(`RSS ${before.rss} MiB before, ${most} at most, ${left.rss} after`)
    console.log(`open files ${before.handles} before, ${left.handles} after`)
    const metrics = await (await fetch(`${url}/metrics`)).text()
    console.log(metrics.match(/^netscribe_reading.*$/gm)?.join('\n'))
    assert.equal(siege.failed, 0)
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
  failed: number
}

/** Calls /healthz and uploads a sample in turn, from an address of its own. */
async function callsFor(
  port: string,
  sample: Buffer,
  { count = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY },
): Promise<Calls> {
  const calls: Calls = { health: [], upload: [], failed: 0 }
  for (let i = 0; i < count && performance.now() < until; i++, await pause(BETWEEN)) {
    for (const [times, path, body] of [
      [calls.health, '/healthz', undefined],
      [calls.upload, '/v1/parse', sample],
    ] as const) {
      const begun = performance.now()
      const status = await statusOf(port, path, body).catch(() => 0)
      times.push(performance.now() - begun)
      if (status !== 200) calls.failed++
    }
  }
  for (const times of [calls.health, calls.upload]) times.sort((a, b) => a - b)
  return calls
}

function statusOf(port: string, path: string, body: Buffer | undefined): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path, localAddress: '127.0.0.2', method: body ? 'POST' : 'GET' },
      (response) => {
        response.resume().once('end', () => resolve(response.statusCode))
        response.once('error', reject)
      },
    )
    call.setTimeout(30_000, () => call.destroy(new Error('no answer')))
    call.once('error', reject).end(body)
  })
}

/** One hostile client: it does its worst again and again, each time on a new connection. */
async function besiege(number: number, port: number, state: { isOver: boolean; calls: Map<string, number> }) {
  const kinds = Object.entries(hostile)
  const [name, attack] = kinds[number % kinds.length] as [string, Hostile]
  for (let round = number; !state.isOver; round++) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {}).resume()
    const over = once(socket, 'close').catch(() => {})
    const watch = setInterval(() => state.isOver && socket.destroy(), 100)
    await Promise.race([attack(socket, `127.0.0.1:${port}`, round), over])
    await Promise.race([over, pause(5000)])
    clearInterval(watch)
    socket.destroy()
    state.calls.set(name, (state.calls.get(name) ?? 0) + 1)
  }
}

function head(host: string, ...lines: string[]): string {
  return `POST /v1/parse HTTP/1.1\r\nhost: ${host}\r\n${lines.join('\r\n')}\r\n\r\n`
}

/** Writes a body in pieces of 64 KiB, no faster than it is taken. */
async function send(socket: Socket, body: Buffer): Promise<void> {
  for (let from = 0; from < body.length && !socket.destroyed; from += 65_536) {
    if (!socket.write(body.subarray(from, from + 65_536))) await Promise.race([once(socket, 'drain'), pause(5000)])
  }
}

async function whole(socket: Socket, host: string, body: Buffer, ...lines: string[]): Promise<void> {
  socket.write(head(host, `content-length: ${body.length}`, ...lines))
  await send(socket, body)
}

const made = new Map<string, Buffer>()
function prepared(name: string, make: () => Buffer): Buffer {
  const body = made.get(name) ?? make()
  made.set(name, body)
  return body
}

const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
const rows = () => prepared('rows', () => Buffer.from(ROW.repeat(LARGE / ROW.length)))

const hostile: Readonly<Record<string, Hostile>> = {
  'nearly the largest body, then silence': async (socket, host) => {
    socket.write(head(host, `content-length: ${LARGE + 500}`))
    await send(socket, rows())
    await pause(20_000)
  },
  'chunks of one byte': async (socket, host) => {
    socket.write(head(host, 'transfer-encoding: chunked'))
    const chunks = prepared('chunks', () => Buffer.from('1\r\nx\r\n'.repeat(500_000)))
    await send(socket, chunks)
    socket.write('0\r\n\r\n')
  },
  'lines of colons': (socket, host) =>
    whole(
      socket,
      host,
      prepared('colons', () => Buffer.from(`${':'.repeat(65_536)}\n`.repeat(32))),
    ),
  'one small line of colons': (socket, host) => whole(socket, host, Buffer.from(':'.repeat(65_536))),
  'worst texts': (socket, host, round) => {
    const worst = worstCases[round % worstCases.length] as (typeof worstCases)[number]
    return whole(
      socket,
      host,
      prepared(worst.name, () => Buffer.from(worst.make(2 * MIB))),
    )
  },
  'worst texts, small': (socket, host, round) => {
    const worst = worstCases[round % worstCases.length] as (typeof worstCases)[number]
    return whole(
      socket,
      host,
      prepared(`${worst.name}, small`, () => Buffer.from(worst.make(60_000))),
    )
  },
  'a gzip bomb': (socket, host) =>
    whole(
      socket,
      host,
      prepared('bomb', () => gzipSync(Buffer.alloc(200 * MIB, 'x\n'))),
      'content-encoding: gzip',
    ),
  'a gzip of rows': (socket, host) =>
    whole(
      socket,
      host,
      prepared('packed rows', () => gzipSync(ROW.repeat((60 * MIB) / ROW.length))),
    ),
  'a tar of many headers': (socket, host) =>
    whole(
      socket,
      host,
      prepared('tar', () => tarOf(30_000)),
    ),
  'leaves in the body': async (socket, host) => {
    socket.write(head(host, `content-length: ${LARGE}`))
    await send(socket, rows().subarray(0, 4 * MIB))
    socket.destroy()
  },
  'leaves in the answer': async (socket, host) => {
    const body = rows().subarray(0, 2 * MIB)
    await whole(socket, host, body, 'accept: application/x-ndjson')
    await pause(50)
    socket.destroy()
  },
  'never takes the answer': async (socket, host) => {
    socket.pause()
    await whole(socket, host, rows().subarray(0, 2 * MIB), 'accept: application/x-ndjson')
    await pause(15_000)
  },
  'large JSON': (socket, host) =>
    whole(
      socket,
      host,
      prepared('JSON', () => Buffer.from(JSON.stringify({ text: rows().toString('latin1') }).slice(0, LARGE))),
      'content-type: application/json',
    ),
  'JSON of brackets': (socket, host) =>
    whole(
      socket,
      host,
      prepared('brackets', () => Buffer.from(`[${'[],'.repeat(5 * MIB)}[]]`)),
      'content-type: application/json',
    ),
  'a form of many parts': (socket, host) =>
    whole(
      socket,
      host,
      prepared('form', () => formOf(900, 15_000)),
      'content-type: multipart/form-data; boundary=b',
    ),
  'a form of too many parts': (socket, host) =>
    whole(
      socket,
      host,
      prepared('parts', () => formOf(200_000, 1)),
      'content-type: multipart/form-data; boundary=b',
    ),
  'many headers': async (socket, host) => {
    const lines = Array.from({ length: 300 }, (_, i) => `x-${i}: ${'y'.repeat(30)}`).join('\r\n')
    for (let i = 0; i < 200 && !socket.destroyed; i++) {
      socket.write(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\n${lines}\r\n\r\n`)
      await Promise.race([once(socket, 'data').catch(() => {}), pause(1000)])
    }
    socket.destroy()
  },
  'many calls at once': async (socket, host) => {
    socket.write(`GET /v1/states HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(1000))
    await pause(500)
    socket.destroy()
  },
}

function formOf(parts: number, size: number): Buffer {
  const part = `--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n${ROW.repeat(Math.ceil(size / ROW.length)).slice(0, size)}\r\n`
  return Buffer.from(`${part.repeat(parts)}--b--\r\n`)
}

/** A tar of empty files: headers alone (POSIX ustar). */
function tarOf(files: number): Buffer {
  const header = Buffer.alloc(512)
  header.write('a.txt', 0)
  header.write('0000644\0', 100)
  header.write('00000000000\0', 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([...Array(files).fill(header), Buffer.alloc(1024)])
}

function at(sorted: readonly number[], part: number): number {
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1))
}

function handlesOf(pid: number | undefined): number {
  return readdirSync(`/proc/${pid}/fd`).length
}
