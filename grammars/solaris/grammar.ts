import { readAddress } from '../../src/table/cells/address.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { endpointCell } from '../../src/table/cells/endpoint.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { word, wordLike } from '../../src/table/cells/word.ts'
import { column, defineDialect, optional, required, table } from '../define.ts'
import { en } from './en.ts'
import { interfaces } from './interfaces.ts'
import { memory } from './memory.ts'
import { multicastGroups } from './multicast-groups.ts'
import { solarisOptions } from './options.ts'
import { plainTables } from './plain-tables.ts'
import { routes } from './routes.ts'
import { solarisStatistics } from './statistics.ts'
import { unixSockets } from './unix-sockets.ts'

const dotted = endpointCell('.')
/** A wildcard is printed behind six blanks (usr.bin/netstat netstat.c, pr_ap). */
const endpoint: Cell = { ...dotted, write: (row, key) => dotted.write(row, key).replace(/^\*/, '      *') }
const bareOrDotted: Cell = {
  ...endpoint,
  kind: 'any',
  read(fields, at, end, row, key) {
    const text = fields.at(at)
    const found = readAddress(text)
    if (!found) return endpoint.read(fields, at, end, row, key)
    const { address, wildcard } = found
    row[key] = { text, address, host: null, zone: null, port: null, service: null, wildcard, truncated: false }
    return 1
  },
}
const state = stateCell({ IDLE: null, Idle: null, Unbound: null, Connected: null, BOUND: 'BOUND' })
const interfaceName = column('interface', wordLike(/^[a-z]/), { ...optional, print: { width: 5 } })
const address = (shift: number) => ({ print: { width: 20, head: { shift } } })
const right = (width: number) => ({ print: { width, align: 'right' as const } })

/** Who owns the socket (-u). */
const owner = [
  column('user', word, { ...optional, option: '-u', print: { width: 8 } }),
  column('pid', count, { option: '-u', ...right(6) }),
  column('program', word, { option: '-u', print: { width: 14 } }),
]
const buffers = ['sendBuffer', 'txOverflows', 'receiveBuffer', 'rxOverflows']

const udp = [
  column('local', endpoint, { ...required, ...address(3) }),
  column('foreign', endpoint, { ...optional, ...address(3) }),
  ...owner,
  column('state', state, { ...optional, print: { width: 10, head: { shift: 2 } } }),
  interfaceName,
  ...buffers.map((key) => column(key, count, right(13))),
]
const windows = [
  column('swind', count, right(5)),
  column('sendQueue', count, right(6)),
  column('rwind', count, right(5)),
  column('recvQueue', count, right(6)),
]
const tcp = [
  column('local', endpoint, { ...required, ...address(3) }),
  column('foreign', endpoint, { ...required, ...address(3) }),
  ...owner,
  ...windows,
  column('state', state, { print: { width: 11, head: { shift: 3 } } }),
  interfaceName,
]
// > |0.0.0.0                         0.0.0.0                              0      0 102400      0  32/32  CLOSED
//     an end without a port is printed as a bare address
const sctp = [
  column('local', bareOrDotted, { ...required, print: { width: 31, head: { shift: 8 } } }),
  column('foreign', bareOrDotted, { ...required, print: { width: 31, head: { shift: 8 } } }),
  ...windows,
  column('streams', wordLike(/^\d+\/\d+$/), { ...required, ...right(7) }),
  column('state', state, { print: { width: 11, head: { shift: 1 } } }),
]

/** Each title stands under a blank line, each column over dashes. */
const ruled = { ruled: true, common: true, frame: { aboveTitle: [''] } } as const
const end6 = { width: 33, head: { shift: 3 } }
const wide = { width: 7, align: 'right', head: { shift: -1 } } as const
/** Addresses and windows of IPv6 have more room. */
const udp6 = { ...ruled, layout: () => ({ local: end6, foreign: end6, interface: { width: 5, head: { shift: 2 } } }) }
const tcp6 = {
  ...ruled,
  layout: () => ({
    local: end6,
    foreign: end6,
    swind: wide,
    rwind: wide,
    state: { width: 11, head: { shift: 2 } },
    interface: { width: 5, head: { shift: 1 } },
  }),
}

/** Solaris and illumos: one ruled table for each protocol and family, named by its title. */
export const solaris = defineDialect({
  name: 'solaris',
  label: 'Solaris',
  platform: 'solaris',
  tables: [
    { ...table('udp4', 'connections', udp, ruled), constants: { protocol: 'udp', family: 'ipv4' } },
    { ...table('udp6', 'connections', udp, udp6), constants: { protocol: 'udp', family: 'ipv6' } },
    { ...table('tcp4', 'connections', tcp, ruled), constants: { protocol: 'tcp', family: 'ipv4' } },
    { ...table('tcp6', 'connections', tcp, tcp6), constants: { protocol: 'tcp', family: 'ipv6' } },
    { ...table('sctp', 'connections', sctp, ruled), constants: { protocol: 'sctp' } },
    ...unixSockets,
    ...routes,
    interfaces,
    ...multicastGroups,
    ...solarisStatistics(),
    memory,
    ...plainTables,
  ],
  words: [en],
  options: solarisOptions,
  states: { SYN_RECEIVED: 'SYN_RCVD', DELETE_TCB: null },
})
