import { type RowDraft, UNASKED } from './cells/cell.ts'
import type { Column, Table } from './dialect.ts'
import { rangesOf } from './ranges.ts'
import { seedOf } from './seeds.ts'

/** A row with these columns, of which nothing was read yet; with `only`, cells need not decode others. */
export function templateOf(table: Table, columns: readonly Column[], only?: ReadonlySet<string>): RowDraft {
  const keys = columns
    .flatMap((column) => (column.unheaded ? [] : column.cell.keys(column.key)))
    .map((key) => key.split('.', 1)[0] as string)
  const seed = { ...seedOf(table.view), ...table.constants }
  const unasked = only
    ? columns.filter(({ key, cell }) => cell.skips && !only.has(key) && rangesOf(table.view, [key]).length === 0)
    : []
  const skipped = Object.fromEntries(unasked.map(({ key }) => [key, UNASKED]))
  return plainObject({ ...seed, ...Object.fromEntries(keys.map((key) => [key, null])), ...seed, ...skipped })
}

/** The same object in the engine's compact form, which is copied several times faster than one that keys were added to. */
function plainObject(object: RowDraft): RowDraft {
  return JSON.parse(JSON.stringify(object))
}
