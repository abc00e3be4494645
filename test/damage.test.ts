import { describe, expect, test } from 'vitest'
import { validateReport } from '../src/generated/validate-report.js'
import { parse } from '../src/index.ts'
import type { ConnectionRow } from '../src/types.ts'

const viewsOf = (text: string) => parse(text).captures.flatMap(({ sections }) => sections.map(({ view }) => view))

describe('a text that was cut or spoiled', () => {
  test('an address whose netmask is cut off is unread, and the interface stays', () => {
    const report = parse(
      'Kernel Interface table\nlo: flags=73<UP,LOOPBACK,RUNNING>  mtu 65536\n        inet 127.0.0.1  netmask \n        loop  txqueuelen 1000  (Local Loopback)\n',
    )
    expect(report.captures[0]?.sections[0]?.rows).toMatchObject([{ name: 'lo', mtu: 65536 }])
    expect(report.issues).toMatchObject([{ code: 'row-unread', line: 3 }])
  })

  test('a peer under a spoiled heading word is kept as text, and the row has no peer', () => {
    const text = [
      'UDP: IPv4',
      '   Local Address       ARemote Address      State',
      '-------------------- -------------------- ----------',
      '192.0.2.80.15934     198.51.100.53.53     Connected',
    ].join('\n')
    const report = parse(text)
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
    expect(report.captures[0]?.sections[0]?.rows[0]).toMatchObject({ local: { port: 15934 }, foreign: null })
    expect(report.issues).toContainEqual(expect.objectContaining({ code: 'heading-unknown-column' }))
  })

  test('a memory line that only one of the BSDs opens with is that one', () => {
    expect(viewsOf('1840/975/2815 mbufs in use (current/cache/total)\n')).toEqual(['memory'])
    expect(parse('1840/975/2815 mbufs in use (current/cache/total)\n').captures[0]?.dialect).toBe('freebsd')
  })

  test('a heading that goes on in a line below counts its lines once', () => {
    const { coverage } = parse('  Proto  Adresse locale         Adresse distante       \ufffdtat\r\n  Dnscache')
    expect(coverage.read + coverage.noise + coverage.unread).toBe(2)
    expect(coverage.noise).toBeGreaterThanOrEqual(0)
  })

  test('rows that stand side by side are rows both', () => {
    const left = 'tcp  0  0 192.0.2.10:22   198.51.100.7:51022  ESTABLISHED'
    const report = parse(`${left} | ${left.replace('51022', '51023')}\n${left}   ${left.replace('51022', '51024')}\n`)
    const ports = report.captures[0]?.sections[0]?.rows.map((row) => (row as ConnectionRow).foreign?.port)
    expect(ports).toEqual([51022, 51023, 51022, 51024])
    expect(report.issues.map(({ code }) => code)).toEqual(['dialect-guessed'])
  })

  test('as many rows as there may be stand on one line', () => {
    const row = 'tcp 0 0 192.0.2.1:80 192.0.2.2:90 ESTABLISHED '
    expect(parse(row.repeat(2500)).captures[0]?.sections[0]?.rows).toHaveLength(2500)
  })

  test('a remark behind a row is no part of the program', () => {
    const row =
      'tcp        0      0 192.0.2.10:44719        203.0.113.80:443        ESTABLISHED 4411/Discord        <- this'
    const report = parse(`Proto Recv-Q Send-Q Local Address Foreign Address State PID/Program name\n${row}\n`)
    expect(report.captures[0]?.sections[0]?.rows).toMatchObject([{ pid: 4411, program: 'Discord' }])
    expect(report.issues).toMatchObject([{ code: 'extra-text', text: '<- this' }])
  })

  test('a name that was put in the place of an address is a name, whatever its marks', () => {
    const report = parse('  TCP    192.0.2.10:50123       %CLIENT%:443           ESTABLISHED     9321\n')
    expect(report.captures[0]?.sections[0]?.rows).toMatchObject([{ foreign: { host: '%CLIENT%', zone: null } }])
  })

  test('a command that names a protocol before a pipe is a command', () => {
    const row = 'tcp4       0      0  192.0.2.30.50123       203.0.113.80.443       ESTABLISHED\n'
    expect(parse(`ops@mac ~ % netstat -an -p tcp | grep 443\n${row}`).captures).toMatchObject([
      { command: 'netstat -an -p tcp | grep 443', options: ['-a', '-n', '-p'] },
    ])
  })

  test('what an agent sends in another section is no part of the table above', () => {
    const row = '  TCP    192.0.2.10:50123       203.0.113.80:443       ESTABLISHED     9321\n'
    const report = parse(`<<<win_netstat>>>\n${row}<<<tcp_conn_stats>>>\n01 44\n<<<win_netstat>>>\n${row}`)
    expect(report.captures).toHaveLength(2)
    expect(report.coverage).toMatchObject({ read: 2, noise: 4, unread: 0 })
  })
})

test('a row without its addresses is none, whatever the order of a heading that was put together', () => {
  const heading = '    State       PID/Program name\nProto Recv-Q Send-Q Local Address           Foreign Address\n'
  expect(parse(`${heading}76/client\n68/nginx: worker pr\n`).captures).toMatchObject([{ sections: [{ rows: [] }] }])
})
