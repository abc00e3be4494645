import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dialects, type ParseOptions, parse } from '../src/index.ts'
import type { Report } from '../src/report/types.ts'
import type { Column, Dialect, Table, Words } from '../src/table/dialect.ts'
import { columnsOfForm } from '../src/table/table-context.ts'
import { Fields } from '../src/text/fields.ts'
import { rowsOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

/** One table of one dialect in one language. */
interface Case {
  readonly dialect: Dialect
  readonly table: Table
  readonly words: Words
  readonly title: string | undefined
  readonly heading: readonly Column[]
}

const every: readonly Case[] = dialects.flatMap((dialect) =>
  dialect.tables.flatMap((table) =>
    dialect.words
      .filter((words) => words.tables[table.name])
      .map((words) => ({ dialect, table, words, title: titleOf(table, words), heading: headingOf(dialect, table) })),
  ),
)
const named = (cases: readonly Case[]) =>
  cases.map((item) => [`${item.dialect.name} ${item.table.name} ${item.words.locale}`, item] as const)
const headless = dialects.flatMap((dialect) =>
  dialect.tables
    .filter((table) => table.name === 'connections')
    .flatMap((table) =>
      table.forms.map((form) => [`${dialect.name} ${table.name}: ${form.join(' ')}`, dialect, table, form] as const),
    ),
)

const headed = every.filter(({ heading }) => heading.length > 0)
const titled = every.filter(({ title }) => title !== undefined)

describe('a heading', () => {
  test.each(named(headed))('of %s opens a table without rows', (_, item) => {
    const { dialect, words, title } = item
    const head = headOf(item)
    const report = parse(head.join('\n'), { dialect: dialect.name })
    expect(report.issues).toEqual([])
    expect(report.coverage).toMatchObject({ read: head.length, unread: 0 })
    const [[name, locale, view, rows] = []] = tablesOf(report)
    expect([name, view, rows]).toEqual([dialect.name, openedBy(item).view, 0])
    if (tells(item)) expect(locale).toBe(words.locale)
    expect(report.captures[0]?.sections[0]?.title ?? undefined).toBe(title && shown(title))
  })

  test.each(named(headed.filter(isMadeOfValues)))('of %s and rows with values of samples', (_, item) => {
    const { dialect, table, words, heading } = item
    const cells = heading.map((column) => written(item, column))
    const row = lineOf(cells)
    const report = parse([...headOf(item), row, row].join('\n'), { dialect: dialect.name })
    expect(report.issues).toEqual([])
    expect(tablesOf(report).map(([name, , view, rows]) => [name, view, rows])).toEqual([[dialect.name, table.view, 2]])
    const read = rowsOf(report)[0] as Record<string, unknown>
    expect(heading.map(({ cell, key }) => cell.write(read, key, words))).toEqual(cells)
  })
})

describe('a title', () => {
  test.each(named(titled.filter(({ table }) => !table.titled && !table.common)))(
    'of %s is understood alone',
    (_, item) => {
      const report = parse(`${shown(item.title as string)}\n`, { dialect: item.dialect.name })
      expect(report.coverage).toMatchObject({ read: 1, noise: 0, unread: 0 })
    },
  )

  test.each(named(titled.filter(({ table }) => table.titled && !table.needsBelow)))(
    'of %s opens a table of rows of samples',
    (_, item) => {
      const { dialect, table, words, title } = item
      const report = parse([shown(title as string), ...sampleLines(item)].join('\n'), { dialect: dialect.name })
      const [[name, locale, view, rows] = []] = tablesOf(report)
      expect([name, view]).toEqual([dialect.name, table.view])
      expect(rows).toBeGreaterThan(0)
      expect(report.coverage.unread).toBe(0)
      if (tells(item)) expect(locale).toBe(words.locale)
    },
  )
})

describe.each(named(every.filter(({ table }) => table.name === 'connections')))('%s', (_, item) => {
  const { dialect, table, words, title, heading } = item
  const only: ParseOptions = { dialect: dialect.name }
  const head = [...(title === undefined ? [] : [title]), ...headingLines(item)]
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
    expect(report.captures[0]?.lines).toEqual([1, head.length - (table.ruled === true && title === undefined ? 1 : 0)])
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

/** In rows of Linux tools a value is known by its neighbours: samples called -grep and -tail show them. */
const LINUX = new Set(['net-tools', 'busybox', 'toybox'])

const forms = dialects
  .filter(({ name }) => !LINUX.has(name))
  .flatMap((dialect) =>
    dialect.tables
      .filter((table) => table.name !== 'connections' && !table.announces && isMadeOfValues({ dialect, table }))
      .flatMap((table) =>
        table.forms.map((form) => [`${dialect.name} ${table.name}: ${form.join(' ')}`, dialect, table, form] as const),
      ),
  )

describe('rows without a heading', () => {
  test.each(forms)('%s', (_, dialect, table, form) => {
    const [words] = dialect.words
    const columns = columnsOfForm(table, form).filter((column) => column.key !== 'nextHasSameKey')
    const row = lineOf(columns.map((column) => written({ dialect, table, words: words as Words }, column)))
    const report = parse([row, row, row].join('\n'), { dialect: dialect.name })
    expect(tablesOf(report).map(([name, , view, rows]) => [name, view, rows])).toEqual([[dialect.name, table.view, 3]])
    expect(report.coverage).toMatchObject({ read: 3, unread: 0 })
  })

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

/** Whether a line of a table can be put together out of single values. */
function isMadeOfValues({ dialect, table }: Pick<Case, 'dialect' | 'table'>): boolean {
  // Cells of tables without a view of their own are kept as printed, under no key; lines of rules are more than columns.
  if (table.view === 'table' || table.rule || table.needsBelow) return false
  // The program of a UNIX socket of net-tools ends where its column does, before a security context.
  if (dialect.name === 'net-tools' && table.view === 'unix-sockets') return false
  // A row of PowerShell without its heading is told by its state, which a value alone does not have.
  if (table.name === 'connection-rows') return false
  // Where a row of lsof or sockstat has which column is told by its descriptor, and an end of ss by what stands behind it.
  if (dialect.name === 'lsof' || dialect.name === 'sockstat') return false
  if (dialect.name === 'ss' && table.view === 'unix-sockets') return false
  // The time in a masquerading table is read with the protocol that it can touch.
  if (table.view === 'masquerade') return false
  // Two paths stand side by side in the UNIX sockets of Solaris, and either can be blank.
  if (dialect.name === 'solaris' && table.view === 'unix-sockets') return false
  // Whether a route of macOS expires is told by the place of the number.
  return dialect.name !== 'macos' || table.view !== 'routes'
}

/** The first lines of rows of this table in a sample, best of this language; of its view when no sample has the table. */
function sampleLines({ dialect, table, words }: Case): readonly string[] {
  const found = sections.filter(({ view }) => view === table.view)
  const alike = new Set(
    dialects.flatMap(({ name, tables }) =>
      tables.filter((other) => other.titled && keysOf(other) === keysOf(table)).map((other) => `${name} ${other.name}`),
    ),
  )
  const ranks = [
    ({ of, locale }: Shown) => of === `${dialect.name} ${table.name}` && locale === words.locale,
    ({ of }: Shown) => of === `${dialect.name} ${table.name}`,
    ({ of }: Shown) => of.startsWith(`${dialect.name} `) && alike.has(of),
    ({ of }: Shown) => alike.has(of),
    ({ of }: Shown) => of.startsWith(`${dialect.name} `),
    () => true,
  ]
  for (const rank of ranks) {
    const section = found.find(rank)
    if (section) return section.lines
  }
  return []
}

function keysOf({ columns }: Table): string {
  return columns.map(({ key }) => key).join()
}

/** Title and heading of a table. */
function headOf(item: Case): string[] {
  return [...titles(item), ...headingLines(item)]
}

/** The heading of a table, with the rule without which it is none. */
function headingLines(item: Case): string[] {
  const heading = lineOf(item.heading.map((column) => wordOf(column, item)))
  return item.table.ruled === true && item.title === undefined ? [heading, heading.replace(/\S/g, '-')] : [heading]
}

/** The table that a heading opens before a row says which of those that share it is meant. */
function openedBy({ dialect, table }: Case): Table {
  const isSharing = (other: Table) => other === table || (other.beside?.includes(table.name) ?? false)
  return dialect.tables.find(isSharing) as Table
}

/** The title of a table, below the one that announces it. */
function titles({ dialect, table, words, title }: Case): string[] {
  const announcing = dialect.tables.find((other) => other.announces && other.view === table.view)
  const above = announcing && titleOf(announcing, words)
  return [above ?? [], title ?? []].flat().map(shown)
}

/** A title with something in its slot. */
function shown(title: string): string {
  return title.replace(/\{#\w*\}/, '7').replace(/\{\w*\}/, 'en0')
}

/** Whether title or heading of a table have a word that no other language of the dialect has there. */
function tells({ dialect, table, words }: Case): boolean {
  const texts = (of: Words) => {
    const { title = [], heading = {} } = of.tables[table.name] ?? {}
    return [title, ...Object.values(heading)].flat()
  }
  const others = new Set(dialect.words.filter((other) => other !== words).flatMap(texts))
  return texts(words).some((text) => !others.has(text))
}

interface Shown {
  /** Dialect and table. */
  readonly of: string
  readonly locale: string | null
  readonly view: string
  readonly lines: readonly string[]
}

/** The lines of the first three rows of every section of the samples. */
const sections: readonly Shown[] = sampleFiles.flatMap(({ bytes, golden }) => {
  const { captures, source } = JSON.parse(readFileSync(golden, 'utf8')) as Report
  const text = new TextDecoder().decode(bytes).split(/\r?\n/)
  if (source.encoding !== 'utf-8' || text.some((line) => line.length > 400)) return []
  return captures.flatMap(({ dialect, locale, evidence, sections }) =>
    sections.flatMap(({ view, rows, lines: [first, last] }) => {
      const sign = evidence.find(({ line }) => line >= (first as number) && line <= (last as number))
      const [from = 0, to = from] = [rows[0], rows[Math.min(2, rows.length - 1)]].map((row) => row?.line)
      const lines = rows.length > 0 ? text.slice(from - 1, to).filter((line) => line.trim() !== '') : []
      return lines.length > 0 ? [{ of: `${dialect} ${sign?.why.replace(/^\w+\./, '')}`, locale, view, lines }] : []
    }),
  )
})

const goldenRows = Map.groupBy(
  sampleFiles.flatMap(({ golden }) => {
    const report = JSON.parse(readFileSync(golden, 'utf8')) as Report
    return report.captures.flatMap(({ dialect, sections }) =>
      sections.flatMap(({ view, rows }) =>
        rows.map((row) => ({ of: `${dialect} ${view}`, row: row as Record<string, unknown> })),
      ),
    )
  }),
  ({ of }) => of,
)

/** A value as the tool prints it, of the first row of a sample that has one which this column reads back. */
function written({ dialect, table, words }: Pick<Case, 'dialect' | 'table' | 'words'>, column: Column): string {
  const rows = [dialect, ...dialects].flatMap(({ name }) => goldenRows.get(`${name} ${table.view}`) ?? [])
  const keys = column.cell.keys(column.key).map((key) => key.split('.')[0] as string)
  for (const { row } of rows) {
    if (keys.every((key) => row[key] === undefined)) continue
    const text = column.cell.write(row, column.key, words)
    if (typeof text === 'string' && text !== '' && readWhole(column, text, row)) return text
  }
  return printed(column)
}

function readWhole({ cell, key, spacious }: Column, text: string, like: Record<string, unknown>): boolean {
  const fields = new Fields().split(text, 0, text.length)
  const row: Record<string, unknown> = { ...like }
  return spacious && cell.readAll
    ? cell.readAll(fields, 0, fields.count, row, key)
    : cell.read(fields, 0, fields.count, row, key) === fields.count
}

/** The columns of a heading that names all it can: of columns with one word, the first; processes by their names where it can. */
function headingOf(dialect: Dialect, table: Table): readonly Column[] {
  const seen = new Set<string>()
  const named = table.columns.some(({ key }) => key === 'effectiveProcess')
  return table.columns.filter((column) => {
    if (named && ['pid', 'epid'].includes(column.key)) return false
    const word = wordIn(dialect, table, column)
    if (word === undefined || (seen.has(word) && table.name === 'connections')) return false
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
  family: ['AF_INET'],
  socket: ['f1000e0001a4bbb8'],
  securityContext: ['system_u:system_r:sshd_t:s0'],
  local: ['192.0.2.10:50123', '192.0.2.10.50123', '192.0.2.10..50123'],
  foreign: ['198.51.100.7:443', '198.51.100.7.443', '198.51.100.7..443'],
  'local.address': ['192.0.2.10'],
  'local.port': ['50123'],
  'foreign.address': ['198.51.100.7', '-'],
  protocol: ['-'],
  'foreign.port': ['443'],
  user: ['1000', 'FTPD1'],
  connectionId: ['0000003B'],
  offset: ['0x7e2c7d00'],
  congestion: ['newreno'],
  createdAt: ['2023-05-01 10:00:00.000000 UTC'],
  idleSeconds: ['000:05:22'],
}
const VALUES = [
  'UNIX',
  'sshd/411',
  'tcp',
  'TCP',
  'tcp4',
  'TCPv4',
  'ESTABLISHED',
  'Establsh',
  'Established',
  'established',
  'sshd: user:411',
  '411/sshd: user',
  'InHost',
  'Internet',
  '12',
  'on (12.34/1/0)',
  'launchd:1',
  'ESTAB',
  'users:(("sshd",pid=411,fd=3))',
]

/** A printed value of a column: the first that its cell takes whole. */
function printed(column: Column): string {
  const value = [...(OWN[column.key] ?? []), ...VALUES].find((text) => readInto({ protocol: 'tcp' }, column, text))
  if (value === undefined) throw new Error(`no value for ${column.key}`)
  return value
}

/** Whether a column takes a text whole, and its values. */
function readInto(row: Record<string, unknown>, { cell, key, spacious }: Column, text: string): boolean {
  const fields = new Fields().split(text, 0, text.length)
  return spacious
    ? cell.readAll?.(fields, 0, fields.count, row, key) === true
    : cell.read(fields, 0, fields.count, row, key) === fields.count
}

function expectedOf(columns: readonly Column[]): Record<string, unknown> {
  const row: Record<string, unknown> = { protocol: 'tcp' }
  const keys = columns.flatMap((column) => {
    readInto(row, column, printed(column))
    return column.cell.keys(column.key).map((key) => key.split('.', 1)[0] as string)
  })
  return Object.fromEntries(keys.filter((key) => key !== 'family').map((key) => [key, row[key]]))
}

function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.padEnd(23)).join(' ')
}

function tablesOf(report: Report): [string, string | null, string, number][] {
  return report.captures.flatMap(({ dialect, locale, sections }) =>
    sections.map(({ view, rows }): [string, string | null, string, number] => [dialect, locale, view, rows.length]),
  )
}

describe('tables that are asked together', () => {
  const groups = Map.groupBy(
    dialects.flatMap(({ tables }) => tables.filter(({ among }) => among)),
    ({ among }) => among as NonNullable<Table['among']>,
  )
  const fields = new Fields()
  const lines = new Set(sampleFiles.flatMap(({ bytes }) => new TextDecoder().decode(bytes).split('\n')))

  /** Whether a line is a row of a table that nothing above it speaks for. */
  function isRow({ rule }: Table, line: string, options: readonly string[]): boolean {
    Object.assign(fields.split(line, 0, line.length), { above: [], row: 0, options })
    const rows = rule?.(fields, { note: null })
    return Array.isArray(rows) ? rows.length > 0 : (rows ?? null) !== null
  }

  test.each([[[]], [['-s']], [['-s', '-6']]])('name each whose row a line is, with %s', (options) => {
    const missed = [...groups].flatMap(([among, tables]) =>
      [...lines].filter((line) => {
        const { count } = fields.split(line, 0, line.length)
        if (count === 0 || !tables[0]?.first?.test(fields.at(0))) return false
        const names = among(fields)
        return tables.some((table) => !names.includes(table.name) && isRow(table, line, options))
      }),
    )
    expect(missed).toEqual([])
  })
})
