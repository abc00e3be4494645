import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { nearest } from '../src/text/nearest.ts'
import { type Ended, ended } from './ended.ts'

// The command as its users meet it: a process with streams, an exit code, and sometimes a terminal. `npm test` builds it.
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'netscribe-cli-'))
const { FORCE_COLOR: _force, NO_COLOR: _no, ...environment } = process.env

afterAll(() => rmSync(folder, { recursive: true }))

const HEADING = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name'
const ROW = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED 812/sshd'
const LINUX = ['Active Internet connections (servers and established)', HEADING, ROW, ''].join('\n')
const DAMAGED = `${LINUX}tcp        0      x 192.0.2.10:22\n${ROW}\n`

const linux = file('linux.txt', LINUX)
const windows = file(
  'windows.txt',
  [
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State           PID',
    '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1008',
    '',
  ].join('\r\n'),
)
const prose = file('prose.txt', 'Dear all,\nthe server is slow.\n')
const damaged = file('damaged.txt', DAMAGED)

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function start(args: readonly string[], { node = [] as string[], env = {} } = {}): ChildProcess {
  return spawn(process.execPath, [...node, cli, ...args], { cwd: folder, env: { ...environment, ...env } })
}

function run(args: readonly string[], input: string | Uint8Array = '', env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = start(args, { env })
  child.stdin?.on('error', () => {}).end(input)
  return ended(child)
}

describe.concurrent('help', () => {
  test('examples come before options', async ({ expect }) => {
    const { code, stdout, stderr } = await run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatchSnapshot()
  })

  test('the version is the one of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe.concurrent('wrong usage ends with 2 and says what is known', () => {
  test.each<[args: string[], said: RegExp]>([
    [['--fromat', 'json'], /unknown option '--fromat'\n.*Did you mean --format\?/],
    [['-f', 'jsno'], /'jsno' is invalid\. Known: json, ndjson.*Did you mean json\?/],
    [['--view', 'route'], /Known: connections, .*Did you mean routes\?/],
    [['--dialect', 'windws'], /'windws' is not known\. Known: windows, .*Did you mean windows\?/],
    [['--locale', 'jp'], /Known: .*ja.*Did you mean ja\?/],
    [['--dialect', 'aix', '--locale', 'ja'], /'ja' is not known\. Known: en\./],
    [['--encoding', 'shiftjis8'], /WHATWG Encoding Standard\. Did you mean shift_jis\?/],
    [['serve', '--port', 'x'], /A port is a number/],
  ])('%j', async (args, said) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(said)
  })

  test('a far word is not guessed at', () => {
    expect(nearest('yaml', ['json', 'ndjson', 'table'])).toBeUndefined()
    expect(nearest('conections', ['connections', 'routes'])).toBe('connections')
  })
})

describe.concurrent('one input', () => {
  test('standard input gives one report', async () => {
    const { code, stdout, stderr } = await run([], LINUX)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      source: { name: '-' },
      captures: [{ sections: [{ rows: [{ pid: 812 }] }] }],
    })
    expect((await run(['parse', '-'], LINUX)).stdout).toBe(stdout)
  })

  test('a file gives one report under its name', async () => {
    const { stdout } = await run(['parse', linux])
    expect(JSON.parse(stdout)).toMatchObject({ source: { name: linux, bytes: LINUX.length, lines: 3 } })
  })

  test('indented, it is the same report', async () => {
    const [plain, pretty] = await Promise.all([run([damaged]), run(['--pretty', damaged])])
    expect(pretty.stdout).toBe(`${JSON.stringify(JSON.parse(plain.stdout), null, 2)}\n`)
    expect(plain.stdout).toBe(`${JSON.stringify(JSON.parse(plain.stdout))}\n`)
  })

  test('findings are in the report when asked for', async () => {
    const { stdout } = await run(['--findings', windows])
    expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'everywhere' }])
    expect(JSON.parse((await run([windows])).stdout)).not.toHaveProperty('findings')
  })

  test('what is forced reaches the reader', async () => {
    const { stdout } = await run(['--spans', '--encoding', 'UTF-8', '--dialect', 'Windows', '--locale', 'EN', windows])
    expect(JSON.parse(stdout)).toMatchObject({
      source: { encoding: 'utf-8', encodingEvidence: 'given' },
      captures: [{ dialect: 'windows', locale: 'en', sections: [{ rows: [{ span: [98, 173] }] }] }],
    })
    expect(JSON.parse((await run(['--view', 'routes', windows])).stdout)).toMatchObject({
      captures: [{ sections: [] }],
    })
  })

  test('a table is written when it is asked for, without colours unless they are', async ({ expect }) => {
    const { stdout } = await run(['-f', 'table', windows])
    expect(stdout).toMatchSnapshot()
    expect((await run(['-f', 'table', '--color', windows])).stdout).toContain('\u001b[1m')
  })
})

describe.concurrent('several inputs', () => {
  test('give an array of reports in order', async () => {
    const { code, stdout } = await run([linux, '-', windows], LINUX)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).map((report: { source: { name: string } }) => report.source.name)).toEqual([
      linux,
      '-',
      windows,
    ])
  })

  test('give rows one after another', async () => {
    const { stdout } = await run(['-f', 'ndjson', linux, windows])
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source),
    ).toEqual([linux, windows])
  })

  test('the others come when one cannot be opened', async () => {
    const { code, stdout, stderr } = await run(['missing.txt', linux, folder, windows])
    expect(code).toBe(1)
    expect(stderr).toBe(
      `netscribe: missing.txt: no such file\nnetscribe: ${folder}: is a directory; --recursive reads the files in it\n`,
    )
    expect(JSON.parse(stdout)).toHaveLength(2)
  })

  test('an array stays one when none can be opened', async () => {
    expect((await run(['missing.txt', 'gone.txt'])).stdout).toBe('[\n]\n')
  })
})

describe.concurrent('an archive', () => {
  const zip = file(
    'bundle.zip',
    zipSync({ 'a.txt': strToU8(LINUX), 'notes.txt': strToU8('Dear all,\n'), 'b.txt': strToU8(DAMAGED) }),
  )
  const packed = file('linux.txt.gz', gzipSync(strToU8(LINUX)))
  const namesOf = (stdout: string) =>
    JSON.parse(stdout).map(
      ({ source }: { source: { name: string; path: string[] } }) => source.path.at(-1) ?? source.name,
    )

  test('gives an array, one report a member; 0 when one of them was read', async () => {
    const { code, stdout, stderr } = await run([zip])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(namesOf(stdout)).toEqual(['a.txt', 'notes.txt', 'b.txt'])
    expect((await run(['-'], readFileSync(zip))).stdout.length).toBeGreaterThan(500)
  })

  test('packed alone, a text gives its report', async () => {
    expect(JSON.parse((await run([packed])).stdout)).toMatchObject({ source: { path: [packed, 'linux.txt'] } })
  })

  test('beside other inputs its members stand in their array, rows and table', async () => {
    expect(namesOf((await run([linux, zip, packed])).stdout)).toEqual([
      linux,
      'a.txt',
      'notes.txt',
      'b.txt',
      'linux.txt',
    ])
    expect((await run(['-f', 'csv', linux, zip])).stdout.trim().split('\r\n')).toHaveLength(5)
    expect((await run(['-f', 'table', zip])).stdout).toContain(`==> ${zip}/b.txt <==`)
  })

  test('says in which member a line could not be read', async () => {
    expect((await run(['-v', zip])).stderr).toContain('bundle.zip/b.txt:4: warning: ')
    expect((await run(['--strict', zip])).code).toBe(3)
  })
})

describe.concurrent('bad input ends with 1 and its reason', () => {
  test.each<[what: string, args: string[], said: string]>([
    ['a missing file', ['missing.txt'], 'missing.txt: no such file'],
    ['a directory', ['.'], '.: is a directory; --recursive reads the files in it'],
    ['a file where a directory should be', ['linux.txt/x'], 'linux.txt/x: a part of the path is not a directory'],
    ['a misspelt command', ['serv'], 'serv: no such file; did you mean the command serve?'],
  ])('%s', async (_, args, said) => {
    expect(await run(args)).toEqual({ code: 1, stdout: '', stderr: `netscribe: ${said}\n` })
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const secret = file('secret.txt', LINUX)
    chmodSync(secret, 0)
    expect(await run([secret])).toEqual({ code: 1, stdout: '', stderr: `netscribe: ${secret}: permission denied\n` })
  })

  test.each<[what: string, content: string | Uint8Array, said: string]>([
    ['empty', '', 'the input is empty'],
    ['prose', 'Dear all,\n', 'nothing in it was recognised as output of netstat'],
    ['binary', Uint8Array.from({ length: 9000 }, (_, i) => (i * 7919) % 256), 'this looks like binary data'],
    [
      'gzip',
      Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0),
      'Not all of this could be unpacked: its header cannot be read.',
    ],
    ['zstd', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0, 0), 'Not all of this could be unpacked: it ends early.'],
    [
      '7z',
      Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4),
      'This is a 7z archive, not a text; its text is written by 7z x -so FILE.',
    ],
  ])('%s', async (what, content, said) => {
    const path = file(`${what}.dat`, content)
    const { code, stdout, stderr } = await run([path])
    expect({ code, stderr }).toEqual({ code: 1, stderr: `netscribe: ${path}: ${said}\n` })
    expect(JSON.parse(stdout).issues).toContainEqual(expect.objectContaining({ code: 'nothing-recognised' }))
  })

  test('200 MB of one line, in little memory and time', async () => {
    const child = start(['-f', 'ndjson'], { node: ['--max-old-space-size=64'] })
    const result = ended(child)
    const block = Buffer.alloc(1024 * 1024, 'x')
    for (let i = 0; i < 200; i++)
      if (!child.stdin?.write(block)) await once(child.stdin as NodeJS.EventEmitter, 'drain')
    child.stdin?.end()
    const { code, stdout, stderr } = await result
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'netscribe: standard input: nothing in it was recognised as output of netstat\n',
    })
    expect(stdout).toContain('"code":"line-too-long"')
    expect(stdout.length).toBeLessThan(2000)
  }, 20_000)
})

describe.concurrent('what is said of issues', () => {
  test('nothing into a pipe', async () => {
    expect(await run([damaged])).toMatchObject({ code: 0, stderr: '' })
  })

  test('all of it with --verbose', async () => {
    expect((await run(['-v', damaged])).stderr).toMatch(/damaged\.txt:4: warning: /)
  })

  test('--strict ends with 3 and shows the lines', async () => {
    const { code, stdout, stderr } = await run(['--strict', '-f', 'ndjson', damaged, linux])
    expect(code).toBe(3)
    expect(stderr).toBe(
      `netscribe: ${damaged}: 1 line could not be read\n  ${damaged}:4: tcp        0      x 192.0.2.10:22\n`,
    )
    expect(stdout.trim().split('\n')).toHaveLength(4)
  })

  test('--strict is content when all was read', async () => {
    expect(await run(['--strict', linux])).toMatchObject({ code: 0, stderr: '' })
  })

  test('not recognised is graver than unread', async () => {
    expect((await run(['--strict', damaged, prose])).code).toBe(1)
  })

  test('nothing in a name or a line can steer the terminal', async () => {
    const { stderr } = await run(['evil\u001b[2J.txt'])
    expect(stderr).toBe('netscribe: evil␛[2J.txt: no such file\n')
  })
})

describe.concurrent('the output', () => {
  test('-o writes a file, in the format its name tells', async () => {
    const place = join(folder, 'rows.ndjson')
    expect(await run(['-o', place, linux])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(JSON.parse(readFileSync(place, 'utf8'))).toMatchObject({ view: 'connections', pid: 812 })
  })

  test('-o leaves what was there when the run fails, and nothing beside it', async () => {
    mkdirSync(join(folder, 'kept'))
    const place = file('kept/report.json', 'before')
    expect((await run(['-o', place, 'missing.txt'])).code).toBe(1)
    expect((await run(['-o', place, '--strict', damaged])).code).toBe(3)
    expect(readFileSync(place, 'utf8')).toBe('before')
    expect(readdirSync(join(folder, 'kept'))).toEqual(['report.json'])
  })

  test('-o removes its part when a signal ends the run', async () => {
    mkdirSync(join(folder, 'stopped'))
    const child = start(['-o', 'stopped/report.json'])
    child.stdin?.write(LINUX)
    while (readdirSync(join(folder, 'stopped')).length === 0) await new Promise((later) => setTimeout(later, 20))
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([null, 'SIGTERM'])
    expect(readdirSync(join(folder, 'stopped'))).toEqual([])
  })

  test('-o into a folder that is not there says so', async () => {
    expect(await run(['-o', 'nowhere/x.json', linux])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'netscribe: nowhere/x.json: no such file\n',
    })
  })

  test('rows come while the input is still open', async () => {
    const child = start(['-f', 'ndjson'])
    child.stdin?.write(LINUX + `${ROW}\n`.repeat(500))
    const [first] = await once(child.stdout as NodeJS.EventEmitter, 'data')
    expect(String(first)).toMatch(/^\{"source":"-"/)
    child.stdin?.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  test('a reader that has seen enough ends it quietly', async () => {
    const child = start(['-f', 'ndjson'])
    child.stdin?.on('error', () => {}).end(LINUX + `${ROW}\n`.repeat(20_000))
    child.stdout?.once('data', () => child.stdout?.destroy())
    let stderr = ''
    child.stderr?.on('data', (text) => {
      stderr += text
    })
    const [code] = await once(child, 'close')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

// `script` gives a command a terminal of its own; only that of util-linux takes these options.
const hasTerminal = process.platform === 'linux' && existsSync('/usr/bin/script')

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const onTerminal = (command: string, env: NodeJS.ProcessEnv = {}): { code: number; shown: string } => {
    const options = {
      cwd: folder,
      env: { ...environment, TERM: 'xterm', ...env },
      stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'],
    }
    const line = `stty cols 60; ${command.replace(/^netscribe/, `${process.execPath} ${cli}`)}; echo "exit $?"`
    const shown = execFileSync('/usr/bin/script', ['-qec', line, '/dev/null'], options)
      .toString()
      .replaceAll('\r\n', '\n')
    return { code: Number(/exit (\d+)\s*$/.exec(shown)?.[1]), shown: shown.replace(/exit \d+\s*$/, '') }
  }

  test('without a file it helps instead of waiting', () => {
    const { code, shown } = onTerminal('netscribe 2>&1 >/dev/null')
    expect(code).toBe(2)
    expect(shown).toMatch(/^Usage: netscribe/)
  })

  test('a table is shown, in bold, cut to the width', () => {
    const { code, shown } = onTerminal(`netscribe ${linux}`)
    expect(code).toBe(0)
    expect(shown).toContain('\u001b[1mActive Internet connections')
    expect(shown).toMatch(/^tcp .*…/m)
    expect(
      Math.max(
        ...shown
          .split('\n')
          .filter((line) => line.startsWith('tcp'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60)
  })

  test.each([
    ['NO_COLOR', `netscribe ${'$F'}`, { NO_COLOR: '1' }],
    ['TERM=dumb', `netscribe ${'$F'}`, { TERM: 'dumb' }],
    ['--no-color', `netscribe --no-color ${'$F'}`, {}],
  ])('no colours with %s', (_, command, env) => {
    expect(onTerminal(command.replace('$F', linux), env).shown).not.toContain('\u001b')
  })

  test('issues are summed up, but not with --quiet', () => {
    expect(onTerminal(`netscribe ${damaged} >/dev/null`).shown).toMatch(/damaged\.txt:4: warning: /)
    expect(onTerminal(`netscribe -q ${damaged} >/dev/null`).shown).toBe('')
  })
})
