import { layouts } from './layouts.ts'
import { type Random, random } from './random.ts'

/** Rows of one snapshot. */
const ROWS = 2000

/** Of so many lines one is not netstat's. */
const NOISE = 20

/**
 * Snapshots of `netstat -anp` without end, one a minute, each under its date and the command, with lines of other programs
 * between unless there is to be no noise; one of `damagedOf` rows is damaged, none unless given.
 */
export function* snapshots({ damagedOf = Number.POSITIVE_INFINITY, noise = true } = {}): Generator<Uint8Array> {
  const layout = layouts.find(({ name }) => name === 'linux -anp') as (typeof layouts)[0]
  const next = random(7)
  const row = layout.rows()
  const encoder = new TextEncoder()
  const start = Date.UTC(2026, 10, 22)
  for (let minute = 0; ; minute++) {
    const date = new Date(start + minute * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
    const lines = [`### ${date}\n`, 'root@host:~# netstat -anp\n', layout.head]
    for (let i = 0; i < ROWS; i++) lines.push(i % damagedOf === damagedOf - 1 ? damaged(row(), next) : row())
    for (let i = 0; noise && i < ROWS / NOISE; i++) lines.push(`${noiseLine(date, next)}\n`)
    yield encoder.encode(lines.join(''))
  }
}

/** A row that lost its end, or whose queue is no number. */
function damaged(row: string, next: Random): string {
  return next(2) === 0 ? `${row.slice(0, 20 + next(20))}\n` : row.replace(/ \d+ /, ' x0 ')
}

function noiseLine(date: string, next: Random): string {
  const kinds = [
    `${date} host kernel: [${next(100_000)}.${next(1000)}] eth0: link is up`,
    `Nov 22 10:00:${10 + next(50)} host cron[${next(30_000)}]: (root) CMD (run-parts /etc/cron.hourly)`,
    ` ${next(24)}:${10 + next(50)} up ${next(300)} days, load average: 0.${next(100)}, 0.${next(100)}`,
    '',
  ]
  return next.of(kinds)
}
