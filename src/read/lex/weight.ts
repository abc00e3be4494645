import type { RowPayload } from '../../table/document.ts'
import type { TableContext } from '../../table/table-context.ts'
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

/** Whether tokens are one row with nothing odd about it, of the same columns as another one where that is given. */
export function isWholeRow({ types }: Scan, tokens: readonly LineToken[], like?: TableContext): boolean {
  const [first, ...others] = tokens.filter(({ tokenType }) => tokenType !== types.Notice)
  if (first?.tokenType !== types.Row || others.length > 0 || isOdd([first])) return false
  return !like || like.columns.length === (first.payload as RowPayload).context.columns.length
}

/** Whether a row among tokens has something odd about it. */
export function isOdd(tokens: readonly LineToken[]): boolean {
  return tokens.some(({ payload }) => (payload as Partial<RowPayload>).oddity)
}

function weightOfRow({ rows, oddity }: RowPayload): number {
  return (oddity === null ? PLAIN_ROW : ODD_ROW) + cellsIn(rows)
}

/** How many cells of a row hold a value. */
function cellsIn(row: RowPayload['rows']): number {
  return [row].flat().reduce((sum, one) => sum + Object.values(one).filter((value) => value !== null).length, 0)
}
