import { type Random, random } from './random.ts'

/** A table of a tool at length: what stands above its rows, and its rows one by one, the same on every call. */
export interface Layout {
  readonly name: string
  readonly head: string
  rows(): () => string
}

const TCP_STATES = [
  'ESTABLISHED',
  'ESTABLISHED',
  'ESTABLISHED',
  'TIME_WAIT',
  'TIME_WAIT',
  'CLOSE_WAIT',
  'LAST_ACK',
  'CLOSING',
]
const PROGRAMS = [
  'sshd: alice [priv]',
  'nginx: worker process',
  'postgres: checkpointer',
  'node',
  'envoy',
  'dockerd',
  './bin/relative',
]
const MAC_PROGRAMS = [
  'Example Browser',
  'Mail',
  'mDNSResponder',
  'sshd',
  'Code Helper (Plu',
  'rapportd',
  'launchd',
  'node',
]

// > |  TCP    192.0.2.25:50101       198.51.100.7:443       ESTABLISHED     8460
//   |  UDP    0.0.0.0:5353           *:*                                    2240
const windows: Layout = {
  name: 'windows -ano',
  head: lines('\r\n', [
    '',
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State           PID',
  ]),
  rows() {
    const next = random(1)
    const row = (protocol: string, local: string, foreign: string, state: string) =>
      `  ${protocol}    ${local.padEnd(22)} ${foreign.padEnd(22)} ${state.padEnd(15)} ${next(32_768) * 4}\r\n`
    return () => {
      const kind = next(20)
      if (kind < 12) return row('TCP', `${ownV4(next)}:${high(next)}`, `${peerV4(next)}:443`, next.of(TCP_STATES))
      if (kind < 14) return row('TCP', `0.0.0.0:${next(49_152)}`, '0.0.0.0:0', 'LISTENING')
      if (kind < 15) return row('TCP', `[::]:${next(49_152)}`, '[::]:0', 'LISTENING')
      if (kind < 17) return row('TCP', `[2001:db8::10]:${high(next)}`, `[${peerV6(next)}]:443`, next.of(TCP_STATES))
      if (kind < 18) return row('UDP', `[fe80::10:${hex(next(64))}%${1 + next(20)}]:1900`, '*:*', '')
      return row('UDP', `${ownV4(next)}:${high(next)}`, '*:*', '')
    }
  },
}

// > | tcp6       0      0 2001:db8:aaaa:bbbb::443 :::*                    LISTEN      71/./bin/relative
//   | udp        0      0 0.0.0.0:68              0.0.0.0:*                           68/dhclient
const linux: Layout = {
  name: 'linux -anp',
  head: lines('\n', [
    '(Not all processes could be identified, non-owned process info',
    ' will not be shown, you would have to be root to see it all.)',
    'Active Internet connections (servers and established)',
    'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    ',
  ]),
  rows() {
    const next = random(2)
    const row = (protocol: string, local: string, foreign: string, state: string) => {
      const program = next(4) === 0 ? '-' : `${1 + next(4_194_303)}/${next.of(PROGRAMS)}`.slice(0, 19)
      const queues = `${queue(next).padStart(6)} ${queue(next).padStart(6)}`
      return `${protocol.padEnd(5)} ${queues} ${local.padEnd(23)} ${foreign.padEnd(23)} ${state.padEnd(11)} ${program.padEnd(19)} \n`
    }
    return () => {
      const kind = next(20)
      if (kind < 11) return row('tcp', `${ownV4(next)}:${high(next)}`, `${peerV4(next)}:443`, next.of(TCP_STATES))
      if (kind < 13) return row('tcp', `0.0.0.0:${next(49_152)}`, '0.0.0.0:*', 'LISTEN')
      if (kind < 14) return row('tcp6', `:::${next(49_152)}`, ':::*', 'LISTEN')
      if (kind < 16)
        return row('tcp6', cut23('2001:db8::10', high(next)), cut23(peerV6(next), 443), next.of(TCP_STATES))
      if (kind < 17)
        return row('tcp6', `::ffff:192.0.2.10:22`, `::ffff:192.0.2.${next(100)}:${next(9999)}`, 'FIN_WAIT2')
      if (kind < 18) return row('udp6', `fe80::10:${next(99)}:546`, ':::*', '')
      return row('udp', `${ownV4(next)}:${high(next)}`, '0.0.0.0:*', '')
    }
  },
}

// > | tcp4       0      0  192.0.2.50.52044       198.51.100.66.443      ESTABLISHED            0            0 1048576 …
const macos15 = macos(
  'macos 15 -anv',
  3,
  '   pid   epid state ',
  (next) => `${pid(next).padStart(6)} ${pid(next).padStart(6)}`,
)

// > | … 1048576  131768  Example Browser:300    00102 00000008 0000000000074e00 00000080 00000900      1      0 000001
const macos26 = macos(
  'macos 26 -anv',
  4,
  '         process:pid    state ',
  (next) => `${next.of(MAC_PROGRAMS).padStart(16)}:${pid(next).padEnd(6)}`,
)

function macos(name: string, seed: number, heading: string, process: (next: Random) => string): Layout {
  return {
    name,
    head: lines('\n', [
      'Active Internet connections (including servers)',
      `Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat ${heading} options           gencnt    flags   flags1 usecnt rtncnt fltrs`,
    ]),
    rows() {
      const next = random(seed)
      const row = (protocol: string, local: string, foreign: string, state: string) => {
        const queues = `${queue(next).padStart(6)} ${queue(next).padStart(6)}`
        const bytes = `${String(next(1e9)).padStart(12)} ${String(next(1e7)).padStart(12)}`
        const socket = `00102 00000008 ${hex(next(2 ** 24)).padStart(16, '0')} 00000080 0${next(2)}000900      1      0 000001`
        return `${protocol.padEnd(5)} ${queues}  ${local.padEnd(22)} ${foreign.padEnd(22)} ${state.padEnd(11)} ${bytes} 1048576  131768 ${process(next)} ${socket}\n`
      }
      return () => {
        const kind = next(20)
        if (kind < 11) return row('tcp4', `${ownV4(next)}.${high(next)}`, `${peerV4(next)}.443`, next.of(TCP_STATES))
        if (kind < 13) return row('tcp46', `*.${next(49_152)}`, '*.*', 'LISTEN')
        if (kind < 14) return row('tcp6', `::1.${next(49_152)}`, '*.*', 'LISTEN')
        if (kind < 16)
          return row('tcp6', cut16('2001:db8::10', high(next)), cut16(peerV6(next), 443), next.of(TCP_STATES))
        if (kind < 17) return row('udp6', `fe80::${hex(next(256))}%lo0.546`, '*.*', '')
        return row('udp4', `${ownV4(next)}.${high(next)}`, '*.*', '')
      }
    },
  }
}

/** Every table that is measured. */
export const layouts: readonly Layout[] = [windows, linux, macos15, macos26]

function lines(end: string, all: readonly string[]): string {
  return all.map((line) => line + end).join('')
}

function ownV4(next: Random): string {
  return next(4) === 0 ? '127.0.0.1' : '192.0.2.25'
}

function peerV4(next: Random): string {
  return `${next(2) === 0 ? '198.51.100' : '203.0.113'}.${next(256)}`
}

/** One of 2048 hosts, as a busy server sees them. */
function peerV6(next: Random): string {
  const host = next(2048)
  return host % 2 === 0 ? `2001:db8:ffff:${hex(host)}::443` : `2001:db8::${hex(host)}:10`
}

function high(next: Random): number {
  return 49_152 + next(16_384)
}

function queue(next: Random): string {
  return next(8) === 0 ? String(next(4096)) : '0'
}

function pid(next: Random): string {
  return String(next(99_999))
}

function hex(value: number): string {
  return value.toString(16)
}

/** net-tools netstat.c, addr_do_one: the host gives way so that the field is not wider than its column. */
function cut23(host: string, port: number): string {
  return `${host.slice(0, 22 - String(port).length)}:${port}`
}

/** network_cmds inet.c, inetprint: the host is cut to 16 characters, the whole to 22. */
function cut16(host: string, port: number): string {
  return `${host.slice(0, 16)}.${port}`.slice(0, 22)
}
