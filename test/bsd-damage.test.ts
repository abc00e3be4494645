import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Report, Row, Section } from '../src/types.ts'

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

function rowsOf(report: Report): Row[] {
  return sections(report).flatMap((section): Row[] => section.rows)
}
