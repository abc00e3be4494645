import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { blocksOf, ROWS, type Table, tableOf } from '../inputs.ts'
import { layouts } from '../layouts.ts'
import { reader } from '../reading.ts'
import { interleave, speed } from '../rounds.ts'
import { linux, macos15, macos26, type Scanner, scanner, windows } from '../scanner.ts'

const scanners: Readonly<Record<string, Scanner>> = {
  'windows -ano': scanner(windows),
  'linux -anp': scanner(linux),
  'macos 15 -anv': scanner(macos15),
  'macos 26 -anv': scanner(macos26),
}

const ROUNDS = 5

/** From bytes to rows: the reader beside a scanner written by hand that makes the same rows; rows dropped, then kept. */
export function readerPart(): void {
  const inputs = layouts.map(({ name }, i) => ({
    name,
    table: tableOf(layouts[i] as (typeof layouts)[0]),
    scan: scanners[name] as Scanner,
  }))
  for (const { table, scan } of inputs) assertSameRows(table, scan)
  const results = inputs.map(({ name, table, scan }) => {
    const [dropped, droppedByHand] = interleave([() => drop(reader, table), () => drop(scan, table)], ROUNDS) as [
      number,
      number,
    ]
    const [kept, keptByHand] = interleave([() => keep(reader, table), () => keep(scan, table)], 3, 1) as [
      number,
      number,
    ]
    const bytes = table.head.length + table.body.length
    return {
      input: name,
      'reader MB/s': speed(bytes, dropped),
      'scanner MB/s': speed(bytes, droppedByHand),
      'µs a row': ((dropped / ROWS) * 1000).toFixed(2),
      ratio: (dropped / droppedByHand).toFixed(2),
      'ratio, rows kept': (kept / keptByHand).toFixed(2),
    }
  })
  console.table(results)
}

type Rows = (blocks: Iterable<Uint8Array>, take: (row: object) => void) => unknown

/** Rows go to a place where the engine cannot tell that nobody reads them. */
export const lost: { row: object | null; count: number } = { row: null, count: 0 }

function drop(rows: Rows, table: Table): void {
  rows(blocksOf(table), (row) => {
    lost.row = row
    lost.count++
  })
}

function keep(rows: Rows, table: Table): void {
  const all: object[] = []
  rows(blocksOf(table), (row) => all.push(row))
  lost.row = all
}

function assertSameRows(table: Table, scan: Rows): void {
  const byHand: object[] = []
  scan(blocksOf(table), (row) => byHand.push(row))
  let count = 0
  reader(blocksOf(table), (row) => {
    if (!isDeepStrictEqual(row, byHand[count])) assert.deepStrictEqual(row, byHand[count])
    count++
  })
  assert.equal(count, byHand.length)
  assert.equal(count, ROWS)
}
