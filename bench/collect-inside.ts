import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { connect, createServer, type Socket } from 'node:net'
import { createLinuxCollector, readRequest } from '../src/collector.ts'
import { nodeMachine } from '../src/live/node/node-machine.ts'
import { built } from './command.ts'
import { interleave, median, wallTime } from './rounds.ts'

const ROUNDS = 9
const AGAIN = 15

// Runs inside a network namespace full of connections: whole processes, then one process that collects again and again.
const cli = process.argv[2] ?? built('cli.js')
const programs: readonly (readonly [program: string, ...args: string[]])[] = [
  [process.execPath, cli, 'collect', '-an'],
  ['netstat', '-an'],
  ['ss', '-an'],
  [process.execPath, cli, 'collect', '-anp'],
  ['netstat', '-anp'],
  ['ss', '-anp'],
  [process.execPath, '-e', '0'],
]
const times = interleave(
  programs.map(
    ([program, ...args]) =>
      () =>
        assert.equal(spawnSync(program, args, { stdio: 'ignore' }).status, 0),
  ),
  ROUNDS,
  1,
  wallTime,
) as [number, number, number, number, number, number, number]
const [ours, netstat, ss, oursP, netstatP, ssP, node] = times
console.table([row('-an', ours, netstat, ss), row('-anp', oursP, netstatP, ssP)])
console.log(`node alone ${node.toFixed(0)} ms; ${ROUNDS} rounds in turn, the median of each; output to /dev/null`)

const collector = createLinuxCollector(nodeMachine())
const request = readRequest(['-anp'])
await collector.collect(request)
const steady = await again(async () => {})
const server = createServer().listen(0, '127.0.0.1')
await new Promise((listening) => server.once('listening', listening))
const { port } = server.address() as { port: number }
let last: Socket[] = []
const moving = await again(async () => {
  for (const socket of last) socket.destroy()
  last = await Promise.all(Array.from({ length: 20 }, () => opened(port)))
})
for (const socket of last) socket.destroy()
server.close()
console.table([
  {
    'collected again, -anp': 'nothing new',
    ms: steady.toFixed(0),
    'times as fast as netstat -anp': (netstatP / steady).toFixed(1),
  },
  {
    'collected again, -anp': '40 new sockets each time',
    ms: moving.toFixed(0),
    'times as fast as netstat -anp': (netstatP / moving).toFixed(1),
  },
])
const once = peakOf('-anp')
const often = peakOf('-anp', '--interval', '0.1', '--count', '20')
console.log(`memory at its peak: ${mb(once)} MB for one report of -anp, ${mb(often)} MB for twenty captures as NDJSON`)

function row(flags: string, collect: number, theirs: number, sockets: number) {
  return {
    flags,
    'collect ms': collect.toFixed(0),
    'netstat ms': theirs.toFixed(0),
    'ss ms': sockets.toFixed(0),
    'collect/netstat': (collect / theirs).toFixed(2),
    'collect/ss': (collect / sockets).toFixed(2),
  }
}

async function again(change: () => Promise<void>): Promise<number> {
  const spent: number[] = []
  for (let i = 0; i < AGAIN; i++) {
    await change()
    const start = performance.now()
    await collector.collect(request)
    spent.push(performance.now() - start)
  }
  return median(spent)
}

function opened(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => done(socket)).once('error', failed)
  })
}

/** The most memory that the command had, in bytes: Node says it in units of 1024, once a thread. */
function peakOf(...flags: string[]): number {
  const told = "process.on('exit', () => process.stderr.write(process.resourceUsage().maxRSS + '\\n'))"
  const args = ['--import', `data:text/javascript,${encodeURIComponent(told)}`, cli, 'collect', ...flags]
  const { stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  return 1024 * Math.max(...stderr.trim().split('\n').map(Number))
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
