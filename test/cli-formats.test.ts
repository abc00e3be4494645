import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'

// The formats for other tools, from the command that is built.
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'netscribe-formats-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CONNECTIONS = [
  'Active Internet connections (servers and established)',
  'Proto Recv-Q Send-Q Local Address           Foreign Address         State',
  'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED',
  '',
].join('\n')
const SOCKETS = [
  'Active UNIX domain sockets (servers and established)',
  'Proto RefCnt Flags       Type       State         I-Node   Path',
  'unix  2      [ ACC ]     STREAM     LISTENING     12345    /run/x',
  '',
].join('\n')
const first = file('first.txt', CONNECTIONS + SOCKETS)
const second = file(
  'second.txt',
  CONNECTIONS.replace('State', 'State       PID/Program name').replace('SHED', 'SHED 812/sshd'),
)

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function run(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) => {
      if (error) reject(error)
      else resolve({ stdout, stderr })
    })
  })
}

describe.concurrent('csv', () => {
  test('of several files is one table of one view, and says what it left out', async () => {
    const { stdout, stderr } = await run(['-f', 'csv', first, second])
    const rows = parse(stdout, { columns: true }) as Record<string, string>[]
    expect(rows.map(({ source, pid }) => [source, pid])).toEqual([
      [first, ''],
      [second, '812'],
    ])
    expect(stderr).toBe(`netscribe: ${first}: csv holds one view; left out: unix-sockets (1 row); --view chooses\n`)
  })

  test('says nothing when it is told not to, or when all is there', async () => {
    expect((await run(['-q', '-f', 'tsv', first])).stderr).toBe('')
    expect((await run(['--view', 'unix-sockets', '-f', 'tsv', first])).stderr).toBe('')
  })

  test('is told by the name of the output', async () => {
    const place = join(folder, 'rows.csv')
    await run(['-o', place, second])
    expect(parse(readFileSync(place), { columns: true })).toMatchObject([{ program: 'sshd' }])
  })
})

test('yaml of several files is a document each', async () => {
  const { stdout } = await run(['-f', 'yaml', first, second])
  const names = parseAllDocuments(stdout).map((document) => document.toJS().source.name)
  expect(names).toEqual([first, second])
})
