import { connect, createServer, type Socket } from 'node:net'
import process from 'node:process'
import { createLinuxCollector, readRequest } from '../../../src/collector.ts'
import { validateReport } from '../../../src/generated/validate-report.js'
import { nodeMachine } from '../../../src/live/node/node-machine.ts'

// Collects again and again while connections come and go, and writes what was lost and what is kept.
const ROUNDS = Number(process.argv[2])
const KEPT = 100
const EACH = 5

const server = createServer((socket) => socket.on('error', () => {}))
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const { port } = server.address() as { port: number }
const open: Socket[] = []
const openOne = () =>
  new Promise<void>((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => {
      open.push(socket)
      done()
    })
    socket.on('error', failed)
  })

const collector = createLinuxCollector(nodeMachine())
const request = readRequest(['-antpe'])
let lost = 0
let wrong = 0
let invalid = 0
let early = 0
for (let round = 0; round < ROUNDS; round++) {
  while (open.length < KEPT + EACH) await openOne()
  for (const socket of open.splice(0, EACH)) socket.resetAndDestroy()
  await new Promise((next) => setImmediate(next))
  const report = await collector.collect(request)
  if (round % 50 === 0 && !validateReport(report)) invalid++
  const rows = new Map(
    report.captures[0]?.sections.flatMap((section) =>
      section.view === 'connections' ? section.rows.map((row) => [row.key, row] as const) : [],
    ),
  )
  for (const { localPort } of open) {
    const row = rows.get(`tcp|127.0.0.1:${localPort}|127.0.0.1:${port}`)
    if (!row) lost++
    else if (row.pid !== process.pid || row.state !== 'ESTABLISHED') wrong++
  }
  if (round === ROUNDS / 5) early = heap()
}
process.stdout.write(
  JSON.stringify({ rounds: ROUNDS, lost, wrong, invalid, early, late: heap(), rss: process.memoryUsage().rss }),
)
process.exit(0)

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
