import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { LINE_SHOWN, markRows, textLines } from '../../src/page/engine/text-lines.ts'
import { sampleFiles } from '../sample-files.ts'

describe('the lines of a text', () => {
  test('are the same however it is cut', () => {
    const text = 'one\r\ntwo\n\n\rthree\r\rfour\r\r\nfive'
    for (let size = 1; size <= text.length; size++) {
      const lines = textLines()
      for (let at = 0; at < text.length; at += size) lines.add(text.slice(at, at + size))
      expect(lines.slice(0, 99).map((line) => line.text)).toEqual(['one', 'two', '', '\rthree\r\rfour', 'five'])
    }
  })

  test('can be none', () => {
    const lines = textLines()
    lines.add('')
    expect(lines.count).toBe(0)
    expect(lines.slice(0, 10)).toEqual([])
    lines.add('\n')
    expect(lines.slice(0, 10)).toEqual([{ line: 1, kind: 'noise', text: '', more: 0 }])
  })

  test('are given by their places', () => {
    const lines = textLines()
    for (let line = 1; line <= 5000; line++) lines.add(`line ${line}\n`)
    expect(lines.count).toBe(5000)
    expect(lines.slice(4097, 4099).map(({ line, text }) => [line, text])).toEqual([
      [4098, 'line 4098'],
      [4099, 'line 4099'],
    ])
    expect(lines.slice(4999, 6000)).toHaveLength(1)
  })

  test('that are long are cut, and it is said by how much', () => {
    const lines = textLines()
    lines.add(`${'x'.repeat(LINE_SHOWN + 7)}\r\nshort`)
    expect(lines.slice(0, 2).map(({ text, more }) => [text.length, more])).toEqual([
      [LINE_SHOWN, 7],
      [5, 0],
    ])
  })

  test('of a kind are found one after another, and from the top again', () => {
    const lines = textLines()
    lines.add('a\nb\nc\nd\n')
    lines.mark('unread', 2, 2)
    lines.mark('unread', 4, 4)
    expect([0, 2, 4].map((after) => lines.next('unread', after))).toEqual([2, 4, 2])
    expect(lines.next('row', 0)).toBeNull()
  })

  test('are rows only where they were read', () => {
    const lines = textLines()
    lines.add('a\n\nb\n')
    lines.mark('read', 1, 1)
    lines.mark('unread', 3, 3)
    lines.mark('row', 1, 3)
    expect(lines.slice(0, 3).map(({ kind }) => kind)).toEqual(['row', 'noise', 'unread'])
  })
})

describe('what is told of a text while it is read', () => {
  test.each(sampleFiles.map((sample) => [sample.name, sample] as const))('%s: is its coverage', (_, { bytes }) => {
    const { lines, report } = read(bytes)
    const { row, read: other, noise, unread } = lines.counts()
    expect({ lines: lines.count, read: row + other, noise, unread }).toEqual(report.coverage)
  })

  test('is its coverage when half of it is damaged', () => {
    const text = sampleFiles.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n')
    const damaged = text.split('\n').map((line, i) => (i % 3 === 0 ? line.slice(0, (i * 7) % 40) : line))
    const { lines, report } = read(damaged.join('\n'))
    const { row, read: other, noise, unread } = lines.counts()
    expect(unread).toBeGreaterThan(100)
    expect({ lines: lines.count, read: row + other, noise, unread }).toEqual(report.coverage)
  })

  test('is its coverage whatever the text and however it is cut', { timeout: 60_000 }, () => {
    const all = [...new Set(sampleFiles.flatMap(({ bytes }) => new TextDecoder().decode(bytes).split('\n')))]
    const anyLines = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...all) }, fc.string()), {
      maxLength: 60,
    })
    const end = fc.constantFrom('\n', '\r\n', '\n\n', '\r', ' ', '\n> ')
    fc.assert(
      fc.property(anyLines, end, (some, by) => {
        const { lines, report } = read(some.join(by))
        const { row, read: other, noise, unread } = lines.counts()
        expect({ lines: lines.count, read: row + other, noise, unread }).toEqual(report.coverage)
      }),
      { numRuns: 400, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false },
    )
  })

  test('marks as unread what has an issue that says so', () => {
    const { lines, report } = read(
      'Active Internet connections (w/o servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State\ntcp        0      0 192.0.2.1:22            198.51.100.7:50123      ESTABLISHED\ntcp        0      what is this\ntcp        0      0 192.0.2.1:22            198.51.100.8:50124      ESTABLISHED\n',
    )
    expect(report.issues.filter(({ code }) => code === 'row-unread').map(({ line }) => line)).toEqual([4])
    expect(lines.slice(0, 5).map(({ kind }) => kind)).toEqual(['read', 'read', 'row', 'unread', 'row'])
  })
})

function read(input: Uint8Array | string) {
  const lines = textLines()
  const report = parse(input, { onText: lines.add, onLines: lines.mark })
  markRows(lines, report)
  return { lines, report }
}
