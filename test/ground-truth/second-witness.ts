import { execFileSync } from 'node:child_process'
import type { End, KernelSocket } from './kernel.ts'
import { socketsOf } from './kernel.ts'
import type { Outcome } from './outcome.ts'

/** The states of ss in the order of linux/tcp_states.h. */
const states = [
  ...['ESTAB', 'SYN-SENT', 'SYN-RECV', 'FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT', 'UNCONN', 'CLOSE-WAIT', 'LAST-ACK'],
  ...['LISTEN', 'CLOSING'],
]

/** Holds the tables of TCP and UDP, as the comparison reads them, against ss, which asks the kernel over netlink. */
export function comparedWithSs(): readonly Outcome[] {
  return (['tcp', 'udp'] as const).map((protocol) => {
    const args = protocol === 'tcp' ? '-Hant' : '-Hanu'
    const said = execFileSync('ss', [args], { encoding: 'utf8' }).split('\n').filter(Boolean).map(asSsSays)
    const read = [...socketsOf(protocol), ...socketsOf(`${protocol}6`)].map(asSs)
    const missing = read.filter((socket) => !said.includes(socket))
    const more = said.filter((socket) => !read.includes(socket))
    const differences = [
      ...missing.map((expected) => ({ where: 'a socket', expected, got: null })),
      ...more.map((got) => ({ where: 'a socket', expected: null, got })),
      ...(said.length === read.length ? [] : [{ where: 'sockets', expected: read.length, got: said.length }]),
    ]
    const counted = { rows: read.length, cells: 3 * read.length, differences, occurred: [] }
    return { tool: 'ss', language: 'en', args: `ss ${args}`, ...counted }
  })
}

/** State and ends of a line of ss, without the zones of addresses; `*` is the address of a socket of both families. */
function asSsSays(line: string): string {
  const [state, , , local = '', foreign = ''] = line.split(/\s+/)
  const end = (text: string) => text.replace(/%[^:\]]+/, '').replace(/^\*(?=:)/, '[::]')
  return [state, end(local), end(foreign)].join(' ')
}

function asSs({ state, local, foreign }: KernelSocket): string {
  const end = ({ address, port }: End) => `${address.includes(':') ? `[${address}]` : address}:${port || '*'}`
  return [states[state - 1], end(local), end(foreign)].join(' ')
}
