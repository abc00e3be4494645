import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const text = `Sun Nov 22 09:00:00 2026
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd
tcp        0     64 192.0.2.10:443          198.51.100.7:50122      ESTABLISHED 977/nginx: worker
tcp        0      0 192.0.2.10:22   oops
`

const run = (...args: string[]) => runOn(text, ...args)

function runOn(input: string | Uint8Array, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', input })
  return { status, stdout, stderr }
}

test('rows, columns and the time zone are asked for together', () => {
  const asked = ['--where', 'program:nginx -port:22', '--fields', 'capturedAt,pid', '--timezone', 'Asia/Tokyo']
  expect(run('-f', 'csv', '-q', ...asked)).toEqual({
    status: 0,
    stdout: 'capturedAt,pid\r\n2026-11-22T09:00:00+09:00,977\r\n',
    stderr: '',
  })
})

test.each([
  [['--where', 'prot:443'], /--where.*at character 1: There is no field prot\. Did you mean port\?/],
  [['-f', 'csv', '--fields', 'pids'], /There is no field pids\. Did you mean pid\?/],
  [['-f', 'json', '--fields', 'pid'], /json has no columns\./],
  [['--timezone', 'Asia/Tokio'], /It is no time zone of IANA\. Did you mean Asia\/Tokyo\?/],
  [['collect', '--where', 'state:'], /at character 7: Expected a value right behind :/],
  [['explain', '--line', '9', '-'], /has fewer lines than 9/],
  [['explain', '--line', 'x', '-'], /is no number of a line/],
  [['explain', '--line', '1e1', '-'], /is no number of a line/],
  [['explain', '--line', '2', '-', '--view', 'routes'], /option '--view': explain --line has none of this name/],
  [['explain', '--line', '2', '-', '--encoding', 'utf8x'], /option '--encoding': 'utf8x' is not known\./],
  [['explain', '--line', '2', '-', '--locale', 'xx'], /option '--locale': 'xx' is not known\./],
  [['explain', '--locale', 'ja', '-p'], /option '--locale': a line of a text has it: --line/],
] as const)('%j is refused', (args, said) => {
  const { status, stderr } = run(...args)
  expect(stderr).toMatch(said)
  expect(status).toBe(2)
})

test('a line is explained for people, and as data', () => {
  const { stdout } = run('explain', '--line', '4', '-')
  expect(stdout).toMatch(/^line +4 of -: a row$/m)
  expect(stdout).toMatch(/^section +connections \(lines 2–4\)$/m)
  expect(stdout).toMatch(/^ {2}program +"nginx: worker" {2}<- "977\/nginx: worker" at \d+–\d+$/m)
  expect(run('explain', '--line', '5', '-').stdout).toMatch(/^warning +row-unread: /m)
  expect(JSON.parse(run('explain', '--line', '5', '-', '-f', 'json').stdout)).toMatchObject({ as: 'unread', line: 5 })
})

test('a line is explained as the encoding and the language say', () => {
  const row = Buffer.from('  TCP         192.0.2.1:80           198.51.100.7:50000     ABH\x99REN\n', 'latin1')
  const explained = (...more: string[]) =>
    JSON.parse(runOn(row, 'explain', '--line', '1', '-', '-f', 'json', ...more).stdout)
  expect(explained('--encoding', 'cp850', '--locale', 'de')).toMatchObject({
    rows: [{ row: { state: 'LISTEN', stateText: 'ABHÖREN' } }],
    capture: { locale: 'de' },
  })
})

test('what the rows show together is said where the format holds rows alone', () => {
  const row = (port: number) =>
    `tcp        1      0 192.0.2.10:${port}        198.51.100.7:443        CLOSE_WAIT  1204/java\n`
  const many = Array.from({ length: 60 }, (_, i) => row(40_000 + i)).join('')
  for (const format of ['csv', 'tsv', 'openmetrics']) {
    const { stdout, stderr } = runOn(many, '-f', format, '--findings')
    expect(stderr).toMatch(/^netscribe: standard input: finding: .*java/m)
    expect(stdout).not.toContain('finding:')
    expect(runOn(many, '-q', '-f', format, '--findings').stderr).toBe('')
  }
})
