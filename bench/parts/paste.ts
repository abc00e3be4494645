import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { built } from '../command.ts'
import { interleave, wallTime } from '../rounds.ts'

const ROUNDS = 15
const LARGEST_WARM = 2.6
const LARGEST_FIRST = 4

const sample = (name: string) => readFileSync(fileURLToPath(new URL(`../../samples/${name}.txt`, import.meta.url)))

/** What people paste, and what each of them makes the reader build: words of Japanese, rows alone, headings, statistics. */
const pastes: Readonly<Record<string, () => string | Uint8Array>> = {
  'windows -ano, Japanese, CP932': () => sample('windows/ja/ano-cp932-crlf'),
  'linux -anp, rows alone': () =>
    sample('net-tools/en/anp')
      .toString()
      .replace(/^(?!tcp|udp).*\n/gm, ''),
  'freebsd -rn': () => sample('freebsd/en/rn-13'),
  'linux -s': () => sample('net-tools/en/s'),
}

/**
 * One paste to JSON by a fresh process, beside a process of Node that does nothing: when V8's compile cache is there, at the
 * first run, which makes it, and where none can be kept.
 */
export function pastePart(): void {
  const folder = mkdtempSync(join(tmpdir(), 'netscribe-bench-'))
  try {
    const rows = Object.entries(pastes).map(([name, content]) => ({ name, ...costOf(content(), folder) }))
    console.table(
      rows.map(({ name, node, ...ratios }) => ({ paste: name, 'node alone, ms': node.toFixed(0), ...shown(ratios) })),
    )
    const worst = (key: 'warm' | 'first' | 'unkept') => Math.max(...rows.map((row) => row[key]))
    console.log(`warm at most ${LARGEST_WARM}: ${worst('warm') <= LARGEST_WARM ? 'yes' : 'NO'}`)
    console.log(
      `at the first run, and without a cache, at most ${LARGEST_FIRST}: ${Math.max(worst('first'), worst('unkept')) <= LARGEST_FIRST ? 'yes' : 'NO'}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function shown(ratios: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(ratios).map(([name, ratio]) => [name, ratio.toFixed(2)]))
}

/** How many times as long as Node alone a paste takes. */
function costOf(content: string | Uint8Array, folder: string) {
  const file = join(folder, 'paste.txt')
  const kept = join(folder, 'kept')
  const made = join(folder, 'made')
  mkdirSync(kept, { recursive: true })
  writeFileSync(file, content)
  const command = [built('cli.js')]
  const [node, warm, first, unkept] = interleave(
    [
      () => run(['-e', '0'], file, {}),
      () => run(command, file, { XDG_CACHE_HOME: kept }),
      () => {
        rmSync(made, { recursive: true, force: true })
        mkdirSync(made)
        run(command, file, { XDG_CACHE_HOME: made })
      },
      () => run(command, file, { XDG_CACHE_HOME: file }),
    ],
    ROUNDS,
    2,
    wallTime,
  ) as [number, number, number, number]
  return { node, warm: warm / node, first: first / node, unkept: unkept / node }
}

function run(args: readonly string[], file: string, env: NodeJS.ProcessEnv): void {
  const input = openSync(file, 'r')
  const { status } = spawnSync(process.execPath, args, {
    stdio: [input, 'ignore', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: '', ...env },
  })
  closeSync(input)
  assert.equal(status, 0)
}
