import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { exporters, parse, parseStream, type Row, type Section, type TextFormat, type View } from '../src/index.ts'
import { fieldsOf } from '../src/write/export/flat-record.ts'
import type { Joined, Writer } from '../src/write/export/index.ts'
import { safeCell, safeJson } from '../src/write/export/safe-cell.ts'
import { samples, written } from './telling-samples.ts'

const HEADING = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name'
const ROW = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED 812/sshd: a [priv]'
const LINUX = `Active Internet connections (servers and established)\n${HEADING}\n${ROW}\n`
const UNIX = [
  'Active UNIX domain sockets (servers and established)',
  'Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path',
  'unix  2      [ ACC ]     STREAM     LISTENING     12345    1/init               /run/x,"y"',
  '',
].join('\n')

const readCsv = (text: string, delimiter = ',') =>
  parseCsv(text, { columns: true, delimiter }) as Record<string, string>[]

/** What a record reads as in a table of texts: null and what is not there are empty. */
function cellsOf(fields: readonly (readonly [string, unknown])[]): Record<string, string> {
  return Object.fromEntries(
    fields
      .filter(([, value]) => value !== null)
      .map(([path, value]) => [path, typeof value === 'object' ? JSON.stringify(value) : safeText(value)]),
  )
}

const safeText = (value: unknown) => (typeof value === 'string' ? safeCell(value) : String(value))
const withoutEmpty = (row: Record<string, string>) =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))

async function recordsOf(bytes: Uint8Array, view?: View) {
  const records = []
  for await (const record of parseStream(bytes, { view })) if (record.view !== 'issue') records.push(record)
  return records
}

describe('csv and tsv', () => {
  test.each(samples)('%s is read back', async (_, bytes) => {
    const views = new Set((await recordsOf(bytes)).map(({ view }) => view))
    for (const view of views) {
      const expected = (await recordsOf(bytes, view as View)).map((record) => withoutEmpty(cellsOf(fieldsOf(record))))
      for (const [format, delimiter] of [
        ['csv', ','],
        ['tsv', '\t'],
      ] as const) {
        const { text } = await written(bytes, format, { view })
        expect(readCsv(text, delimiter).map(withoutEmpty)).toEqual(expected)
      }
    }
  })

  test('one view, the first there is, and what was left out', async () => {
    const { text, leftOut } = await written(LINUX + UNIX, 'csv')
    expect(readCsv(text).map(({ view }) => view)).toEqual(['connections'])
    expect([...leftOut]).toEqual([['unix-sockets', 1]])
    const asked = await written(LINUX + UNIX, 'csv', { view: 'unix-sockets' })
    expect(readCsv(asked.text)).toMatchObject([{ view: 'unix-sockets', path: '/run/x,"y"', flags: '["ACC"]' }])
    expect([...asked.leftOut]).toEqual([])
  })

  test('the header has the fields of the schema in its order, nested ones whole', async () => {
    const { text } = await written(LINUX.replace('198.51.100.7:50123', '*:*               '), 'csv')
    const [header] = text.split('\r\n')
    expect(header).toBe(
      'source,capture,section,dialect,locale,capturedAt,view,line,key,protocol,family,local.text,local.address,local.host,local.zone,local.port,local.service,local.wildcard,local.truncated,foreign.text,foreign.address,foreign.host,foreign.zone,foreign.port,foreign.service,foreign.wildcard,foreign.truncated,state,stateText,recvQueue,sendQueue,pid,program',
    )
  })

  test('columns of a later table are there too', async () => {
    const bare = LINUX.replace('       PID/Program name', '').replace('812/sshd: a [priv]', '')
    const rows = readCsv((await written(`${bare}\n$ netstat -anp\n${LINUX}`, 'csv')).text)
    expect(rows.map(({ pid }) => pid)).toEqual(['', '812'])
  })

  test('of a long table, what has no column stands in the last one', async () => {
    const bare = LINUX.replace('       PID/Program name', '').replace(
      ROW,
      `${ROW.slice(0, 80)}\n`.repeat(10_001).trimEnd(),
    )
    const rows = readCsv((await written(`${bare}\n$ netstat -anp\n${LINUX}`, 'csv')).text)
    expect(rows).toHaveLength(10_002)
    expect(rows.at(-1)).not.toHaveProperty('pid')
    expect(JSON.parse(rows.at(-1)?.more ?? '')).toEqual({ pid: 812, program: 'sshd: a [priv]' })
    expect(rows[0]?.more).toBe('')
  })

  test('several sources are one table', async () => {
    const joined: Joined | undefined = await exporters.csv.join?.({})
    const bare = LINUX.replace('       PID/Program name', '').replace('812/sshd: a [priv]', '')
    const options = { joined }
    const texts = [
      await written(bare, 'csv', { ...options, name: 'a' }),
      await written(LINUX, 'csv', { ...options, name: 'b' }),
    ]
    const rows = readCsv([...texts.map(({ text }) => text), ...(joined?.end() ?? [])].join(''))
    expect(rows.map(({ source, pid }) => [source, pid])).toEqual([
      ['a', ''],
      ['b', '812'],
    ])
  })

  test('nothing read is no line', async () => {
    expect((await written('Dear all,\n', 'csv')).text).toBe('')
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|x', "'+cmd|x"],
    ['-x', "'-x"],
    ['\tx', "'\tx"],
    ["'=1", "''=1"],
    ['-12', '-12'],
    ['+1.5', '+1.5'],
    ["it's", "it's"],
    ['*:*', '*:*'],
    [';=1+1', ";'=1+1"],
    ['a;"@x', 'a;\'"@x'],
    ['a, -x', "a,' -x"],
    ['a-b, c=d', 'a-b, c=d'],
    ['1,-2', '1,-2'],
    ['\t=1', "'\t'=1"],
    ['a\r\n+x', "a\r\n'+x"],
    ['  =1', "'  =1"],
    ['\u00a0\u200b=1', "'\u00a0\u200b=1"],
    ['＝1', "'＝1"],
    ['＋x', "'＋x"],
    ['－x', "'－x"],
    ['＠x', "'＠x"],
  ])('a spreadsheet does not run %j', (text, safe) => {
    expect(safeCell(text)).toBe(safe)
  })

  test('a list is equal JSON in which nothing is a formula, however it is split', () => {
    const list = ['ACC', '=1', -2, 'a;@x', 'b, "-c', '\t+d', 'e=f']
    const json = safeJson(list)
    expect(json).toBe('["ACC","\\u003d1",-2,"a;\\u0040x","b, \\"\\u002dc","\\t\\u002bd","e=f"]')
    expect(JSON.parse(json)).toEqual(list)
  })

  test('what was made safe can be undone, and is safe', () => {
    const texts = fc
      .array(fc.constantFrom('=', '-', '＠', "'", '"', ' ', ';', ',', '\t', '\r', '1', 'a', '.'))
      .map((chars) => chars.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const safe = safeCell(text)
        const undone = safe.replace(/(^|[;,\t\r])'(?=['" ]*[=\-＠])|^'(?='*[\t\r])/g, '$1')
        const cells = safe.split(/[;,\t\r]/)
        const formula = cells.find((cell) => /^['" ]*[=＠-]/.test(cell) && !/^'|^-[\d.]*$/.test(cell))
        return undone === text && formula === undefined && !/^[\t\r]/.test(safe)
      }),
    )
  })

  test('any text survives the quotes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (title) => {
        const section = {
          view: 'statistics',
          title,
          lines: [1, 1],
          columns: [],
          protocol: 'ip',
          family: null,
          rows: [],
        }
        const text = await writtenBy('csv', section as unknown as Section, [
          { line: 1, label: title, value: null, name: null } as Row,
        ])
        expect(parseCsv(text, { columns: true })).toMatchObject([{ label: safeCell(title) }])
      }),
    )
  })
})

describe('yaml', () => {
  test.each(samples)('%s is the report', async (name, bytes) => {
    const { text } = await written(bytes, 'yaml', { name })
    const report = parse(bytes, { name })
    expect(parseYaml(text)).toEqual(JSON.parse(JSON.stringify(report)))
    expect(parseYaml(text, { version: '1.1' })).toEqual(JSON.parse(JSON.stringify(report)))
  })

  test('no text can end the rows', async () => {
    const name = 'a\n        rows: []\nb'
    expect(parseYaml((await written(LINUX, 'yaml', { name })).text)).toEqual(
      JSON.parse(JSON.stringify(parse(LINUX, { name }))),
    )
  })
})

describe('markdown', () => {
  test('a table for each section, aligned by what is seen', async () => {
    const section = { view: 'statistics', title: 'IPv4 統計', lines: [1, 1], columns: ['label', 'value'], rows: [] }
    const rows = [
      { line: 1, label: '受信', value: 118 },
      { line: 2, label: 'a|b *c* <d> e_f _g_ `h` \\i', value: 7 },
    ]
    const text = await writtenBy('markdown', section as unknown as Section, rows as unknown as Row[])
    expect(text).toBe(
      [
        '# ticket.txt',
        '',
        '## windows · ja · netstat -s',
        '',
        '### IPv4 統計 (statistics)',
        '',
        '| label                                | value |',
        '| ------------------------------------ | ----: |',
        '| 受信                                 |   118 |',
        '| a\\|b \\*c\\* \\<d\\> e_f \\_g\\_ \\`h\\` \\\\i |     7 |',
        '',
      ].join('\n'),
    )
  })

  test('a field that comes late begins a table of its own', async () => {
    const section = { view: 'statistics', title: null, lines: [1, 1], columns: ['label'], rows: [] }
    const rows = Array.from({ length: 600 }, (_, line) => ({ line, label: 'a', ...(line > 550 && { unit: 'ms' }) }))
    const text = await writtenBy('markdown', section as unknown as Section, rows as unknown as Row[])
    expect(text.match(/^\| a .*$/gm)).toHaveLength(600)
    expect(text.match(/^\| label.*$/gm)).toEqual(['| label |', '| label | unit |'])
  })

  test.each(samples)('%s has all its rows', async (_, bytes) => {
    const { text } = await written(bytes, 'markdown')
    const rows = parse(bytes).captures.flatMap(({ sections }) => sections.flatMap((section) => section.rows as Row[]))
    const lines = text.split('\n').filter((line) => line.startsWith('|'))
    const rules = lines.filter((line) => /^\|(?: -+:? \|)+$/.test(line))
    expect(lines.length - 2 * rules.length).toBe(rows.length)
  })
})

/** What a format makes of one section. */
async function writtenBy(format: TextFormat, section: Section, rows: readonly Row[]): Promise<string> {
  let text = ''
  const writer: Writer = await exporters[format].open({ name: 'ticket.txt' }, (piece) => {
    text += piece
  })
  const capture = { dialect: 'windows', locale: 'ja', command: 'netstat -s', capturedAt: null, sections: [] }
  writer.capture(capture as never)
  writer.section(section, capture as never)
  for (const row of rows) writer.row(row, section, capture as never)
  const rest = [...writer.end({} as never)].join('')
  return text + rest
}
