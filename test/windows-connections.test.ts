import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const rows = (text: string): Record<string, unknown>[] =>
  parse(text).captures.flatMap(({ sections }) => sections.flatMap((section) => section.rows as never[]))
const codes = (text: string): string[] => parse(text).issues.map((issue) => issue.code)

describe('who owns a connection (-b)', () => {
  const row = (port: number) => `  TCP    192.0.2.10:${port}       198.51.100.7:443       ESTABLISHED     77\n`
  const table = (...owners: readonly string[]) =>
    `\nActive Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n${owners
      .map((owner, i) => row(50000 + i) + owner)
      .join('')}`
  const owners = (text: string) => rows(text).map(({ owner }) => owner)

  test('an executable that begins like a control sequence is whole', () => {
    const names = ['msedge.exe', 'mysqld.exe', 'KeePass.exe', '7m.exe', 'setup[1].exe']
    const text = table(...names.map((name) => ` [${name}]\n`))
    expect(owners(text)).toEqual(names.map((executable) => ({ components: [], executable, message: null })))
  })

  test('colours of a terminal that lost ESC are still taken away around it', () => {
    const text = table(' [[01;31m[Kchro[m[Kme.exe]\n', ' [[32mmstsc.exe[0m]\n')
    expect(owners(text)).toMatchObject([{ executable: 'chrome.exe' }, { executable: 'mstsc.exe' }])
  })

  test('a component may stand above the message, have a name of two words, or end the text', () => {
    const message = 'Can not obtain ownership information'
    const text = table('  Bonjour Service\n [mDNSResponder.exe]\n', `  EventLog\n ${message}\n`, '  RpcSs\n')
    expect(owners(text)).toEqual([
      { components: ['Bonjour Service'], executable: 'mDNSResponder.exe', message: null },
      { components: ['EventLog'], executable: null, message },
      { components: ['RpcSs'], executable: null, message: null },
    ])
    expect(codes(text)).toEqual([])
  })

  test('blanks in a line below a row cost no more when there are many', () => {
    const start = performance.now()
    parse(table(`a${' '.repeat(60_000)}b\n`))
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('owner lines need no blanks before them', () => {
    const text = table('  RpcSs\n [svchost.exe]\n', ' Can not obtain ownership information\n')
    const plain = (from: string) => owners(from)
    expect(plain(text.replace(/^ +/gm, ''))).toEqual(plain(text))
    expect(plain(text.replace(/^(?=.)/gm, '- '))).toEqual(plain(text))
  })
})
