import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const windows = parse(
  new Uint8Array(readFileSync(new URL('../samples/windows/ja/ano-all-states.txt', import.meta.url))),
)
const linux = parse(new Uint8Array(readFileSync(new URL('../samples/net-tools/en/anpeo.txt', import.meta.url))))

function renders(args: readonly string[], input: unknown) {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'render', ...args], {
    input: text,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('netscribe render', () => {
  test('writes another tool in the language that is asked for, and says what is left out', () => {
    const { status, stdout, stderr } = renders(['--as', 'linux', '--locale', 'ja'], windows)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^稼働中のインターネット接続 \(サーバと確立\)\nProto 受信-Q 送信-Q /)
    expect(stdout).toMatch(/^tcp +- +- 192\.0\.2\.25:50103 +198\.51\.100\.9:443 +FIN_WAIT1 /m)
    expect(stderr).toContain('state not written, 1 row: linux has no word for it')
  })

  test('writes several reports one after another', () => {
    const { status, stdout } = renders(['-q'], [windows, linux])
    expect(status).toBe(0)
    expect(parse(stdout).captures.map(({ dialect }) => dialect)).toEqual(['windows', 'net-tools'])
  })

  test.each<[args: string[], input: unknown, status: number, said: RegExp]>([
    [['--as', 'amiga'], linux, 2, /option '--as': 'amiga' is not known\. Known: windows, /],
    [['--as', 'macos', '--locale', 'ja'], linux, 2, /macos does not print 'ja'\. Known: en\./],
    [[], '{"captures"', 1, /standard input:1:12: this is no JSON: expected a colon/],
    [[], { rows: [] }, 1, /standard input:1:1: expected a report/],
    [[], [], 1, /standard input:1:1: expected a report.*, found a list of 0/],
    [['/nowhere/report.json'], '', 1, /no such file/],
  ])('%j is refused', (args, input, status, said) => {
    const ended = renders(args, input)
    expect(ended).toMatchObject({ status, stdout: '' })
    expect(ended.stderr).toMatch(said)
  })
})
