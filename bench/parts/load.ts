import { spawnSync } from 'node:child_process'
import { built } from '../command.ts'
import { interleave, wallTime } from '../rounds.ts'

/** What it costs to have the library: a fresh process that imports it and reads one row, less a process that does nothing. */
export function loadPart(): void {
  const library = JSON.stringify(built('index.js'))
  const row = JSON.stringify('tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n')
  const run = (script: string) => () => void spawnSync(process.execPath, ['--input-type=module', '-e', script])
  const [nothing, load, first] = interleave(
    [run('0'), run(`await import(${library})`), run(`const { parse } = await import(${library}); parse(${row})`)],
    15,
    2,
    wallTime,
  ) as [number, number, number]
  console.table([
    {
      'node alone, ms': nothing.toFixed(0),
      'load and build the parser, ms': (load - nothing).toFixed(0),
      'and read one row, ms': (first - nothing).toFixed(0),
    },
  ])
}
