import { type ReadonlySignal, signal } from '@preact/signals'
import { engine } from '../engine/client.ts'
import type { Table, TableRow } from '../engine/engine.ts'
import type { TableQuery } from '../engine/query.ts'

/** The rows of a table as they are needed, taken from the engine in blocks. */
export interface TableRows {
  /** Null before the first query was answered. */
  readonly table: ReadonlySignal<Table | null>
  /** Is another number each time there are other rows to show. */
  readonly version: ReadonlySignal<number>
  /** Asks for other rows; of several queries in a row only the last one is answered. */
  choose(query: TableQuery): void
  /** A row that has arrived. */
  at(index: number): TableRow | undefined
  /** Fetches rows `[from, to)` that are not there. */
  need(from: number, to: number): void
}

/** Rows of a block, and blocks that are kept. */
const BLOCK = 200
const KEPT = 40

/** Begins a table without rows. */
export function tableRows(): TableRows {
  const table = signal<Table | null>(null)
  const version = signal(0)
  let blocks = new Map<number, readonly TableRow[]>()
  let waiting: TableQuery | null = null
  let isRunning = false

  const answer = async () => {
    isRunning = true
    while (waiting) {
      const query = waiting
      waiting = null
      const answered = await engine.choose(query)
      if (waiting) continue
      blocks = new Map()
      table.value = answered
      version.value++
    }
    isRunning = false
  }

  const fetchBlock = async (number: number) => {
    const into = blocks
    into.set(number, [])
    if (into.size > KEPT) into.delete(into.keys().next().value as number)
    const rows = await engine.rows(number * BLOCK, (number + 1) * BLOCK).catch(() => null)
    // Rows of a table that was given up meanwhile.
    if (into !== blocks || !rows) return void into.delete(number)
    into.set(number, rows)
    version.value++
  }

  return {
    table,
    version,
    choose(query) {
      waiting = query
      if (!isRunning) void answer()
    },
    at: (index) => blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK],
    need(from, to) {
      for (let number = Math.floor(from / BLOCK); number * BLOCK < to; number++)
        if (!blocks.has(number)) void fetchBlock(number)
    },
  }
}
