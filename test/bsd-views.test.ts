import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Report, Section } from '../src/report/types.ts'
import { readHardwareAddress } from '../src/table/cells/hardware-address.ts'
import { readDestination } from '../src/table/cells/short-destination.ts'

describe('a short destination', () => {
  test.each([
    ['default', '0.0.0.0', 0],
    ['127', '127.0.0.0', 8],
    ['10', '10.0.0.0', 8],
    ['169.254', '169.254.0.0', 16],
    ['172.16', '172.16.0.0', 16],
    ['192.0.2', '192.0.2.0', 24],
    ['10.100.1/24', '10.100.1.0', 24],
    ['224.0.0/4', '224.0.0.0', 4],
    ['0/1', '0.0.0.0', 1],
    ['128.0/1', '128.0.0.0', 1],
    ['192.0.2.1/32', '192.0.2.1', 32],
    ['192.0.2.0/255.255.255.192', '192.0.2.0', 26],
    ['224', '224.0.0.0', null],
  ])('%s', (text, address, prefixLength) => {
    expect(readDestination(text, 'ipv4')).toMatchObject({ text, address, prefixLength, host: null })
  })

  test.each([
    ['default', '::', 0, null],
    ['fe80::%lo0/64', 'fe80::', 64, 'lo0'],
    ['ff02::%en0/32', 'ff02::', 32, 'en0'],
    ['::ffff:0.0.0.0/96', '::ffff:0.0.0.0', 96, null],
  ])('%s of IPv6', (text, address, prefixLength, zone) => {
    expect(readDestination(text, 'ipv6')).toMatchObject({ text, address, prefixLength, zone })
  })

  test('a mask that is no prefix gives no length', () => {
    expect(readDestination('0&0xffff', 'ipv4')).toMatchObject({
      address: '0.0.0.0',
      prefixLength: null,
      truncated: true,
    })
  })

  test('a name that fills its column may have been cut', () => {
    expect(readDestination('router-office.exam', 'ipv4', 18)).toMatchObject({
      host: 'router-office.exam',
      truncated: true,
    })
    expect(readDestination('localhost', 'ipv4', 18)).toMatchObject({ host: 'localhost', truncated: false })
  })

  test.each(['(Internet):', '192.0.2.1/x', '---', ''])('%j is none', (text) => {
    expect(readDestination(text, 'ipv4')).toBeUndefined()
  })
})

test.each([
  ['2:0:5e:0:53:fe', '02:00:5e:00:53:fe'],
  ['02:00:5E:FF:FE:00:53:D4', '02:00:5e:ff:fe:00:53:d4'],
  ['2.0.5e.0.53.90', '02:00:5e:00:53:90'],
])('the hardware address %s', (text, address) => expect(readHardwareAddress(text)).toBe(address))

test.each(['192.0.2.1', '2001:db8::1', 'en0', '12:30'])('%s is no hardware address', (text) => {
  expect(readHardwareAddress(text)).toBeUndefined()
})

describe('what the flags of a route say', () => {
  const heading = 'Internet:\nDestination        Gateway            Flags        Netif Expire\n'
  const route = (row: string) => sections(parse(`Routing tables\n\n${heading}${row}\n`))[0]?.rows[0]

  test('four octets are a host with H, a network of their class without', () => {
    expect(route('192.0.2.1          link#4             UHLWI          en0')).toMatchObject({
      destination: { prefixLength: 32 },
    })
    expect(route('10.1.2.0           link#4             UCS            en0')).toMatchObject({
      destination: { prefixLength: 8 },
    })
  })

  test('a word in the place of the gateway is an interface without G, a host with it', () => {
    expect(route('198.51.100         utun0              USc          utun0')).toMatchObject({
      gateway: { interface: 'utun0', host: null, onLink: true },
    })
    expect(route('198.51.100         gw1                UGSc           en0')).toMatchObject({
      gateway: { interface: null, host: 'gw1', onLink: false },
    })
  })
})

describe('one paste, several tables', () => {
  test('routes and interfaces of one run without prompts', () => {
    const report = parse(
      'Routing tables\n\nInternet:\nDestination        Gateway            Flags        Netif Expire\ndefault            192.0.2.1          UGSc           en0\n' +
        'Name       Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll\nlo0        16384 <Link#1>                         53198     0    53198     0     0\n',
    )
    expect(report.captures).toHaveLength(1)
    expect(sections(report).map(({ view, rows }) => [view, rows.length])).toEqual([
      ['routes', 1],
      ['interfaces', 1],
    ])
  })

  test('groups under an address have addresses or names', () => {
    const report = parse(
      'Name    Mtu Network       Address              Ipkts Ierrs Idrop    Opkts Oerrs  Coll\nem0       - 192.0.2.0     host.example.jp    1234567     -     -   123456     -     -\n' +
        '                          all-systems.mcast.example.jp \n                          239.255.255.250      \n',
    )
    expect(report.issues).toEqual([])
    expect(sections(report)[0]?.rows).toMatchObject([
      { multicastAddresses: ['all-systems.mcast.example.jp', '239.255.255.250'] },
    ])
  })

  test('a title and heading that come again every twenty lines stay in one run', () => {
    const block =
      '            input        (Total)           output\n   packets  errs      bytes    packets  errs      bytes colls\n        71     0       7331         34     0       2284     0\n'
    const report = parse(block + block)
    expect(report.captures).toHaveLength(1)
    expect(sections(report).map(({ rows }) => rows.length)).toEqual([1, 1])
  })

  test('a notice without a line end leaves the next line whole', () => {
    const report = parse(
      'Some tcp sockets may have been created or deletedtcp4       0      0  192.0.2.50.52044       198.51.100.66.443      ESTABLISHED\n',
    )
    expect(sections(report).map(({ view, rows }) => [view, rows.length])).toEqual([['connections', 1]])
    expect(report.issues.map(({ code }) => code)).toContain('sockets-changed')
    expect(report.coverage).toMatchObject({ lines: 1, read: 1, unread: 0 })
  })
})

describe('what is no table', () => {
  test.each([
    'Internet:\nThe provider changed the line yesterday.',
    'en0:\nflags of this interface are not known',
    'input on output',
    'The route is Up and Running',
  ])('%j', (text) => {
    expect(parse(text).issues.map(({ code }) => code)).toEqual(['nothing-recognised'])
  })
})

function sections(report: Report): Section[] {
  return report.captures.flatMap((capture) => capture.sections)
}
