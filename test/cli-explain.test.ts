import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

function explains(args: readonly string[], env: Record<string, string> = {}) {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'explain', ...args], {
    encoding: 'utf8',
    env: { PATH, ...env },
  })
  return { status, stdout, stderr }
}

describe('netscribe explain', () => {
  test('tells what a state means, what comes before and after', () => {
    const { status, stdout, stderr } = explains(['close_wait'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^CLOSE_WAIT: peer closed, we have not\n/)
    expect(stdout).toMatch(/^Comes from:\n {2}ESTABLISHED {2}the FIN of the peer arrives \(ACK is sent\)$/m)
    expect(stdout).toMatch(/^Leads to:\n {2}LAST_ACK {2}the program here closes \(FIN is sent\)$/m)
  })

  test.each<[args: string[], env: Record<string, string>, begins: string]>([
    [['LISTEN'], { LANG: 'ja_JP.UTF-8' }, 'LISTEN：'],
    [['LISTEN'], { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'LISTEN: '],
    [['LISTEN'], { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.eucJP' }, 'LISTEN：'],
    [['LISTEN'], { LANG: 'fr_FR.UTF-8' }, 'LISTEN: '],
    [['LISTEN', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, 'LISTEN: '],
    [['--lang', 'ja', 'ABHÖREN'], {}, 'LISTEN：'],
  ])('%j in %j', (args, env, begins) => {
    expect(explains(args, env).stdout.slice(0, begins.length)).toBe(begins)
  })

  test('takes options and commands as they are typed', () => {
    expect(explains(['-o']).stdout).toMatch(/^-o\n\nWindows\n {2}Adds the PID/)
    expect(explains(['netstat', '-tulpn']).stdout).toMatch(/^netstat -tulpn\n/)
    const typed = explains(['netstat', '-p', 'tcp', '-an', '5', '--dialect', 'macos']).stdout
    expect(typed).toMatch(/^netstat -p tcp -an 5\n\nRead as by macOS\.\n {2}-p tcp {2}Shows only this protocol/)
    expect(explains(['netstat -ano', '--dialect', 'linux']).stdout).toMatch(/^ {2}-o {2}Adds the timer/m)
    expect(explains(['netstat -tulpn']).stdout).toMatch(/^An error in macOS, OpenBSD, NetBSD:\n {2}-p n {2}'n' behind/m)
  })

  test('gives data as JSON', () => {
    expect(JSON.parse(explains(['-ano', '--format', 'json']).stdout)).toMatchObject({
      kind: 'command',
      parts: [{}, {}, {}],
    })
    expect(JSON.parse(explains(['--format', 'json', 'FIN_WAIT2']).stdout)).toMatchObject({ state: 'FIN_WAIT_2' })
    expect(JSON.parse(explains(['--format', 'json']).stdout)).toHaveLength(15)
  })

  test('has a help of its own', () => {
    const { status, stdout } = explains(['--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: netscribe explain \[options\] \[subject\.\.\.\]\n/)
    expect(stdout).toMatch(/netscribe explain netstat -tulpn {10}a command line/)
  })

  test('lists the states when nothing is asked', () => {
    const { status, stdout } = explains([])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^ {2}TIME_WAIT {5}closed, waits for 2 × MSL$/m)
    expect(stdout).toMatch(/netscribe explain STATE \| OPTION \| COMMAND/)
  })

  test.each<[args: string[], said: RegExp]>([
    [['ESTABLISHD'], /Nothing is known of 'ESTABLISHD'\. Did you mean ESTABLISHED\? Known: CLOSED, LISTEN, /],
    [['--lang', 'ja', 'ESTABLISHD'], /ESTABLISHED のことですか。/],
    [['--lisening'], /Did you mean --listening\?/],
    [['\u001b[2Jx'], /'␛\[2Jx'/],
    [['LISTEN', '--lang', 'fr'], /option '--lang': 'fr' is not known\. Known: en, ja\./],
    [['LISTEN', '--format', 'yaml'], /option '--format': 'yaml' is not known\. Known: text, json\./],
    [['-a', '--dialect', 'window'], /'window' is not known\..* Did you mean windows\?/],
  ])('%j is wrong usage', (args, said) => {
    const { status, stdout, stderr } = explains(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(said)
  })
})
