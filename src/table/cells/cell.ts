import type { Fields } from '../../text/fields.ts'
import type { ColumnKind } from '../column-kinds.ts'

/** A row under construction: the columns of its table, each null until a cell fills it. */
export type RowDraft = Record<string, unknown>

/** The key of a column that nobody asks for: a cell that `skips` need not decode what it takes for it. */
export const UNASKED = ''

/** Whether a line holds a list of rows, not one. */
export function isList(rows: RowDraft | readonly RowDraft[]): rows is readonly RowDraft[] {
  return Array.isArray(rows)
}

/** The words of a language, as far as cells print them. */
export interface Spelling {
  readonly locale: string
  readonly timers?: Readonly<Record<string, string>>
  readonly onLink?: readonly string[]
}

/**
 * One kind of value in a table: how it is recognised, read into a row and written back.
 * `Value` is what `write` takes: the row's own representation.
 */
export interface Cell {
  /** What a tool prints in a column that is never blank when there is nothing; `write` gives an empty text for it. */
  readonly nothing?: '-'
  /** The words it accepts, when they are a closed list: a row can be known by them. */
  readonly words?: readonly string[]
  /** What its first field looks like; `any` unless said. What its kind allows, `read` may still refuse. */
  readonly kind?: ColumnKind
  /** Whether `read` takes a field for `UNASKED` as it does for any key: what it decodes follows from no other cell, and none from it. */
  readonly skips?: true
  /** The row keys this cell fills, in printed order, given the column's own key; `rx.packets` is a key of an object of the row. */
  keys(key: string): readonly string[]
  /** Reads from field `at` (before field `end`) into the row; returns how many fields it took, 0 when this is not its kind. */
  read(fields: Fields, at: number, end: number, row: RowDraft, key: string): number
  /** As `read`, from the right: the cell's last field is `end - 1`, and no field before `from` is its own. */
  readBack?(fields: Fields, from: number, end: number, row: RowDraft, key: string): number
  /** Reads the beginning of a field that other text is glued to; returns how many characters are the cell's own, 0 when none are. */
  readGlued?(fields: Fields, at: number, row: RowDraft, key: string): number
  /** Reads all fields from `at` to `end` as one value: a text that may hold blanks. */
  readAll?(fields: Fields, at: number, end: number, row: RowDraft, key: string): boolean
  /** Index of the first field before `end` that can be none of that text, because it stands behind the column; `end` when all can. */
  endOf?(fields: Fields, at: number, end: number): number
  /** The values that stand side by side in its text, as printed and in their order, each with its keys; without it all have the whole text. */
  parts?(row: RowDraft): readonly (readonly [keys: readonly string[], text: string | null | undefined])[]
  /** The printed form of what the row holds under `key`; empty for null. Words come from the language that is written. */
  write(row: RowDraft, key: string, words?: Spelling): string
}
