import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Report, Row } from '../src/types.ts'

describe('HP-UX', () => {
  test('a default route with its mask has an address', () => {
    const report = parse(
      'Routing tables\nDest/Netmask                     Gateway            Flags   Refs Interface  Pmtu\ndefault/0.0.0.0                  192.0.2.1          UG        0  lan0          0\n',
    )
    expect(rowsOf(report)).toMatchObject([{ destination: { prefixLength: 0, host: null } }])
  })

  test('addresses of IPv6 are never cut', () => {
    const report = parse(
      'Active Internet connections (IPv6, including servers)\n' +
        'Proto Recv-Q Send-Q  Local Address                                Foreign Address                              (state)\n' +
        'tcp6       0      0  2001:db8:1:2::85.22                          2001:db8:9::7.50123                           ESTABLISHED\n',
    )
    expect(rowsOf(report)).toMatchObject([{ local: { address: '2001:db8:1:2::85', truncated: false } }])
  })
})

test('the drops of OpenBSD -d have columns', () => {
  const report = parse(
    'Name    Mtu   Network     Address              Ipkts Idrop    Opkts Odrop Colls\nem0     1500  <Link>      02:00:5e:00:53:40  1234567     2   123456     3     0\n',
    { dialect: 'openbsd' },
  )
  expect(report.issues).toEqual([])
  expect(rowsOf(report)).toMatchObject([{ rx: { dropped: 2 }, tx: { dropped: 3 } }])
})

describe('traffic of one interface and of all', () => {
  const heading = ' packets  errs  packets  errs colls   packets  errs  packets  errs colls \n'
  const row = '  123456     0    12345     0     0    135801     0    24690     0     0\n'

  test.each([
    ['aix', `    input    (en0)     output           input   (Total)    output\n${heading}${row}`],
    ['solaris', `    input   net0      output       input  (Total)    output\n${heading}${row}`],
  ])('of %s', (dialect, text) => {
    const report = parse(text)
    expect(report.captures.map((capture) => capture.dialect)).toEqual([dialect])
    expect(rowsOf(report)).toMatchObject([
      { cells: ['123456', '0', '12345', '0', '0', '135801', '0', '24690', '0', '0'] },
    ])
  })
})

function rowsOf(report: Report): Row[] {
  return report.captures.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows as Row[]))
}
