import { describe, expect, test } from 'vitest'
import { collect, sections } from './linux-tree.ts'

const DEV = 'h\nh\n    lo: 5 2 0 0 0 0 0 0 3 4 0 0 0 0 0 0\n  eth0: 50 20 1 2 3 4 0 0 30 40 5 6 7 8 9 0\n'

/** What /sys has of an interface that has received as many packets as DEV says. */
function sysOf(name: string, flags: string): Record<string, string> {
  const isLoopback = name === 'lo'
  const folder = `/sys/class/net/${name}`
  return {
    [`${folder}/flags`]: `${flags}\n`,
    [`${folder}/mtu`]: isLoopback ? '65536\n' : '1500\n',
    [`${folder}/type`]: isLoopback ? '772\n' : '1\n',
    [`${folder}/operstate`]: isLoopback ? 'unknown\n' : 'up\n',
    [`${folder}/address`]: isLoopback ? '00:00:00:00:00:00\n' : '02:00:5e:10:00:01\n',
    [`${folder}/tx_queue_len`]: '1000\n',
    [`${folder}/statistics/rx_packets`]: isLoopback ? '2\n' : '20\n',
  }
}

describe('interfaces', () => {
  const files = {
    '/proc/net/dev': DEV,
    ...sysOf('eth0', '0x1003'),
    ...sysOf('lo', '0x9'),
    '/proc/net/if_inet6':
      '00000000000000000000000000000001 01 80 10 80       lo\n20010db8000100000000000000000010 02 40 00 82     eth0\n',
  }
  const address = {
    name: 'eth0',
    family: 'ipv4',
    address: '192.0.2.10',
    netmask: '255.255.255.0',
    prefixLength: 24,
  } as const
  const addresses = [
    address,
    { ...address, address: '192.0.2.12' },
    { ...address, name: 'eth0:1', address: '192.0.2.11' },
  ]

  test('a line each, and one for a label, which has no counters', async () => {
    const [section] = sections(await collect('-i', { files, addresses }))
    expect(section?.rows).toEqual([
      {
        line: 0,
        name: 'eth0',
        mtu: 1500,
        rx: { packets: 20, errors: 1, dropped: 2, overruns: 3 },
        tx: { packets: 40, errors: 5, dropped: 6, overruns: 7 },
        flags: 'BMRU',
      },
      { line: 0, name: 'eth0:1', mtu: 1500, rx: null, tx: null, flags: 'BMRU' },
      {
        line: 0,
        name: 'lo',
        mtu: 65536,
        rx: { packets: 2, errors: 0, dropped: 0, overruns: 0 },
        tx: { packets: 4, errors: 0, dropped: 0, overruns: 0 },
        flags: 'LRU',
      },
    ])
  })

  test('-e: what stands in a block, and the notice of what only the kernel knows', async () => {
    const report = await collect('-ie', { files, addresses })
    expect(report.issues.map(({ args }) => args.what)).toEqual([expect.stringContaining('broadcast')])
    const [eth0, label, lo] = sections(report)[0]?.rows ?? []
    expect(eth0).toMatchObject({
      name: 'eth0',
      flags: 'UP,BROADCAST,RUNNING,MULTICAST',
      hardwareAddress: '02:00:5e:10:00:01',
      linkType: 'Ethernet',
      txQueueLength: 1000,
      addresses: [
        { family: 'ipv4', address: '192.0.2.10', prefixLength: 24, netmask: '255.255.255.0' },
        { family: 'ipv6', address: '2001:db8:1::10', prefixLength: 64, scope: '0x0<global>' },
      ],
      rx: { bytes: 50, packets: 20, frame: 4 },
      tx: { bytes: 30, packets: 40, carrier: 9 },
      collisions: 8,
    })
    expect(label).toMatchObject({ name: 'eth0:1', rx: null, collisions: null, addresses: [{ address: '192.0.2.11' }] })
    expect(lo).toMatchObject({
      linkType: 'Local Loopback',
      hardwareAddress: null,
      addresses: [{ address: '::1', scope: '0x10<host>' }],
    })
  })

  test.each(['lo', 'eth0'])('/sys of another network namespace, which has %s', async (other) => {
    const dev = 'h\nh\n    lo: 0 2 0 0 0 0 0 0 3 4 0 0 0 0 0 0\n'
    const files = {
      '/proc/net/dev': dev,
      [`/sys/class/net/${other}/flags`]: '0x9',
      '/sys/class/net/eth1/flags': '0x1003',
    }
    const report = await collect('-i', { files })
    expect(report.issues.map(({ args }) => String(args.what))).toEqual([
      expect.stringContaining('another network namespace'),
    ])
    expect(sections(report)[0]?.rows[0]).toMatchObject({ name: 'lo', mtu: null, flags: null })
  })

  test('/sys of another network namespace whose interfaces have the same names', async () => {
    const files = { '/proc/net/dev': DEV, ...sysOf('eth0', '0x1003'), ...sysOf('lo', '0x9') }
    const facts = (await collect('-i', { files })).issues
    expect(facts).toEqual([])
    const other = { ...files, '/sys/class/net/eth0/statistics/rx_packets': '91' }
    const { issues } = await collect('-i', { files: other })
    expect(issues.map(({ args }) => String(args.what))).toEqual([expect.stringContaining('another network namespace')])
  })
})
