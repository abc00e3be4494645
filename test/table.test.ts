import { describe, expect, test } from 'vitest'
import type { Row, Section } from '../src/report/types.ts'
import { table } from '../src/write/export/table.ts'
import { cutToWidth, textWidth } from '../src/write/text-width.ts'
import { visible } from '../src/write/visible.ts'

describe('the width of a text', () => {
  test.each([
    ['tcp', 3],
    ['プロトコル', 10],
    ['ﾌﾟﾛ', 3],
    ['아', 2],
    ['e\u0301', 1],
    ['a\u200db', 2],
    ['𠮷', 2],
    ['é', 1],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  test('a text is cut at a whole character', () => {
    expect(cutToWidth('プロトコル', 6)).toBe('プロ…')
    expect(cutToWidth('プロトコル', 10)).toBe('プロトコル')
    expect(cutToWidth('abcdef', 3)).toBe('ab…')
  })
})

test('what would steer a terminal is made visible', () => {
  expect(visible('a\u001b]0;owned\u0007\n\u009b2J\u202egnp.\u007f\ud800')).toBe(
    'a␛]0;owned␇␊\\u{9b}2J\\u{202e}gnp.␡\\u{d800}',
  )
  expect(visible('アクティブ 𠮷')).toBe('アクティブ 𠮷')
})

describe('the table', () => {
  test('is aligned by what is seen, numbers to the right', () => {
    const rows = [
      row({ protocol: 'tcp', local: endpoint('192.0.2.10:22'), recvQueue: 0, program: '日本語' }),
      row({ protocol: 'tcp', local: endpoint('[::]:80'), recvQueue: 12345, program: 'a\u001b[31m' }),
    ]
    expect(shown(rows)).toBe(
      [
        'windows · ja · netstat -ano',
        'アクティブな接続 (connections)',
        'protocol  local          recvQueue  program',
        'tcp       192.0.2.10:22          0  日本語',
        'tcp       [::]:80            12345  a␛[31m',
        '',
      ].join('\n'),
    )
  })

  test('is cut to the terminal, the widest columns first', () => {
    const lines = shown([row({ protocol: 'tcp', local: endpoint('192.0.2.10:22'), program: 'x'.repeat(200) })], {
      width: 50,
    }).split('\n')
    expect(lines[3]).toBe(`tcp   192.0.2.10:22  ${'x'.repeat(28)}…`)
    expect(lines[3]).toHaveLength(50)
  })

  test('shows - for what was printed empty, and nothing for what was not', () => {
    const lines = shown([row({ pid: null, program: 'a' }), row({ program: 'b' })]).split('\n')
    expect(lines.slice(3, 5).map((line) => line.split(/ {2,}/))).toEqual([
      ['-', 'a'],
      ['', 'b'],
    ])
  })

  test('needs no more room for many rows, and loses none', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => row({ pid: i }))
    expect(shown(rows).trim().split('\n')).toHaveLength(2003)
  })

  test('a table of unknown kind keeps its headings', () => {
    const section = {
      view: 'table',
      title: null,
      lines: [1, 2],
      columns: [],
      headings: ['Dest', 'Source'],
      rows: [],
    } as unknown as Section
    expect(shown([{ line: 3, cells: ['DB0FHN-0', null] } as unknown as Row], {}, section)).toMatch(
      /table\nDest {6}Source\nDB0FHN-0 {2}-\n$/,
    )
  })
})

function row(fields: object): Row {
  return { line: 1, key: 'k', family: 'ipv4', ...fields } as unknown as Row
}

function endpoint(text: string) {
  return { text, address: null, truncated: false }
}

function shown(rows: readonly Row[], options: object = {}, section = connections): string {
  let text = ''
  const writer = table.open(options, (piece) => {
    text += piece
  })
  const capture = {
    dialect: 'windows',
    locale: 'ja',
    command: 'netstat -ano',
    capturedAt: null,
  } as unknown as Parameters<typeof writer.capture>[0]
  writer.capture(capture)
  writer.section(section, capture)
  for (const one of rows) writer.row(one, section, capture)
  const rest = [...writer.end({} as Parameters<typeof writer.end>[0])].join('')
  return text + rest
}

const connections = {
  view: 'connections',
  title: 'アクティブな接続',
  lines: [1, 9],
  columns: [],
  rows: [],
} as unknown as Section
