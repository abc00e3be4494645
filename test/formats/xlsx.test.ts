import { strFromU8, unzipSync } from 'fflate'
import readExcel from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { convert, parseStream } from '../../src/index.ts'
import { bytesIn, hostile, programsList, twoViews } from './read-format.ts'

type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>

/** The sheets of a workbook as another reader sees them. */
async function sheetsOf(bytes: Uint8Array): Promise<Sheets> {
  const sheets = await readExcel(Buffer.from(bytes), { trim: false })
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]))
}

/** The rows of a sheet under its heading. */
function objectsIn([names = [], ...rows]: readonly (readonly unknown[])[]): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [String(name), row[i]])))
}

test('a workbook has a sheet for each view, with typed cells, and those of sources and issues', async () => {
  const sheets = await sheetsOf(await bytesIn('xlsx', twoViews, { name: 'two.txt' }))
  expect(Object.keys(sheets)).toEqual(['sources', 'connections', 'unix-sockets', 'issues'])
  const [first] = objectsIn(sheets.connections ?? [])
  expect(first).toMatchObject({
    protocol: 'tcp',
    recvQueue: 0,
    'local.port': 22,
    'local.wildcard': false,
    state: 'ESTABLISHED',
  })
  expect(objectsIn(sheets['unix-sockets'] ?? [])[0]).toMatchObject({ inode: 20_110, path: '/run/example.sock' })
  expect(objectsIn(sheets.issues ?? [])).toContainEqual(expect.objectContaining({ code: 'row-unread', line: 7 }))
  expect(objectsIn(sheets.sources ?? [])).toMatchObject([{ source: 'two.txt', lines: 10, unread: 1 }])
})

test('a heading stays in view and filters', async () => {
  const parts = unzipSync(await bytesIn('xlsx', twoViews))
  const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/'))
  expect(sheets).toHaveLength(4)
  for (const [, bytes] of sheets) {
    expect(strFromU8(bytes)).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(strFromU8(bytes)).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/><\/worksheet>$/)
  }
})

test('whatever a value holds, it is text and no formula', async () => {
  const bytes = await bytesIn('xlsx', programsList(hostile))
  const programs = objectsIn((await sheetsOf(bytes)).connections ?? []).map(({ program }) => program)
  expect(programs).toEqual(hostile)
  for (const part of Object.values(unzipSync(bytes))) expect(strFromU8(part)).not.toMatch(/<f[ >]/)
})

test('a sheet of many rows has a column for what only later ones have', async () => {
  const programs = Array.from({ length: 10_050 }, () => 'example')
  const text = `${programsList(programs)}${twoViews}`
  const rows = objectsIn((await sheetsOf(await bytesIn('xlsx', text))).connections ?? [])
  let count = 0
  for await (const { view } of parseStream(text)) if (view === 'connections') count++
  expect(rows).toHaveLength(count)
  expect(rows.at(-1)).toMatchObject({ state: 'ESTABLISHED' })
})

test('a text of which nothing was read is a workbook that says so', async () => {
  const sheets = await sheetsOf(await bytesIn('xlsx', 'hello\n'))
  expect(Object.keys(sheets)).toEqual(['sources', 'issues'])
  expect(objectsIn(sheets.sources ?? [])).toMatchObject([{ lines: 1, read: 0, noise: 1 }])
})

test('text is not made of it', () => {
  expect(() => convert(twoViews, 'xlsx')).toThrow(/^xlsx is no text: convertToBytes writes it$/)
})
