import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { ipProtocol } from '../../src/table/cells/ip-protocol.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { path } from '../../src/table/cells/word.ts'
import { column, defineDialect, optional, required, spacious, table } from '../define.ts'
import { fitted } from '../fitted.ts'
import { address, createdAt, endpoint, offset, parted, pid, port, program, programSlashPid, state } from './cells.ts'
import { en } from './en.ts'
import { linuxSockets } from './linux-sockets.ts'
import { volatilityOptions } from './options.ts'

const HEX = /^0x[0-9a-f]{6,16}$/
const windowsProtocol = protocolCell('TCPv4', 'TCPv6', 'UDPv4', 'UDPv6')
const at = column('offset', offset, { ...required, print: { width: 18 } })

// > |Offset(P)          Proto    Local Address                  Foreign Address      State            Pid      Owner          Created
//   |0x7e2c7d00         TCPv4    0.0.0.0:445                    0.0.0.0:0            LISTENING        4        System
const netscanColumns = [
  at,
  column('protocol', windowsProtocol, { ...required, print: { width: 8 } }),
  column('local', endpoint, { ...required, print: { width: 30 } }),
  column('foreign', endpoint, { ...required, print: { width: 20 } }),
  column('state', state, { ...optional, print: { width: 16 } }),
  column('pid', pid, { ...required, print: { width: 8 } }),
  column('program', program, { ...spacious, ...optional, print: { width: 14 } }),
  column('createdAt', createdAt, optional),
]
const netscan = table('connections', 'connections', netscanColumns, {
  first: HEX,
  forms: [netscanColumns.map(({ key }) => key)],
})

// > |Offset(V)  Local Address             Remote Address            Pid
//   |---------- ------------------------- ------------------------- ---
//   |0x81e87620 192.0.2.128:1038          198.51.100.140:8080       1484
const windowsConnections = table(
  'windowsConnections',
  'connections',
  [
    column('offset', offset, { ...required, print: { width: 10 } }),
    column('local', endpoint, { ...required, print: { width: 25 } }),
    column('foreign', endpoint, { ...required, print: { width: 25 } }),
    column('pid', pid, { ...required, print: { width: 3 } }),
  ],
  { ruled: 'columns', first: HEX, constants: { protocol: 'tcp' } },
)

/** The name of a protocol (Volatility 2, protos), most in capitals. */
const protocolName: Cell = {
  keys: (key) => [key],
  read(fields, field, _end, row, key) {
    const text = fields.at(field)
    if (!/^[A-Z][\w-]{0,15}$/.test(text)) return 0
    row[key] = text.toLowerCase()
    return 1
  },
  write: (row, key) => (row[key] as string | null)?.toUpperCase() ?? '',
}

const right = (width: number) => ({ ...required, print: { width, align: 'right' } }) as const

// > |Offset(V)       PID   Port  Proto Protocol        Address         Create Time
//   |---------- -------- ------ ------ --------------- --------------- -----------
//   |0x81ddb780      664    500     17 UDP             0.0.0.0         2012-07-22 02:42:53 UTC+0000
const windowsSockets = table(
  'windowsSockets',
  'connections',
  [
    column('offset', offset, { ...required, print: { width: 10 } }),
    column('pid', pid, right(8)),
    column('local.port', port, right(6)),
    column('ipProtocol', ipProtocol, right(6)),
    column('protocol', protocolName, { ...required, print: { width: 15 } }),
    column('local.address', address, { ...required, print: { width: 15 } }),
    column('createdAt', createdAt, { ...optional, print: { width: 11 } }),
  ],
  { ruled: 'columns', first: HEX },
)

/** A program and its process, each on its side of the slash. */
const linuxProcess: Cell = {
  ...programSlashPid,
  write: ({ pid, program }) =>
    (pid ?? null) === null ? '' : `${String(program ?? '').padStart(17)}/${String(pid).padEnd(5)}`,
}

// > |TCP      192.0.2.20      :   22 198.51.100.4    :51234 ESTABLISHED                  sshd/2088
const linuxColumns = [
  column('protocol', protocolCell('TCP', 'UDP'), { ...required, print: { width: 8 } }),
  column('local', parted, { ...required, print: { width: 22 } }),
  column('foreign', parted, { ...required, print: { width: 22 } }),
  column('state', state, { ...optional, print: { width: 15 } }),
  column('process', linuxProcess, { ...spacious, print: { width: 23 } }),
]
const linuxConnections = table('linuxConnections', 'connections', linuxColumns, {
  forms: [linuxColumns.map(({ key }) => key)],
})

/** The word that a line begins with. */
const unix: Cell = {
  words: ['UNIX'],
  keys: () => ['protocol'],
  read(fields, field, _end, row) {
    if (!fields.is(field, 'UNIX')) return 0
    row.protocol = 'unix'
    return 1
  },
  write: () => 'UNIX',
}

// > |UNIX 8211           systemd/1     /run/systemd/notify
const unixColumns = [
  column('protocol', unix, { ...required, print: { width: 4 } }),
  column('inode', count, { ...required, print: { width: 8 } }),
  column('process', linuxProcess, { ...required, print: { width: 23 } }),
  column('path', path, { ...spacious, ...optional }),
]
const linuxUnixSockets = table('linuxUnixSockets', 'unix-sockets', unixColumns, {
  forms: [unixColumns.map(({ key }) => key)],
})

const endpointColumns = [
  at,
  column('protocol', windowsProtocol, required),
  column('local.address', address, required),
  column('local.port', port, required),
  column('foreign.address', address, required),
  column('foreign.port', port, required),
  column('state', state, optional),
  column('pid', pid, required),
  column('program', program, { ...spacious, ...optional }),
  column('createdAt', createdAt, optional),
]

const macColumns = [
  ...endpointColumns
    .slice(0, 7)
    .map((it) =>
      it.key === 'protocol'
        ? column('protocol', protocolCell('TCP', 'UDP', 'TCPv4', 'TCPv6', 'UDPv4', 'UDPv6'), required)
        : it,
    ),
  column('process', programSlashPid, { ...spacious, ...optional }),
]

/** The plugins of Volatility that list sockets of an image of memory: netscan, netstat, connections, sockets, linux_netstat. */
export const volatility = defineDialect({
  name: 'volatility',
  label: 'Volatility',
  platform: 'volatility',
  tables: [
    table('framework', 'connections', [], { announces: true }),
    netscan,
    windowsConnections,
    windowsSockets,
    linuxConnections,
    linuxUnixSockets,
    // Volatility 3 parts its columns by tabs.
    table('endpoints', 'connections', endpointColumns, { first: HEX, layout: fitted('endpoints', endpointColumns) }),
    table('macEndpoints', 'connections', macColumns, { first: HEX, layout: fitted('macEndpoints', macColumns) }),
    ...linuxSockets,
  ],
  words: [en],
  options: volatilityOptions,
  signs: [[/^0x[0-9a-f]{6,16}\s+(?:TCP|UDP)v[46]\s/, 20]],
})
