import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Layout } from './layouts.ts'

/** Rows of a table at its single size. */
export const ROWS = 200_000

/** The bytes of a table: what stands above its rows, and so many rows of it. */
export interface Table {
  readonly head: Uint8Array
  readonly body: Uint8Array
}

const encoder = new TextEncoder()
const BLOCK = 65_536

/** A table with `rows` rows. */
export function tableOf(layout: Layout, rows = ROWS): Table {
  const row = layout.rows()
  const texts: string[] = []
  for (let i = 0; i < rows; i++) texts.push(row())
  return { head: encoder.encode(layout.head), body: encoder.encode(texts.join('')) }
}

/** One table `times` as long as its body, in the pieces in which a file is read. */
export function* blocksOf({ head, body }: Table, times = 1): Generator<Uint8Array> {
  yield head
  for (let i = 0; i < times; i++) for (let at = 0; at < body.length; at += BLOCK) yield body.subarray(at, at + BLOCK)
}

/** Writes pieces to a file of its own until it has `size` bytes, gives its name to `use`, and removes it. */
export async function withFile<T>(
  pieces: Iterable<Uint8Array>,
  size: number,
  use: (file: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'netscribe-bench-'))
  try {
    const file = join(folder, 'netstat.txt')
    const handle = openSync(file, 'w')
    let written = 0
    for (const piece of pieces) {
      written += writeSync(handle, piece)
      if (written >= size) break
    }
    closeSync(handle)
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
