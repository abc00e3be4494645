import { word } from '../../src/cells/word.ts'
import type { RowRule, Table } from '../../src/dialect.ts'
import { column, required, table } from '../define.ts'

/** What the rows of a table without a view of its own look like. */
export interface PlainRows {
  /** The fewest and the most cells a row can have. */
  readonly cells: readonly [least: number, most: number]
  /** What a row's first cell looks like; no prose may begin so. */
  readonly first: RegExp
  /** The column without which a heading is none of this table. */
  readonly key: string
}

/** A table whose cells are kept as printed, under the words of its heading. */
export function plainTable(name: string, keys: readonly string[], rows: PlainRows): Table {
  return table(
    name,
    'table',
    keys.map((key) => column(key, word, key === rows.key || key === keys[0] ? required : {})),
    { rule: cellsAsPrinted(rows) },
  )
}

function cellsAsPrinted({ cells: [least, most], first }: PlainRows): RowRule {
  return (fields) => {
    if (fields.count < least || fields.count > most || !first.test(fields.at(0))) return null
    const cells: (string | null)[] = []
    for (let at = 0; at < fields.count; at++) cells.push(fields.is(at, '-') ? null : fields.at(at))
    return { line: 0, cells }
  }
}
