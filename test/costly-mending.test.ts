import { expect, onTestFinished, test, vi } from 'vitest'
import { parse } from '../src/index.ts'
import { MAX_READINGS } from '../src/mend/mend.ts'
import type { Mender } from '../src/mend/mender.ts'
import { menders } from '../src/mend/menders.ts'
import { Fields } from '../src/text/fields.ts'
import { Origin } from '../src/text/origin.ts'

const HEAD = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State\n'

const damaged = (count: number) =>
  HEAD + Array.from({ length: count }, (_, n) => `tcp 0 0 192.0.2.1:${10_000 + n} 198.51.100.7:\nx y z\n`).join('')

/** How many texts were split into fields while a text was read. */
function splitsOf(text: string): number {
  const split = vi.spyOn(Fields.prototype, 'split')
  onTestFinished(() => split.mockRestore())
  const before = split.mock.calls.length
  parse(text)
  const { length } = split.mock.calls
  split.mockRestore()
  return length - before
}

/** How many proposals of a mender that never ends are read for a line that means nothing, and is as long as this. */
function readingsOf(line: string): number {
  let asked = 0
  const endless: Mender['propose'] = function* ({ text }, { from, to }) {
    for (;;) {
      asked++
      const same = new Origin()
      same.keep(text, from, to)
      yield { lines: [same], taken: 1, isRow: true }
    }
  }
  const [mender, ...others] = menders as [Mender, ...Mender[]]
  const shown = [
    vi.spyOn(mender, 'shows').mockReturnValue(true),
    vi.spyOn(mender, 'propose').mockImplementation(endless),
  ]
  const hidden = others.map((other) => vi.spyOn(other, 'shows').mockReturnValue(false))
  const mocks = [...shown, ...hidden]
  onTestFinished(() => {
    for (const mock of mocks) mock.mockRestore()
  })
  parse(line)
  for (const mock of mocks) mock.mockRestore()
  return asked
}

test('proposals for one line are read so many times', () => {
  expect(readingsOf('nothing that a tool prints')).toBe(MAX_READINGS + 1)
})

test('a long line is left once its proposals took all the work that it has', () => {
  const asked = readingsOf('nothing that a tool prints '.repeat(4000))
  expect(asked).toBeGreaterThan(1)
  expect(asked).toBeLessThan(MAX_READINGS / 2)
})

test('many damaged lines take work in proportion', () => {
  expect(splitsOf(damaged(2000))).toBeLessThan(4.4 * splitsOf(damaged(500)))
})
