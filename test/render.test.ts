import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dialects, type Omission, parse, type Report, render } from '../src/index.ts'
import type { Capture, Row, Section } from '../src/report/types.ts'
import type { RowDraft } from '../src/table/cells/cell.ts'
import type { Column, Dialect, Table, Words } from '../src/table/dialect.ts'
import { completeRow, seedOf } from '../src/table/seeds.ts'
import { Fields } from '../src/text/fields.ts'
import { damagedSamples, differentSamples, unwritten } from './render-exceptions.ts'
import { sampleFiles } from './sample-files.ts'

const samples = sampleFiles.filter(({ name }) => !damagedSamples.test(name))

describe('a sample that is read, written and read again', () => {
  test.for(samples)('$name has the same rows', ({ name, bytes }) => {
    const report = parse(bytes)
    const { text, omitted } = render(report)
    const back = parse(text)
    const isWritten = (section: Section) => unwritten.every(({ holds }) => !holds(section, name))
    expect(sectionsOf(back).filter(isWritten).map(plainRows)).toEqual(
      sectionsOf(report).filter(isWritten).map(plainRows),
    )
    const leftOut = sum(omitted.filter(({ field }) => field === null).map(({ rows }) => rows))
    expect(countOf(back), 'rows that are not read back are named').toBe(countOf(report) - leftOut)
  })
})

describe('a sample that is read and written', () => {
  const different = differentSamples.flatMap(({ samples: names }) => names)

  test.for(samples.filter(({ name }) => !different.includes(name)))('$name has the same lines', ({ name, bytes }) => {
    expect(linesThatDiffer(name, bytes)).toEqual([])
  })

  test.each(differentSamples)('has other lines where $reason', ({ samples: names }) => {
    expect(names.filter((name) => linesThatDiffer(name, bytesOf(name)).length === 0)).toEqual([])
  })
})

/** The lines of a sample's tables that are not written; blanks at their end do not count. */
function linesThatDiffer(name: string, bytes: Uint8Array): string[] {
  const report = parse(bytes)
  const written = new Set(render(report).text.split('\n'))
  const source = new TextDecoder(report.source.encoding ?? 'utf-8').decode(bytes).split(/\r?\n/)
  return sectionsOf(report)
    .filter((section) => unwritten.every(({ holds }) => !holds(section, name)))
    .flatMap(({ lines: [first, last] }) => source.slice((first as number) - 1, last))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !written.has(line))
}

describe('rows of every table', () => {
  const tables = dialects.flatMap((dialect) =>
    dialect.tables
      .filter(isGenerated(dialect))
      .flatMap((table) =>
        dialect.words
          .filter((words) => words.tables[table.name] !== undefined)
          .map((words) => [`${dialect.name} ${table.name} ${words.locale}`, dialect, table, words] as const),
      ),
  )

  test.each(tables)('%s', (_, dialect, table, words) => {
    fc.assert(
      fc.property(rowsOf(dialect, table, words), ({ columns, rows }) => {
        const report = reportOf(dialect, table, words, columns, rows)
        const { text, omitted } = render(report)
        expect(omitted).toEqual([])
        const back = parse(text, { dialect: dialect.name, locale: words.locale })
        expect(sectionsOf(back).flatMap(plainRows), text).toEqual(sectionsOf(report).flatMap(plainRows))
        expect(back.coverage.unread, text).toBe(0)
      }),
      { numRuns: 25 },
    )
  })
})

describe('another tool and another language', () => {
  const windows = parse(bytesOf('windows/ja/ano-all-states'))
  const linux = parse(bytesOf('net-tools/en/anpeo'))

  test('states are spelled as the tool spells them', () => {
    expect(statesOf(render(windows, { dialect: 'linux' }).text)).toContain('FIN_WAIT2')
    expect(statesOf(render(windows, { dialect: 'macos' }).text)).toContain('SYN_RCVD')
    expect(statesOf(render(windows, { locale: 'de' }).text)).toContain('HERGESTELLT')
  })

  test('titles, headings and timers are in the language that is asked for', () => {
    const { text } = render(linux, { locale: 'ja' })
    expect(text).toMatch(
      /^稼働中のインターネット接続 \(サーバと確立\)\nProto 受信-Q 送信-Q 内部アドレス {12}外部アドレス/,
    )
    expect(text).toMatch(/キープアライブ \(\d/)
    expect(render(linux, { locale: 'de' }).text).toMatch(/ein \(\d+,\d\d\//)
  })

  test('every connection is written, or named with its reason', () => {
    for (const report of [windows, linux, parse(bytesOf('macos/en/anv-26')), parse(bytesOf('solaris/en/an-11'))])
      for (const { name } of dialects) {
        const { text, omitted } = render(report, { dialect: name })
        const isOwn = report.captures[0]?.dialect === name
        const written = connectionsOf(parse(text, { dialect: name }))
        const expected = sectionsOf(report).map(({ view, rows }, at) => {
          const refused = sum(omitted.filter((one) => one.section === at && isOfRows(one)).map((one) => one.rows))
          if (view !== 'connections' || refused === rows.length) return 0
          return rows.filter((row) => isOwn || !isCut(row as unknown as RowDraft)).length - refused
        })
        expect(written.length, name).toBe(sum(expected))
      }
  })

  test.each([
    ['a job, an offset or a team that a tool always prints', 'zos', windows],
    ['an address of IPv6, where none is ever printed', 'haiku', linux],
  ])('a row is not written without %s', (_, dialect, report) => {
    const { omitted } = render(report, { dialect })
    expect(omitted).toContainEqual(
      expect.objectContaining({ reason: 'own-layout-only', field: null, view: 'connections' }),
    )
  })

  test('a program that a list of processes told is not written, and listed', () => {
    const report = parse(bytesOf('windows/ja/collected'))
    for (const dialect of [undefined, 'linux']) {
      const { text, omitted } = render(report, { dialect })
      expect(text).not.toContain('svchost')
      expect(omitted).toContainEqual(expect.objectContaining({ reason: 'not-printed', field: 'program', rows: 1 }))
    }
  })

  test('what has no column is listed', () => {
    const { omitted } = render(linux, { dialect: 'windows' })
    expect(omitted).toContainEqual(
      expect.objectContaining({ reason: 'no-column', field: 'inode', view: 'connections' }),
    )
    expect(omitted).toContainEqual(expect.objectContaining({ reason: 'own-layout-only', view: 'unix-sockets' }))
  })

  test('what stands alone in a route of ip, is locked or has another family comes back', () => {
    const lines = [
      'default via inet6 fe80::1 dev eth0 proto static metric 100 onlink mtu lock 1400 rto_min lock 5ms',
      '198.51.100.64/26 proto static',
      '\tnexthop via 192.0.2.2 dev eth0 weight 1 onlink',
      '\tnexthop via 192.0.2.3 dev eth1 weight 2 dead linkdown',
      '2001:db8:0:1::/64 dev eth0 proto kernel metric 256 expires 86000sec hoplimit 64 pref medium',
    ]
    expect(render(parse(lines.join('\n'))).text).toBe(`${lines.join('\n')}\n`)
  })

  test('several runs stay several', () => {
    const twice = { captures: [...linux.captures, ...windows.captures] }
    expect(parse(render(twice).text).captures.map(({ dialect }) => dialect)).toEqual(['net-tools', 'windows'])
  })

  test('an unknown target is refused', () => {
    expect(() => render(linux, { dialect: 'amiga' })).toThrow(RangeError)
    expect(() => render(linux, { dialect: 'macos', locale: 'ja' })).toThrow(RangeError)
  })
})

function bytesOf(name: string): Uint8Array {
  return sampleFiles.find((sample) => sample.name === name)?.bytes ?? new Uint8Array()
}

function statesOf(text: string): (string | null)[] {
  return connectionsOf(parse(text)).map((row) => row.stateText as string | null)
}

function connectionsOf(report: Report): RowDraft[] {
  return sectionsOf(report)
    .filter(({ view }) => view === 'connections')
    .flatMap(({ rows }) => rows as unknown as RowDraft[])
}

/** Whether rows are left out whole. */
function isOfRows({ field, reason }: Omission): boolean {
  return (field === null && reason !== 'not-written') || (field === 'protocol' && reason === 'no-word')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function isCut(row: RowDraft): boolean {
  return [row.local, row.foreign].some((end) => (end as { truncated?: boolean } | null)?.truncated)
}

function sectionsOf(report: Pick<Report, 'captures'>): Section[] {
  return report.captures.flatMap(({ sections }) => sections)
}

/** How many rows there are in the views that have one of their own. */
function countOf(report: Report): number {
  return sum(sectionsOf(report).map(({ view, rows }) => (view === 'table' ? 0 : rows.length)))
}

/** The rows of a section without their places, and without what other lines than theirs told. */
function plainRows({ rows, view }: Section): object[] {
  return rows.map((row: Row) => {
    const { line: _line, lines: _lines, span: _span, ...rest } = row
    if (view !== 'table') delete (rest as { cells?: unknown }).cells
    const { program: _program, programFrom, ...printed } = rest as RowDraft
    return programFrom === undefined ? rest : printed
  })
}

// ---- generated rows

/** Texts of all kinds of cells; a column takes those that its cell reads whole. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  local: [
    '192.0.2.10:22',
    '[2001:db8::1]:443',
    '0.0.0.0:80',
    '[fe80::1%12]:546',
    '2001:db8::1:22',
    ':::80',
    'db.example.jp:https',
    '192.0.2.10.22',
    '2001:db8::1.443',
    '*.80',
    '*.*',
    'localhost.631',
    '192.0.2.200.65535',
  ],
  foreign: [
    '198.51.100.7:443',
    '0.0.0.0:0',
    '*:*',
    '0.0.0.0:*',
    ':::*',
    '203.0.113.5:50123',
    '198.51.100.7.443',
    '*.*',
    '2001:db8::7.443',
    'www.example.jp.https',
  ],
  process: ['411/sshd: user', '-', '1/init', '20/My Server --po', '77/', 'launchd:1', 'Google Chrome He:700', ':0'],
  effectiveProcess: ['launchd:1', 'a b:22'],
  timer: ['off (0.00/0/0)', 'keepalive (12.34/0/0)', 'on (1.50/3/0)', 'timewait (59.99/0/0)'],
  user: ['root', '1000', 'systemd-timesync', '-2'],
  path: ['/run/app.sock', '@name', '/var/run/mDNSResponder'],
  socket: ['f1000e0001a4bbb8', 'd4a1b2c4007f1000'],
  pcb: ['d4a1b2c3e58c1f00', 'f1000e000123b808'],
  inode: ['13814', '0', 'd4a1b2c3e58c2a40'],
  securityContext: ['system_u:system_r:sshd_t:s0', '-'],
  destination: ['192.0.2.0', '198.51.100/25', '0.0.0.0', 'default', '2001:db8::/32', '2001:db8:ffff::/48', '::/0'],
  gateway: ['192.0.2.1', 'On-link', '0.0.0.0', 'link#4', '2001:db8::1', '::', 'fe80::1%en0'],
  netmask: ['255.255.255.0', '0.0.0.0', '255.255.255.128'],
  interface: ['192.0.2.25', 'eth0', 'en0', 'lo0'],
  name: ['eth0', 'lo', 'en0'],
  network: ['192.0.2.0', '<Link#4>', '2001:db8::/64', '192.0.2'],
  address: ['192.0.2.25', '02:00:5e:00:53:32', '2001:db8::25'],
  group: ['224.0.0.1', 'ff02::1', '224.0.0.251'],
  flags: ['UG', 'U', 'UH', 'UGSc', 'BMRU', 'LRU', '[ ]', '[ ACC ]', '00000080'],
  sizes: ['0/0/128', '1/0/5'],
  type: ['STREAM', 'DGRAM', 'SEQPACKET', 'stream', 'dgram', 'Connection', 'Listener'],
  source: ['192.0.2.17'],
  expires: ['11:07.64'],
  ports: ['9245 -> 80 (55957)'],
  metric: ['281', '0', '25'],
  mode: ['Kernel'],
  template: ['Not Applicable', 'Internet'],
  offloadState: ['InHost', 'Offloaded'],
  time: ['12:30:00'],
}
const NUMBERS = ['0', '12', '4096', '65535', '00000102', '1.25']
/** Columns that can be blank in a row without another one taking their place. */
const BLANKABLE: ReadonlySet<string> = new Set(['state'])

function isGenerated(dialect: Dialect): (table: Table) => boolean {
  return (table) =>
    table.columns.length > 0 &&
    !table.rule &&
    !table.announces &&
    table.view !== 'table' &&
    dialect.words.some((words) => words.tables[table.name]?.heading) &&
    usual(table).every((column) => dialect.words.every((words) => candidates(column, table, dialect, words).length > 0))
}

/** Rows as the cells themselves read them, of columns that the tool prints together. */
function rowsOf(dialect: Dialect, table: Table, words: Words): fc.Arbitrary<{ columns: Column[]; rows: RowDraft[] }> {
  const forms =
    table.forms.length > 0 && !table.ordered
      ? table.forms.map((form) => table.columns.filter(({ key }) => form.includes(key)))
      : [usual(table)]
  return fc
    .constantFrom(...forms)
    .chain((columns) =>
      fc
        .array(rowOf(columns, table, dialect, words), { minLength: 1, maxLength: 6 })
        .map((rows) => ({ columns, rows })),
    )
}

function usual(table: Table): Column[] {
  return table.columns.filter(({ option, required, cell, key }) => required || (!option && cell.keys(key).length > 0))
}

function rowOf(columns: readonly Column[], table: Table, dialect: Dialect, words: Words): fc.Arbitrary<RowDraft> {
  const texts = columns.map((column) => {
    const readable = candidates(column, table, dialect, words)
    return BLANKABLE.has(column.key) && column.optional
      ? fc.constantFrom('', ...readable)
      : fc.constantFrom(...readable)
  })
  return fc
    .tuple(...texts)
    .map((chosen) => {
      const row = columns.reduce(
        (draft: RowDraft, column, i) => {
          const text = chosen[i] ?? ''
          return read(column, text, draft) ?? draft
        },
        withKeys(seed(table), columns),
      )
      completeRow(table.view, row)
      return row
    })
    .filter(isPlausible)
}

/** The texts that a column can print and reads whole. */
function candidates(column: Column, table: Table, dialect: Dialect, words: Words): string[] {
  const states = column.key === 'state' ? [...Object.keys(words.states ?? {}), ...stateWords(dialect)] : []
  const known = [...(column.cell.words ?? []), ...states, ...(TEXTS[column.key] ?? []), ...NUMBERS]
  const readable = known.filter((text) => {
    const row = read(column, text, { ...withKeys(seed(table), [column]), network: '192.0.2.0' })
    return row !== null && (column.key !== 'protocol' || column.cell.write(row, column.key) === text)
  })
  const own = readable.filter((text) => TEXTS[column.key]?.includes(text))
  return own.length > 0 ? own : readable
}

function stateWords({ states = {} }: Dialect): string[] {
  return [
    'ESTABLISHED',
    'LISTEN',
    'TIME_WAIT',
    'CLOSE_WAIT',
    'CONNECTED',
    'LISTENING',
    ...Object.values(states).filter((text) => text !== null),
  ]
}

function seed(table: Table): RowDraft {
  return { ...seedOf(table.view), ...table.constants }
}

function withKeys(row: RowDraft, columns: readonly Column[]): RowDraft {
  const keys = columns
    .flatMap(({ cell, key, unheaded }) => (unheaded ? [] : cell.keys(key)))
    .map((key) => key.split('.', 1)[0] as string)
  return { ...Object.fromEntries(keys.map((key) => [key, null])), ...row }
}

/** The row with what a text says, null when the cell does not take all of it. */
function read(column: Column, text: string, row: RowDraft): RowDraft | null {
  const fields = new Fields().split(text, 0, text.length)
  fields.addressWidth = column.key === 'foreign' ? (column.print?.width ?? 0) : 0
  const copy = structuredClone(row)
  if (text === '') return null
  if (column.spacious && column.cell.readAll)
    return column.cell.readAll(fields, 0, fields.count, copy, column.key) ? copy : null
  return column.cell.read(fields, 0, fields.count, copy, column.key) === fields.count ? copy : null
}

/** Whether a tool could print the row: a raw state belongs to a raw socket, names and rows of the family agree. */
function isPlausible(row: RowDraft): boolean {
  if (row.protocol === 'sctp' || row.protocol === 'raw') return false
  return !(typeof row.stateText === 'string' && row.state === null && /^\d/.test(row.stateText))
}

function reportOf(
  dialect: Dialect,
  table: Table,
  words: Words,
  columns: readonly Column[],
  rows: readonly RowDraft[],
): Pick<Report, 'captures'> {
  const keys = columns
    .flatMap(({ cell, key }) => cell.keys(key))
    .filter((key) => !['family', 'stateText', 'typeText'].includes(key))
  const section = { view: table.view, title: null, lines: [1, 1], columns: keys, ...table.facts, rows }
  const capture = {
    dialect: dialect.name,
    platform: dialect.platform,
    locale: words.locale,
    confidence: 1,
    evidence: [],
    command: null,
    options: [],
    optionsInferred: true,
    capturedAt: null,
    lines: [1, 1],
    sections: [section],
  }
  return { captures: [capture as unknown as Capture] }
}
