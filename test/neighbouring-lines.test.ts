import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Row } from '../src/report/types.ts'
import { rowsOf, valuesOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

const BOUND = {
  seed: 20261130,
  numRuns: 100,
  interruptAfterTimeLimit: 12_000,
  markInterruptAsFailure: false,
} as const
const TIMEOUT = 60_000

/** Counters are named by their order where their words are not known; rows and subflows under others belong to these. */
const ORDERED = ['parent', 'value', 'subflow']

interface Placed {
  readonly lines: readonly string[]
  readonly values: readonly object[]
  /** Indexes of rows that have a line of their own, under which nothing hangs; `line` counts from 0. */
  readonly rows: readonly { readonly at: number; readonly line: number }[]
  /** Lines with text that are noise, counted from 0. */
  readonly noise: readonly number[]
}

function placed(text: string): Placed {
  const kinds = new Map<number, string>()
  const report = parse(text, {
    onLines: (as, first, last) => {
      for (let line = first; line <= last; line++) kinds.set(line - 1, as)
    },
  })
  const lines = text.split('\n')
  const all = rowsOf(report)
  const on = Map.groupBy(all, ({ line }) => line - 1)
  const isAlone = (row: Row) => {
    const below = kinds.get(row.line)
    return (
      row.lines === undefined &&
      on.get(row.line - 1)?.length === 1 &&
      !ORDERED.some((key) => key in row) &&
      (on.has(row.line) || below === undefined)
    )
  }
  const rows = all.flatMap((row, at) => (isAlone(row) ? [{ at, line: row.line - 1 }] : []))
  const noise = [...lines.keys()].filter((line) => !kinds.has(line) && lines[line]?.trim() !== '')
  return { lines, values: valuesOf(report), rows, noise }
}

const texts = sampleFiles.map(({ bytes }) => new TextDecoder().decode(bytes)).filter((text) => !/\r|<|\{/.test(text))
const samples = new Map<string, Placed>()
const sampled = fc.constantFrom(...texts).map((text) => {
  const known = samples.get(text) ?? placed(text)
  samples.set(text, known)
  return known
})

/** A row that begins with its protocol, so that it says itself where it begins. */
const PROTOCOL = /^\s*(?:tcp|udp)/i

/** Holds what becomes of the rows of a sample when a line of one of them is changed. */
function holds(
  change: (sample: Placed, row: { at: number; line: number }, pick: number) => [string[], object[]] | null,
) {
  fc.assert(
    fc.property(sampled, fc.nat(), (sample, pick) => {
      const row = sample.rows[pick % Math.max(1, sample.rows.length)]
      const changed = row && change(sample, row, pick)
      if (changed) expect(valuesOf(parse(changed[0].join('\n')))).toEqual(changed[1])
    }),
    BOUND,
  )
}

describe('the rows around stay as they are', { timeout: TIMEOUT }, () => {
  test('when one is deleted', () => {
    holds(({ lines, values, rows }, { at, line }) =>
      rows.length < 2 ? null : [lines.toSpliced(line, 1), values.toSpliced(at, 1)],
    )
  })

  test('when a line of noise is deleted', () => {
    holds(({ lines, values, noise }, _, pick) => {
      const line = noise[pick % Math.max(1, noise.length)]
      return line === undefined ? null : [lines.toSpliced(line, 1), [...values]]
    })
  })

  test('when one comes twice', () => {
    holds(({ lines, values }, { at, line }) => [
      lines.toSpliced(line, 0, lines[line] as string),
      values.toSpliced(at, 0, values[at] as object),
    ])
  })

  test('when two change places', () => {
    holds(({ lines, values, rows }, { at, line }) => {
      if (!rows.some((other) => other.at === at + 1 && other.line === line + 1)) return null
      const swapped = <T>(list: readonly T[], index: number) =>
        list.toSpliced(index, 2, list[index + 1] as T, list[index] as T)
      return [swapped(lines, line), swapped(values, at)]
    })
  })

  test('when the line end between two is lost', () => {
    holds(({ lines, values, rows }, { at, line }) => {
      const next = rows.find((other) => other.at === at + 1 && other.line === line + 1)
      if (!next || ![line, line + 1].every((row) => PROTOCOL.test(lines[row] as string))) return null
      return [lines.toSpliced(line, 2, `${lines[line]}    ${lines[line + 1]}`), [...values]]
    })
  })
})
