import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'netscribe-validate-'))
const golden = fileURLToPath(new URL('../samples/net-tools/en/a.json', import.meta.url))
const report = readFileSync(golden, 'utf8')

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const wrong = file('wrong.json', report.replace(/"optionsInferred": (?:true|false)/, '"optionsInferred": "no"'))
const cut = file('cut.json', report.slice(0, 40))

describe('netscribe validate', () => {
  test('says what a valid file holds, and nothing with --quiet', () => {
    expect(run(['validate', golden])).toEqual({ status: 0, stdout: `${golden}: valid (report 1)\n`, stderr: '' })
    expect(run(['validate', '-q'], report)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('says each fault with its place', () => {
    const { status, stdout, stderr } = run(['validate', golden, wrong])
    expect(status).toBe(1)
    expect(stderr).toBe('')
    const place = /wrong\.json:(\d+):(\d+): \/captures\/0\/optionsInferred: expected true or false, found "no"\n$/.exec(
      stdout,
    )
    const [, line, column] = place ?? []
    expect(
      readFileSync(wrong, 'utf8')
        .split('\n')
        [Number(line) - 1]?.slice(Number(column) - 1),
    ).toMatch(/^"no"/)
  })

  test('writes JSON: an object for a file, a list for several', () => {
    const { stdout } = run(['validate', '-f', 'json', wrong])
    expect(JSON.parse(stdout)).toMatchObject({
      file: wrong,
      valid: false,
      faults: [{ pointer: '/captures/0/optionsInferred' }],
    })
    expect(JSON.parse(run(['validate', '-f', 'json', golden, golden]).stdout)).toMatchObject([
      { valid: true },
      { valid: true },
    ])
  })

  test.each<[args: string[], status: number, said: RegExp]>([
    [['/nowhere/report.json', golden], 1, /no such file/],
    [['-f', 'yaml', golden], 2, /text, json/],
    [['--strict', golden], 2, /unknown option/],
  ])('%j ends with %i', (args, status, said) => {
    const ended = run(['validate', ...args])
    expect(ended.status).toBe(status)
    expect(ended.stderr).toMatch(said)
  })

  test('the name of a field steers no terminal', () => {
    expect(run(['validate'], '{"view":"\\u001b[31m"}').stdout).not.toContain('\u001b')
    expect(run(['validate'], '{"captures":[],"\\u001b[31m":1}').stdout).not.toContain('\u001b')
  })
})

describe('a saved report that is none', () => {
  test.each<[args: string[], status: number]>([
    [['render', wrong], 1],
    [['diff', wrong, golden], 2],
    [['diff', golden, wrong], 2],
  ])('%j is refused with the place of the fault', (args, status) => {
    const ended = run(args)
    expect(ended).toMatchObject({ status, stdout: '' })
    expect(ended.stderr).toMatch(
      /wrong\.json:\d+:\d+: \/captures\/0\/optionsInferred: expected true or false, found "no"\n$/,
    )
  })

  test('a report that was cut is no text of netstat', () => {
    expect(run(['diff', cut, golden])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/cut\.json:\d+:\d+: this is no JSON/),
    })
  })

  test('JSON of another program is read as text', () => {
    const rows = file(
      'rows.json',
      '[{"LocalAddress":"192.0.2.1","LocalPort":443,"RemoteAddress":"198.51.100.7","RemotePort":50000,"State":5,"OwningProcess":4}]',
    )
    expect(run(['diff', rows, rows])).toMatchObject({ status: 0 })
  })
})
