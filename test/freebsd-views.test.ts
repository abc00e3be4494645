import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Report, Row, Section } from '../src/report/types.ts'

describe('-Q', () => {
  const report = parse(
    'Configuration:\nSetting                        Current        Limit\nThread count                         1            1\nDispatch policy                 direct          n/a\n\n' +
      'Protocols:\nName   Proto QLimit Policy Dispatch Flags\nip         1   1000   flow  default   ---\n\n' +
      "Workstreams:\nWSID CPU   Name     Len WMark   Disp'd  HDisp'd   QDrops   Queued  Handled\n   0   0   ip         0    12  1234567        0        0   123456  1358023\n",
  )

  test('has three tables of one run', () => {
    expect(report.issues).toEqual([])
    expect(report.captures).toHaveLength(1)
    expect(sections(report).map(({ title, rows }) => [title, ...rows.map(cellsOf)])).toEqual([
      ['Configuration:', ['Thread count', '1', '1'], ['Dispatch policy', 'direct', 'n/a']],
      ['Protocols:', ['ip', '1', '1000', 'flow', 'default', '---']],
      ['Workstreams:', ['0', '0', 'ip', '0', '12', '1234567', '0', '0', '123456', '1358023']],
    ])
  })

  test('its titles are words of any text', () => {
    const codes = parse('Configuration:\nThe router was changed.\nProtocols:\nnone\n').issues.map(({ code }) => code)
    expect(codes).toEqual(['nothing-recognised'])
  })
})

test('next hops and their groups', () => {
  const report = parse(
    'Internet:\nIdx   Type         IFA               Gateway             Flags      Use Mtu         Netif     Addrif Refcnt Prepend\n' +
      '1     v4/resolve   127.0.0.1          link#2             H            0  16384        lo0               2 \n' +
      'Internet:\nGrpIdx  NhIdx     Weight   Slots                                 Gateway     Netif  Refcnt\n' +
      '1         ------- ------- ------- --------------------------------------- ---------       2\n' +
      '               13      10       1                               192.0.2.1      em0\n',
  )
  expect(report.issues).toEqual([])
  expect(sections(report).flatMap(({ rows }) => rows.map(cellsOf))).toEqual([
    ['1', 'v4/resolve', '127.0.0.1', 'link#2', 'H', '0', '16384', 'lo0', null, '2', null],
    ['1', null, null, null, null, null, '2'],
    [null, '13', '10', '1', '192.0.2.1', 'em0', null],
  ])
})

test('multicast routing of IPv6 is a table of its own', () => {
  const report = parse(
    'IPv6 Multicast Interface Table\n Mif   Rate   PhyIF   Pkts-In   Pkts-Out\n  0      0    em0        1204         88\n\n' +
      'IPv6 Multicast Forwarding Cache\n Origin                       Group                        Packets Waits In-Mif  Out-Mifs\n 2001:db8::9                  ff05::1:3                        123     0      0   1 2\n',
  )
  expect(report.issues).toEqual([])
  expect(sections(report).flatMap(({ rows }) => rows.map(cellsOf))).toEqual([
    ['0', '0', 'em0', '1204', '88'],
    ['2001:db8::9', 'ff05::1:3', '123', '0', '0', '1 2'],
  ])
})

describe('connections', () => {
  const rows = (columns: string, values: string) =>
    sections(
      parse(
        `Active Internet connections\nProto Recv-Q Send-Q Local Address          Foreign Address        ${columns}\ntcp4       0      0 192.0.2.30.22          198.51.100.7.50123     ${values}\n`,
      ),
    ).flatMap((section): Row[] => section.rows)

  test('with the columns of -R, -C and -P', () => {
    expect(rows('  flowid ftype', '12ab34cd     6')).toMatchObject([{ flowId: '12ab34cd', flowType: 6 }])
    expect(
      rows(
        '(state)      CC              cwin   ssthresh   MSS ECN Log ID',
        'ESTABLISHED  cubic          12345 1073725440  1448 off abc',
      ),
    ).toMatchObject([
      {
        ...{ congestionControl: 'cubic', congestionWindow: 12345, slowStartThreshold: 1073725440 },
        ...{ maximumSegment: 1448, ecn: 'off', logId: 'abc' },
      },
    ])
  })

  test('a star behind the state is none of it', () => {
    expect(rows('(state)', 'ESTABLISHED*')).toMatchObject([{ state: 'ESTABLISHED', stateText: 'ESTABLISHED*' }])
  })
})

test('associations of SCTP have further addresses under them', () => {
  const report = parse(
    'Active SCTP associations (including servers)\nProto  Type  Local Address          Foreign Address        (state)\n' +
      'sctp4  1to1  192.0.2.30.5000        198.51.100.7.5001      ESTABLISHED\n             192.0.2.31.5000        203.0.113.9.5001       \n' +
      '                                    203.0.113.10\nsctp46 1toN  *.5000                                        LISTEN     \n',
  )
  expect(report.issues).toEqual([])
  expect(sections(report).flatMap((section): Row[] => section.rows)).toMatchObject([
    {
      ...{ protocol: 'sctp', family: 'ipv4', type: '1to1', state: 'ESTABLISHED' },
      ...{ moreLocal: [{ port: 5000 }], moreForeign: [{ port: 5001 }, { address: '203.0.113.10', port: null }] },
    },
    { family: 'dual', type: '1toN', local: { port: 5000 }, foreign: null, state: 'LISTEN' },
  ])
})

test('sockets of netgraph', () => {
  const report = parse(
    'Netgraph sockets\nType  Recv-Q Send-Q Node Address   #Hooks\nctrl       0      0 ngctl4120:        0\n',
  )
  expect(report.issues).toEqual([])
  expect(sections(report).flatMap(({ rows }) => rows.map(cellsOf))).toEqual([['ctrl', '0', '0', 'ngctl4120:', '0']])
})

test('interfaces: numbers with a unit, and names that were cut', () => {
  const report = parse(
    'Name    Mtu Network       Address              Ipkts Ierrs Idrop    Opkts Oerrs  Coll\n' +
      'em0    1500 <Link#1>      02:00:5e:00:53:01      12M     0     0     1.2M     0     0\n' +
      'pfsyn  1500 <Link#2>      pfsync0                  0     0     0        0     0     0\n' +
      'vlan5  1500 <Link#3>      02:00:5e:00:53:01        0     0     0        0     0     0\n',
  )
  const [em0, pfsync, vlan5] = sections(report).flatMap((section): Row[] => section.rows)
  expect(em0).toMatchObject({ rx: { packets: '12M' }, tx: { packets: '1.2M' }, up: true })
  expect(pfsync).toMatchObject({ name: 'pfsyn', truncated: true })
  expect(pfsync).not.toHaveProperty('up')
  expect(vlan5).toMatchObject({ name: 'vlan5', up: true })
})

function sections(report: Report): Section[] {
  return report.captures.flatMap((capture) => capture.sections)
}

function cellsOf(row: Row): unknown {
  return (row as { cells?: unknown }).cells
}
