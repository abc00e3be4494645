import type { Fields } from '../text/fields.ts'
import type { Cell, RowDraft } from './cells/cell.ts'

/** Where the values of a row stand: offsets of the first character of each key's and of the one behind it. */
export type CellSpans = Record<string, [number, number]>

/** The fields that a cell took, and the column and row it read them for. */
interface Taken {
  readonly fields: Fields
  readonly at: number
  readonly end: number
  readonly key: string
  readonly row: RowDraft
}

/** Notes where the values stand that a cell read. */
export function markCell(spans: CellSpans, cell: Cell, { fields, at, end, key, row }: Taken): void {
  const [from, to] = [fields.start(at), fields.end(end - 1)]
  if (!cell.parts) {
    for (const own of cell.keys(key)) widen(spans, own, from, to)
    return
  }
  let start = from
  for (const [keys, text] of cell.parts(row)) {
    const found = text ? fields.text.indexOf(text, start) : -1
    if (!text || found < 0 || found + text.length > to) continue
    for (const own of keys) widen(spans, own, found, found + text.length)
    start = found + text.length
  }
}

function widen(spans: CellSpans, key: string, from: number, to: number): void {
  const [start, stop] = spans[key] ?? [Number.POSITIVE_INFINITY, 0]
  spans[key] = [Math.min(start, from), Math.max(stop, to)]
}
