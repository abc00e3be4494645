import { layouts } from './layouts.ts'
import { reader } from './reading.ts'
import { threadTime } from './rounds.ts'
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
/** Milliseconds of processor time that a measurement takes at least: the clock of a thread can go in steps of four. */
const SPAN_MS = 60

/** The cost of a line of a text, measured over a span of milliseconds. */
export function costOf(text: string | Uint8Array, span = SPAN_MS): Cost {
  const bytes = Buffer.from(text as string)
  const lengths = bytes
    .toString('latin1')
    .split('\n')
    .map(({ length }) => length)
  const allowed = lengths.reduce((sum, length) => sum + ROWS_A_LINE * Math.max(1, Math.floor(length / ROW_LENGTH)), 0)
  const row = time(plain, span) / PLAIN_ROWS
  return { rows: time(bytes, span) / row / lengths.length, limit: allowed / lengths.length }
}

/** How much more a text costs that is `times` as long than so many of the short ones: 1 when it is linear. */
export function growthOf({ make }: Pick<WorstCase, 'make'>, size: number, times: number): number {
  const [short, long] = [size, size * times].map((length) => Buffer.from(make(length) as string)) as [Buffer, Buffer]
  return time(long, SPAN_MS) / time(short, SPAN_MS) / (long.length / short.length)
}

const plain = plainRows()

function plainRows(): Uint8Array {
  const { head, rows } = layouts[1] as (typeof layouts)[0]
  const row = rows()
  return Buffer.from(head + Array.from({ length: PLAIN_ROWS }, () => row()).join(''))
}

/** Milliseconds of processor time that a reading takes, on the average of as many as the span has room for. */
function time(bytes: Uint8Array, span: number): number {
  const start = threadTime()
  let readings = 0
  let passed = 0
  do {
    reader([bytes], () => {})
    readings++
    passed = threadTime() - start
  } while (passed < span)
  return passed / readings
}
