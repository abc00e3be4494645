import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { rowsOf } from './rows.ts'

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

describe('Solaris', () => {
  test('SCTP has a table of its own, in which an end can be a bare address', () => {
    const report = parse(
      '\nSCTP:\n        Local Address                   Remote Address          Swind  Send-Q Rwind  Recv-Q StrsI/O  State\n' +
        '------------------------------- ------------------------------- ------ ------ ------ ------ ------- -----------\n' +
        '0.0.0.0                         0.0.0.0                              0      0 102400      0  32/32  CLOSED\n' +
        '192.0.2.80.5000                 198.51.100.2.5001               102400      0 102400      0  32/32  ESTABLISHED\n',
    )
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([
      { protocol: 'sctp', local: { address: '0.0.0.0', port: null, wildcard: true }, streams: '32/32' },
      { protocol: 'sctp', local: { address: '192.0.2.80', port: 5000 }, foreign: { port: 5001 }, state: 'ESTABLISHED' },
    ])
  })

  test('11.4 prints the buffers of UDP, and no interface in their place', () => {
    const report = parse(
      '\nUDP: IPv6\n   Local Address                     Remote Address                   State      If    Send Buf     TxOverflows     Recv Buf     RxOverflows\n' +
        '--------------------------------- --------------------------------- ---------- ----- ------------ --------------- ------------ ---------------\n' +
        '2001:db8::80.123                                                    Idle       net0         57344               0        57344               0\n' +
        '::1.63188                         ::1.9                             Connected               57344               1        57344               2\n',
    )
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([
      { interface: 'net0', foreign: null, sendBuffer: 57344, txOverflows: 0 },
      { interface: null, foreign: { port: 9 }, sendBuffer: 57344, txOverflows: 1, rxOverflows: 2 },
    ])
  })

  test('11.4 prints no kernel addresses of UNIX sockets', () => {
    const report = parse(
      '\nActive UNIX domain sockets\nType       Local Address                           Remote Address\nstream-ord /var/run/example.sock                   \n' +
        'stream-ord                                         /var/run/peer.sock\ndgram      \n',
      { dialect: 'solaris' },
    )
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([
      { type: 'STREAM', path: '/var/run/example.sock', foreignPath: null },
      { type: 'STREAM', path: null, foreignPath: '/var/run/peer.sock' },
      { type: 'DGRAM', path: null, foreignPath: null },
    ])
  })

  test('no next hop, a star behind the size of a fragment, an empty device', () => {
    const report = parse(
      '\nIRE Table: IPv4\n  Destination             Mask           Gateway          Device Mxfrg Rtt   Ref Flg  Out  In/Fwd \n' +
        '-------------------- --------------- -------------------- ------ ----- ----- --- --- ----- ------ \n' +
        'default              0.0.0.0         192.0.2.1                    1500*    0   1 UG       0      0 \n' +
        '192.0.2.80           255.255.255.255 --                   lo0     8232     0   6 UH   12227      0 \n',
    )
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([
      { interface: null, mtu: 1500, fragmentFlag: true },
      { gateway: null, interface: 'lo0', mtu: 8232 },
    ])
  })

  test('a logical interface has no errors to count', () => {
    const report = parse(
      'Name  Mtu  Net/Dest      Address        Ipkts  Ierrs Opkts  Oerrs Collis Queue \nnet0:1 1500 192.0.2.0     host-a         7      N/A   9      N/A   N/A    0     \n',
    )
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([
      { rx: { packets: 7, errors: null }, tx: { packets: 9, errors: null }, collisions: null, queue: 0 },
    ])
  })
})
