import { describe, expect, test } from 'vitest'
import { dialects } from '../grammars/index.ts'
import { beginsWithName, HeadingMatcher, namesRequired } from '../src/table/heading.ts'

const ROW = 'tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED'

/** Every table with a heading in every language, and that heading with all its columns. */
const headings = dialects.flatMap((dialect) =>
  dialect.tables.flatMap((table) =>
    dialect.words.flatMap(({ locale, tables }) => {
      const words = Object.values(tables[table.name]?.heading ?? {}).map((texts) => [texts].flat()[0] as string)
      return words.length > 1 ? [{ dialect, table, locale, line: words.join('  ') }] : []
    }),
  ),
)

describe('a look at a line before the matcher of a table is made', () => {
  test('lets every heading pass that the matcher reads', () => {
    const read = headings.filter(
      ({ dialect, table, line }) => new HeadingMatcher(dialect, table).match(line).length > 0,
    )
    expect(read.length).toBeGreaterThan(200)
    for (const { dialect, table, line } of read) {
      expect([line, namesRequired(line, dialect, table)]).toEqual([line, true])
      expect([line, beginsWithName(line, dialect, table)]).toEqual([line, true])
    }
  })

  test('lets one pass whose last word the end of the line cuts', () => {
    const [windows] = dialects
    const connections = windows?.tables.find(({ name }) => name === 'connections')
    expect(windows && connections && namesRequired('Proto  Local Address  For', windows, connections)).toBe(true)
  })

  test('refuses a row for every table that wants a column named', () => {
    const wanting = headings.filter(({ table }) => table.columns.some(({ required }) => required))
    expect(wanting.filter(({ dialect, table }) => namesRequired(ROW, dialect, table))).toEqual([])
    expect(headings.filter(({ dialect, table }) => beginsWithName(ROW, dialect, table))).toEqual([])
  })
})
