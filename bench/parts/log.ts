import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { convert } from '../../src/index.ts'
import { command } from '../command.ts'
import { withFile } from '../inputs.ts'
import { type Reader, reader } from '../reading.ts'
import { speed } from '../rounds.ts'
import { snapshots } from '../snapshots.ts'

const MEBIBYTE = 1_048_576
const SIZE = 256

/** Of so many rows one is damaged. */
const DAMAGED = 500
const LARGEST_PEAK = 200
const LARGEST_RATIO = 1.3
const TICKS_A_SECOND = 100

/**
 * A long log of `netstat -anp`, taken every minute, to NDJSON by the command: its peak of resident memory, and its time
 * beside that of the engine alone on the same bytes, to rows and to NDJSON. `npm run bench -- log 1024` takes 1 GiB. Linux only (/proc).
 */
export async function logPart([size]: readonly string[]): Promise<void> {
  const bytes = Number(size ?? SIZE) * MEBIBYTE
  if (!(bytes > 0)) throw new RangeError(`${size} is no size in MiB`)
  await withFile(snapshots({ damagedOf: DAMAGED }), bytes, async (file) => {
    const total = statSync(file).size
    const engine = await engineAlone(file)
    const text = await engineToText(file)
    const run = await commandRun(file)
    const { coverage, rows } = engine
    console.log(
      `${Math.round(total / MEBIBYTE)} MiB, ${coverage.lines} lines: ${rows} rows, ${percent(coverage.noise, coverage.lines)} noise, ${coverage.unread} unread`,
    )
    const beside = (times: Times) => ({
      'MB/s of processor': speed(total, times.cpu),
      'command beside it': (run.cpu / times.cpu).toFixed(2),
      'by the clock': (run.clock / times.clock).toFixed(2),
    })
    console.table({
      'engine, rows dropped': beside(engine),
      'engine, NDJSON dropped': beside(text),
      command: beside(run),
    })
    const flat = run.peak < LARGEST_PEAK ? 'yes' : 'NO'
    const light = run.cpu / text.cpu < LARGEST_RATIO ? 'yes' : 'NO'
    console.log(`peak of the command ${run.peak} MiB, below ${LARGEST_PEAK}: ${flat}`)
    console.log(`below ${LARGEST_RATIO} times the engine that makes NDJSON: ${light}`)
  })
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`
}

/** Milliseconds of processor and clock. */
interface Times {
  readonly cpu: number
  readonly clock: number
}

async function timed(work: () => Promise<void>): Promise<Times> {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - start, cpu: (user + system) / 1000 }
}

/** Rows go to a place where the engine cannot tell that nobody reads them. */
export const lost: { row: object | null; text: string } = { row: null, text: '' }

/** From bytes to rows that are dropped. */
async function engineAlone(file: string) {
  let rows = 0
  let coverage: ReturnType<Reader> | undefined
  const times = await timed(async () => {
    coverage = reader(blocksOf(file), (row) => {
      lost.row = row
      rows++
    })
  })
  return { ...times, rows, coverage: coverage as ReturnType<Reader> }
}

/** From bytes to NDJSON that is dropped. */
function engineToText(file: string): Promise<Times> {
  return timed(async () => {
    for await (const text of convert(Readable.from(blocksOf(file)), 'ndjson', { name: file })) lost.text = text
  })
}

function* blocksOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
  const block = new Uint8Array(32_768)
  for (let length = readSync(handle, block); length > 0; length = readSync(handle, block))
    yield block.subarray(0, length)
  closeSync(handle)
}

/** Milliseconds of processor and clock, and mebibytes at the peak, of the command. */
async function commandRun(file: string): Promise<Times & { readonly peak: number }> {
  const start = performance.now()
  const child = spawn(process.execPath, command(file), { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  child.stdout.resume()
  let cpu = 0
  let peak = 0
  while (child.exitCode === null) {
    cpu = processorTime(child.pid as number) ?? cpu
    peak = Math.max(peak, peakOf(child.pid as number))
    await Promise.race([ended, wait(20)])
  }
  if (child.exitCode !== 0) throw new Error(`the command ended with ${child.exitCode}`)
  return { cpu, clock: performance.now() - start, peak: Math.round(peak / 1024) }
}

/** User and system time (proc_pid_stat(5), utime and stime); undefined when the process is gone. */
function processorTime(pid: number): number | undefined {
  const fields = fileOf(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return ticks > 0 ? (ticks / TICKS_A_SECOND) * 1000 : undefined
}

/** Kibibytes of resident memory at the peak (proc_pid_status(5), VmHWM). */
function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(fileOf(pid, 'status'))?.[1] ?? 0)
}

function fileOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
