import { execFileSync, spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isolated, lackingOf } from './scene/lacking.ts'

const soak = fileURLToPath(new URL('scene/soak.ts', import.meta.url))
const lacking = lackingOf([])
const ROUNDS = 1000

console.log(
  lacking.length === 0
    ? `${ROUNDS} collections run in a network namespace of their own.`
    : `${ROUNDS} collections do not run here: this needs ${lacking.join(', ')}.`,
)

if (lacking.length > 0)
  test(`without ${lacking.join(', ')} there is no network of its own`, () => {
    expect(spawnSync('unshare', [...isolated, 'ip', 'link', 'set', 'lo', 'up']).status).not.toBe(0)
  })
else
  test(`${ROUNDS} collections lose no connection, name its process, and keep no memory`, { timeout: 180_000 }, () => {
    const command = [process.execPath, '--expose-gc', soak, String(ROUNDS)]
    const text = execFileSync(
      'unshare',
      [...isolated, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...command],
      {
        encoding: 'utf8',
      },
    )
    const { early, late, rss, ...counted } = JSON.parse(text)
    console.log(`heap ${early} bytes after a fifth, ${late} at the end; ${rss} resident`)
    expect(counted).toEqual({ rounds: ROUNDS, lost: 0, wrong: 0, invalid: 0 })
    expect(late - early).toBeLessThan(2_000_000)
  })
