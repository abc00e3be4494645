import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { callerAddress } from './caller.ts'
import { fairTurns } from './fair-turns.ts'

/** Bytes of one connection that are taken in one go: some hundred chunks at the worst, a millisecond. */
const PIECE = 4096

/** Milliseconds of taking in bytes before all other work has its turn. */
const AT_ONCE = 2

/** A connection whose bytes wait for their turn. */
interface Waiting {
  readonly address: string
  /** Hands on the next piece. */
  hand(): void
  isReady(): boolean
}

/**
 * Lets a server take in what comes over its connections in small pieces, one address after another. Taking in is work: a
 * kilobyte can hold hundreds of chunks or calls, and Node takes in whatever has come before it does anything else.
 */
export function paceConnections(server: Server): void {
  const serves = server.listeners('connection') as ((connection: Duplex) => void)[]
  server.removeAllListeners('connection')
  const turns = fairTurns<Waiting>({
    address: ({ address }) => address,
    isReady: (connection) => connection.isReady(),
    isQuick: () => false,
  })
  let used = 0
  let isComing = false
  const run = () => {
    while (used < AT_ONCE) {
      const one = turns.next()
      if (!one) break
      const begun = performance.now()
      one.hand()
      used += performance.now() - begun
    }
    if (used === 0 || isComing) return
    isComing = true
    setImmediate(() => {
      isComing = false
      used = 0
      run()
    })
  }
  server.on('connection', (socket: Socket) => {
    const connection = paced(socket, { run, enter: turns.add, leave: turns.delete })
    for (const serve of serves) serve.call(server, connection)
  })
}

interface Pace {
  run(): void
  enter(connection: Waiting): void
  leave(connection: Waiting): void
}

/** A connection that hands on what its socket has read when it has its turn. */
function paced(socket: Socket, { run, enter, leave }: Pace): Duplex {
  const pieces: Uint8Array[] = []
  let wantsMore = false
  let isEnded = false
  const connection = new Duplex({
    read() {
      wantsMore = true
      if (pieces.length > 0) run()
      else socket.resume()
    },
    write: (chunk, _, done) => socket.write(chunk, done),
    writev(chunks, done) {
      socket.cork()
      for (const [i, { chunk }] of chunks.entries()) socket.write(chunk, i === chunks.length - 1 ? done : undefined)
      socket.uncork()
    },
    final: (done) => socket.end(done),
    destroy(error, done) {
      leave(waiting)
      socket.destroy()
      done(error)
    },
  })
  const waiting: Waiting = {
    address: callerAddress(socket.remoteAddress),
    isReady: () => wantsMore && pieces.length > 0,
    hand() {
      wantsMore = false
      const piece = pieces.shift()
      if (pieces.length === 0) leave(waiting)
      connection.push(piece)
      if (isEnded && pieces.length === 0) connection.push(null)
    },
  }
  socket.on('data', (bytes) => {
    socket.pause()
    for (let at = 0; at < bytes.length; at += PIECE) pieces.push(bytes.subarray(at, at + PIECE))
    enter(waiting)
    run()
  })
  socket.on('end', () => {
    isEnded = true
    if (pieces.length === 0) connection.push(null)
  })
  socket.on('error', (error) => connection.destroy(error))
  socket.on('close', () => connection.destroy())
  socket.on('timeout', () => connection.emit('timeout'))
  const { remoteAddress, remotePort, localAddress, localPort } = socket
  return Object.assign(connection, {
    remoteAddress,
    remotePort,
    localAddress,
    localPort,
    setTimeout: (milliseconds: number) => socket.setTimeout(milliseconds) && connection,
  })
}
