import type { History, Stretch } from './histories.ts'

/** Runs in which a row was there all the time, by their number. */
export interface Stay {
  readonly from: number
  to: number
  /** The conditions that it went through, in order. */
  readonly stretches: Stretch[]
}

/** States behind the end of a connection (RFC 9293 §3.3.2): one that is open again is another one. */
const ENDING: ReadonlySet<string | null> = new Set([
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
])
const BEGINNING: ReadonlySet<string | null> = new Set(['SYN_SENT', 'SYN_RECEIVED', 'ESTABLISHED'])

/** When a row was there: it begins anew where a run lacked it, and where a connection is open whose end had begun. */
export function staysOf(stretches: readonly Stretch[]): Stay[] {
  const stays: Stay[] = []
  for (const stretch of stretches) {
    const stay = stays.at(-1)
    if (!stay || stretch.from > stay.to + 1 || isReuse(stay.stretches.at(-1) as Stretch, stretch)) {
      stays.push({ from: stretch.from, to: stretch.to, stretches: [stretch] })
      continue
    }
    stay.stretches.push(stretch)
    stay.to = Math.max(stay.to, stretch.to)
  }
  return stays
}

function isReuse(before: Stretch, after: Stretch): boolean {
  return after.from > before.to && ENDING.has(before.state) && BEGINNING.has(after.state)
}

/**
 * The place of each run, by its number, in the order of time: logs can be read in any order. Null where that is the order read,
 * or a run has no time.
 */
export function placesOf(times: readonly (string | null)[]): Int32Array | null {
  const at = times.map((time) => (time === null ? Number.NaN : Date.parse(time)))
  if (at.some(Number.isNaN) || at.every((time, i) => i === 0 || time >= (at[i - 1] as number))) return null
  const places = new Int32Array(at.length)
  const order = at.map((_, i) => i).sort((a, b) => (at[a] as number) - (at[b] as number))
  for (const [place, run] of order.entries()) places[run] = place
  return places
}

/** The stretches of a history in the order of time: runs that were read one after another may lie apart. */
export function inPlaces({ stretches }: History, places: Int32Array | null): Stretch[] {
  if (!places) return [...stretches]
  const runs = stretches.flatMap((stretch) => placesWithin(stretch, places))
  runs.sort((a, b) => a.from - b.from)
  const joined: Stretch[] = []
  for (const run of runs) {
    const last = joined.findLast((one) => one.to >= run.from - 1 && isSame(one, run))
    if (last) last.to = run.to
    else joined.push(run)
  }
  return joined
}

function placesWithin({ from, to, ...condition }: Stretch, places: Int32Array): Stretch[] {
  return [...places.subarray(from, to + 1)].map((place) => ({ from: place, to: place, ...condition }))
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.state === b.state && a.program === b.program && a.pid === b.pid
}
