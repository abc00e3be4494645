import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { ipProtocols } from '../grammars/ip-protocols.ts'
import { serviceNames } from '../grammars/service-names.ts'
import { portOf } from '../src/table/cells/services.ts'

describe('a service name', () => {
  test.each([
    ['http', 80],
    ['https', 443],
    ['ssh', 22],
    ['domain', 53],
    ['kerberos', 88],
    ['epmap', 135],
    ['netbios-ssn', 139],
    ['microsoft-ds', 445],
    ['submissions', 465],
    ['bootps', 67],
    ['imaps', 993],
    ['ms-sql-s', 1433],
    ['msft-gc', 3268],
    ['ms-wbt-server', 3389],
    ['postgresql', 5432],
    ['cplscrambler-lg', 1086],
    ['daap', 3689],
    ['ollama', 11434],
  ])('%s of the registry is %i', (name, port) => {
    expect(portOf(name, 'tcp')).toBe(port)
  })

  test.each([
    ['www', 80],
    ['imap2', 143],
    ['ssmtp', 465],
    ['nbname', 137],
    ['nbdatagram', 138],
    ['nbsession', 139],
    ['kerberos-sec', 88],
    ['webcache', 8080],
    ['x11', 6000],
    ['sai-sentlm', 2640],
    ['dhcps', 67],
    ['hostmon', 5355],
  ])('%s of a system’s own file is %i', (name, port) => {
    expect(portOf(name, 'tcp')).toBe(port)
  })

  test('has the spelling with punctuation and the one without', () => {
    expect([portOf('z39.50', 'tcp'), portOf('z39-50', 'tcp')]).toEqual([210, 210])
    expect([portOf('gds_db', 'tcp'), portOf('gds-db', 'tcp')]).toEqual([3050, 3050])
  })

  test('is found whatever its case', () => {
    expect(portOf('Microsoft-DS', 'tcp')).toBe(445)
    expect(portOf('X11', 'tcp')).toBe(6000)
  })

  test.each([
    ['tcp', ['exec', 'login', 'shell'], [512, 513, 514]],
    ['udp', ['biff', 'who', 'syslog'], [512, 513, 514]],
  ])('of %s alone shares its number with another one', (protocol, names, ports) => {
    expect(names.map((name) => portOf(name, protocol))).toEqual(ports)
  })

  test('of one protocol has its number for the others', () => {
    expect(portOf('syslog', 'tcp')).toBe(514)
    expect(portOf('submissions', 'udp')).toBe(465)
    expect(portOf('ng-control', 'sctp')).toBe(38412)
    expect(portOf('domain', 'udplite')).toBe(53)
  })

  test('has the number of the protocol where the registry gives it two', () => {
    expect(['tcp', 'udp', 'mptcp', 'udplite', 'sctp'].map((protocol) => portOf('raid-am', protocol))).toEqual([
      2013,
      2007,
      2013,
      2007,
      null,
    ])
  })

  test.each(['http-alt', 'vrml-multi-use', 'mon', 'sql-net', 'rda'])('%s with several numbers has none', (name) => {
    expect(portOf(name, 'tcp')).toBeNull()
  })

  test.each(['ht', 'kerbe', 'cplscrambler', 'https1', 'nowhere', '', '*', '+1', '=null', 'constructor', '__proto__'])(
    'that nobody registered, as %j, has none',
    (name) => {
      for (const protocol of ['tcp', 'udp', 'raw', 'nothing']) expect(portOf(name, protocol)).toBeNull()
    },
  )
})

describe('a raw socket', () => {
  test.each([
    ['ip', 0],
    ['icmp', 1],
    ['igmp', 2],
    ['tcp', 6],
    ['udp', 17],
    ['gre', 47],
    ['esp', 50],
    ['ipv6-icmp', 58],
    ['ospf', 89],
    ['OSPFIGP', 89],
    ['ax.25', 93],
    ['vrrp', 112],
    ['sctp', 132],
  ])('shows %s for IP protocol %i', (name, number) => {
    expect(portOf(name, 'raw')).toBe(number)
  })

  test('has no services', () => {
    expect(portOf('http', 'raw')).toBeNull()
    expect(portOf('ospf', 'tcp')).toBeNull()
  })
})

test('every name written here is found', () => {
  for (const file of Object.values(serviceNames)) expectNames(file, 'tcp')
  expectNames(ipProtocols, 'raw')
})

function expectNames(file: Readonly<Record<number, string>>, protocol: string): void {
  for (const [number, names] of Object.entries(file))
    for (const name of names.split(' ')) expect([name, portOf(name, protocol)]).toEqual([name, Number(number)])
}

test('the table is small and its first use is quick', async () => {
  const table = await readFile(new URL('../src/generated/services.ts', import.meta.url))
  expect(gzipSync(table).length).toBeLessThan(36_000)
  const times: number[] = []
  for (let i = 0; i < 10; i++) {
    vi.resetModules()
    const fresh = await import('../src/table/cells/services.ts')
    // Processor time of this thread: what else runs on the machine does not count.
    const before = process.threadCpuUsage()
    fresh.portOf('http', 'tcp')
    const { user, system } = process.threadCpuUsage(before)
    times.push((user + system) / 1000)
  }
  expect(Math.min(...times)).toBeLessThan(5)
})
