import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ended, ended } from './ended.ts'
import { table } from './packing.ts'

// Which files a command reads. They run what `npm test` built.
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'netscribe-files-'))
afterAll(() => rmSync(root, { recursive: true }))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(root, 'run-'))
})

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

/** Runs the command in the folder of the test, with a text on standard input. */
function run(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.end(input)
  return ended(child)
}

const sourcesOf = (stdout: string) => [
  ...new Set(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source),
  ),
]

describe('files are those that are meant', () => {
  beforeEach(() => {
    put('case/b/2.txt', table(2))
    put('case/a/1.txt', table(1))
    put('case/note.txt', 'Nothing of the kind.\n')
    put(
      'case/z.zip',
      zipSync({ 'in.txt': new TextEncoder().encode(table(3)), note: new TextEncoder().encode('Hello\n') }),
    )
    symlinkSync('.', join(folder, 'case/b/loop'))
    symlinkSync('../a/1.txt', join(folder, 'case/b/link.txt'))
  })

  test('-r reads directories and what is below them, by name, links to files alone', async () => {
    const { stdout, code } = await run(['-r', 'case', '-f', 'ndjson'])
    const names = ['a/1.txt', 'b/2.txt', 'b/link.txt', 'note.txt', 'z.zip/in.txt', 'z.zip/note']
    expect(sourcesOf(stdout)).toEqual(names.map((name) => `case/${name}`))
    expect(code).toBe(1)
  })

  test('--recognised leaves out what has nothing in it, of files and of archives, and JSON stays whole', async () => {
    const { stdout, stderr, code } = await run(['-r', '--recognised', 'case'])
    const reports = JSON.parse(stdout) as { source: { path: string[]; name: string } }[]
    expect(reports.map(({ source }) => source.name)).toEqual([
      'case/a/1.txt',
      'case/b/2.txt',
      'case/b/link.txt',
      'in.txt',
    ])
    expect(stderr).toBe('netscribe: 4 of 5 files have something in them\n')
    expect(code).toBe(0)
    const none = await run(['--recognised', 'case/note.txt', 'case/note.txt'])
    expect([none.stdout, none.code]).toEqual(['[\n]\n', 1])
    const alone = await run(['--recognised', 'case/note.txt'])
    expect([alone.stdout, alone.code]).toEqual(['', 1])
  })

  test('a pattern that the shell left is read as one, a name that has its signs as a name', async () => {
    put('[1].txt', table(9))
    const { stdout } = await run(['case/?/*.txt', '[1].txt', '-f', 'ndjson'])
    expect(sourcesOf(stdout)).toEqual(['case/a/1.txt', 'case/b/2.txt', 'case/b/link.txt', '[1].txt'])
  })

  test.each([
    ['lines', 'case/b/2.txt\r\ncase/a/1.txt\n'],
    ['zeros', 'case/b/2.txt\0case/a/1.txt\0'],
  ])('--files-from takes a list by %s', async (_, list) => {
    const { stdout, code } = await run(['--files-from', '-', '-f', 'ndjson'], list)
    expect(sourcesOf(stdout)).toEqual(['case/b/2.txt', 'case/a/1.txt'])
    expect(code).toBe(0)
    put('list', list)
    expect((await run(['count', '--files-from', 'list', '-f', 'json'])).code).toBe(0)
  })

  test('a list that is not there, or that leaves no place for a text, is a wrong command line', async () => {
    const missing = await run(['--files-from', 'none'])
    expect([missing.stderr, missing.code]).toEqual(["netscribe: option '--files-from': none: no such file.\n", 2])
    expect((await run(['--files-from', '-', '-'])).code).toBe(2)
  })
})

describe('--resume', () => {
  test('does what was not done, and again what has changed since', async () => {
    for (const name of ['1', '2', '3']) put(`${name}.txt`, table(Number(name)))
    const first = await run(['--resume', 'done', '-f', 'ndjson', '1.txt', 'missing.txt', '2.txt'])
    expect(sourcesOf(first.stdout)).toEqual(['1.txt', '2.txt'])
    appendFileSync(join(folder, '2.txt'), table(5))
    const second = await run(['--resume', 'done', '-f', 'ndjson', '1.txt', '2.txt', '3.txt'])
    expect(sourcesOf(second.stdout)).toEqual(['2.txt', '3.txt'])
    const third = await run(['--resume', 'done', '-f', 'ndjson', '1.txt', '2.txt', '3.txt'])
    expect([third.stdout, third.stderr, third.code]).toEqual(['', '', 0])
    expect(readFileSync(join(folder, 'done'), 'utf8').trim().split('\n')).toHaveLength(4)
  })

  test('goes with what is written as it is read', async () => {
    put('1.txt', table(1))
    const { code, stderr } = await run(['--resume', 'done', '-o', 'out.json', '1.txt'])
    expect(stderr).toContain("option '--resume'")
    expect(code).toBe(2)
  })
})
