import { describe, expect, test } from 'vitest'
import type { Column, Dialect, Table, Words } from '../src/dialect.ts'
import { dialects, type ParseOptions, parse } from '../src/index.ts'
import { Fields } from '../src/read/fields.ts'
import { columnsOfForm } from '../src/read/table-context.ts'
import type { Report, Row } from '../src/types.ts'

/** One table of one dialect in one language. */
interface Case {
  readonly dialect: Dialect
  readonly table: Table
  readonly words: Words
  readonly title: string | undefined
  readonly heading: readonly Column[]
}

const cases: readonly Case[] = dialects.flatMap((dialect) =>
  dialect.tables
    .filter(isConnections)
    .flatMap((table) =>
      dialect.words
        .filter((words) => words.tables[table.name])
        .map((words) => ({ dialect, table, words, title: titleOf(table, words), heading: headingOf(dialect, table) })),
    ),
)
const named = cases.map((item) => [`${item.dialect.name} ${item.table.name} ${item.words.locale}`, item] as const)
const headless = dialects.flatMap((dialect) =>
  dialect.tables
    .filter(isConnections)
    .flatMap((table) =>
      table.forms.map((form) => [`${dialect.name} ${table.name}: ${form.join(' ')}`, dialect, table, form] as const),
    ),
)

describe.each(named)('%s', (_, item) => {
  const { dialect, table, words, title, heading } = item
  const only: ParseOptions = { dialect: dialect.name }
  const head = [...(title === undefined ? [] : [title]), lineOf(heading.map((column) => wordOf(column, item)))]
  const row = lineOf(heading.map((column) => printed(column)))

  test('a title, a heading and its rows are read', () => {
    const report = parse([...head, row, row].join('\n'), only)
    expect(tablesOf(report)).toEqual([[dialect.name, words.locale, table.view, 2]])
    expect(report.issues).toEqual([])
    expect(report.coverage).toMatchObject({ read: head.length + 2, unread: 0 })
    expect(rowsOf(report)[0]).toMatchObject(expectedOf(heading))
  })

  test('the rows are read when nobody says what they are', () => {
    const report = parse([...head, row, row].join('\n'))
    expect(report.captures).toHaveLength(1)
    expect(report.captures[0]?.locale).toBe(words.locale)
    expect(rowsOf(report)).toHaveLength(2)
  })

  test('rows are not needed', () => {
    const report = parse(head.join('\n'), only)
    expect(tablesOf(report)).toEqual([[dialect.name, words.locale, table.view, 0]])
    expect(report.captures[0]?.lines).toEqual([1, head.length])
    expect(report.issues).toEqual([])
  })

  test.skipIf(title === undefined)('a title alone is understood', () => {
    expect(parse(`${title}\n`, only).coverage).toMatchObject({ read: 1, noise: 0, unread: 0 })
  })

  test('its language can be asked for', () => {
    const report = parse([...head, row].join('\n'), { ...only, locale: words.locale })
    expect(tablesOf(report)).toEqual([[dialect.name, words.locale, table.view, 1]])
  })
})

describe('rows without a heading', () => {
  test.each(headless)('%s', (_, dialect, table, form) => {
    const columns = columnsOfForm(table, form)
    const report = parse(
      Array(3)
        .fill(lineOf(columns.map(printed)))
        .join('\n'),
      { dialect: dialect.name },
    )
    expect(tablesOf(report).map(([name, , view, count]) => [name, view, count])).toEqual([
      [dialect.name, table.view, 3],
    ])
    expect(report.coverage).toMatchObject({ read: 3, unread: 0 })
    expect(rowsOf(report)[0]).toMatchObject(expectedOf(columns))
  })
})

describe('what is asked for', () => {
  const text = 'tcp        0      0 192.0.2.10:22           192.0.2.20:50110        ESTABLISHED\n'

  test.each(['net-tools', 'busybox', 'toybox'])('the dialect %s is taken', (dialect) => {
    expect(parse(text, { dialect }).captures.map((capture) => capture.dialect)).toEqual([dialect])
  })

  test('a dialect that prints no such rows reads none', () => {
    expect(parse(text, { dialect: 'windows' }).issues.map(({ code }) => code)).toEqual(['nothing-recognised'])
  })

  test.each([{ dialect: 'plan9' }, { view: 'weather' as never }, { encoding: 'klingon' }])(
    '%j is refused',
    (options) => {
      expect(() => parse(text, options)).toThrow(RangeError)
    },
  )

  test('a view leaves out the others', () => {
    expect(tablesOf(parse(text, { view: 'routes' }))).toEqual([])
    expect(tablesOf(parse(text, { view: 'connections' }))).toHaveLength(1)
  })
})

/** Connections have the values that are printed here; golden reports show the tables of the other views. */
function isConnections(table: Table): boolean {
  return table.name === 'connections'
}

/** The columns of a heading that names all it can: of columns with one word, the first. */
function headingOf(dialect: Dialect, table: Table): readonly Column[] {
  const seen = new Set<string>()
  return table.columns.filter((column) => {
    const word = wordIn(dialect, table, column)
    if (word === undefined || seen.has(word)) return false
    seen.add(word)
    return true
  })
}

function titleOf(table: Table, words: Words): string | undefined {
  return [words.tables[table.name]?.title ?? []].flat()[0]
}

/** The heading word of a column; English where the language has none of its own. */
function wordOf(column: Column, { dialect, table, words }: Case): string {
  const own = [words.tables[table.name]?.heading?.[column.key] ?? []].flat()[0]
  return own ?? wordIn(dialect, table, column) ?? column.key
}

function wordIn(dialect: Dialect, table: Table, column: Column): string | undefined {
  const english = dialect.words.find((words) => words.locale === 'en') ?? dialect.words[0]
  return [english?.tables[table.name]?.heading?.[column.key] ?? []].flat()[0]
}

const OWN: Readonly<Record<string, readonly string[]>> = {
  socket: ['f1000e0001a4bbb8'],
  securityContext: ['system_u:system_r:sshd_t:s0'],
  local: ['192.0.2.10:50123', '192.0.2.10.50123'],
  foreign: ['198.51.100.7:443', '198.51.100.7.443'],
}
const VALUES = [
  'tcp',
  'TCP',
  'tcp4',
  'ESTABLISHED',
  'sshd: user:411',
  '411/sshd: user',
  'InHost',
  'Internet',
  '12',
  'on (12.34/1/0)',
  'launchd:1',
]

/** A printed value of a column: the first that its cell takes whole. */
function printed(column: Column): string {
  const value = [...(OWN[column.key] ?? []), ...VALUES].find((text) => Object.keys(readValue(column, text)).length > 0)
  if (value === undefined) throw new Error(`no value for ${column.key}`)
  return value
}

function readValue({ cell, key, spacious }: Column, text: string): Record<string, unknown> {
  const fields = new Fields().split(text, 0, text.length)
  const row = { protocol: 'tcp' }
  const whole = spacious
    ? cell.readAll?.(fields, 0, fields.count, row, key)
    : cell.read(fields, 0, fields.count, row, key) === fields.count
  return whole ? Object.fromEntries(cell.keys(key).map((k) => [k, (row as Record<string, unknown>)[k]])) : {}
}

function expectedOf(columns: readonly Column[]): Record<string, unknown> {
  const { family: _, ...expected } = Object.assign({}, ...columns.map((column) => readValue(column, printed(column))))
  return expected
}

function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.padEnd(23)).join(' ')
}

function tablesOf(report: Report): [string, string | null, string, number][] {
  return report.captures.flatMap(({ dialect, locale, sections }) =>
    sections.map(({ view, rows }): [string, string | null, string, number] => [dialect, locale, view, rows.length]),
  )
}

function rowsOf(report: Report): Row[] {
  return report.captures.flatMap((capture) => capture.sections.flatMap((section): Row[] => section.rows))
}
