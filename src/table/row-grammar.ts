import type { Fields } from '../text/fields.ts'
import type { ColumnKind } from './column-kinds.ts'

/** A column of a row, as far as the grammar has to know it. */
export interface RowColumn {
  /** What its first field looks like. */
  readonly kind: ColumnKind
  /** Whether it may be blank, so that the next column's value stands in its place. */
  readonly isOptional: boolean
  /** Whether a line is no row that has a field in its place which it does not take: none that ends there, with text behind it. */
  readonly isNeeded: boolean
  /** Whether there is no row that ends before it. */
  readonly isRequired: boolean
}

/** How a row ends. */
export interface RowEnd {
  /** The first field that none of the columns takes; as many as the row has when they take all. */
  readonly at: number
  /** Whether the columns that may hold blanks follow: each of the others had its turn. */
  readonly isWhole: boolean
  /** Columns that the row does not reach: those it should have, and those that may be blank. */
  readonly missing: number
  readonly open: number
}

/** What a column says of the field that it is asked of when the row has none there. */
export const ENDED = -1
/** What it says when the field belongs to the column behind it. */
export const LEFT = -2

/** Asks a column how many fields it takes from one on: 0 for none, `ENDED` or `LEFT`. What it takes is read into the row. */
export type Ask = (column: number, at: number) => number

/**
 * Reads a row: asks its columns, the first one first, and says how the row ends; null when it is none by what they answered,
 * undefined when it is none though the column took its field: that is of no kind that the column can have.
 */
export type RowGrammar = (columns: readonly RowColumn[], fields: Fields, ask: Ask) => RowEnd | null | undefined
