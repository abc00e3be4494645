import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { command } from '../command.ts'
import { blocksOf, tableOf, withFile } from '../inputs.ts'
import { layouts } from '../layouts.ts'
import { interleave, speed, wallTime } from '../rounds.ts'

const SAMPLE = 5000
const SIZES = [1, 4]

/** The whole command, from file to NDJSON, beside an AWK program that writes the same lines of `netstat -anp`. */
export async function processPart(): Promise<void> {
  if (spawnSync('mawk', ['-W', 'version']).error) return console.log('mawk is not installed: nothing to compare with')
  const layout = layouts.find(({ name }) => name === 'linux -anp') as (typeof layouts)[0]
  const awk = (file: string) => ['-v', `source=${file}`, '-f', new URL('../ndjson.awk', import.meta.url).pathname, file]
  await withFile(blocksOf(tableOf(layout, SAMPLE)), Number.POSITIVE_INFINITY, (file) => {
    const expected = execFileSync('mawk', awk(file), { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\n')
    const lines = execFileSync(process.execPath, command(file), { encoding: 'utf8', maxBuffer: 2 ** 28 })
      .split('\n')
      .filter((line) => !line.includes('"view":"issue"'))
    assert.equal(lines.length, SAMPLE + 1)
    assert.deepEqual(lines, expected)
  })
  const results = []
  for (const size of SIZES) {
    results.push(
      await withFile(blocksOf(tableOf(layout), size), Number.POSITIVE_INFINITY, (file) => {
        const [ours, theirs] = interleave(
          [() => run(process.execPath, command(file)), () => run('mawk', awk(file))],
          7,
          1,
          wallTime,
        ) as [number, number]
        const bytes = statSync(file).size
        return {
          'input MB': (bytes / 1e6).toFixed(0),
          'netscribe MB/s': speed(bytes, ours),
          'mawk MB/s': speed(bytes, theirs),
          ratio: (ours / theirs).toFixed(2),
        }
      }),
    )
  }
  console.table(results)
}

function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  assert.equal(status, 0)
}
