import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { counterRules, interfaceRule } from '../../src/ask/findings/counter-rules.ts'
import { findingsIn } from '../../src/ask/findings/find.ts'
import { socketRules } from '../../src/ask/findings/socket-rules.ts'
import { convert, type Finding, type Format, parse, parseStream, sentencesOf } from '../../src/index.ts'
import { ja } from '../../src/report/findings/ja.ts'
import { findingCodes } from '../../src/report/values/finding-codes.ts'
import { line, linux } from '../page-engine/captures.ts'

const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i))
const findingsOf = (...lines: readonly string[]) => findingsIn(linux(...lines).captures)
const codesOf = (lines: readonly string[]) => findingsOf(...lines).map(({ code }) => code)
const thresholdOf = (code: Finding['code']) => socketRules.find((rule) => rule.code === code)?.threshold as number
const closeWait = (count: number, owner: string) =>
  times(count, (i) => line(`192.0.2.1:${40000 + i}`, '198.51.100.7:443', 'CLOSE_WAIT', owner))

describe('sockets of one run', () => {
  test('show a program that does not close, and where', () => {
    expect(codesOf(closeWait(thresholdOf('close-wait') - 1, '1/leaky'))).toEqual([])
    expect(findingsOf(...closeWait(12, '1/leaky'))).toMatchObject([
      {
        code: 'close-wait',
        severity: 'warning',
        threshold: 5,
        state: 'CLOSE_WAIT',
        program: 'leaky',
        rows: 12,
        lines: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        runs: { seen: 1, of: 1 },
        trend: null,
        where: 'state:CLOSE_WAIT program:"leaky"',
      },
    ])
  })

  test('show no leak where several programs have a few each, nor several processes without a name', () => {
    expect(codesOf([...closeWait(3, '1/one'), ...closeWait(3, '2/two')])).toEqual([])
    const windows = (pids: readonly number[]) =>
      parse(
        [
          '  Proto  Local Address          Foreign Address        State           PID',
          ...pids.map(
            (pid, i) => `  TCP    192.0.2.1:${50000 + i}        198.51.100.7:443       CLOSE_WAIT      ${pid}`,
          ),
          '',
        ].join('\n'),
        { findings: true },
      ).findings
    expect(windows([11, 12, 13, 14, 15])).toEqual([])
    expect(windows([11, 11, 11, 11, 11])).toMatchObject([
      { code: 'close-wait', pid: 11, program: null, where: 'state:CLOSE_WAIT pid:11' },
    ])
  })

  test('have the name that a list of processes below gives their PID', () => {
    const text = [
      '  Proto  Local Address          Foreign Address        State           PID',
      ...times(5, (i) => `  TCP    192.0.2.1:${50000 + i}        198.51.100.7:443       CLOSE_WAIT      1020`),
      '',
      'Image Name                     PID Session Name        Session#    Mem Usage',
      '========================= ======== ================ =========== ============',
      'leaky.exe                     1020 Services                   0     12,345 K',
      '',
    ].join('\n')
    expect(parse(text, { findings: true }).findings).toMatchObject([{ pid: 1020, program: 'leaky.exe' }])
  })

  test('show a host that does not answer', () => {
    const tries = (host: string, count: number) =>
      times(count, (i) => line(`192.0.2.1:${40000 + i}`, `${host}:443`, 'SYN_SENT'))
    expect(codesOf([...tries('198.51.100.7', 2), ...tries('198.51.100.8', 2)])).toEqual([])
    expect(findingsOf(...tries('198.51.100.7', 3))).toMatchObject([
      { code: 'syn-sent', host: '198.51.100.7', where: 'state:SYN_SENT foreign:198.51.100.7' },
    ])
  })

  test.each([
    ['syn-received', 'SYN_RECV'],
    ['time-wait', 'TIME_WAIT'],
    ['fin-wait-2', 'FIN_WAIT2'],
  ] as const)('%s begins at its threshold', (code, state) => {
    const rows = (count: number) =>
      times(count, (i) => line('192.0.2.1:443', `198.51.100.${i % 250}:${20000 + i}`, state))
    expect(codesOf(rows(thresholdOf(code) - 1))).toEqual([])
    expect(codesOf(rows(thresholdOf(code)))).toEqual([code])
  })

  test('show a send queue that does not drain, with the bytes of the largest', () => {
    const row = (bytes: number) => line('192.0.2.1:443', '198.51.100.7:50000', 'ESTABLISHED', '-', bytes)
    expect(codesOf([row(thresholdOf('send-queue') - 1)])).toEqual([])
    expect(findingsOf(row(70_000), row(20_000))).toMatchObject([{ code: 'send-queue', rows: 2, value: 70_000 }])
  })

  test('show what can be reached from everywhere, but not what listens on this machine only', () => {
    expect(codesOf([line('127.0.0.1:5432', '0.0.0.0:*', 'LISTEN')])).toEqual([])
    expect(findingsOf(line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN'))).toMatchObject([
      { code: 'everywhere', severity: 'info' },
    ])
  })

  test.each([
    [
      'ss',
      'State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 129    128    192.0.2.1:8080     0.0.0.0:*\nLISTEN 0      128    192.0.2.1:22       0.0.0.0:*\n',
    ],
    [
      'macOS -L',
      'Current listen queue sizes (qlen/incqlen/maxqlen)\nListen         Local Address         \n128/0/128      192.0.2.1.8080         \n0/0/128        192.0.2.1.22           \n',
    ],
  ])('show a listener whose queue is full: %s', (_, text) => {
    expect(parse(text, { findings: true }).findings).toMatchObject([{ code: 'listen-queue', rows: 1 }])
  })
})

describe('sockets of several runs', () => {
  const runs = (...counts: readonly number[]) =>
    findingsIn(
      counts.flatMap(
        (count) =>
          linux(...closeWait(count, '1/leaky'), line('192.0.2.1:22', '198.51.100.9:1', 'ESTABLISHED')).captures,
      ),
    )

  test('are told once, by the run that has most', () => {
    expect(runs(5, 9)).toMatchObject([{ code: 'close-wait', capture: 1, rows: 9, runs: { seen: 2, of: 2 } }])
  })

  test('show no leak that was seen once', () => {
    expect(runs(0, 9, 0)).toEqual([])
  })

  test.each([
    ['growing', [5, 10, 20, 40]],
    ['falling', [40, 20, 10, 5]],
    ['steady', [9, 10, 11, 10]],
  ] as const)('say how their number goes: %s', (trend, counts) => {
    expect(runs(...counts)).toMatchObject([{ trend, runs: { seen: 4, of: 4 } }])
  })
})

describe('counters', () => {
  const snmp = (at: string, retransmitted: number, sent: number, overflows: number) =>
    [
      `$ date -u +%FT%TZ; netstat -s`,
      at,
      'Tcp:',
      `    ${sent} segments sent out`,
      `    ${retransmitted} segments retransmitted`,
      'TcpExt:',
      `    ${overflows} times the listen queue of a socket overflowed`,
      '',
    ].join('\n')
  const found = (text: string) => parse(text, { findings: true }).findings

  test('since they began are an information, by their share', () => {
    expect(found(snmp('2026-11-22T09:00:00Z', 30, 1000, 0))).toMatchObject([
      { code: 'retransmission', severity: 'info', value: 30, share: 0.03, rate: null, subject: 'tcpRetransSegs' },
    ])
    expect(found(snmp('2026-11-22T09:00:00Z', 10, 1000, 0))).toEqual([])
    expect(found(snmp('2026-11-22T09:00:00Z', 30, 999, 0))).toEqual([])
  })

  test('of two runs count what came between, with its rate', () => {
    const text = snmp('2026-11-22T09:00:00Z', 9000, 10_000, 7) + snmp('2026-11-22T09:01:00Z', 9060, 12_000, 10)
    expect(found(text)).toMatchObject([
      { code: 'listen-overflow', severity: 'warning', value: 3, rate: 0.05, runs: { seen: 2, of: 2 } },
      { code: 'retransmission', severity: 'warning', value: 60, share: 0.03, rate: 1 },
    ])
  })

  test('that began anew are counted from there', () => {
    const text = snmp('2026-11-22T09:00:00Z', 0, 10_000, 70) + snmp('2026-11-22T09:01:00Z', 0, 10_000, 2)
    expect(found(text)).toMatchObject([{ code: 'listen-overflow', severity: 'info', value: 2 }])
  })

  test('of an interface show what it loses', () => {
    const text = [
      'Kernel Interface table',
      'Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg',
      'eth0      1500    90000      5     95 0         10000      0      0      0 BMRU',
      'eth1      1500    90000      0      9 0         10000      0      0      0 BMRU',
      '',
    ].join('\n')
    expect(found(text)).toMatchObject([
      { code: 'interface-loss', subject: 'eth0', value: 100, share: 0.001, lines: [3], where: 'name:"eth0"' },
    ])
  })
})

describe('findings are written', () => {
  const text = [
    'Active Internet connections (servers and established)',
    'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name',
    ...closeWait(5, '1/leaky'),
    '',
  ].join('\n')
  const written = async (format: Format) => {
    let out = ''
    for await (const piece of convert(text, format, { findings: true })) out += piece
    return out
  }

  test('into the report, on request alone', async () => {
    expect(parse(text)).not.toHaveProperty('findings')
    expect(JSON.parse(await written('json'))).toEqual(parse(text, { findings: true }))
    expect(await written('yaml')).toContain('findings:\n')
  })

  test('as lines of NDJSON', async () => {
    const lines = (await written('ndjson')).trim().split('\n')
    expect(JSON.parse(lines.at(-1) as string)).toMatchObject({ source: '-', view: 'finding', code: 'close-wait' })
    const records = []
    for await (const record of parseStream(text, { findings: true })) records.push(record)
    expect(records.at(-1)).toEqual(JSON.parse(lines.at(-1) as string))
  })

  test('for people, below the tables', async () => {
    expect(await written('table')).toMatch(
      /\nfindings\nA program does not close its connections\n {2}5 connections in CLOSE_WAIT of leaky: .*\n {2}Look in .*\n {2}lines 3, 4, 5, 6, 7 · state:CLOSE_WAIT program:"leaky"\n$/,
    )
    expect(await written('markdown')).toMatch(/\n## Findings\n\n- \*\*A program does not close its connections\*\*: 5 /)
  })
})

test('docs/findings.md lists every rule with its threshold', () => {
  const rules = [...socketRules, ...counterRules, interfaceRule].map(({ code, threshold }) => [code, String(threshold)])
  const rows = [...readFileSync('docs/findings.md', 'utf8').matchAll(/^\| `([\w-]+)` \| ([\d.]+) \|/gm)]
  expect(rows.map(([, code, threshold]) => [code, threshold]).sort()).toEqual(rules.sort())
  expect(rules.map(([code]) => code).sort()).toEqual([...findingCodes].sort())
})

test.each(findingCodes)('%s has words in two languages', (code) => {
  const finding = { ...(findingsOf(...closeWait(5, '1/leaky'))[0] as Finding), code }
  for (const words of [undefined, ja]) {
    const { title, seen, advice, threshold } = sentencesOf(finding, words)
    for (const sentence of [title, seen, advice, threshold]) expect(sentence).toMatch(/^[^{}]+$/)
  }
})
