import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSystemFlags } from '../../src/collector.ts'
import { validateReport } from '../../src/generated/validate-report.js'
import { type ConnectionRow, parse, type Report } from '../../src/index.ts'
import { systemCollector } from '../../src/live/system/collect.ts'
import { type Recorded, recordedMachine } from './recorded-machine.ts'

const WINDOWS = [
  '',
  'Active Connections',
  '',
  '  Proto  Local Address          Foreign Address        State           PID',
  '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1008',
  '  TCP    192.0.2.10:50000       198.51.100.20:443      ESTABLISHED     4321',
  '',
].join('\r\n')
const TASKS =
  '"System Idle Process","0","Services","0","8 K"\r\n"svchost.exe","1008","Services","0","9,876 K"\r\n"a ""b"".exe","4321","Console","1","1 K"\r\n'
const BSD =
  'Active Internet connections (including servers)\nProto Recv-Q Send-Q Local Address          Foreign Address        (state)\n' +
  'tcp4       0      0 192.0.2.10.50000       198.51.100.20.443      ESTABLISHED\ntcp4       0      0 *.22                   *.*                    LISTEN\n'
const LSOF = 'p812\ncsshd\nf3\nPTCP\nn*:22\np4321\ncfirefox\nf5\nPTCP\nn192.0.2.10:50000->198.51.100.20:443\n'

async function collect(recorded: Recorded, ...flags: string[]): Promise<{ report: Report; asked: string[] }> {
  const machine = recordedMachine(recorded)
  const report = await systemCollector(machine, parse, readSystemFlags).collect(flags)
  expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
  return { report, asked: machine.asked }
}

function connections(report: Report): ConnectionRow[] {
  return report.captures
    .flatMap(({ sections }) => sections)
    .flatMap((section) => (section.view === 'connections' ? section.rows : []))
}

describe('Windows', () => {
  test('netstat with process numbers, and the list of tasks for their names', async () => {
    const { report, asked } = await collect(
      { platform: 'win32', programs: { 'netstat -ano': WINDOWS, 'tasklist /FO CSV /NH': TASKS } },
      '-ano',
    )
    expect(asked).toEqual(['netstat -ano', 'tasklist /FO CSV /NH'])
    expect(connections(report).map(({ pid, program }) => [pid, program])).toEqual([
      [1008, 'svchost.exe'],
      [4321, 'a "b".exe'],
    ])
    expect(report.source).toMatchObject({ name: 'live', kind: 'live', bytes: null, encoding: null })
    expect(report.captures[0]).toMatchObject({ dialect: 'windows', capturedAt: '2026-11-22T00:00:00.000Z' })
  })

  test('process numbers are asked for in any case', async () => {
    const { report, asked } = await collect({ platform: 'win32', programs: { 'netstat -an -o': WINDOWS } }, '-an')
    expect(asked).toEqual(['netstat -an -o'])
    expect(connections(report)[1]?.pid).toBe(4321)
  })

  test('-b without administrator rights is asked for again without it, and said', async () => {
    const refusal = 'The requested operation requires elevation.\r\n'
    const { report, asked } = await collect(
      {
        platform: 'win32',
        programs: { 'netstat -ano -b': refusal, 'netstat -ano': WINDOWS, 'tasklist /FO CSV /NH': TASKS },
      },
      '-ano',
      '-b',
    )
    expect(asked).toEqual(['netstat -ano -b', 'netstat -ano', 'tasklist /FO CSV /NH'])
    expect(connections(report)[0]?.program).toBe('svchost.exe')
    expect(report.issues.map(({ code }) => code)).toContain('not-supported')
  })

  test('the bytes of an OEM code page', async () => {
    const bytes = readFileSync(new URL('../../samples/windows/ja/ano-cp932-crlf.txt', import.meta.url))
    const { report } = await collect({ platform: 'win32', programs: { 'netstat -ano': bytes } }, '-ano')
    expect(report.captures[0]?.locale).toBe('ja')
  })
})

describe('macOS and the BSDs', () => {
  test('lsof where netstat does not say the program', async () => {
    const { report, asked } = await collect(
      { platform: 'darwin', programs: { 'netstat -an -v': BSD, 'lsof -nP -i -FpcPn': LSOF } },
      '-an',
      '--programs',
    )
    expect(asked).toEqual(['netstat -an -v', 'lsof -nP -i -FpcPn'])
    expect(connections(report).map(({ pid, program }) => [pid, program])).toEqual([
      [4321, 'firefox'],
      [812, 'sshd'],
    ])
  })

  test('the family behind -f is no option, with a blank or without', async () => {
    for (const flags of [['-an', '-finet'], ['-an', '-f', 'inet'], ['-nafinet']]) {
      const programs = { [`netstat ${flags.join(' ')} -v`]: BSD, 'lsof -nP -i -FpcPn': LSOF }
      const { report } = await collect({ platform: 'darwin', programs }, ...flags, '--programs')
      expect(connections(report)[0]?.program).toBe('firefox')
      expect(report.captures[0]?.options.toSorted()).toEqual(['-a', '-f', '-n', '-v'])
    }
  })

  test('without lsof that is said', async () => {
    const { report } = await collect({ platform: 'freebsd', programs: { 'netstat -an': BSD } }, '-an', '--programs')
    expect(report.issues.map(({ args }) => args.what)).toEqual(['programs of sockets: lsof is not installed'])
  })
})

describe('what cannot be had is said', () => {
  test('netstat that had to be stopped', async () => {
    const { report } = await collect({ platform: 'freebsd', programs: { 'netstat -an': BSD }, endless: true }, '-an')
    expect(connections(report)).toHaveLength(2)
    expect(report.issues.map(({ args }) => args.text)).toEqual([expect.stringMatching(/'netstat -an' did not end/)])
  })

  test('no netstat', async () => {
    await expect(collect({ platform: 'freebsd' }, '-an')).rejects.toThrow(/netstat could not be run/)
  })

  test('netstat that refuses a flag', async () => {
    const refused = {
      platform: 'darwin',
      programs: { 'netstat -Q -v': '' },
      errors: 'netstat: illegal option -- Q\nusage: …',
    }
    await expect(collect(refused, '-Q')).rejects.toThrow(/'netstat -Q.*illegal option -- Q/)
  })
})
