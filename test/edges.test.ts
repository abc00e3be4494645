import { describe, expect, test } from 'vitest'
import { Conversations } from '../src/ask/edges/conversations.ts'
import { convert, type Edge, edges } from '../src/index.ts'
import type { Capture, Row } from '../src/report/types.ts'

const HEADING = `Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
`
const row = (local: string, foreign: string, state: string, owner = '-', protocol = 'tcp') =>
  `${protocol.padEnd(5)}      0      0 ${local.padEnd(23)} ${foreign.padEnd(23)} ${state.padEnd(11)} ${owner}\n`
const on = (host: string | null, ...rows: string[]) =>
  `${host === null ? '$ ' : `root@${host}:~# `}netstat -anp\n${HEADING}${rows.join('')}`
const listen = (port: number, owner: string) => row(`0.0.0.0:${port}`, '0.0.0.0:*', 'LISTEN', owner)

/** An edge in a word. */
function short({ from, to, protocol, port, inferred, connections }: Edge): string {
  return `${from.node} -> ${to.node} ${protocol} ${port}${inferred ? '?' : ''} x${connections}`
}

async function drawn(...inputs: string[]): Promise<string[]> {
  return (await edges(inputs)).edges.map(short)
}

const WEB = on('web1', row('192.0.2.10:40001', '192.0.2.20:9000', 'ESTABLISHED', '9/app'))
const DB = on('db1', listen(9000, '70/db'), row('192.0.2.20:9000', '192.0.2.10:40001', 'CLOSE_WAIT', '71/db'))

describe('a connection', () => {
  test.each([
    [WEB, DB],
    [DB, WEB],
  ])('that both of its ends printed is one', async (...inputs) => {
    const { edges: found, nodes } = await edges(inputs)
    expect(found).toEqual([
      {
        from: { node: 'web1', programs: ['app'], states: { ESTABLISHED: 1 } },
        to: { node: 'db1', programs: ['db'], states: { CLOSE_WAIT: 1 } },
        protocol: 'tcp',
        port: 9000,
        service: null,
        inferred: false,
        connections: 1,
      },
    ])
    expect(nodes).toContainEqual({ name: 'db1', host: 'db1', addresses: ['192.0.2.20'] })
  })

  test('that several runs print is one, in the state it was seen in last', async () => {
    const later = on('web1', row('192.0.2.10:40001', '192.0.2.20:9000', 'TIME_WAIT'))
    const { edges: found } = await edges(WEB + later)
    expect(found).toMatchObject([{ connections: 1, from: { programs: ['app'], states: { TIME_WAIT: 1 } } }])
  })

  test('of IPv4 that one end prints as IPv6 is the same', async () => {
    const plain = on('web1', row('192.0.2.1:4001', '192.0.2.2:443', 'ESTABLISHED'))
    const mapped = on('db1', row('::ffff:192.0.2.2:443', '::ffff:192.0.2.1:4001', 'ESTABLISHED', '-', 'tcp6'))
    expect(await drawn(plain, mapped)).toEqual(['web1 -> db1 tcp 443? x1'])
  })

  test('within a machine is one of that machine', async () => {
    const inside = [
      row('127.0.0.1:45001', '127.0.0.1:6379', 'ESTABLISHED', '1/app'),
      row('127.0.0.1:6379', '127.0.0.1:45001', 'ESTABLISHED', '2/redis'),
    ]
    expect(await drawn(on('web1', ...inside), on('web2', ...inside))).toEqual([
      'web1 -> web1 tcp 6379? x1',
      'web2 -> web2 tcp 6379? x1',
    ])
    expect(await drawn(on(null, ...inside))).toEqual(['127.0.0.1 (-) -> 127.0.0.1 (-) tcp 6379? x1'])
  })
})

describe('the service', () => {
  const ends = ['192.0.2.10:40001', '192.0.2.20:50001'] as const

  test('is where a program listens, above all numbers', async () => {
    expect(await drawn(on(null, listen(40001, '1/a'), row(...ends, 'ESTABLISHED')))).toEqual([
      '192.0.2.20 -> 192.0.2.10 tcp 40001 x1',
    ])
  })

  test('is what the states say', async () => {
    expect(await drawn(on(null, row(...ends, 'SYN_SENT')))).toEqual(['192.0.2.10 -> 192.0.2.20 tcp 50001 x1'])
    expect(await drawn(on(null, row(...ends, 'SYN_RECV')))).toEqual(['192.0.2.20 -> 192.0.2.10 tcp 40001 x1'])
  })

  test('is what the ports say, and said to be inferred; else it is not said', async () => {
    const rows = [
      row('192.0.2.10:443', '192.0.2.20:2000', 'ESTABLISHED'),
      row('192.0.2.10:40001', '192.0.2.20:8080', 'ESTABLISHED'),
      row('192.0.2.10:40001', '192.0.2.20:50001', 'ESTABLISHED'),
    ]
    expect(await drawn(on(null, ...rows))).toEqual([
      '192.0.2.20 -> 192.0.2.10 tcp 443? x1',
      '192.0.2.10 -> 192.0.2.20 tcp 8080? x1',
      '192.0.2.10 -> 192.0.2.20 tcp null? x1',
    ])
  })
})

test('an address that several machines have is none of them, unless its own machine printed it', async () => {
  const shared = (host: string, port: number) =>
    on(
      host,
      row(`192.0.2.1:${port}`, '198.51.100.7:443', 'ESTABLISHED'),
      row('192.0.2.1:53', '192.0.2.9:5353', 'ESTABLISHED'),
    )
  const seen = on('web3', row('192.0.2.30:40000', '192.0.2.1:443', 'ESTABLISHED'))
  expect((await drawn(shared('web1', 40001), shared('web2', 40001), seen)).sort()).toEqual([
    '192.0.2.9 -> web1 tcp 53? x1',
    '192.0.2.9 -> web2 tcp 53? x1',
    'web1 -> 198.51.100.7 tcp 443? x1',
    'web2 -> 198.51.100.7 tcp 443? x1',
    'web3 -> 192.0.2.1 tcp 443? x1',
  ])
})

test('names in diagrams are text', async () => {
  const text = on(null, row('192.0.2.10:40001', 'a"];x:443', 'ESTABLISHED'))
  const written = async (format: 'mermaid' | 'dot') => {
    let all = ''
    for await (const piece of convert(text, format, { question: { ask: 'edges' } })) all += piece
    return all
  }
  expect(await written('mermaid')).toContain('["a#34;#93;#59;x"]')
  expect(await written('dot')).toContain('[label="a\\"];x"]')
})

test('rows beyond the room there is are left out, and said', () => {
  const conversations = new Conversations(1)
  const end = (port: number) => ({
    address: '192.0.2.1',
    host: null,
    port,
    service: null,
    wildcard: false,
    truncated: false,
  })
  conversations.begin({ source: '-', number: 0, host: null, capture: {} as Capture })
  for (const port of [1, 2, 1])
    conversations.row({ protocol: 'tcp', state: 'ESTABLISHED', local: end(9), foreign: end(port) } as unknown as Row)
  expect([conversations.all.size, conversations.uncounted]).toEqual([1, 1])
})
