import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ended, ended } from './ended.ts'

// What the command leaves behind: files with care, terminals unharmed. They run what `npm test` built.
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'netscribe-output-'))
afterAll(() => rmSync(root, { recursive: true }))

const ROW = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED 812/sshd'
const TEXT = `Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n${ROW}\n`
const HOSTILE = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp.\u2066'
const OWN_STYLE = new RegExp(`${'\u001b'}\\[(?:1|2|22)m`, 'g')
const STEERING = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/u

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(root, 'run-'))
  writeFileSync(at('in.txt'), TEXT)
})

const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')

/** Runs the command in the folder of the test. */
function run(args: readonly string[]): Promise<Ended> {
  return ended(spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }))
}

/** What a shell makes of a command line that begins with netscribe. */
function shell(line: string): string {
  return execFileSync('/bin/sh', ['-c', line.replaceAll('netscribe', `'${process.execPath}' '${cli}'`)], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

describe('-o', () => {
  test('leaves what an older run left for a while, then removes it, and touches nothing else', async () => {
    const names = ['.netscribe-0123456789abcdef.part', '.netscribe-fedcba9876543210.part', '.netscribe-x.part']
    for (const name of names) writeFileSync(at(name), 'half')
    const old = new Date(Date.now() - 8 * 24 * 3600 * 1000)
    for (const name of names.slice(1)) utimesSync(at(name), old, old)
    expect(await run(['-o', 'out.json', 'in.txt'])).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(folder).sort()).toEqual([names[0], names[2], 'in.txt', 'out.json'])
  })

  test('keeps the mode of what it replaces, and gives a new file that of the umask', async () => {
    writeFileSync(at('old.json'), 'before')
    chmodSync(at('old.json'), 0o604)
    const umask = process.umask(0o027)
    for (const name of ['old.json', 'new.json']) await run(['-o', name, 'in.txt'])
    process.umask(umask)
    expect(statSync(at('old.json')).mode & 0o777).toBe(0o604)
    expect(statSync(at('new.json')).mode & 0o777).toBe(0o640)
  })

  test('writes what a link points to, also when that is yet to be made', async () => {
    mkdirSync(at('elsewhere'))
    writeFileSync(at('elsewhere/old.json'), 'before')
    symlinkSync('elsewhere/old.json', at('link.json'))
    symlinkSync('elsewhere/new.json', at('inner.json'))
    symlinkSync('inner.json', at('dangling.json'))
    for (const name of ['link.json', 'dangling.json']) {
      expect(await run(['-o', name, 'in.txt'])).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true)
    }
    expect(readlinkSync(at('inner.json'))).toBe('elsewhere/new.json')
    for (const name of ['elsewhere/old.json', 'elsewhere/new.json'])
      expect(JSON.parse(read(name)).captures).toHaveLength(1)
    expect(readdirSync(at('elsewhere')).sort()).toEqual(['new.json', 'old.json'])
  })

  test.each([
    ['itself', 'in.txt', 'in.txt'],
    ['another spelling', './in.txt', 'in.txt'],
    ['a link to it', 'soft.txt', 'in.txt'],
    ['another name of it', 'hard.txt', 'in.txt'],
    ['what its link points to', 'in.txt', 'soft.txt'],
  ])('refuses an input: %s', async (_, output, input) => {
    symlinkSync('in.txt', at('soft.txt'))
    linkSync(at('in.txt'), at('hard.txt'))
    const { code, stderr } = await run(['-o', output, input])
    expect(code).toBe(2)
    expect(stderr).toBe(`netscribe: ${input} is an input and the output at once; choose another output\n`)
    expect(read('in.txt')).toBe(TEXT)
  })

  test.each(['-o in.txt < in.txt', 'in.txt >> in.txt'])('refuses %s', (line) => {
    expect(shell(`netscribe ${line} 2> said; echo $?; cat said`)).toMatch(/^2\n.* at once; choose another output\n$/)
    expect(read('in.txt')).toBe(TEXT)
  })

  test.each(['sub', 'sub/', 'new/'])('refuses the directory %s', async (name) => {
    mkdirSync(at('sub'))
    const { code, stderr } = await run(['-o', name, 'in.txt'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `netscribe: option '--output': ${name} is a directory; name a file in it\n`,
    })
    expect(readdirSync(folder).sort()).toEqual(['in.txt', 'sub'])
  })

  test('a link that goes round in a circle is said, and stays', async () => {
    symlinkSync('b.json', at('a.json'))
    symlinkSync('a.json', at('b.json'))
    expect(await run(['-o', 'a.json', 'in.txt'])).toMatchObject({
      code: 1,
      stderr: 'netscribe: a.json: too many symbolic links\n',
    })
    expect(lstatSync(at('a.json')).isSymbolicLink()).toBe(true)
  })

  test.skipIf(process.platform === 'win32')('writes devices, pipes and descriptors as they are', () => {
    expect(shell('echo first > x; netscribe -f ndjson -o /dev/stdout in.txt >> x; cat x')).toMatch(/^first\n\{"source"/)
    expect(shell('echo first > y; netscribe -f ndjson -o /dev/fd/3 in.txt 3>> y; cat y')).toMatch(/^first\n\{"source"/)
    expect(shell('mkfifo p; cat p & netscribe -f ndjson -o p in.txt; wait')).toMatch(/^\{"source"/)
    expect(lstatSync(at('p')).isFIFO()).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['in.txt', 'p', 'x', 'y'])
  })
})

describe('nothing that is printed steers a terminal', () => {
  test.each([
    [['-f', HOSTILE]],
    [['--dialect', HOSTILE]],
    [[`--${HOSTILE}`]],
    [['-o', `${HOSTILE}/`]],
    [['--', `${HOSTILE}.txt`]],
    [['explain', HOSTILE]],
    [['explain', 'netstat', '-a', HOSTILE]],
    [['explain', '--format', 'json', 'netstat', '-a', HOSTILE]],
    [['render', '--as', HOSTILE, 'in.txt']],
    [['render', `${HOSTILE}.json`]],
    [['collect', '--format', HOSTILE]],
    [['serve', '--port', HOSTILE]],
  ])('%j', async (args) => {
    const { stdout, stderr } = await run(args)
    expect(stdout + stderr).toMatch(/␛|\\u001b|\\u009b/)
    expect(stdout + stderr).not.toMatch(STEERING)
  })

  test('by names of members, in any format for people, and in what is said of them', async () => {
    const name = `bad${HOSTILE}`
    writeFileSync(
      at('a.zip'),
      zipSync({ [`${name}.txt`]: strToU8(`${TEXT}tcp 0 x ${HOSTILE}\n`), 'b.txt': strToU8(TEXT) }),
    )
    for (const format of ['table', 'markdown', 'json', 'ndjson', 'yaml']) {
      const { code, stdout, stderr } = await run(['-v', '-f', format, 'a.zip'])
      expect(code).toBe(0)
      expect(stdout).toMatch(/bad(?:␛|\\u001b|\\e)/)
      expect(stderr).toContain('bad␛')
      expect(stdout + stderr).not.toMatch(STEERING)
    }
  })

  test('by a report that is rendered', async () => {
    const report = JSON.parse((await run(['in.txt'])).stdout)
    report.captures[0].sections[0].rows[0].program = HOSTILE
    writeFileSync(at('report.json'), JSON.stringify(report))
    const { code, stdout, stderr } = await run(['render', 'report.json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('812/␛[2J')
    expect(stdout).not.toMatch(STEERING)
  })

  test('data for programs stay as they are', async () => {
    writeFileSync(at('odd.txt'), TEXT.replace('sshd', 'ss\u009bhd'))
    expect((await run(['-f', 'csv', 'odd.txt'])).stdout).toContain('ss\u009bhd')
    expect(JSON.parse((await run(['odd.txt'])).stdout)).toMatchObject({
      captures: [{ sections: [{ rows: [{ program: 'ss\u009bhd' }] }] }],
    })
  })

  // `script` gives a command a terminal of its own; only that of util-linux takes these options.
  const hasTerminal = process.platform === 'linux' && existsSync('/usr/bin/script')
  test.skipIf(!hasTerminal).each(['csv', 'table', 'json -o /dev/tty'])('%s on a terminal', (format) => {
    writeFileSync(at('odd.txt'), TEXT.replace('sshd', 'ss\u009b1mhd\u0001'))
    const line = `'${process.execPath}' '${cli}' -f ${format} odd.txt`
    const options = { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'] }
    const printed = execFileSync('/usr/bin/script', ['-qec', line, '/dev/null'], options).toString()
    const shown = printed.replaceAll(OWN_STYLE, '').replace(/\r+\n/g, '\n')
    expect(shown).toMatch(/ss\\u\S+hd/)
    expect(shown).not.toMatch(STEERING)
  })
})
