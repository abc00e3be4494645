import { word } from '../../src/table/cells/word.ts'
import type { RowRule, Table } from '../../src/table/dialect.ts'
import { column, required, table } from '../define.ts'

/** One column of a table without a view of its own: what its cells look like, and what may be wrong with them. */
export type PlainColumn = readonly [key: string, pattern: RegExp, more?: 'optional' | 'rest']

export const DIGITS = /^\d+$/
export const ANY = /./

/**
 * A table whose cells are kept as printed, under the words of its heading. The patterns say which cell is missing where
 * one may be (`optional`); the last may hold blanks (`rest`). Together they must say no to prose.
 */
export function plainTable(name: string, option: string, columns: readonly PlainColumn[]): Table {
  return table(
    name,
    'table',
    columns.map(([key, , more], index) => column(key, word, index < 4 && more === undefined ? required : {})),
    { ...(option !== '' && { option }), rule: cellsAsPrinted(columns) },
  )
}

function cellsAsPrinted(columns: readonly PlainColumn[]): RowRule {
  return (fields) => {
    const cells: (string | null)[] = []
    const cellSpans: [number, number][] = []
    let at = 0
    for (const [, pattern, more] of columns) {
      const fits = at < fields.count && pattern.test(fields.at(at))
      if (!fits && more === undefined) return null
      const end = fits ? (more === 'rest' ? fields.count : at + 1) : at
      const text = fields.range(at, end)
      cells.push(text === '' || text === '-' ? null : text)
      const start = at < fields.count ? fields.start(at) : fields.to
      cellSpans.push([start, end > at ? fields.end(end - 1) : start])
      at = end
    }
    if (at !== fields.count) return null
    return { line: 0, cells, ...(fields.spans && { cellSpans }) }
  }
}
