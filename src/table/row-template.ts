import type { RowDraft } from './cells/cell.ts'
import type { Column, Table } from './dialect.ts'
import { seedOf } from './seeds.ts'

/** A row with these columns, of which nothing was read yet. */
export function templateOf(table: Table, columns: readonly Column[]): RowDraft {
  const keys = columns
    .flatMap((column) => (column.unheaded ? [] : column.cell.keys(column.key)))
    .map((key) => key.split('.', 1)[0] as string)
  const seed = { ...seedOf(table.view), ...table.constants }
  return plainObject({ ...seed, ...Object.fromEntries(keys.map((key) => [key, null])), ...seed })
}

/** The same object in the engine's compact form, which is copied several times faster than one that keys were added to. */
function plainObject(object: RowDraft): RowDraft {
  return JSON.parse(JSON.stringify(object))
}
