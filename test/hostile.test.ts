import { describe, expect, test } from 'vitest'
import { costOf } from '../bench/cost.ts'
import { worstCases } from '../bench/worst-cases.ts'
import { explain } from '../src/index.ts'

/** Bytes of a text, and of the lines in a text of long ones. */
const SIZE = 16_384
const LINE = 2048
/** The limit of docs/hostile-input.md with room for a busy machine; a quadratic text is over it many times. */
const ROOM = 8
const TRIES = 5
/** Milliseconds of processor time that each measurement takes. */
const SPAN_MS = 4

/** Whether something holds once: what is slow at every try is slow. */
function once(holds: () => boolean): boolean {
  return Array.from({ length: TRIES }).some(holds)
}

test.each(worstCases)('$name is read at once', ({ make, long }) => {
  const text = make(long ? LINE : SIZE)
  const isQuick = () => {
    const { rows, limit } = costOf(text, SPAN_MS)
    return rows < ROOM * limit
  }
  expect(once(isQuick)).toBe(true)
})

describe('what is asked for is short, or unknown', () => {
  test.each(['netstat -', 'netstat ', 'x', '-'])('%s and a thousand letters', (start) => {
    expect(explain(`${start}${'a'.repeat(1000)}`).kind).toBe('unknown')
  })

  test('a command of a thousand letters is explained at once', () => {
    const command = `netstat -${'a'.repeat(900)}`
    expect(
      once(() => {
        const begun = performance.now()
        expect(explain(command).kind).toBe('command')
        return performance.now() - begun < 400
      }),
    ).toBe(true)
  })
})
