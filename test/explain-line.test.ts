import { describe, expect, test } from 'vitest'
import { explainLine, type LineExplanation, parse } from '../src/index.ts'
import { rowsOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

const text = `hello
$ netstat -anp
Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd
tcp        0      0 0.0.0.0:23   oops
`

async function explained(line: number, input: Parameters<typeof explainLine>[0] = text): Promise<LineExplanation> {
  for await (const one of explainLine(input, line, { name: 'a.txt' })) return one
  throw new Error('no source')
}

describe('what was made of a line', () => {
  test('of a row: its fields and cells', async () => {
    const { rows, ...rest } = await explained(5)
    expect(rest).toMatchObject({
      source: 'a.txt',
      line: 5,
      text: 'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd',
      as: 'read',
      capture: { dialect: 'net-tools', command: 'netstat -anp' },
      section: { view: 'connections', lines: [3, 5] },
      issues: [],
    })
    expect(rows).toMatchObject([
      { row: { state: 'LISTEN', pid: 812 }, printed: { local: '0.0.0.0:22', pid: '812/sshd' } },
    ])
  })

  test.each([
    [1, { as: 'noise', capture: null, section: null, rows: [] }],
    [3, { as: 'read', evidence: ['title.connections'], section: { view: 'connections' }, rows: [] }],
    [4, { as: 'read', evidence: ['heading.connections'], rows: [] }],
    [6, { as: 'unread', text: 'tcp        0      0 0.0.0.0:23   oops', rows: [], issues: [{ code: 'row-unread' }] }],
    [9, { as: null, text: null, rows: [], issues: [] }],
  ])('of line %i', async (line, expected) => {
    expect(await explained(line)).toMatchObject(expected)
  })

  test('is without the end of the line', async () => {
    expect((await explained(1, 'hello\r\nyou\r\n')).text).toBe('hello')
  })

  test('is the same however the text is cut', async () => {
    const bytes = async function* () {
      for (const byte of new TextEncoder().encode(text)) yield Uint8Array.of(byte)
    }
    for (const line of [1, 5, 6]) expect(await explained(line, bytes())).toEqual(await explained(line))
  })

  test('agrees with the report on every line', async () => {
    for (const { bytes } of sampleFiles.filter((_, i) => i % 60 === 7)) {
      const report = parse(bytes)
      const { coverage } = report
      const counts = { lines: coverage.lines, read: 0, noise: 0, unread: 0 }
      let rows = 0
      for (let line = 1; line <= Math.min(coverage.lines, 60); line++) {
        const found = await explained(line, bytes)
        if (found.as) counts[found.as]++
        rows += found.rows.filter(({ row }) => row.line === line).length
      }
      if (coverage.lines > 60) continue
      expect(counts).toEqual(coverage)
      expect(rows).toBe(rowsOf(report).length)
    }
  })
})
