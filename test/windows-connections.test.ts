import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const rows = (text: string): Record<string, unknown>[] =>
  parse(text).captures.flatMap(({ sections }) => sections.flatMap((section) => section.rows as never[]))
const codes = (text: string): string[] => parse(text).issues.map((issue) => issue.code)

describe('who owns a connection (-b)', () => {
  const row = (port: number) => `  TCP    192.0.2.10:${port}       198.51.100.7:443       ESTABLISHED     77\n`
  const table = (...owners: readonly string[]) =>
    `\nActive Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n${owners
      .map((owner, i) => row(50000 + i) + owner)
      .join('')}`
  const owners = (text: string) => rows(text).map(({ owner }) => owner)

  test('an executable that begins like a control sequence is whole', () => {
    const names = ['msedge.exe', 'mysqld.exe', 'KeePass.exe', '7m.exe', 'setup[1].exe']
    const text = table(...names.map((name) => ` [${name}]\n`))
    expect(owners(text)).toEqual(names.map((executable) => ({ components: [], executable, message: null })))
  })

  test('colours of a terminal that lost ESC are still taken away around it', () => {
    const text = table(' [[01;31m[Kchro[m[Kme.exe]\n', ' [[32mmstsc.exe[0m]\n')
    expect(owners(text)).toMatchObject([{ executable: 'chrome.exe' }, { executable: 'mstsc.exe' }])
  })

  test('a component may stand above the message, have a name of two words, or end the text', () => {
    const message = 'Can not obtain ownership information'
    const text = table('  Bonjour Service\n [mDNSResponder.exe]\n', `  EventLog\n ${message}\n`, '  RpcSs\n')
    expect(owners(text)).toEqual([
      { components: ['Bonjour Service'], executable: 'mDNSResponder.exe', message: null },
      { components: ['EventLog'], executable: null, message },
      { components: ['RpcSs'], executable: null, message: null },
    ])
    expect(codes(text)).toEqual([])
  })

  test('blanks in a line below a row cost no more when there are many', () => {
    const start = performance.now()
    parse(table(`a${' '.repeat(60_000)}b\n`))
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('owner lines need no blanks before them', () => {
    const text = table('  RpcSs\n [svchost.exe]\n', ' Can not obtain ownership information\n')
    const plain = (from: string) => owners(from)
    expect(plain(text.replace(/^ +/gm, ''))).toEqual(plain(text))
    expect(plain(text.replace(/^(?=.)/gm, '- '))).toEqual(plain(text))
  })
})

describe('columns behind the state', () => {
  const tcp = '192.0.2.10:50000       198.51.100.7:443       ESTABLISHED     '
  const udp = '0.0.0.0:53             *:*                                    '
  const table = (heading: string, behind: string, behindUdp: string) =>
    `\n${heading}\n  TCP    ${tcp}${behind}\n  UDP    ${udp}${behindUdp}\n`
  const en = '  Proto  Local Address          Foreign Address        State           '
  const ja = '  プロトコル  ローカル アドレス      外部アドレス           状態            '
  const fr = '  Proto  Adresse locale         Adresse distante       État            '

  test('a number under the time in the state is no PID', () => {
    const text = table(`${en}Time in State (ms)`, '4000', '')
    expect(rows(text)).toMatchObject([{ timeInStateMs: 4000 }, { timeInStateMs: null }])
    expect(rows(text).map((row) => 'pid' in row)).toEqual([false, false])
  })

  test.each([
    [`${ja}状態の時間 (ms)`, '4000', '', { timeInStateMs: 4000 }, { timeInStateMs: null }],
    [`${ja}PID      状態の時間`, '77       4000', '53', { pid: 77, timeInStateMs: 4000 }, { pid: 53 }],
    [`${ja}オフロード状態`, 'InHost      ', '', { offloadState: 'InHost' }, { offloadState: null }],
    [`${ja}テンプレート`, '該当 なし', '', { template: '該当 なし' }, { template: null }],
    [`${fr}Durée (ms)`, '77       4000', '53', { pid: 77, timeInStateMs: 4000 }, { pid: 53, timeInStateMs: null }],
    [`${fr}État du délestage`, '77       InHost', '53', { pid: 77, offloadState: 'InHost' }, { pid: 53 }],
  ])('what an unknown word of a translated heading names is seen in the rows: %s', (heading, of, ofUdp, ...wanted) => {
    const text = table(heading, of, ofUdp)
    expect(rows(text)).toMatchObject(wanted)
    expect(codes(text)).toEqual(['heading-unknown-column'])
    expect(parse(text).captures[0]?.locale).toBe(heading.startsWith(ja) ? 'ja' : 'fr')
  })

  test('an unknown word of an English heading names a column of its own', () => {
    expect(rows(table(`${en}DSCP`, '46', ''))).toMatchObject([{ dscp: '46' }, { dscp: null }])
  })
})

test('a row that a mail broke at a blank has no state in its service', () => {
  const text =
    '\n  Proto  Local Address          Foreign Address        State           PID\n  TCP    [fe80::1%12]:139  [2001:db8::1]:443\nESTABLISHED       4\n'
  expect(rows(text)).toMatchObject([{ state: 'ESTABLISHED', foreign: { port: 443, service: null }, pid: 4 }])
  const cut = text.replace(':443\nESTABLISHED', ':4\n43  ESTABLISHED')
  expect(rows(cut)).toMatchObject([{ state: 'ESTABLISHED', foreign: { port: 443, service: null }, pid: 4 }])
})

test.each([
  ['a state', 'State\n', 'a-long-name.example.jp:https\nTIME_WAIT\n', { state: 'TIME_WAIT' }],
  ['the end of a state', 'State\n', '198.51.100.7:443  ESTABL\nISHED\n', { state: 'ESTABLISHED' }],
  ['an offload state', 'State  Offload State\n', '198.51.100.7:443  CLOSE_WAIT\nInHost\n', { offloadState: 'InHost' }],
  ['a PID without heading', 'État\n', '198.51.100.7:443  LISTENING\n4711\n', { state: 'LISTEN', pid: 4711 }],
])('%s stands in the line below its row', (_, last, end, wanted) => {
  const words = last.startsWith('É') ? 'Adresse locale  Adresse distante' : 'Local Address  Foreign Address'
  const text = `  Proto  ${words}  ${last}  TCP    192.0.2.10:50000  ${end}  UDP    0.0.0.0:53  *:*\nthe end of it\n`
  expect(rows(text)).toMatchObject([{ lines: [2, 3], ...wanted }, { protocol: 'udp' }])
  expect(codes(text)).toEqual(['row-joined'])
})

describe('a table that a spreadsheet or a page made of it', () => {
  const cells = [
    ['プロトコル', 'ローカル アドレス', '外部アドレス', '状態', 'PID'],
    ['TCP', '0.0.0.0:135', '0.0.0.0:0', 'LISTENING', '720'],
    ['UDP', '[::]:53', '*:*', '', '4600'],
  ]
  const lines = (cell: (text: string) => string, between: string, around = '') =>
    cells.map((row) => around + row.map(cell).join(between) + around).join('\n')
  test.each([
    ['commas', lines((text) => text, ',')],
    ['quoted cells', lines((text) => `"${text}"`, ',')],
    ['bars', lines((text) => text, ' | ', '|')],
    ['box drawing', lines((text) => text, ' │ ', '│')],
    ['tabs', lines((text) => text, '\t')],
  ])('%s', (_, text) => {
    expect(rows(text)).toMatchObject([
      { protocol: 'tcp', state: 'LISTEN', pid: 720 },
      { protocol: 'udp', state: null, pid: 4600 },
    ])
    expect(parse(text).captures[0]?.locale).toBe('ja')
    expect(codes(text)).toEqual([])
  })
})
