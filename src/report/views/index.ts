import { connections } from './connections.ts'
import { interfaceTraffic } from './interface-traffic.ts'
import { interfaces } from './interfaces.ts'
import { kernelSockets } from './kernel-sockets.ts'
import { listenQueues } from './listen-queues.ts'
import { masquerade } from './masquerade.ts'
import { memory } from './memory.ts'
import { multicastGroups } from './multicast-groups.ts'
import { networkDirect } from './network-direct.ts'
import { routes } from './routes.ts'
import { statistics } from './statistics.ts'
import { table } from './table.ts'
import { unixSockets } from './unix-sockets.ts'

/** Every view by its name: the schema of its section. */
export const views = {
  connections,
  'unix-sockets': unixSockets,
  routes,
  interfaces,
  statistics,
  'multicast-groups': multicastGroups,
  masquerade,
  'listen-queues': listenQueues,
  memory,
  'kernel-sockets': kernelSockets,
  'network-direct': networkDirect,
  'interface-traffic': interfaceTraffic,
  table,
}
