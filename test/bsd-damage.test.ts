import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Report, Row, Section } from '../src/types.ts'
import { rowsOf } from './rows.ts'

const folded = (text: string) => text.replace(/.{80}(?=.)/g, '$&\n')
const indented = (text: string) => text.replace(/^(?=.)/gm, '    ')

describe('an indented paste', () => {
  test('begins a block of statistics at each title', () => {
    const text =
      'tcp:\n\t12 packets sent\n\t\t3 control packets\nudp:\n\t5 datagrams received\n\t\t0 with bad checksum\nip6 on en0:\n\t7 total input datagrams\n'
    const report = parse(indented(text))
    expect(sections(report).map(({ title, rows }) => [title, rows.length])).toEqual([
      ['tcp:', 2],
      ['udp:', 2],
      ['ip6 on en0:', 1],
    ])
    expect(sections(report).map(plain)).toEqual(sections(parse(text)).map(plain))
  })

  test('hangs only what was allocated under the first line of memory', () => {
    const text =
      '4258/6301 mbufs in use:\n\t1356 mbufs allocated to data\n2228/3344 mbuf 2KB clusters in use\n17253 KB allocated to network (32.2% in use)\n'
    expect(rowsOf(parse(indented(text))).map((row) => (row as { parent?: unknown }).parent)).toEqual([
      null,
      'mbufs in use',
      null,
      null,
    ])
  })
})

describe('addresses that were cut behind the address of a socket (-A)', () => {
  const ends = (local: string, foreign: string) => {
    const text = `Active Internet connections\nSocket           Flowhash Proto Recv-Q Send-Q  Local Address      Foreign Address    (state)    \nd4a1b2c4007f1000 825843c1 tcp4       0      0  ${local.padEnd(18)} ${foreign.padEnd(18)} ESTABLISHED\n`
    return rowsOf(parse(text)) as unknown as { local: object; foreign: object }[]
  }

  test('a port of which digits may be missing is none', () => {
    expect(ends('198.51.100.207.501', '198.51.100.7.50123')).toMatchObject([
      {
        local: { address: '198.51.100.207', port: null, truncated: true },
        foreign: { address: '198.51.100.7', port: 50123, truncated: false },
      },
    ])
    expect(ends('2001:db8:12:3400.5', 'fe80::1%lo0.631')).toMatchObject([
      { local: { address: null, port: null, truncated: true }, foreign: { port: 631, truncated: false } },
    ])
  })

  test('a name of 12 characters may go on', () => {
    expect(ends('mac.local.50123', 'www.example..https')).toMatchObject([
      { local: { host: 'mac.local', truncated: false }, foreign: { host: null, service: 'https', truncated: true } },
    ])
  })
})

test('memberships of multicast groups are known without a heading', () => {
  const report = parse('224.0.0.251         \t1:0:5e:0:0:fb   \ten0\nff02::fb%en0        \t33:33:0:0:0:fb  \ten0\n')
  expect(rowsOf(report)).toMatchObject([
    { group: '224.0.0.251', interface: 'en0' },
    { group: 'ff02::fb%en0', zone: 'en0' },
  ])
  expect(rowsOf(parse('192.0.2.1           \t0:25:0:48:19:ef \ten0\n'))).toEqual([])
})

describe('a console of 80 columns', () => {
  test('breaks the heading of IPv6 routes, and their title still counts', () => {
    const text =
      'Routing tables\n\nInternet6:\nDestination                             Gateway                                 Flags               Netif Expire\n' +
      'default                                 fe80::1%en0                             UGcg                  en0       \n'
    const report = parse(folded(text))
    expect(sections(report)).toMatchObject([{ title: 'Internet6:', family: 'ipv6' }])
    expect(rowsOf(report)).toMatchObject([{ destination: { address: '::' }, interface: 'en0' }])
  })

  test('breaks a heading inside of a word', () => {
    const text =
      'Routing tables\n\nInternet6:\nDestination                       Gateway                       Flags         Netif Expire\n' +
      'default                           fe80::1%em0                   UGS             em0\n'
    expect(sections(parse(folded(text)))).toMatchObject([{ title: 'Internet6:', family: 'ipv6' }])
  })

  test('breaks UNIX sockets', () => {
    const text =
      'Active UNIX domain sockets\nAddress          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr\n' +
      'fffff80003a1b2c0 stream      0      0                0 fffff80003a1b3c0                0                0\n' +
      'fffff80003a1b3c0 stream      0      0                0 fffff80003a1b2c0                0 fffff80003a1b4c0 /var/run/devd.pipe\n'
    const report = parse(folded(text))
    expect(rowsOf(report)).toMatchObject([
      { pcb: 'fffff80003a1b2c0', nextReference: '0', path: null },
      { pcb: 'fffff80003a1b3c0', nextReference: 'fffff80003a1b4c0', path: '/var/run/devd.pipe' },
    ])
    expect(report.coverage.unread).toBe(0)
  })
})

function plain({ rows }: Section): unknown {
  return (rows as Row[]).map(({ line: _, ...row }) => row)
}

function sections(report: Report): Section[] {
  return report.captures.flatMap((capture) => capture.sections)
}
