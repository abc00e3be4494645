import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { command } from '../command.ts'
import { blocksOf, tableOf, withFile } from '../inputs.ts'
import { layouts } from '../layouts.ts'

const SIZES = [16, 64, 256]

/** Peak resident memory of the command while it writes files of growing size as NDJSON. */
export async function memoryPart(): Promise<void> {
  const results = []
  for (const layout of layouts) {
    const table = tableOf(layout, 20_000)
    const peaks = []
    for (const size of SIZES)
      peaks.push([
        `${size} MB file, MiB`,
        await withFile(blocksOf(table, Number.POSITIVE_INFINITY), size * 1e6, peakOf),
      ])
    results.push({ input: layout.name, ...Object.fromEntries(peaks) })
  }
  console.table(results)
}

/** Mebibytes; Linux only (VmHWM of /proc). */
async function peakOf(file: string): Promise<number> {
  const child = spawn(process.execPath, command(file), { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  child.stdout.resume()
  let peak = 0
  while (child.exitCode === null) {
    peak = Math.max(peak, highWater(child.pid as number))
    await Promise.race([ended, wait(20)])
  }
  if (child.exitCode !== 0) throw new Error(`the command ended with ${child.exitCode}`)
  return Math.round(peak / 1024)
}

function highWater(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
