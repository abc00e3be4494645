import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCollectFlags } from '../../src/cli/collect-flags.ts'
import { validateRecord, validateReport } from '../../src/generated/validate-report.js'
import { type Ended, ended } from '../ended.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const hasProc = process.platform === 'linux' && existsSync('/proc/net/route')

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [cli, 'collect', ...args])
}

function run(...args: string[]): Promise<Ended> {
  return ended(start(...args))
}

describe('flags', () => {
  test('long options are ours, all others are those of netstat', () => {
    const flags = readCollectFlags([
      '-an',
      '--format',
      'csv',
      '-o',
      '--tcp',
      '--interval=2.5',
      '--diff',
      '--count',
      '3',
    ])
    expect(flags).toMatchObject({ format: 'csv', interval: 2.5, count: 3, diff: true, netstat: ['-an', '-o', '--tcp'] })
  })

  test.each([
    [['--format', 'jsno'], /Did you mean json/],
    [['--format'], /a value is missing/],
    [['-an', '-f', 'ndjson'], /write --format ndjson/],
    [['--interval', '0'], /no number above 0/],
    [['--interval', 'x'], /no number above 0/],
  ])('%j', (args, said) => {
    expect(() => readCollectFlags(args as string[])).toThrow(said)
  })
})

if (!hasProc) {
  console.log('This machine has no /proc/net: the command is held to say so.')
  test('without /proc or netstat the command says what is missing', async () => {
    const { code, stdout, stderr } = await run('-rn')
    expect(code === 0 ? stdout : stderr).toMatch(code === 0 ? /"kind":"live"/ : /netstat/)
  })
} else {
  describe.concurrent('the command', () => {
    test('against what was saved before', async ({ expect }) => {
      const folder = await mkdtemp(join(tmpdir(), 'netscribe-against-'))
      const saved = join(folder, 'saved.json')
      const routes = await run('-rn')
      await writeFile(saved, routes.stdout)
      expect(await run('-rn', '--against', saved)).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^routes · .*saved\.json#0 .* → live#0 .*\n0 opened, 0 closed, 0 changed/),
      })
      const report = JSON.parse(routes.stdout)
      const { rows } = report.captures[0].sections[0]
      rows.push({ ...rows[0], interface: 'gone0' })
      await writeFile(saved, JSON.stringify(report))
      const changed = await run('-rn', '--against', saved, '--format', 'ndjson')
      expect(changed.code).toBe(1)
      expect(JSON.parse(changed.stdout)).toMatchObject({ change: 'closed', row: { interface: 'gone0' } })
      await writeFile(saved, '{"schemaVersion":"1.0"}')
      expect(await run('-rn', '--against', saved)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/saved\.json:1:1: the field/),
      })
      expect(await run('-rn', '--against', saved, '--format', 'csv')).toMatchObject({ code: 2 })
      await rm(folder, { recursive: true })
    })

    test('a report', async ({ expect }) => {
      const { code, stdout } = await run('-rn')
      expect(code).toBe(0)
      const report = JSON.parse(stdout)
      expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
      expect(report.captures[0]).toMatchObject({ dialect: 'procfs', options: ['-r', '-n'] })
    })

    test('repeated captures stream NDJSON and are counted on', async ({ expect }) => {
      const { code, stdout } = await run('-s', '--interval', '0.1', '--count', '3')
      expect(code).toBe(0)
      const records = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(new Set(records.map(({ capture }) => capture))).toEqual(new Set([0, 1, 2]))
      for (const one of records.slice(0, 50))
        expect(validateRecord(one), JSON.stringify(validateRecord.errors)).toBe(true)
    })

    test('--diff needs several captures, by --interval or -c alone', async ({ expect }) => {
      const { code, stderr } = await run('-rn', '--diff')
      expect([code, stderr]).toEqual([2, expect.stringMatching(/give --interval too/)])
      expect((await run('-rnc', '--diff', '--count', '1')).code).toBe(0)
    })

    test('--diff gives changes only, in valid records', async ({ expect }) => {
      const { stdout } = await run('-s', '--interval', '0.1', '--count', '3', '--diff')
      const records = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const later = records.filter(({ capture }) => capture > 0)
      expect(later.length).toBeLessThan(records.length)
      for (const one of later) {
        expect(validateRecord(one), JSON.stringify(validateRecord.errors)).toBe(true)
        expect(['opened', 'closed', 'changed']).toContain(one.change)
      }
    })

    test('SIGINT ends a repeated collection well', async ({ expect }) => {
      const child = start('-rn', '--interval', '60', '--format', 'ndjson')
      const closed = once(child, 'close')
      child.stderr?.resume()
      await once(child.stdout as NonNullable<typeof child.stdout>, 'data')
      child.kill('SIGINT')
      expect(await closed).toEqual([0, null])
    })

    test.each([
      [['-Q'], 2, /no option '-Q'/],
      [['-M'], 1, /masquerading/],
      [['--format', 'jsno'], 2, /Did you mean json/],
    ])('%j', async (args, expected, said) => {
      const { code, stdout, stderr } = await run(...(args as string[]))
      expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
      expect(stderr).toMatch(said as RegExp)
    })

    test('--help', async ({ expect }) => {
      const { code, stdout } = await run('--help')
      expect(code).toBe(0)
      expect(stdout).toContain('--interval')
    })
  })
}
