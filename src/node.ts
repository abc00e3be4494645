import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import process from 'node:process'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import type { HttpBindings } from '@hono/node-server'
import { callerAddress } from './cli/caller.ts'
import { paceConnections } from './cli/paced-connections.ts'

/** A service that listens. */
export interface Listening {
  readonly url: string
  /** Takes no further call, lets the running ones finish for up to `grace` milliseconds, then ends them. */
  stop(grace?: number): Promise<void>
  /** How many connections are open. */
  connections(): Promise<number>
}

/** Anything that answers a request, such as the application of `createApp`. */
export interface Service {
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>
}

/** How long a caller may take, in milliseconds. */
export interface Patience {
  /** For the headers of a call. */
  readonly headers: number
  /** For a whole call, its body included. */
  readonly request: number
  /** Without taking or sending anything. */
  readonly idle: number
  /** From the head of a call to the end of its answer. */
  readonly answer: number
}

const PATIENCE: Patience = { headers: 10_000, request: 120_000, idle: 125_000, answer: 130_000 }

/** Milliseconds that a connection stays open for a next call. */
const KEEP_ALIVE = 5000

/** The most connections at a time; for a further one, the address that has the most of them loses one. */
const CONNECTIONS = 1000

/** The most calls of one connection that wait for their answers. */
const PIPELINED = 8

/** Bytes that Node reads ahead of a connection. */
const READ_AHEAD = 16_384

/** Serves an application over HTTP; resolves once it listens, rejects when the port cannot be had. */
export async function serve(
  service: Service,
  { host = '127.0.0.1', port = 8787, patience = PATIENCE, maxConnections = CONNECTIONS } = {},
): Promise<Listening> {
  const { getRequestListener } = await import('@hono/node-server')
  const listener = getRequestListener(async (request, bindings) => {
    const response = await service.fetch(request, bindings as HttpBindings)
    // A call that was answered before all of it came leaves a connection that cannot be used again (RFC 9112 §9.6).
    if (!bindings.incoming.complete) response.headers.set('connection', 'close')
    return response
  })
  const options = { ...timeoutsOf(patience), highWaterMark: READ_AHEAD }
  const isTaken = callsInLine(patience.answer)
  const server = createServer(options, (incoming, outgoing) => {
    if (isTaken(incoming, outgoing)) listener(incoming, outgoing)
  })
  paceConnections(server)
  keepRoomForAddresses(server, maxConnections)
  server.timeout = patience.idle
  server.keepAliveTimeout = Math.min(KEEP_ALIVE, patience.idle)
  server.on('request', (_, response) => response.once('close', () => setImmediate(closeIfStopping, server)))
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, host, listening)
  })
  return {
    url: addressOf(server),
    stop: (grace = 5000) => stop(server, grace),
    connections: promisify(server.getConnections.bind(server)),
  }
}

/** Opens a file, or standard input for `-`, as a stream of bytes that is read only as fast as it is used. */
export function open(file: string): ReadableStream<Uint8Array> {
  const stream = file === '-' ? process.stdin : createReadStream(file)
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

/** Node looks for late callers now and then: as often as the shortest patience wants it. */
function timeoutsOf({ headers, request }: Patience) {
  return {
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: Math.min(headers, request) / 2,
  }
}

/** Closes connections beyond the most there may be: the youngest of the address that has the most of them. */
function keepRoomForAddresses(server: Server, most: number): void {
  const addresses = new Map<string, Set<Socket>>()
  let open = 0
  server.on('connection', (socket: Socket) => {
    const address = callerAddress(socket.remoteAddress)
    const own = (addresses.get(address) ?? new Set()).add(socket)
    addresses.set(address, own)
    open++
    socket.once('close', () => {
      open--
      own.delete(socket)
      if (own.size === 0) addresses.delete(address)
    })
    if (open <= most) return
    const largest = [...addresses.values()].reduce((large, one) => (one.size > large.size ? one : large), own)
    ;[...largest].at(-1)?.destroy()
  })
}

/** Ends connections with more calls than wait for their answers in good faith, and answers that nobody takes. */
function callsInLine(patience: number): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean {
  const waiting = new WeakMap<object, number>()
  return ({ socket }, outgoing) => {
    const calls = (waiting.get(socket) ?? 0) + 1
    waiting.set(socket, calls)
    const impatience = setTimeout(() => socket.destroy(), patience)
    outgoing.once('close', () => {
      clearTimeout(impatience)
      waiting.set(socket, (waiting.get(socket) as number) - 1)
    })
    if (calls > PIPELINED) socket.destroy()
    return !socket.destroyed
  }
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

/** A connection kept alive would hold up a stop; `server.close` alone sees to those idle at that moment only. */
function closeIfStopping(server: Server): void {
  if (!server.listening) server.closeIdleConnections()
}

function stop(server: Server, grace: number): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), grace)
  return new Promise((stopped, failed) => {
    server.close((error) => {
      clearTimeout(impatience)
      if (error) failed(error)
      else stopped()
    })
  })
}
