import { expect, test } from 'vitest'
import { validateRecord } from '../src/generated/validate-report.js'
import { convert, parse, parseStream, type StreamRecord } from '../src/index.ts'
import { rowsOf } from './rows.ts'

const ROW = '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1020\n'
const LIST = `
Image Name                     PID Session Name        Session#    Mem Usage
========================= ======== ================ =========== ============
svchost.exe                   1020 Services                   0     12,345 K
`
const TEXT = `${ROW}C:\\>tasklist\n${LIST}\nC:\\>netstat -ano\n${ROW}`

async function written(pretty: boolean): Promise<string> {
  let text = ''
  for await (const piece of convert(TEXT, 'json', { pretty })) text += piece
  return text
}

test('rows above a list and below it have the program, and say which line names it', () => {
  expect(rowsOf(parse(TEXT))).toMatchObject([
    { line: 1, program: 'svchost.exe', programFrom: { line: 6 } },
    { line: 9, program: 'svchost.exe', programFrom: { line: 6 } },
  ])
})

test.each([false, true])('JSON that is written while the text is read says the same, pretty: %s', async (pretty) => {
  const text = await written(pretty)
  expect(JSON.parse(text)).toEqual(parse(TEXT))
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, pretty ? 2 : undefined)}\n`)
})

test('records name the program of rows that came before', async () => {
  const records: StreamRecord[] = []
  for await (const record of parseStream(TEXT)) records.push(record)
  expect(records.map(({ view }) => view)).toEqual(['issue', 'connections', 'program', 'issue', 'connections'])
  expect(records[2]).toEqual({ source: '-', view: 'program', pid: 1020, program: 'svchost.exe', line: 6, since: 1 })
  expect(records.every((record) => validateRecord(record))).toBe(true)
})

test.each([
  ['csv', /,1020,svchost\.exe,6\r?\n/],
  ['markdown', /\| +1020 \| svchost\.exe \| +6 \|\n/],
  ['table', / 1020 +svchost\.exe +6\n/],
] as const)('%s names the program of rows above that are not written yet', async (format, row) => {
  let text = ''
  for await (const piece of convert(`${ROW}C:\\>tasklist\n${LIST}`, format)) text += piece
  expect(text).toMatch(row)
  expect(text).toContain(format === 'csv' ? ',program,programFrom.line' : 'programFrom.line')
})

test('processes of a row stand apart from each other in tables', async () => {
  const users = 'users:(("sshd",pid=811,fd=3),("systemd",pid=1,fd=50))'
  let text = ''
  for await (const piece of convert(`tcp   LISTEN 0      128     192.0.2.5:22     0.0.0.0:*     ${users}\n`, 'table'))
    text += piece
  expect(text).toContain('sshd 811 3, systemd 1 50')
})
