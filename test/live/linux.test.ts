import { describe, expect, test } from 'vitest'
import { createLinuxCollector, readRequest } from '../../src/collector.ts'
import type { ConnectionRow, Report } from '../../src/index.ts'
import { CollectError } from '../../src/live/machine.ts'
import { collect, connections, ESTABLISHED, HEADING, LISTENER, sections, TIME_WAIT, tree, V6 } from './linux-tree.ts'
import { type Recorded, recordedMachine } from './recorded-machine.ts'

describe('sockets', () => {
  test('a report of the live machine', async () => {
    const report = await collect('-an')
    expect(report.source).toMatchObject({ name: 'live', kind: 'live', bytes: null, lines: 0 })
    expect(report.captures[0]).toMatchObject({
      dialect: 'procfs',
      platform: 'linux',
      options: ['-a', '-n'],
      optionsInferred: false,
      capturedAt: '2026-11-22T00:00:00.000Z',
    })
  })

  test('keys, states, queues, timers, users', async () => {
    const rows = await connections('-anteo')
    expect(rows.map(({ key, stateText, recvQueue, sendQueue }) => [key, stateText, recvQueue, sendQueue])).toEqual([
      ['tcp|127.0.0.1:8080|0.0.0.0:*', 'LISTEN', 3, 0],
      ['tcp|192.0.2.10:50000|192.0.2.20:443', 'ESTABLISHED', 32, 16],
      ['tcp|127.0.0.1:8080|127.0.0.1:40000', 'TIME_WAIT', 0, 0],
      ['tcp|192.0.2.10:443|203.0.66.66:40001', 'SYN_RECV', 0, 0],
      ['tcp|127.0.0.1:8080|127.0.0.1:38482', 'ESTABLISHED', 0, 0],
      ['tcp|[2001:db8::1]:22|[2001:db8::2]:50000', 'CLOSE_WAIT', 1, 0],
    ])
    expect(rows.map(({ family }) => family)).toEqual(['ipv4', 'ipv4', 'ipv4', 'ipv4', 'ipv6', 'ipv6'])
    expect(rows[1]).toMatchObject({ user: '4294967295', inode: 4002, timer: { kind: 'keepalive', seconds: 12.3 } })
    expect(rows[3]).toMatchObject({ state: 'SYN_RECEIVED', timer: { kind: 'on', seconds: 1, retransmits: 2 } })
    expect((await connections('-at -e')).map(({ user }) => user)[0]).toBe('user')
  })

  test('a machine of the other byte order', async () => {
    const line = ESTABLISHED.replace('0A0200C0', 'C000020A').replace('140200C0', 'C0000214')
    const v6 = V6.replace('B80D0120000000000000000001000000', '20010DB8000000000000000000000001')
    const rows = await connections('-ant', {
      littleEndian: false,
      files: { '/proc/net/tcp': HEADING + line, '/proc/net/tcp6': HEADING + v6 },
    })
    expect(rows.map(({ local }) => local.text)).toEqual(['192.0.2.10:50000', '2001:db8::1:22'])
  })

  test('which rows are shown', async () => {
    expect((await connections('-nt')).every(({ state }) => state !== 'LISTEN')).toBe(true)
    expect((await connections('-lnt')).map(({ state }) => state)).toEqual(['LISTEN'])
    expect(await connections('-ant4')).toHaveLength(4)
    expect(await connections('-ant6')).toHaveLength(2)
    expect(await connections('-A inet6 -an')).toHaveLength(2)
    expect(await connections('--all --numeric --tcp --inet')).toHaveLength(4)
  })

  test('every process of a shared socket; a program from its first argument, or its short name', async () => {
    const rows = (await connections('-antp')) as (ConnectionRow & { pids?: number[] })[]
    expect(rows.map(({ pid, program, pids }) => [pid, program, pids])).toEqual([
      [10, 'My Server', undefined],
      [10, 'My Server', [10, 20]],
      [null, null, undefined],
      [null, null, undefined],
      [null, null, undefined],
      [30, 'kworker/0:1', undefined],
    ])
  })

  test('a line that is none is said, the others are read', async () => {
    const report = await collect('-ant', {
      files: { '/proc/net/tcp': `${HEADING}   0: what is this\n${LISTENER}`, '/proc/net/tcp6': HEADING },
    })
    expect(report.issues.map(({ code }) => code)).toEqual(['row-dropped'])
    expect(sections(report)[0]?.rows).toHaveLength(1)
  })

  test('a socket that the kernel gave twice is there once; sockets without an inode are told apart by nothing', async () => {
    const files = {
      '/proc/net/tcp': HEADING + ESTABLISHED + TIME_WAIT + ESTABLISHED + TIME_WAIT,
      '/proc/net/tcp6': HEADING,
    }
    const rows = await connections('-ant', { files })
    expect(rows.map(({ state }) => state)).toEqual(['ESTABLISHED', 'TIME_WAIT', 'TIME_WAIT'])
  })

  test('UNIX paths with blanks and newlines, abstract names', async () => {
    const [section] = sections(await collect('-anx'))
    expect(section?.rows.map((row) => ('path' in row ? row.path : ''))).toEqual([
      '/run/with space.sock',
      null,
      '@abstract@',
      '/run/new\nline.sock',
    ])
    expect(section?.rows[2]).toMatchObject({ type: 'SEQPACKET', state: 'LISTENING', flags: ['ACC'], inode: 5003 })
  })

  test('SCTP: endpoints and associations with several addresses', async () => {
    const files = {
      '/proc/net/sctp/eps':
        ' ENDPT     SOCK   STY SSTATE HBKT LPORT   UID INODE LADDRS\n 0 0 2   10  27   3868     0 6001 192.0.2.10 192.0.2.11 \n',
      '/proc/net/sctp/assocs':
        ' ASSOC     SOCK   STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID INODE LPORT RPORT LADDRS <-> RADDRS HBINT INS OUTS\n' +
        ' 0 0 0 1 3 1 1 5 7 0 6002 3868 40000 *192.0.2.10 192.0.2.11 <-> *192.0.2.20 192.0.2.21 7500 10 10\n',
    }
    const rows = await connections('-anS', { files })
    expect(rows.map(({ key, stateText, recvQueue }) => [key, stateText, recvQueue])).toEqual([
      ['sctp|192.0.2.10:3868|*:*', 'LISTEN', null],
      ['sctp|192.0.2.10:3868|192.0.2.20:40000', 'ESTABLISHED', 7],
    ])
    expect(rows[1]?.moreForeign?.map(({ text }) => text)).toEqual(['192.0.2.21:40000'])
  })
})

describe('what is not there is said', () => {
  test('no /proc', async () => {
    const collector = createLinuxCollector(recordedMachine({}))
    await expect(collector.collect(readRequest(['-an']))).rejects.toThrow(/\/proc\/net is not there.*mount -t proc/)
  })

  test.each<[reason: string, more: Recorded]>([
    ['permission', { privileged: false, refused: ['/proc/40/fd'] }],
    ['hidepid', { privileged: false, files: { '/proc/self/mounts': 'proc /proc proc rw,nosuid,hidepid=2 0 0\n' } }],
    ['namespace', { links: { '/proc/self/ns/pid': 'pid:[4026532201]' } }],
  ])('programs hidden: %s', async (reason, more) => {
    const { issues } = await collect('-antp', more)
    expect(issues.map(({ code, args }) => [code, args])).toEqual([['processes-hidden', { reason }]])
  })

  test('sockets of the kernel are no reason for a notice', async () => {
    expect((await collect('-antp')).issues).toEqual([])
  })

  test('SCTP without its module, the routing cache, SELinux', async () => {
    expect((await collect('-anS')).issues.map(({ args }) => args.what)).toEqual([
      'SCTP: the kernel has no /proc/net/sctp',
    ])
    expect((await collect('-rnC')).issues.map(({ code }) => code)).toEqual(['not-supported'])
    expect((await collect('-anZ')).issues.map(({ code }) => code)).toEqual(['not-supported'])
  })

  test('counters beyond 2^53 keep their digits', async () => {
    const dev = 'h\nh\n  eth0: 18446744073709551615 2 0 0 0 0 0 0 3 4 0 0 0 0 0 0\n'
    const report = await collect('-ie', { files: { '/proc/net/dev': dev, '/sys/class/net/eth0/flags': '0x1003' } })
    expect(sections(report)[0]?.rows[0]).toMatchObject({ rx: { bytes: '18446744073709551615', packets: 2 } })
    const snmp = 'Tcp: InSegs OutSegs\nTcp: 18446744073709551615 7\n'
    const statistics = await collect('-st', { files: { '/proc/net/snmp': snmp } })
    expect(
      sections(statistics)[0]?.rows.map((row) => [('name' in row && row.name) || '', 'value' in row && row.value]),
    ).toEqual([
      ['tcpInSegs', '18446744073709551615'],
      ['tcpOutSegs', 7],
    ])
  })

  test.each(['-Q', '--no-such', '-A ipx', 'word', '-ir', '-M'])('wrong: %s', (flags) => {
    expect(() => readRequest(flags.split(' '))).toThrow(CollectError)
  })
})

describe('programs are looked up only for new sockets', () => {
  test('collections at the same time do not take programs from one another', async () => {
    const collector = createLinuxCollector(recordedMachine(tree))
    const flags = ['-antp', '-anxp', '-antp', '-an4p']
    const together = await Promise.all(flags.map((one) => collector.collect(readRequest([one]))))
    for (const [i, report] of together.entries()) {
      const alone = await createLinuxCollector(recordedMachine(tree)).collect(readRequest([flags[i] as string]))
      expect(report).toEqual(alone)
    }
    expect(sections(together[2] as Report)[0]?.rows[0]).toMatchObject({ pid: 10 })
  })

  test('a collection that fails does not keep the next one from its turn', async () => {
    let isThere = false
    const recorded = recordedMachine(tree)
    const collector = createLinuxCollector({
      ...recorded,
      readNames: (path) => (isThere ? recorded.readNames(path) : 'absent'),
    })
    await expect(collector.collect(readRequest(['-an']))).rejects.toThrow(CollectError)
    isThere = true
    expect(sections(await collector.collect(readRequest(['-an'])))).not.toEqual([])
  })

  test('descriptors of sockets that are still open are not read again, and what ended is forgotten', async () => {
    const files: Record<string, string> = { ...tree.files }
    const links: Record<string, string> = { '/proc/10/fd/10': 'socket:[4003]', ...tree.links }
    const machine = recordedMachine({ ...tree, files, links })
    const collector = createLinuxCollector(machine)
    const rows = async () => {
      machine.asked.length = 0
      return sections(await collector.collect(readRequest(['-antp']))).flatMap((section) =>
        section.view === 'connections' ? section.rows : [],
      )
    }
    expect((await rows())[0]?.pid).toBe(10)
    expect(machine.asked.filter((one) => one.startsWith('link')).length).toBeGreaterThan(4)
    expect((await rows())[0]?.pid).toBe(10)
    expect(machine.asked.filter((one) => one.startsWith('link /proc/1'))).toEqual([])

    // The number of a closed descriptor comes again for a new socket.
    files['/proc/net/tcp'] = HEADING + ESTABLISHED + LISTENER.replace(' 4001 ', ' 4009 ')
    links['/proc/10/fd/3'] = 'socket:[4009]'
    expect((await rows())[1]).toMatchObject({ pid: 10, program: 'My Server' })
    expect(machine.asked.filter((one) => one.startsWith('link /proc/10'))).toEqual([
      'link /proc/10/fd/0',
      'link /proc/10/fd/3',
    ])

    // A process that ends leaves its shared socket to the other.
    for (const path of Object.keys(links)) if (path.startsWith('/proc/10/')) delete links[path]
    delete files['/proc/10/cmdline']
    expect((await rows())[0]).toMatchObject({ pid: 20, program: 'sshd: user [priv]' })
  })
})
