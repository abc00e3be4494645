import { count } from '../../src/cells/count.ts'
import { endpointCell } from '../../src/cells/endpoint.ts'
import { stateCell } from '../../src/cells/state.ts'
import { word } from '../../src/cells/word.ts'
import { column, defineDialect, optional, required, table } from '../define.ts'
import { en } from './en.ts'
import { memory } from './memory.ts'
import { interfaces } from './interfaces.ts'
import { multicastGroups } from './multicast-groups.ts'
import { plainTables } from './plain-tables.ts'
import { routes } from './routes.ts'
import { unixSockets } from './unix-sockets.ts'
import { solarisStatistics } from './statistics.ts'

const endpoint = endpointCell('.')
const state = stateCell({ IDLE: null, Idle: null, Unbound: null, Connected: null, BOUND: 'BOUND' })
const interfaceName = column('interface', word, optional)

const udp = [column('local', endpoint, required), column('foreign', endpoint, optional), column('state', state, optional), interfaceName]
const tcp = [
  column('local', endpoint, required),
  column('foreign', endpoint, required),
  column('swind', count),
  column('sendQueue', count),
  column('rwind', count),
  column('recvQueue', count),
  column('state', state),
  interfaceName,
]

/** Solaris and illumos: one ruled table for each protocol and family, named by its title. */
export const solaris = defineDialect({
  name: 'solaris',
  platform: 'solaris',
  tables: [
    { ...table('udp4', 'connections', udp), constants: { protocol: 'udp', family: 'ipv4' } },
    { ...table('udp6', 'connections', udp), constants: { protocol: 'udp', family: 'ipv6' } },
    { ...table('tcp4', 'connections', tcp), constants: { protocol: 'tcp', family: 'ipv4' } },
    { ...table('tcp6', 'connections', tcp), constants: { protocol: 'tcp', family: 'ipv6' } },
    unixSockets,
    ...routes,
    interfaces,
    ...multicastGroups,
    ...solarisStatistics(),
    memory,
    ...plainTables,
  ],
  words: [en],
})
