import type { RowPayload } from '../../table/document.ts'
import type { LineToken } from '../../table/token.ts'
import type { LineKind, Scan } from './scan.ts'

/** What a row means at least, with nothing odd about it and with something, and any other line that means something. */
const PLAIN_ROW = 100
const ODD_ROW = 50
const KNOWN_LINE = 40
/** A line that is left out on purpose. */
const OMITTED = 1

const NOTHING: readonly LineKind[] = ['Text', 'Broken', 'Fault']

/** How much lines mean that were read as these tokens; 0 for nothing. */
export function weightOf({ types }: Scan, tokens: readonly LineToken[]): number {
  if (tokens.length === 0) return OMITTED
  return tokens.reduce((sum, token) => {
    if (token.tokenType === types.Row) return sum + weightOfRow(token.payload as RowPayload)
    return NOTHING.some((kind) => types[kind] === token.tokenType) ? sum : sum + KNOWN_LINE
  }, 0)
}

function weightOfRow({ rows, oddity }: RowPayload): number {
  return (oddity === null ? PLAIN_ROW : ODD_ROW) + cellsIn(rows)
}

/** How many cells of a row hold a value. */
function cellsIn(row: RowPayload['rows']): number {
  return [row].flat().reduce((sum, one) => sum + Object.values(one).filter((value) => value !== null).length, 0)
}
