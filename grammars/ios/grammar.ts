import { readAddress } from '../../src/table/cells/address.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { endpointCell } from '../../src/table/cells/endpoint.ts'
import { addressPart, portPart } from '../../src/table/cells/endpoint-part.ts'
import { pidSlashProgram } from '../../src/table/cells/process.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { portOf, protocolOf } from '../../src/table/cells/services.ts'
import { type StateWords, stateCell } from '../../src/table/cells/state.ts'
import { wordLike, words } from '../../src/table/cells/word.ts'
import { column, defineDialect, optional, required, spacious, table } from '../define.ts'
import { en } from './en.ts'
import { iosOptions } from './options.ts'

/** The states of IOS, without the marks between their words; `show control-plane host open-ports` cuts them to eight characters. */
const states: StateWords = {
  ESTAB: 'ESTABLISHED',
  ESTABLIS: 'ESTABLISHED',
  SYNSENT: 'SYN_SENT',
  SYNRCVD: 'SYN_RECEIVED',
  FINWAIT1: 'FIN_WAIT_1',
  FINWAIT2: 'FIN_WAIT_2',
  CLOSEWAIT: 'CLOSE_WAIT',
  CLOSEWAI: 'CLOSE_WAIT',
  LASTACK: 'LAST_ACK',
  TIMEWAIT: 'TIME_WAIT',
}
const state = stateCell(states)
const dotted = endpointCell('.')
const parted = endpointCell(':')
const TCB = /^[0-9A-F]{8}(?:[0-9A-F]{4}|[0-9A-F]{8})?$/

// > |TCB       Local Address               Foreign Address             (state)
//   |03015830  192.0.2.2.179               198.51.100.9.40100          ESTAB
const controlBlockColumns = [
  column('tcb', wordLike(TCB), { ...required, print: { width: 8 } }),
  column('local', dotted, { ...required, print: { width: 26, gap: 2 } }),
  column('foreign', dotted, { ...required, print: { width: 27, head: { shift: 1 } } }),
  column('state', state, { ...required, print: { width: 11, head: { shift: 1 } } }),
]
const controlBlocks = table('controlBlocks', 'connections', controlBlockColumns, {
  constants: { protocol: 'tcp' },
  first: TCB,
  forms: [controlBlockColumns.map(({ key }) => key)],
})

// > |Prot        Local Address      Foreign Address                  Service    State
//   | tcp         192.0.2.2:22   198.51.100.5:51432               SSH-Server ESTABLIS
const right = (width: number, more: object = required) => ({ ...more, print: { width, align: 'right' } }) as const
const openPorts = table('openPorts', 'connections', [
  column('protocol', protocolCell('tcp', 'udp'), right(4)),
  column('local', parted, right(20)),
  column('foreign', parted, right(20)),
  column('service', words, right(24, spacious)),
  column('state', state, right(8)),
])

// > |Proto Local Address               Foreign Address             State       PID/Program Name
//   |tcp   *:443                       *:*                         LISTEN      309/[IOS]HTTP CORE
const ports = table('connections', 'connections', [
  column('protocol', protocolCell('tcp', 'udp'), { ...required, print: { width: 5 } }),
  column('local', parted, { ...required, print: { width: 27 } }),
  column('foreign', parted, { ...required, print: { width: 27 } }),
  column('state', state, { ...optional, print: { width: 11 } }),
  column('process', pidSlashProgram, { ...spacious, ...required, print: { width: 20 } }),
])

/** The number of a protocol, with its family where that is IPv6. */
const numbered: Cell = {
  keys: () => ['protocol', 'family'],
  read(fields, at, _end, row) {
    const [, number, family] = /^(\d{1,3})(\(v6\))?$/.exec(fields.at(at)) ?? []
    if (number === undefined) return 0
    Object.assign(row, protocolOf(Number(number)))
    if (family) row.family = 'ipv6'
    return 1
  },
  write: ({ protocol, family }) => `${portOf(protocol as string, 'ip') ?? ''}${family === 'ipv6' ? '(v6)' : ''}`,
}

const ANY_END = /^--(?:listen|any)--$/

/** An address, or a word for none. */
const end: Cell = {
  ...addressPart,
  read(fields, at, stop, row, key) {
    if (readAddress(fields.at(at))) return addressPart.read(fields, at, stop, row, key)
    return ANY_END.test(fields.at(at)) ? 1 : 0
  },
  write: (row, key) => addressPart.write(row, key) || (key.startsWith('foreign') ? '--listen--' : '--any--'),
}

/** The port of the peer, which a socket that listens has none of. */
const peerPort: Cell = {
  ...portPart,
  read: (fields, at, stop, row, key) => (row.foreign ? portPart.read(fields, at, stop, row, key) : 0),
}

// > |Proto        Remote      Port      Local       Port  In Out  Stat TTY OutputIF
//   |17          --listen--          192.0.2.2         67   0   0  2211   0
const sockets = table('sockets', 'connections', [
  column('protocol', numbered, required),
  column('foreign.address', end, required),
  column('foreign.port', peerPort, optional),
  column('local.address', end, required),
  column('local.port', portPart, required),
  column('recvQueue', count, required),
  column('sendQueue', count, required),
  column('status', wordLike(/^[0-9A-Fa-f]+$/), required),
  column('tty', count, required),
  column('interface', wordLike(/^[A-Z][\w/.:-]*$/), optional),
])

/** Cisco IOS and IOS-XE: show tcp brief, show control-plane host open-ports, show ip ports all, show ip sockets. */
export const ios = defineDialect({
  name: 'ios',
  label: 'Cisco IOS',
  platform: 'ios',
  tables: [controlBlocks, openPorts, ports, sockets],
  words: [en],
  options: iosOptions,
  states: {
    ESTABLISHED: 'ESTAB',
    SYN_SENT: 'SYNSENT',
    SYN_RECEIVED: 'SYNRCVD',
    FIN_WAIT_1: 'FINWAIT1',
    FIN_WAIT_2: 'FINWAIT2',
    CLOSE_WAIT: 'CLOSEWAIT',
    LAST_ACK: 'LASTACK',
    TIME_WAIT: 'TIMEWAIT',
    BOUND: null,
    DELETE_TCB: null,
    UNKNOWN: null,
  },
  signs: [
    [/^TCB {2,}Local Address.*\(state\)/, 25],
    [/\d\/\[IOS\]/, 25],
  ],
})
