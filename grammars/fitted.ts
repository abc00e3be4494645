import type { Column, Print, Table } from '../src/table/dialect.ts'

const GAP = 2

/** Columns as wide as the longest of their values and their heading word, two blanks between them. */
export function fitted(name: string, columns: readonly Column[], indent = 0): NonNullable<Table['layout']> {
  return ({ rows, shown, words }) => {
    const printed = columns.filter(({ key }) => shown.has(key))
    return Object.fromEntries(
      printed.map(({ key, cell, print }, index): [string, Print] => {
        const head = [words.tables[name]?.heading?.[key] ?? ''].flat()[0] as string
        const width = Math.max(head.length, ...rows.map((row) => cell.write(row, key, words).length))
        return [key, { ...print, width, gap: index === 0 ? indent : GAP }]
      }),
    )
  }
}
