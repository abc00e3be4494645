import { describe, expect, test } from 'vitest'
import { validateReport } from '../src/generated/validate-report.js'
import { parse } from '../src/index.ts'

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
})

test('a row without its addresses is none, whatever the order of a heading that was put together', () => {
  const heading = '    State       PID/Program name\nProto Recv-Q Send-Q Local Address           Foreign Address\n'
  expect(parse(`${heading}76/client\n68/nginx: worker pr\n`).captures).toMatchObject([{ sections: [{ rows: [] }] }])
})
