import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { overviewOf } from '../../src/page/engine/overview.ts'
import { line, linux, numbered } from './captures.ts'

const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i))

describe('an overview', () => {
  const overview = overviewOf(
    numbered(
      linux(
        line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '800/sshd'),
        line('127.0.0.1:5432', '0.0.0.0:*', 'LISTEN', '900/postgres'),
        line('192.0.2.1:22', '198.51.100.7:50001', 'ESTABLISHED', '801/sshd'),
        line('192.0.2.1:22', '198.51.100.7:50002', 'ESTABLISHED', '802/sshd'),
        line('192.0.2.1:443', '198.51.100.8:50003', 'TIME_WAIT'),
        'udp        0      0 0.0.0.0:68              0.0.0.0:*                           700/dhclient',
      ),
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
    const { states, tcpStates } = overviewOf(
      numbered(
        linux(
          line('192.0.2.1:22', '198.51.100.7:50001', 'ESTABLISHED'),
          'udp        0      0 192.0.2.1:40000         198.51.100.53:53        ESTABLISHED 700/resolver',
        ),
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
    const { top, others } = overviewOf(numbered(linux(...hosts, hosts[0] as string))).hosts
    expect(top).toHaveLength(10)
    expect(top[0]).toEqual({ name: '198.51.100.1', count: 2 })
    expect(others).toEqual({ values: 3, rows: 3 })
  })

  test('takes the executable of Windows -b for the program', () => {
    const report = parse(
      'Active Connections\r\n\r\n  Proto  Local Address          Foreign Address        State\r\n  TCP    192.0.2.1:50000        198.51.100.7:443       ESTABLISHED\r\n [client.exe]\r\n',
    )
    expect(overviewOf(numbered(report)).programs.top).toEqual([{ name: 'client.exe', count: 1 }])
  })

  test('of nothing is empty', () => {
    const { sockets, states, findings } = overviewOf([])
    expect({ sockets, states, findings }).toEqual({ sockets: 0, states: [], findings: [] })
  })
})

test('findings name the run by its number in the source', () => {
  const { captures } = linux(line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN'))
  const { findings } = overviewOf(captures.map((capture) => [7, capture] as const))
  expect(findings).toMatchObject([{ code: 'everywhere', capture: 7, rows: 1 }])
})
