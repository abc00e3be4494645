import { describe, expect, test } from 'vitest'
import { parse, type Report } from '../../src/index.ts'
import { overviewOf, type Run } from '../../src/page/engine/overview.ts'
import { line, linux, runsOf } from './captures.ts'

const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i))

describe('an overview', () => {
  const overview = overviewIn(
    linux(
      line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '800/sshd'),
      line('127.0.0.1:5432', '0.0.0.0:*', 'LISTEN', '900/postgres'),
      line('192.0.2.1:22', '198.51.100.7:50001', 'ESTABLISHED', '801/sshd'),
      line('192.0.2.1:22', '198.51.100.7:50002', 'ESTABLISHED', '802/sshd'),
      line('192.0.2.1:443', '198.51.100.8:50003', 'TIME_WAIT'),
      'udp        0      0 0.0.0.0:68              0.0.0.0:*                           700/dhclient',
    ),
  )

  test('counts states, protocols, peers and programs, the most frequent first', () => {
    expect(overview.sockets).toBe(6)
    expect(overview.states).toEqual([
      { name: 'ESTABLISHED', count: 2 },
      { name: 'LISTEN', count: 2 },
      { name: 'TIME_WAIT', count: 1 },
    ])
    expect(overview.stateless).toBe(1)
    expect(overview.protocols).toEqual([
      { name: 'tcp', count: 5 },
      { name: 'udp', count: 1 },
    ])
    expect(overview.hosts.top).toEqual([
      { name: '198.51.100.7', count: 2 },
      { name: '198.51.100.8', count: 1 },
    ])
    expect(overview.programs.top[0]).toEqual({ name: 'sshd', count: 3 })
  })

  test('keeps the states of TCP apart from those of connected UDP', () => {
    const { states, tcpStates } = overviewIn(
      linux(
        line('192.0.2.1:22', '198.51.100.7:50001', 'ESTABLISHED'),
        'udp        0      0 192.0.2.1:40000         198.51.100.53:53        ESTABLISHED 700/resolver',
      ),
    )
    expect(states).toEqual([{ name: 'ESTABLISHED', count: 2 }])
    expect(tcpStates).toEqual([{ name: 'ESTABLISHED', count: 1 }])
  })

  test('lists what waits for others, and marks what is open on every address', () => {
    expect(
      overview.listeners.map(({ protocol, address, port, program, pid, everywhere }) => [
        protocol,
        address,
        port,
        program,
        pid,
        everywhere,
      ]),
    ).toEqual([
      ['tcp', '0.0.0.0', 22, 'sshd', 800, true],
      ['tcp', '127.0.0.1', 5432, 'postgres', 900, false],
      ['udp', '0.0.0.0', 68, 'dhclient', 700, true],
    ])
  })

  test('names ten values, and says how many others there are', () => {
    const hosts = times(13, (i) => line('192.0.2.1:22', `198.51.100.${i + 1}:50000`, 'ESTABLISHED'))
    const { top, others } = overviewIn(linux(...hosts, hosts[0] as string)).hosts
    expect(top).toHaveLength(10)
    expect(top[0]).toEqual({ name: '198.51.100.1', count: 2 })
    expect(others).toEqual({ values: 3, rows: 3 })
  })

  test('takes the executable of Windows -b for the program', () => {
    const report = parse(
      'Active Connections\r\n\r\n  Proto  Local Address          Foreign Address        State\r\n  TCP    192.0.2.1:50000        198.51.100.7:443       ESTABLISHED\r\n [client.exe]\r\n',
    )
    expect(overviewIn(report).programs.top).toEqual([{ name: 'client.exe', count: 1 }])
  })

  test('of a run without sockets is empty', () => {
    const { sockets, states, findings } = overviewIn(linux())
    expect({ sockets, states, findings }).toEqual({ sockets: 0, states: [], findings: [] })
  })
})

/** The overview of the first run of a report. */
function overviewIn(report: Report) {
  const runs = runsOf(report)
  return overviewOf(runs, runs[0] as Run)
}

describe('an overview of several runs', () => {
  const ssh = line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '800/sshd')
  const web = line('0.0.0.0:80', '0.0.0.0:*', 'LISTEN', '900/nginx')
  const runs = runsOf(linux(ssh, web), linux(ssh, ssh)).map((run) => ({ ...run, source: 0, capture: run.source }))

  test('counts one of them', () => {
    expect(overviewOf(runs, runs[1] as Run)).toMatchObject({ sockets: 2, protocols: [{ name: 'tcp', count: 2 }] })
  })

  test('lists each listener once, with the number of runs that show it', () => {
    const { listeners } = overviewOf(runs, runs[0] as Run)
    expect(listeners.map(({ port, runs }) => [port, runs])).toEqual([
      [22, 2],
      [80, 1],
      [22, 1],
    ])
  })

  test('says of findings and listeners in which source they are', () => {
    const places = runsOf(linux(web), linux(ssh))
    const { findings, listeners } = overviewOf(places, places[0] as Run)
    expect(listeners.map(({ source, port }) => [source, port])).toEqual([
      [0, 80],
      [1, 22],
    ])
    expect(findings.map(({ code, source, capture }) => [code, source, capture])).toEqual([
      ['everywhere', 0, 0],
      ['everywhere', 1, 0],
    ])
  })
})
