import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'netscribe-redact-'))
const ROW = 'tcp        0      0 10.1.2.3:22             192.0.2.77:50123        ESTABLISHED\n'
const file = join(folder, 'a.txt')
writeFileSync(file, ROW)
afterAll(() => rmSync(folder, { recursive: true }))

function redacts(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'redact', ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('netscribe redact', () => {
  test('writes files one after another, with the same stand-ins, and what they stand for', () => {
    const map = join(folder, 'map.json')
    const { status, stdout } = redacts([file, file, '--map', map])
    expect(status).toBe(0)
    const row = 'tcp        0      0 192.0.2.3:22            198.51.100.77:50123     ESTABLISHED\n'
    expect(stdout).toBe(row + row)
    expect(JSON.parse(readFileSync(map, 'utf8'))).toEqual({
      address: { '10.1.2.3': '192.0.2.3', '192.0.2.77': '198.51.100.77' },
    })
  })

  test('writes to a file, and keeps what is to be kept', () => {
    const output = join(folder, 'b.txt')
    expect(redacts([file, '--keep', 'private,ports', '-o', output]).status).toBe(0)
    expect(readFileSync(output, 'utf8')).toContain('10.1.2.3:22             192.0.2.77:50123')
  })

  test('reads standard input, and gives the same with a salt', () => {
    const first = redacts(['--salt', 'pepper'], ROW)
    expect(first.status).toBe(0)
    expect(redacts(['--salt', 'pepper', file]).stdout).toBe(first.stdout)
  })

  test.each<[args: string[], input: string, status: number, said: RegExp]>([
    [['--salt', ''], ROW, 2, /option '--salt': it is empty, and no secret/],
    [['--map', 'a.txt', '-o', './a.txt'], ROW, 2, /option '--map': it is the output, too/],
    [['--keep', 'privat'], ROW, 2, /option '--keep': 'privat' is not known\. Known: private, .*Did you mean private\?/],
    [[join(folder, 'none.txt')], '', 1, /none\.txt: no such file/],
    [[], 'mail to bob@corp.example\n', 1, /nothing in it was recognised/],
  ])('%j is refused, or said', (args, input, status, said) => {
    const found = redacts(args, input)
    expect([found.status, found.stderr]).toEqual([status, expect.stringMatching(said)])
  })
})
