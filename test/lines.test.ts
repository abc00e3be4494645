import { describe, expect, test } from 'vitest'
import { LINE_LIMIT, type Lines, LOOKAHEAD, lineSplitter } from '../src/text/lines.ts'

describe('lines', () => {
  test('end with LF or CR LF', () => {
    expect(split(['a\nb\r\nc\n'])).toEqual(['a', 'b', 'c'])
  })

  test('keep a CR that stands inside', () => {
    expect(split(['a\rb\nc\r\r\n'])).toEqual(['a\rb', 'c'])
  })

  test('need no line end at the end of the text', () => {
    expect(split(['a\nb'])).toEqual(['a', 'b'])
    expect(split(['a\r'])).toEqual(['a'])
  })

  test('can be empty', () => {
    expect(split(['\n\r\n\n'])).toEqual(['', '', ''])
    expect(split([''])).toEqual([])
    expect(split([])).toEqual([])
  })

  test('are the same however the text is cut', () => {
    const text = 'one\r\ntwo\n\n\rthree\r\rfour\r\n'
    for (let size = 1; size <= text.length; size++) expect(split(pieces(text, size))).toEqual(split([text]))
  })
})

describe('a run of lines', () => {
  test('says where it stands in the whole text', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `line ${i + 1}`).join('\r\n')
    for (const { text: held, starts, ends, count, first, base } of runs(pieces(text, 700))) {
      for (let i = 0; i < count; i++) {
        expect(held.slice(starts[i], ends[i])).toBe(`line ${first + i}`)
        expect(text.slice(base + (starts[i] ?? 0), base + (ends[i] ?? 0))).toBe(`line ${first + i}`)
      }
    }
  })

  test('shows the lines behind it, unless the text ends', () => {
    const all = runs(pieces('x\n'.repeat(9000), 50))
    expect(all.length).toBeGreaterThan(2)
    for (const run of all.slice(0, -1)) expect(run.starts.length - run.count).toBe(LOOKAHEAD)
    expect(all.at(-1)?.count).toBe(all.at(-1)?.starts.length)
  })

  test('goes on behind the lines that the reader took', () => {
    const taken: string[] = []
    const splitter = lineSplitter((lines) => {
      const last = Math.min(lines.count, lines.starts.length - 1)
      for (let i = 0; i <= last; i++) taken.push(lineOf(lines, i))
      return last + 1
    })
    splitter.write('n\n'.repeat(9000))
    splitter.write('n\n'.repeat(9000))
    expect(splitter.end().lines).toBe(18_000)
    expect(taken).toHaveLength(18_000)
  })

  test('begins at the same line however the text is cut, so that what stands before a line counts the same', () => {
    const text = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50222      ESTABLISHED\n'.repeat(800)
    const begins = (size: number) => runs(pieces(text, size)).map(({ first, count }) => [first, count])
    for (const size of [1000, 5000, 30_000]) expect(begins(size)).toEqual(begins(text.length))
  })
})

describe('a line over the limit', () => {
  const long = 'y'.repeat(LINE_LIMIT + 1000)

  test('is cut, and says how much was left out', () => {
    const [run] = runs([`${long}\nnext\n`])
    expect(run && lineOf(run, 0)).toHaveLength(LINE_LIMIT)
    expect(run?.dropped).toBeGreaterThanOrEqual(1000)
  })

  test('is one line, and the next is read', () => {
    expect(split([`before\n${long}\nnext\n`]).map((line) => line.length)).toEqual([6, LINE_LIMIT, 4])
    expect(split([`before\n${long}`]).map((line) => line.length)).toEqual([6, LINE_LIMIT])
  })

  test('is cut at the same place however the text is cut', () => {
    const text = `before\n${long}\r\nnext`
    const whole = placed([text])
    for (const size of [7, 1000, LINE_LIMIT - 1, LINE_LIMIT, LINE_LIMIT + 1])
      expect(placed(pieces(text, size))).toEqual(whole)
  })

  test('may be as long as the limit', () => {
    expect(runs([`${'z'.repeat(LINE_LIMIT)}\n`]).map((run) => run.dropped)).toEqual([0])
  })
})

test.each([
  ['a line within the limit', `${'x'.repeat(LINE_LIMIT)}\n`.repeat(3)],
  ['a line over it', 'x'.repeat(400_000)],
  ['short lines', 'x\n'.repeat(40_000)],
  ['a hundred long lines', `${'x'.repeat(4000)}\n`.repeat(100)],
])('%s in pieces of one character costs little more than in long ones', (_, text) => {
  const whole = processorTime(() => placed(pieces(text, 4096)))
  for (const size of [1, 7]) {
    const cut = processorTime(() => placed(pieces(text, size)))
    expect(cut.result).toEqual(whole.result)
    expect(cut.ms).toBeLessThan(10 * whole.ms + 500)
  }
})

function processorTime<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}

function runs(texts: readonly string[]): Lines[] {
  const seen: Lines[] = []
  const splitter = lineSplitter((lines) => {
    seen.push(lines)
    return lines.count
  })
  for (const text of texts) splitter.write(text)
  const { lines, length } = splitter.end()
  expect(lines).toBe(seen.reduce((sum, run) => sum + run.count, 0))
  expect(length).toBe(texts.join('').length)
  return seen
}

function lineOf({ text, starts, ends }: Lines, index: number): string {
  return text.slice(starts[index], ends[index])
}

function linesOf(run: Lines): string[] {
  return Array.from({ length: run.count }, (_, i) => lineOf(run, i))
}

function split(texts: readonly string[]): string[] {
  return runs(texts).flatMap(linesOf)
}

/** Number, offset and length of every line. */
function placed(texts: readonly string[]): number[][] {
  return runs(texts).flatMap((run) =>
    linesOf(run).map((line, i) => [run.first + i, run.base + (run.starts[i] ?? 0), line.length]),
  )
}

function pieces(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size))
}
