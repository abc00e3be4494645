import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { built } from '../command.ts'
import { withFile } from '../inputs.ts'
import { interleave, speed, wallTime } from '../rounds.ts'
import { snapshots } from '../snapshots.ts'

const SIZE = 81e6
const LARGEST_OUTPUT = 2 ** 28
const ROUNDS = 5
/** GNU time writes kibibytes. */
const MEBIBYTE = 1024

/** Connections by minute, state and program in a log of one run of `netstat -anp` a minute: the command beside mawk, which counts the same. */
export async function countPart(): Promise<void> {
  if (spawnSync('mawk', ['-W', 'version']).error) return console.log('mawk is not installed: nothing to compare with')
  await withFile(snapshots({ noise: false }), SIZE, (file) => {
    const ours = [built('cli.js'), 'count', '--by', 'state,program', '--every', '1m', '-f', 'csv', file]
    const awk = ['-f', new URL('../count.awk', import.meta.url).pathname, file]
    const options = { encoding: 'utf8', maxBuffer: LARGEST_OUTPUT } as const
    const [, ...lines] = execFileSync(process.execPath, ours, options).trimEnd().split('\r\n')
    const counted = lines.map((line) => line.split(',').slice(0, 4).join())
    assert.deepEqual(counted.sort(), execFileSync('mawk', awk, options).trimEnd().split('\n').sort())
    const [mine, theirs] = interleave(
      [() => run(process.execPath, ours), () => run('mawk', awk)],
      ROUNDS,
      1,
      wallTime,
    ) as [number, number]
    const { size } = statSync(file)
    console.table([
      {
        'input MB': (size / 1e6).toFixed(0),
        groups: counted.length,
        'netscribe MB/s': speed(size, mine),
        'mawk MB/s': speed(size, theirs),
        ratio: (mine / theirs).toFixed(2),
        'peak MiB': peakOf(ours),
      },
    ])
  })
}

function run(program: string, args: readonly string[]): void {
  assert.equal(spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status, 0)
}

/** The most resident memory of a run; undefined where GNU time is not installed. */
function peakOf(args: readonly string[]): number | undefined {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return error ? undefined : Math.round(Number(stderr.trim().split('\n').at(-1)) / MEBIBYTE)
}
