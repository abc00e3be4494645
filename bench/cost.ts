import { layouts } from './layouts.ts'
import { reader } from './reading.ts'
import type { WorstCase } from './worst-cases.ts'

/** What a text costs, held against plain rows that were read at the same time. */
export interface Cost {
  /** The time of a line, in plain rows. */
  readonly rows: number
  /** How many plain rows a line may cost: ten, and ten for every further row's length of it. */
  readonly limit: number
}

/** Bytes of a plain row, as `netstat -anp` of Linux prints it. */
const ROW_LENGTH = 94
const ROWS_A_LINE = 10
const PLAIN_ROWS = 2000
/** The fastest of so many readings counts: the processor has other things to do. */
const ROUNDS = 3
/** Milliseconds; what takes longer is measured once. */
const LONG_MS = 300

/** The cost of a line of a text, as the fastest of some readings shows it. */
export function costOf(text: string | Uint8Array, rounds = ROUNDS): Cost {
  const bytes = Buffer.from(text as string)
  const lengths = bytes
    .toString('latin1')
    .split('\n')
    .map(({ length }) => length)
  const allowed = lengths.reduce((sum, length) => sum + ROWS_A_LINE * Math.max(1, Math.floor(length / ROW_LENGTH)), 0)
  const row = fastest(plain, rounds) / PLAIN_ROWS
  return { rows: fastest(bytes, rounds) / row / lengths.length, limit: allowed / lengths.length }
}

/** How much more a text costs that is `times` as long than so many of the short ones: 1 when it is linear. */
export function growthOf({ make }: Pick<WorstCase, 'make'>, size: number, times: number): number {
  const [short, long] = [size, size * times].map((length) => Buffer.from(make(length) as string)) as [Buffer, Buffer]
  return fastest(long, ROUNDS) / fastest(short, ROUNDS) / (long.length / short.length)
}

const plain = plainRows()

function plainRows(): Uint8Array {
  const { head, rows } = layouts[1] as (typeof layouts)[0]
  const row = rows()
  return Buffer.from(head + Array.from({ length: PLAIN_ROWS }, () => row()).join(''))
}

function fastest(bytes: Uint8Array, rounds: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds && (round === 0 || best < LONG_MS); round++) {
    const start = performance.now()
    reader([bytes], () => {})
    best = Math.min(best, performance.now() - start)
  }
  return best
}
