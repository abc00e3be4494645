import { describe, expect, test } from 'vitest'
import { mib } from '../grammars/counters/mib.ts'
import { ethernet, icmp4, icmp6, ip, tcp, udp } from '../grammars/windows/counters.ts'
import { parse } from '../src/index.ts'
import type { Section } from '../src/report/types.ts'

const sections = (text: string): Section[] => parse(text).captures.flatMap((capture) => capture.sections)
const rows = (text: string): Record<string, unknown>[] =>
  sections(text).flatMap((section) => section.rows as unknown as Record<string, unknown>[])
const codes = (text: string): string[] => parse(text).issues.map((issue) => issue.code)

describe('counters of Windows', () => {
  test('every name is an object of a MIB', () => {
    const names = [ip, icmp4, icmp6, tcp, udp, ethernet]
      .flat(2)
      .flatMap((counter) => counter.slice(1))
      .filter((name) => name !== null && name !== undefined)
    expect(names.filter((name) => !((name as string).replace(/(?:\.\d+)+$/, '') in mib))).toEqual([])
  })

  const unknown = ['Aa bb', 'Cc bb', 'Dd', 'Ee', 'Ff', 'Gg', 'Hh', 'Ii'].map(
    (label, n) => `  ${label.padEnd(35)} = ${n}`,
  )

  test('in an unknown language they are named by their place, with one issue a block', () => {
    const text = ['TCP-zzz IPv4', '', ...unknown, ''].join('\n')
    expect(rows(text).map((row) => row.name)).toEqual(tcp[0]?.map((counter) => counter[1]))
    expect(sections(text)[0]).toMatchObject({ title: 'TCP-zzz IPv4', protocol: 'tcp', family: 'ipv4' })
    expect(codes(text)).toEqual(['counter-by-place'])
  })

  test('a block that is not whole leaves unknown labels without a name', () => {
    const text = ['TCP-zzz IPv4', '', ...unknown.slice(2), ''].join('\n')
    expect(rows(text).map((row) => row.name)).toEqual(Array(6).fill(null))
    expect(codes(text)).toEqual([])
  })

  test('two labels that are equal are told apart by their place', () => {
    const ru = [
      'Сообщений',
      'Ошибок',
      "'Назначение недостижимо'",
      'Превышений времени',
      'Ошибок в параметрах',
      'Просьб "снизить скорость"',
      'Переадресовано',
    ]
    const labels = ['Маршрутизатор', 'Маршрутизатор', 'Окружение', 'Окружение']
    const v6 = [
      ...ru.slice(0, 3),
      'Пакет слишком велик',
      ...ru.slice(3, 5),
      'Эхо-сообщений',
      'Ответных пакетов',
      'MLD-запросы',
      'MLD-отчеты',
      'MLD выполнено',
      ...labels,
      'Переадресовано',
      'Перенумер. маршрутизатора',
    ]
    const text = [
      'ICMPv6 x',
      '',
      '      Aaa   Bbb',
      ...v6.map((label, n) => `  ${label.padEnd(26)}${n}   ${n + 100}`),
      '',
    ].join('\n')
    const sent = rows(text).filter((row) => row.direction === 'sent')
    expect(sent.slice(11, 15).map((row) => row.name)).toEqual(
      ['RouterSolicits', 'RouterAdvertisements', 'NeighborSolicits', 'NeighborAdvertisements'].map(
        (name) => `ipv6IfIcmpOut${name}`,
      ),
    )
    expect(codes(text)).toEqual([])
    expect(parse(text).captures[0]?.locale).toBe('ru')
  })

  test('numbers beyond 2^53 stay exact', () => {
    const text =
      'Interface Statistics\n\n                           Received            Sent\n\nBytes              18446744073709551615               1\n'
    expect(rows(text)).toMatchObject([
      { line: 5, label: 'Bytes', value: '18446744073709551615', name: 'ifInOctets', direction: 'received' },
      { line: 5, label: 'Bytes', value: 1, name: 'ifOutOctets', direction: 'sent' },
    ])
  })

  test.for([
    'Interface Statistics are shown by -e.',
    'IPv4 Statistics\n\nsee below',
    'We use TCP over IPv4 here.\nx = 1\n',
    'TCP IPv4\n\nThere is a = 1 in it and then more words than any label could have = 2\n',
  ])('prose is no statistics: %s', (text) => {
    expect(rows(text)).toEqual([])
  })
})

describe('routes of Windows', () => {
  const title = 'IPv4 Route Table\n===========\nActive Routes:\n'
  const heading = 'Network Destination        Netmask          Gateway       Interface  Metric\n'

  test('words of an unknown language in the place of the gateway say On-link', () => {
    const text = `${title}${heading}        127.0.0.0        255.0.0.0      Ää öö üü         127.0.0.1    331\n`
    expect(rows(text)).toMatchObject([
      { gateway: { text: 'Ää öö üü', onLink: true, address: null, host: null }, interface: '127.0.0.1', metric: 331 },
    ])
  })

  test('a cut row is no route, and is told', () => {
    const row = '          0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.25     25\n'
    const text = `${title}${heading}${row}  255.255.255.255  25\n${row}`
    expect(rows(text)).toHaveLength(2)
    expect(codes(text)).toEqual(['row-unread'])
  })

  test('a wrapped gateway belongs to its row, whatever the indentation became', () => {
    const text =
      'IPv6 Route Table\nActive Routes:\n If Metric Network Destination      Gateway\n 12 281 fe80::4c1d:9a2e:71b0:10/128\nOn-link\n  1 331 ::1/128 On-link\n'
    expect(rows(text)).toMatchObject([
      {
        line: 4,
        lines: [4, 5],
        interfaceIndex: 12,
        metric: 281,
        destination: { prefixLength: 128 },
        gateway: { onLink: true },
      },
      { line: 6, interfaceIndex: 1 },
    ])
    expect(codes(text)).toEqual([])
  })

  test('two runs are two captures', () => {
    const run = `${title}${heading}          0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.25     25\n===========\nPersistent Routes:\n  None\n\n`
    expect(parse(run + run).captures.map((capture) => capture.sections.length)).toEqual([2, 2])
    expect(sections(run + run).map((section) => (section as { family?: unknown }).family)).toEqual([
      'ipv4',
      'ipv4',
      'ipv4',
      'ipv4',
    ])
  })

  test('an interface may have no name and no address', () => {
    const text = 'Interface List\n0x2 ........................... \n0x1000a ...02 00 5e 00 53 01 ...... de la Example\n'
    expect(rows(text)).toMatchObject([
      { index: 2, hardwareAddress: null, name: null },
      { index: 65546, hardwareAddress: '02:00:5e:00:53:01', name: 'de la Example' },
    ])
  })
})

test('tables whose line ends were lost are read as the lines they were', () => {
  const text = [
    'Interface List\n  7...02 00 5e 00 53 07 ......Example Wi-Fi 6E 160MHz\n  1...........................Software Loopback Interface 1\n===========\n',
    'IPv4 Route Table\n===========\nActive Routes:\nNetwork Destination        Netmask          Gateway       Interface  Metric\n',
    '        127.0.0.0        255.0.0.0         On-link         127.0.0.1    331\n          0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.25     25\n',
    'Persistent Routes:\n  None\n\nICMPv4 Statistics\n\n       Received    Sent\n  Messages                  41          44\n  Errors                    0           0\n',
  ].join('')
  const flat = `C:\\>netstat -rs ${text.split(/\s+/).join(' ')}`
  const plain = (from: string) => rows(from).map(({ line, ...row }) => row)
  expect(plain(flat)).toEqual(plain(text))
  expect(parse(flat).captures).toMatchObject([{ command: 'netstat -rs' }])
  expect(parse(flat).coverage).toEqual({ lines: 1, read: 1, noise: 0, unread: 0 })
})

describe('statistics in words that no list has', () => {
  const rowsOf = (labels: readonly string[]) =>
    labels.map((label, n) => `${label.padEnd(20)} ${`${n}7`.padStart(14)}${n < 5 ? ` ${`${n}9`.padStart(15)}` : ''}`)
  const block = (title: string, heading: string, labels: readonly string[]) =>
    [title, '', heading, '', ...rowsOf(labels), ''].join('\n')
  const ja = ['バイト数', 'ユニキャスト数', '非ユニキャスト数', '破棄数', 'エラー数', '不明プロトコル数']
  const heading = '                           受信済み            送信済み'

  test('-e is known by its shape, and by six rows of which the last has one number', () => {
    const text = block('インターフェイス統計', heading, ja)
    expect(sections(text)[0]).toMatchObject({ title: 'インターフェイス統計', protocol: 'ethernet' })
    expect(rows(text).map(({ name, value }) => [name, value])).toEqual([
      ...['Octets', 'UcastPkts', 'NUcastPkts', 'Discards', 'Errors'].flatMap((name, n) => [
        [`ifIn${name}`, Number(`${n}7`)],
        [`ifOut${name}`, Number(`${n}9`)],
      ]),
      ['ifInUnknownProtos', 57],
    ])
    expect(codes(text)).toEqual(['counter-by-place'])
    expect(parse(text).captures[0]).toMatchObject({ dialect: 'windows', locale: 'ja', options: ['-e'] })
  })

  test('six rows of a known title are named by their place too', () => {
    const named = rows(block('接口统计', '  甲  乙', ['子', '丑', '寅', '卯', '辰', '巳'])).map(({ name }) => name)
    expect(named).toHaveLength(11)
    expect(named).not.toContain(null)
  })

  test('a title is without what quotes it', () => {
    const text = ['IPv4 統計', '', ...Array.from({ length: 17 }, (_, n) => `  ラベル${n} = ${n}`), ''].join('\n')
    expect(sections(text.replace(/^/gm, '> '))[0]).toMatchObject({ title: 'IPv4 統計' })
  })

  test('prose above a table is no title', () => {
    expect(parse('So many apples\n\na 1 2\nb 3 4\nc 5 6\nd 7 8\n').captures).toEqual([])
  })
})

test.each([
  ['활성 경로:', '없음'],
  ['使用中的路由:', '無'],
])('%s is empty under %s', (title, none) => {
  expect(sections(`IPv4 路由表\n===========\n${title}\n  ${none}\n`)).toMatchObject([{ title, rows: [] }])
})

test('Windows XP names an interface without an address by its index', () => {
  const heading = 'Active Routes:\nNetwork Destination        Netmask          Gateway       Interface  Metric\n'
  const route = (end: string) => `  255.255.255.255  255.255.255.255       192.0.2.25${end}\n`
  expect(rows(heading + route('           10003       1'))).toMatchObject([{ interface: '10003', metric: 1 }])
  expect(rows(heading + route('       1'))).toEqual([])
  expect(codes(heading + route('       1') + route('      192.0.2.25       1'))).toEqual(['row-unread'])
})

test('a route that a narrow window cut goes on in the next line, and is none of another table', () => {
  const text =
    'Active Routes:\nNetwork Destination        Netmask          Gateway       Interface  Metric\n          0.0.0.0          0.0.0.0        192.0.2.1       19\n2.0.2.25     25\n'
  expect(rows(text)).toMatchObject([{ lines: [3, 4], interface: '192.0.2.25', metric: 25 }])
  expect(sections(text)).toMatchObject([{ persistent: false }])
})

test('a title counts no longer behind the rule that ends its table', () => {
  const text = [
    'Persistent Routes:\n  Network Address          Netmask  Gateway Address  Metric',
    '      203.0.113.0    255.255.255.0      192.0.2.254       1\n==========\n\nxxx\nyyy',
    ' 12    281 2001:db8::/32            fe80::1\n',
  ].join('\n')
  expect(sections(text)).toMatchObject([
    { family: 'ipv4', persistent: true },
    { family: 'ipv6', persistent: false },
  ])
})

test('NetworkDirect endpoints (-x) are known without their heading', () => {
  const text =
    '  Kernel       4 Connection     192.0.2.22:445         198.51.100.71:2240     0\n  Kernel       4 Listener       192.0.2.22:445         NA                     0\n'
  expect(sections(text)).toMatchObject([{ view: 'network-direct' }])
  expect(rows(text)).toMatchObject([
    { type: 'Connection', interfaceIndex: 4 },
    { type: 'Listener', foreign: null },
  ])
})
