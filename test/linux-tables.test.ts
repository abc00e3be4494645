import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { sampleFiles } from './sample-files.ts'

const linux = sampleFiles.filter(({ name }) => /^(?:net-tools|busybox|toybox)\//.test(name))

/** All rows of a view, whatever capture they stand in. */
function rowsOf(text: string, view: string): Record<string, unknown>[] {
  const sections = parse(text).captures.flatMap((capture) => capture.sections)
  return sections
    .filter((section) => section.view === view)
    .flatMap((section) => section.rows as unknown as Record<string, unknown>[])
}

/** The bytes of a sample as text; for samples that are UTF-8. */
function textOf(name: string): string {
  return new TextDecoder().decode(linux.find((sample) => sample.name === name)?.bytes)
}

describe('UNIX sockets', () => {
  const head =
    'Active UNIX domain sockets (servers and established)\nProto RefCnt Flags Type State I-Node PID/Program name Path\n'

  test('a row whose blanks were squeezed ends its program where the path begins', () => {
    const [row] = rowsOf(`${head}unix 2 [ ACC ] STREAM LISTENING 20111 812/sshd: root@pts /run/a b\n`, 'unix-sockets')
    expect(row).toMatchObject({ pid: 812, program: 'sshd: root@pts', path: '/run/a b' })
  })

  test('a row without program and path ends there', () => {
    const [row] = rowsOf(`${head}unix 2 [ ] DGRAM 20111 -\n`, 'unix-sockets')
    expect(row).toMatchObject({ state: null, inode: 20111, pid: null, program: null, path: null })
  })

  test('a path right behind the column of the program, as busybox prints it', () => {
    const line = 'unix  2      [ ACC ]     STREAM     LISTENING     434604 23464/procd         relative.sock'
    const glued = 'unix  2      [ ACC ]     STREAM     LISTENING     434605 23465/ubusd /x y zzz/run/x.sock'
    const busybox = head.replaceAll(/ (?=Path)/g, '    ')
    expect(rowsOf(`${busybox}${line}\n${glued}\n`, 'unix-sockets')).toMatchObject([
      { pid: 23464, program: 'procd', path: 'relative.sock' },
      { pid: 23465, program: 'ubusd /x y zzz', path: '/run/x.sock' },
    ])
  })

  test('a character cut in half counts as the bytes that are left of it', () => {
    const program = `816/${'サ'.repeat(4)}ab\ufffd`
    const line = `unix  2      [ ]         STREAM     CONNECTED     20115    ${program} /run/rei.sock`
    expect(rowsOf(`${head}${line}\n`, 'unix-sockets')[0]).toMatchObject({
      program: program.slice(4),
      path: '/run/rei.sock',
    })
  })
})

describe('interfaces', () => {
  const head = 'Iface   MTU Met   RX-OK RX-ERR RX-DRP RX-OVR   TX-OK TX-ERR TX-DRP TX-OVR Flg\n'

  test('counters that ran together are parted at the edge of their column', () => {
    const line = 'eth0   1500  1012345678      0      0     1223456789      0      0      0 BMRU'
    expect(rowsOf(`${head}${line}\n`, 'interfaces')[0]).toMatchObject({
      metric: 10,
      rx: { packets: 12345678, overruns: 12 },
      tx: { packets: 23456789 },
    })
  })

  test('a wide counter of a table with blanks is not parted', () => {
    const line = 'eth0             1500 12345678901      0      0 1234567 98765432109      0      0      0 BMRU'
    const rows = rowsOf(
      `Kernel Interface table\nIface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n${line}\n`,
      'interfaces',
    )
    expect(rows[0]).toMatchObject({ rx: { packets: 12345678901, overruns: 1234567 }, tx: { packets: 98765432109 } })
  })

  test('a link that compresses counts that too, in the form of 2.x and of 1.60', () => {
    const old = `Kernel Interface table
sl0       Link encap:VJ Serial Line IP  
          RX packets:12 errors:0 dropped:0 overruns:0 frame:0
             compressed:5
          TX packets:9 errors:0 dropped:0 overruns:0 carrier:0
          collisions:0 compressed:7 txqueuelen:10 
`
    const now = `Kernel Interface table
sl0: flags=4305<UP,POINTOPOINT,RUNNING,NOARP,MULTICAST>  mtu 296
        RX packets 12  bytes 600 (600.0 B)
        RX compressed:5
        RX errors 0  dropped 0  overruns 0  frame 0
`
    expect(rowsOf(old, 'interfaces')).toMatchObject([{ rx: { packets: 12, compressed: 5 }, tx: { compressed: 7 } }])
    expect(rowsOf(now, 'interfaces')).toMatchObject([{ rx: { packets: 12, errors: 0, compressed: 5 } }])
  })

  test('a row that a console broke between its last counters, or in its flags', () => {
    const wide = 'wlx0123456789ab 16436 1000000037379     74      3 45     7000000028599     62     15     95 BMU'
    const old = 'eth0. 65536   051075205     10     66     422000000059090     36     17     41 OPRU'
    const folded = (line: string) => `${line.slice(0, 80)}\n${line.slice(80)}\n`
    expect(rowsOf(`${head.replace(' Met', '')}${folded(wide)}`, 'interfaces')).toMatchObject([
      { name: 'wlx0123456789ab', tx: { errors: 62, dropped: 15, overruns: 95 }, flags: 'BMU' },
    ])
    expect(rowsOf(`${head}${folded(old)}`, 'interfaces')).toMatchObject([{ name: 'eth0.', flags: 'OPRU' }])
  })

  test('the block form of which every second line is blank', () => {
    const text = textOf('net-tools/en/ie')
    const withoutLines = (rows: Record<string, unknown>[]) => rows.map(({ line: _line, lines: _lines, ...row }) => row)
    expect(withoutLines(rowsOf(text.replaceAll('\n', '\n\n'), 'interfaces'))).toEqual(
      withoutLines(rowsOf(text, 'interfaces')),
    )
  })

  test('the block form in Czech has the fields of the English one', () => {
    const [czech, english] = ['cs', 'en'].map((locale) => rowsOf(textOf(`net-tools/${locale}/ie`), 'interfaces'))
    const shapes = (rows?: Record<string, unknown>[]) =>
      rows?.map(({ rx, tx, addresses, ...row }) => [
        Object.keys(row),
        ...[rx, tx, ...(addresses as object[])].map((value) => Object.keys(value ?? {})),
      ])
    expect(shapes(czech)).toEqual(shapes(english))
  })

  test('compressed packets that were sent', () => {
    const text = textOf('net-tools/en/ie').replace('TX errors', 'TX compressed 7\n        TX errors')
    expect(rowsOf(text, 'interfaces')[0]).toMatchObject({ tx: { compressed: 7 } })
  })

  test('the block form without its title is not netstat’s', () => {
    const text = textOf('net-tools/en/ie').split('\n').slice(1).join('\n')
    expect(parse(text).captures).toEqual([])
  })
})

describe('a column that a heading does not name', () => {
  const title = 'Conexões Internet Ativas (servidores e estabelecidas)'
  const head = 'Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado      Usuário   '
  const row =
    'tcp        1      0 192.0.2.10:59758        198.51.100.20:25        ESPERANDO_FECHAR 33         807900    '

  test.each([
    ['alone', `${head}\n${row}\n`, {}],
    ['before the program', `${head} PID/Program name    \n${row} 76/client\n`, { pid: 76, program: 'client' }],
    ['before the timer', `${head} Temporizador\n${row} desligado (0.00/0/0)\n`, { timer: { kind: 'off' } }],
  ])('is read %s', (_, text, more) => {
    expect(rowsOf(`${title}\n${text}`, 'connections')).toMatchObject([
      { state: 'CLOSE_WAIT', user: '33', inode: 807900, ...more },
    ])
  })
})

describe('rows without a heading', () => {
  test.each([
    ['Kernel IP routing table', 'default         192.0.2.1       0.0.0.0         UG        0 0          0 eth0', 'en'],
    [
      'カーネルIPv6 経路テーブル',
      'fe80::/64                      ::                         U    256 1      0 eth0',
      'ja',
    ],
    [
      'Kernel-Schnittstellentabelle',
      'lo              65536       48      0      0 0            85      0      1      0 LRU',
      'de',
    ],
  ])('have the title above them and its language: %s', (title, row, locale) => {
    expect(parse(`${title}\n${row}\n`).captures).toMatchObject([{ locale, sections: [{ title, rows: [{ line: 2 }] }] }])
  })

  test('a program that ends in a dash is no user, and has no security context', () => {
    const text = `tcp        0      0 192.0.2.10:22           192.0.2.20:50110        TIME_WAIT   3681385/- -          off (0.00/1/4)
tcp        0      0 192.0.2.10:22           192.0.2.20:50111        ESTABLISHED 3681386/My Server -  off (0.00/0/0)
`
    expect(rowsOf(text, 'connections')).toMatchObject([
      { pid: 3681385, program: '- -' },
      { pid: 3681386, program: 'My Server -' },
    ])
    const [row] = rowsOf(text.replaceAll(/off.*/g, ''), 'connections').slice(1)
    expect(row).toMatchObject({ pid: 3681386, program: 'My Server -' })
    expect(row).not.toHaveProperty('securityContext')
  })

  test('a metric that fills its column is no segment size', () => {
    const row = (metric: string) => `192.0.2.0       0.0.0.0         255.255.255.0   U     ${metric} eth0\n`
    expect(rowsOf(row('20100  0        0'), 'routes')).toMatchObject([{ metric: 20100, refs: 0, use: 0 }])
    expect(rowsOf(row('4294967 0       0'), 'routes')).toMatchObject([{ metric: 4294967 }])
    expect(rowsOf(row('65495 0          0'), 'routes')).toMatchObject([{ mss: 65495, window: 0, irtt: 0 }])
  })

  test.each(['veth1a2b3cd', 'p4p1', 'cali12ab34cd', 'vnet0'])('an interface named %s', (name) => {
    const line = `${name}  1500    48      0      0 0            85      0      1      0 BMRU\n`
    expect(rowsOf(line, 'interfaces')).toMatchObject([{ name, mtu: 1500, tx: { dropped: 1 } }])
  })

  test('an interface without flags, and an alias in a table with metrics', () => {
    const alias = 'eth0:1    65536   0     - no statistics available -                                OPRU'
    const plain = 'br-1a2b3 16436     5235      2     47 66         5196     26     14     52 [NO FLAGS]'
    expect(rowsOf(alias, 'interfaces')).toMatchObject([{ name: 'eth0:1', mtu: 65536, metric: 0, flags: 'OPRU' }])
    expect(rowsOf(plain, 'interfaces')).toMatchObject([{ name: 'br-1a2b3', tx: { packets: 5196 }, flags: null }])
  })

  test.each([
    ['0.0.0.0 192.0.2.1 eth0 UG 0 0 0 x'],
    ['192.0.2.1 ether 02:00:5e:10:00:fe C eth0'],
    ['lo 1 127.0.0.1'],
    ['eth0 has 224.0.0.1'],
    ['eth0 1500 1 2 3'],
    ['unix time is a count of seconds'],
    ['::/0 is the default'],
  ])('%s is none', (line) => {
    expect(parse(`${line}\n`).captures).toEqual([])
  })
})

describe('a row that fills a console', () => {
  const row = '198.51.100.0    0.0.0.0         255.255.255.0   U         0 0          0 docker0'
  const head = 'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface'

  test.each(['```', '~~~', "netstat: no support for `AF IPX' on this system."])('does not go on in %s', (line) => {
    expect(rowsOf(`${head}\n${row}\n${line}\n`, 'routes')).toMatchObject([{ interface: 'docker0' }])
  })

  test.each(['exit', 'Done.'])('nor in a word alone: %s', (word) => {
    expect(rowsOf(`${head}\n${row}\n${word}\n`, 'routes')).toMatchObject([{ interface: 'docker0' }])
    const folded = row.replace('docker0', 'br-1a2b')
    expect(rowsOf(`${head}\n${folded}\n3c4d5e6f\n`, 'routes')).toMatchObject([{ interface: 'br-1a2b3c4d5e6f' }])
  })

  test('nor does its path', () => {
    const socket = 'unix  2      [ ACC ]     STREAM     LISTENING     13814    /run/systemd/private'
    expect(rowsOf(`Proto RefCnt Flags Type State I-Node Path\n${socket}\n\`\`\`\n`, 'unix-sockets')).toMatchObject([
      { path: '/run/systemd/private' },
    ])
  })
})

test.each([
  ['2675/sshd: ops [priv   <-- this one', 'sshd: ops [priv', '<-- this one'],
  ['2675/sshd   # why?', 'sshd', '# why?'],
  ['2675/My  Server', 'My  Server', null],
  ['2675/sshd: ops [pri      that is mine', 'sshd: ops [pri', 'that is mine'],
])('what stands behind the column of the program is none of it: %s', (printed, program, extra) => {
  const text = `Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    
tcp        0      0 192.0.2.10:22           203.0.113.5:50110       ESTABLISHED ${printed}
`
  expect(rowsOf(text, 'connections')).toMatchObject([{ pid: 2675, program }])
  expect(parse(text).issues.map(({ text: said }) => said)).toEqual(extra === null ? [] : [extra])
})

describe('a row with a message of the tool in it', () => {
  const head = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State      \n'
  const message = "netstat: no support for `AF IPX' on this system.\n"
  const next = 'tcp        0      0 192.0.2.10:22           203.0.113.9:50110       ESTABLISHED\n'

  test('is whole when it stands at the end', () => {
    const { captures, issues } = parse(`${head}${next.trimEnd()} ${message}${next}`)
    expect(captures[0]?.sections[0]?.rows).toHaveLength(2)
    expect(issues).toMatchObject([{ code: 'not-supported', line: 2 }])
  })

  test('is unread when it stands in the middle, and no address is made of it', () => {
    const { captures, issues } = parse(`${head}tcp        0      0 192.0.2.10:22           203.0.113${message}${next}`)
    expect(captures[0]?.sections[0]?.rows).toHaveLength(1)
    expect(issues).toMatchObject([{ code: 'row-unread', line: 2 }])
  })
})

describe('a cache of routes, whose cells can be any words', () => {
  test('its rows alone, with flags or none, are no routes with a mask', () => {
    const rows =
      '203.0.113.14    192.0.2.101     192.0.2.101     l     0      0      420 lo\n192.0.2.101     203.0.113.14    192.0.2.254           0      4       39 eth0\n'
    expect(rowsOf(`$ route -Cn | grep 203.0.113.14\n${rows}`, 'routes')).toMatchObject([
      { sourceAddress: '203.0.113.14', destination: { text: '192.0.2.101' }, flags: 'l', use: 420 },
      { sourceAddress: '192.0.2.101', gateway: { text: '192.0.2.254' }, refs: 4, interface: 'eth0' },
    ])
  })

  const text = `Kernel IP routing cache
Source          Destination     Gateway         Flags   MSS Window  irtt Iface
192.0.2.10      203.0.113.88    192.0.2.1              1500 0         55 eth0
`

  test('ends at a prompt and a title', () => {
    const next = textOf('net-tools/en/rn')
    const { captures } = parse(`${text}[root@host1 ~]# netstat -rn\n${next}`)
    expect(captures).toHaveLength(2)
    expect(captures[0]?.sections[0]?.rows).toHaveLength(1)
    expect(captures[1]?.sections[0]?.title).toBe('Kernel IP routing table')
  })

  test('has no rows of prose', () => {
    expect(rowsOf(`${text}exit code was 0\nThat is all there is.\n`, 'routes')).toHaveLength(1)
  })
})

test('a further line of an SCTP socket gives its user, inode and program', () => {
  const text = `Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name    
sctp       0      0 192.0.2.10:20836        203.0.113.5:3868        ESTABLISHED
                    198.51.100.10           203.0.113.25           
                    198.51.100.11                                               root       20811      2675/java server    
tcp        0      0 192.0.2.10:22           203.0.113.5:50110       ESTABLISHED 0          9912       411/sshd: user      
`
  const rows = rowsOf(text, 'connections')
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({ lines: [3, 5], user: 'root', inode: 20811, pid: 2675, program: 'java server' })
  expect(rows[0]?.moreLocal).toMatchObject([{ address: '198.51.100.10' }, { address: '198.51.100.11' }])
  expect(rows[0]?.moreForeign).toMatchObject([{ address: '203.0.113.25' }])
})

describe.each(linux.map(({ name, bytes }) => [name, bytes] as const))('%s', (_, bytes) => {
  test('says where each cell stands', () => {
    const report = parse(bytes, { spans: true })
    for (const { sections } of report.captures)
      for (const { rows } of sections)
        for (const row of rows)
          expect((row as { span?: [number, number] }).span?.[1]).toBeGreaterThan(
            (row as { span?: [number, number] }).span?.[0] as number,
          )
  })
})
