import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { rowsOf } from './rows.ts'

const behind = 'state  options           gencnt    flags   flags1 usecnt rtncnt fltrs'
const values = '00102 00000000 000000000003a2b1 00000081 04000900      2      0 000001'

describe('-vv of macOS 26', () => {
  const pairs =
    '               5120/12               1833/9  131072  131072    Example Browser :700       Example Browser :701'
  const row = `tcp4       0      0  192.0.2.50.50123       198.51.100.7.443       ESTABLISHED ${pairs}    ${values}`
  const whole = {
    ...{ rxBytes: 5120, rxPackets: 12, txBytes: 1833, txPackets: 9, rhiwat: 131072, shiwat: 131072 },
    ...{ program: 'Example Browser ', pid: 700, effectiveProgram: 'Example Browser ', epid: 701 },
    ...{ socketState: '00102', fltrs: '000001' },
  }

  test('counts bytes and packets, and names two processes', () => {
    const heading = `Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes/packets      txbytes/packets  rhiwat  shiwat          process:pid        eprocess:epid    ${behind}`
    const report = parse(`Active Internet connections\n${heading}\n${row}\n`)
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([whole])
  })

  test('is known without a heading', () => {
    expect(rowsOf(parse(`${row}\n${row}\n`))).toMatchObject([whole, whole])
  })

  test('stands before the unit of a control socket', () => {
    const report = parse(
      `Active kernel control sockets\nProto Recv-Q Send-Q      rxbytes/packets      txbytes/packets  rhiwat  shiwat          process:pid        eprocess:epid    ${behind}   unit     id name\n` +
        `kctl       0      0                  0/0                  0/0    8192    2048     Sync (a b):81              :0      ${values}      1     10 com.example.control\n`,
    )
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([
      { program: 'Sync (a b)', pid: 81, effectiveProgram: null, epid: 0, unit: 1, id: '10' },
    ])
  })
})

test('what cannot be read before a process is none of its name', () => {
  const heading = `Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)           rxbytes      txbytes  rhiwat  shiwat          process:pid    ${behind}`
  const report = parse(
    `Active Internet connections\n${heading}\ntcp4       0      0  192.0.2.50.50123       198.51.100.7.443       ESTABLISHED         51?0         1833  131072  131072              ssh:700    ${values}\n`,
  )
  expect(rowsOf(report)).toMatchObject([{ rxBytes: null, program: null, pid: null }])
  expect(report.issues.map(({ code }) => code)).toEqual(['extra-text'])
})

test('a round trip time has three decimals', () => {
  const heading =
    'Destination        Gateway            RT_IFA             Flags        Refs      Use    Mtu          Netif Expire rtt(ms) rttvar(ms)'
  const report = parse(
    `Routing tables\n\nInternet:\n${heading}\n` +
      '192.0.2.1          0:25:0:48:19:ef    192.0.2.50         UHLWIir         51       61   1500            en0   1187   12.500      3.125\n' +
      '198.51.100.7       192.0.2.1          192.0.2.50         UGHWI            1       61   1500            en0          0.250      0.125\n',
  )
  expect(report.issues).toEqual([])
  expect(rowsOf(report)).toMatchObject([
    { expire: 1187, rtt: 12.5, rttvar: 3.125 },
    { expire: null, rtt: 0.25, rttvar: 0.125 },
  ])
})

test('a histogram counts kinds that have no name', () => {
  const report = parse('icmp:\n\t12 calls to icmp_error\n\tOutput histogram:\n\t\techo reply: 3\n\t\t#35: 4\n')
  expect(report.issues).toEqual([])
  expect(rowsOf(report).at(-1)).toMatchObject({ label: '#35', value: 4, parent: 'Output histogram' })
})

test.each(['-s -p tcp -w 1', '-p tcp -s 5', '-sp tcp -v'])('the protocol of netstat %s is no row', (options) => {
  const report = parse(`user@mac ~ % netstat ${options}\ntcp:\n\t12 packets sent\n`)
  expect(report.captures.map(({ command }) => command)).toEqual([`netstat ${options}`])
})

test('tags of mbufs have a name and a number', () => {
  const report = parse(
    'mbuf tags:\n        type          len        alloc       failed         free\n---------------- ------------ ------------ ------------ ------------\n' +
      '    dummynet (1)           72       123456            0       123456\n         24 (24)           16            1            0            1\n',
  )
  expect(report.issues).toEqual([])
  expect(rowsOf(report)).toMatchObject([
    { cells: ['dummynet (1)', '72', '123456', '0', '123456'] },
    { cells: ['24 (24)', '16', '1', '0', '1'] },
  ])
})

describe('queues of an interface', () => {
  const cells = (text: string) => {
    const report = parse(text)
    expect(report.issues.filter(({ severity }) => severity !== 'info')).toEqual([])
    return rowsOf(report).map((row) => (row as { cells?: unknown }).cells)
  }

  test('flows of -qq stand between the brackets', () => {
    const text =
      'en0:\n     [ sched:  FQ_CODEL  qlength:    0/128 ]\nFlowhash\tBytes\tMin qdelay\tFlags\t\n123456789\t1500\t    12.00 msec\tOF\n' +
      '987654321\t0\t     0.00 nsec\t\n=====================================================\n     [ queued pkts: 0\tbytes: 0 ]\n'
    expect(cells(text)).toEqual([
      ['sched: FQ_CODEL', 'qlength: 0/128'],
      ['Flowhash', 'Bytes', 'Min qdelay', 'Flags'],
      ['123456789', '1500', '12.00 msec', 'OF'],
      ['987654321', '0', '0.00 nsec', null],
      ['queued pkts: 0', 'bytes: 0'],
    ])
  })

  test('a class of TCQ has its slots in front', () => {
    const text =
      'en0:\n       [ sched:       TCQ qlength:    0/128 ]\n0,3,4: [ pkts:       1234 bytes:     123456 ]\n       [ qalg:  DROPTAIL svc class:        BE (RUNNING)     ]\n'
    expect(cells(text)).toEqual([
      ['sched: TCQ', 'qlength: 0/128'],
      ['0,3,4:', 'pkts: 1234', 'bytes: 123456'],
      ['qalg: DROPTAIL', 'svc class: BE (RUNNING)'],
    ])
  })

  test('the polls of -Q have the name in front', () => {
    const text =
      'en0  [ poll on requests:              12  errors:                           0 ]\n     [ polled packets:             12345  polled bytes:               1234567 ]\n' +
      '     [ sampled packets avg/min/max:            1 /            0 /            9 ]\n'
    expect(cells(text)).toEqual([
      ['en0', 'poll on requests: 12', 'errors: 0'],
      ['polled packets: 12345', 'polled bytes: 1234567'],
      ['sampled packets avg/min/max: 1 / 0 / 9'],
    ])
  })
})

describe('Multipath', () => {
  const heading =
    'Active Multipath Internet connections\nProto/ID  Flags      Local Address          Foreign Address        (state)    \n'

  test('a connection has no addresses, and details stand under each row', () => {
    const report = parse(
      `${heading}mptcp/00  00000000/00000011                                        ESTABLISHED \n      [tok(0x1234abcd) snd(0x12) rcv(0) aid(1)]\n` +
        ' tcp4/01  00000001   192.0.2.50.50123       198.51.100.7.443       ESTABLISHED \n      [relseq(-0001), err(0)]\n',
    )
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([
      { protocol: 'mptcp', local: { text: '', address: null }, foreign: null, tok: '0x1234abcd', aid: 1 },
      { protocol: 'tcp', subflow: 1, local: { port: 50123 }, state: 'ESTABLISHED', relseq: -1, err: 0 },
    ])
  })

  test('10.9 prints no flags of a connection', () => {
    const report = parse(
      `${heading}mptcp/00                                                        FASTCLOSE_WAIT\n tcp4/01  00000001   192.0.2.50.50123       198.51.100.7.443       ESTABLISHED\n`,
    )
    expect(report.issues).toEqual([])
    expect(rowsOf(report)).toMatchObject([
      { protocol: 'mptcp', flags: null, state: null, stateText: 'FASTCLOSE_WAIT' },
      { protocol: 'tcp', flags: '00000001' },
    ])
  })
})
