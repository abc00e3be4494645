import type { RowDraft } from '../../table/cells/cell.ts'
import { isPlain, type Reader } from '../../table/row-reader.ts'
import type { Joined } from '../joined.ts'
import type { Scan } from './scan.ts'

// > |  TCP    192.0.2.10:49152       198.51.100.254:443
//   |ESTABLISHED     4321                                    a blank stood there: `443ESTABLISHED` leaves a cell empty
/**
 * Of several ways to put lines together, the one whose plain row has the most cells, and of equals the first; `readerOf`
 * says what reads each, if anything does. Undefined when none has as many as `least`.
 */
export function fullestJoin<R extends { readonly reader: Reader }>(
  scan: Scan,
  joins: readonly Joined[],
  readerOf: (join: Joined) => R | undefined,
  least = 0,
): (R & { readonly join: Joined; readonly cells: number }) | undefined {
  let best: (R & { readonly join: Joined; readonly cells: number }) | undefined
  let most = least - 1
  for (const join of joins) {
    const by = readerOf(join)
    const row = by && readWhole(scan, join, by.reader)
    const cells = row ? cellsIn(row) : 0
    if (!by || cells <= most) continue
    most = cells
    best = { ...by, join, cells }
  }
  return best
}

/** The row or rows of lines put together, when nothing about them is odd. */
export function readWhole(scan: Scan, { joined }: Joined, reader: Reader): RowDraft | readonly RowDraft[] | null {
  const row = reader.read(scan.fields.split(joined, 0, joined.length))
  return row !== null && isPlain(reader) ? row : null
}

/** How many cells of a row hold a value. */
export function cellsIn(row: RowDraft | readonly RowDraft[]): number {
  return [row].flat().reduce((sum, one) => sum + Object.values(one).filter((value) => value !== null).length, 0)
}
