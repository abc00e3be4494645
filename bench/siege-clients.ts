import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { worstCases } from './worst-cases.ts'

// The hostile clients of a siege, in a thread of their own, so that they do not delay what is measured beside them.

/** What the thread is told at its start: the port of the service, and how many clients there are. */
export interface Siege {
  readonly port: number
  readonly clients: number
  /** The kinds of clients; all of them where none is named. */
  readonly kinds: readonly string[]
}

/** How hostile clients behave, each on a connection of its own. */
type Hostile = (socket: Socket, host: string, round: number) => Promise<void>

const MIB = 1024 * 1024
/** Nearly the largest body. */
const LARGE = 16 * MIB - 1000
/** Bytes of a text that asks much of the reader. */
const WORST = 512 * 1024
/** Bytes of one that is read with the small ones. */
const WORST_SMALL = 60_000

/** One hostile client: it does its worst again and again, each time on a new connection. */
async function besiege(number: number, port: number): Promise<void> {
  const kinds = Object.entries(hostile).filter(([name]) => named.length === 0 || named.includes(name))
  const [name, attack] = kinds[number % kinds.length] as [string, Hostile]
  for (let round = number; !isOver; round++) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {}).resume()
    const over = new Promise((closed) => socket.once('close', closed))
    open.add(socket)
    await Promise.race([attack(socket, `127.0.0.1:${port}`, round), over])
    await Promise.race([over, pause(5000, undefined, { ref: false })])
    socket.destroy()
    open.delete(socket)
    calls[name] = (calls[name] ?? 0) + 1
  }
}

function head(host: string, ...lines: string[]): string {
  return `POST /v1/parse HTTP/1.1\r\nhost: ${host}\r\n${lines.join('\r\n')}\r\n\r\n`
}

/** Waits for an event, or five seconds, or the end of the connection. */
async function soon(socket: Socket, event: string): Promise<void> {
  await once(socket, event, { signal: AbortSignal.timeout(5000) }).catch(() => {})
}

/** Writes a body in pieces of 64 KiB, no faster than it is taken. */
async function send(socket: Socket, body: Buffer): Promise<void> {
  for (let from = 0; from < body.length && !socket.destroyed; from += 65_536) {
    if (!socket.write(body.subarray(from, from + 65_536))) await soon(socket, 'drain')
  }
}

async function whole(socket: Socket, host: string, body: Buffer, ...lines: string[]): Promise<void> {
  socket.write(head(host, `content-length: ${body.length}`, ...lines))
  await send(socket, body)
}

const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
const rows = Buffer.from(ROW.repeat(LARGE / ROW.length))
const worst = worstCases.map(({ make }) => Buffer.from(make(WORST)))
const chunks = Buffer.from('1\r\nx\r\n'.repeat(500_000))
const colons = Buffer.from(`${':'.repeat(65_536)}\n`.repeat(32))
const bomb = gzipSync(Buffer.alloc(100 * MIB, 'x\n'), { level: 1 })
const packedRows = gzipSync(ROW.repeat((60 * MIB) / ROW.length), { level: 1 })
const tar = tarOf(30_000)
const json = Buffer.from(JSON.stringify({ text: rows.subarray(0, LARGE - MIB).toString('latin1') }))
const brackets = Buffer.from(`[${'[],'.repeat(5 * MIB)}[]]`)
const form = formOf(900, 15_000)
const parts = formOf(200_000, 1)

const hostile: Readonly<Record<string, Hostile>> = {
  'nearly the largest body, then silence': async (socket, host) => {
    socket.write(head(host, `content-length: ${LARGE + 500}`))
    await send(socket, rows)
    await pause(20_000)
  },
  'chunks of one byte': async (socket, host) => {
    socket.write(head(host, 'transfer-encoding: chunked'))
    await send(socket, chunks)
    socket.write('0\r\n\r\n')
  },
  'lines of colons': (socket, host) => whole(socket, host, colons),
  'one small line of colons': (socket, host) => whole(socket, host, Buffer.from(':'.repeat(65_536))),
  'worst texts': (socket, host, round) => whole(socket, host, worst[round % worst.length] as Buffer),
  'worst texts, small': (socket, host, round) =>
    whole(socket, host, (worst[round % worst.length] as Buffer).subarray(0, WORST_SMALL)),
  'a gzip bomb': (socket, host) => whole(socket, host, bomb, 'content-encoding: gzip'),
  'a gzip of rows': (socket, host) => whole(socket, host, packedRows),
  'a tar of many headers': (socket, host) => whole(socket, host, tar),
  'leaves in the body': async (socket, host) => {
    socket.write(head(host, `content-length: ${LARGE}`))
    await send(socket, rows.subarray(0, 4 * MIB))
    socket.destroy()
  },
  'leaves in the answer': async (socket, host) => {
    const body = rows.subarray(0, 2 * MIB)
    await whole(socket, host, body, 'accept: application/x-ndjson')
    await pause(50)
    socket.destroy()
  },
  'never takes the answer': async (socket, host) => {
    socket.pause()
    await whole(socket, host, rows.subarray(0, 2 * MIB), 'accept: application/x-ndjson')
    await pause(15_000)
  },
  'large JSON': (socket, host) => whole(socket, host, json, 'content-type: application/json'),
  'JSON of brackets': (socket, host) => whole(socket, host, brackets, 'content-type: application/json'),
  'a form of many parts': (socket, host) => whole(socket, host, form, 'content-type: multipart/form-data; boundary=b'),
  'a form of too many parts': (socket, host) =>
    whole(socket, host, parts, 'content-type: multipart/form-data; boundary=b'),
  'many headers': async (socket, host) => {
    const lines = Array.from({ length: 300 }, (_, i) => `x-${i}: ${'y'.repeat(30)}`).join('\r\n')
    for (let i = 0; i < 200 && !socket.destroyed; i++) {
      socket.write(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\n${lines}\r\n\r\n`)
      await soon(socket, 'data')
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

const { port, clients, kinds: named }: Siege = workerData
const calls: Record<string, number> = {}
const open = new Set<Socket>()
let isOver = false
parentPort?.once('message', async () => {
  const over = Promise.all(Array.from({ length: clients }, (_, i) => besiege(i, port)))
  parentPort?.once('message', async () => {
    isOver = true
    for (const socket of open) socket.destroy()
    await over
    parentPort?.postMessage(calls)
    parentPort?.close()
  })
})
parentPort?.postMessage('prepared')
