import { reader } from '../reading.ts'
import { median, speed, threadTime } from '../rounds.ts'
import { worstCases } from '../worst-cases.ts'
import { lost } from './reader.ts'

/** Bytes of the fourfold text. */
const SIZE = 10_000_000
/** Less time than this says nothing of growth. */
const SHORT_MS = 50
/** Texts slower than this are tried at smaller sizes: a quarter of an hour proves no more than a second. */
const PATIENCE_MS = 4000
const LIMIT = 1.5

/** Texts that are no tables, or bad ones, at a single and a fourfold size: the time of a megabyte must not grow. */
export function worstPart(names: readonly string[]): void {
  const found = []
  for (const { name, make } of worstCases) {
    if (names.length > 0 && !names.includes(name)) continue
    const bytes = Buffer.from(make(SIZE))
    let size = SIZE / 64
    let [small, large] = [time(bytes.subarray(0, size / 4)), time(bytes.subarray(0, size))]
    while (size < SIZE && large * 4 < PATIENCE_MS) {
      size *= 4
      ;[small, large] = [large, time(bytes.subarray(0, size))]
    }
    const again = () => time(bytes.subarray(0, size)) / 4 / time(bytes.subarray(0, size / 4))
    const once = large < SHORT_MS ? 1 : large / 4 / small
    const growth = once < LIMIT ? once : again()
    console.log(
      `${growth < LIMIT ? '      ' : 'GROWS '} ${name.padEnd(44)} ${(size / 4e6).toFixed(2).padStart(5)} MB ${speed(size / 4, small).padStart(6)} MB/s  ` +
        `${(size / 1e6).toFixed(2).padStart(5)} MB ${speed(size, large).padStart(6)} MB/s  growth ${growth.toFixed(2)}`,
    )
    if (growth >= LIMIT) found.push(name)
  }
  console.log(found.length === 0 ? 'all linear' : `not linear: ${found.join(', ')}`)
}

/** The median milliseconds of a few readings; one when they are slow. */
function time(bytes: Uint8Array): number {
  const times: number[] = []
  for (let round = 0; round < 5 && (round === 0 || (times[0] as number) < 500); round++) {
    const start = threadTime()
    reader(blocks(bytes), (row) => {
      lost.row = row
    })
    times.push(threadTime() - start)
  }
  return median(times)
}

function* blocks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
