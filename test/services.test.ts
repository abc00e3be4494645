import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { ipProtocols } from '../grammars/ip-protocols.ts'
import { serviceNames } from '../grammars/service-names.ts'
import { validateReport } from '../src/generated/validate-report.js'
import { type ConnectionRow, parse } from '../src/index.ts'
import { endpoint } from '../src/report/values/endpoint-schema.ts'
import { portOf } from '../src/table/cells/services.ts'
import { registeredService } from '../src/table/registered-services.ts'
import { rowsOf } from './rows.ts'

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

describe('a port', () => {
  test.each([
    [22, 'tcp', 'ssh'],
    [53, 'udp', 'domain'],
    [80, 'tcp', 'http'],
    [210, 'tcp', 'z39-50'],
    [514, 'tcp', 'shell'],
    [514, 'udp', 'syslog'],
    [631, 'tcp', 'ipps'],
    [631, 'udp', 'ipp'],
    [2013, 'udp', 'raid-cd'],
    [2222, 'tcp', 'EtherNet-IP-1'],
    [3868, 'sctp', 'diameter'],
    [6010, 'tcp', 'x11'],
    [8080, 'tcp', 'http-alt'],
    [53, 'udplite', 'domain'],
    [80, 'mptcp', 'http'],
  ])('%i of %s is registered as %s', (port, protocol, name) => {
    expect(registeredService(port, protocol)).toBe(name)
  })

  test.each([
    [3868, 'udp'],
    [10000, 'sctp'],
    [0, 'tcp'],
    [65536, 'tcp'],
    [6002, 'sctp'],
    [17001, 'tcp'],
    [22, 'raw'],
    [22, 'constructor'],
  ])('%i of %s has no name', (port, protocol) => {
    expect(registeredService(port, protocol)).toBeUndefined()
  })

  test('has the name that leads to it', () => {
    const wrong: unknown[] = []
    for (const protocol of ['tcp', 'udp'])
      for (let port = 0; port < 65536; port++) {
        const known = portOf(registeredService(port, protocol) ?? '', protocol)
        if (known !== null && known !== port && !(known === 6000 && port < 6064)) wrong.push([port, protocol, known])
      }
    expect(wrong).toEqual([])
  })
})

describe('registered services of rows', () => {
  const text = [
    'Active Internet connections (servers and established)',
    'Proto Recv-Q Send-Q Local Address           Foreign Address         State',
    'tcp        0      0 192.0.2.1:22            198.51.100.7:https      ESTABLISHED',
    'udp        0      0 0.0.0.0:514             0.0.0.0:*',
    'udp        0      0 0.0.0.0:49999           0.0.0.0:*',
  ].join('\n')

  test('stand where a number was printed and a name is registered, on request', () => {
    const rows = rowsOf(parse(text, { services: true })) as readonly ConnectionRow[]
    expect(rows.map(({ local, foreign }) => [local.registeredService, foreign?.registeredService])).toEqual([
      ['ssh', undefined],
      ['syslog', undefined],
      [undefined, undefined],
    ])
    expect(rows[0]?.foreign?.service).toBe('https')
    expect(validateReport(parse(text, { services: true }))).toBe(true)
    expect(Object.keys(rows[0]?.local ?? {})).toEqual(Object.keys(endpoint.properties))
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
  expect(gzipSync(table).length).toBeLessThan(39_000)
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
