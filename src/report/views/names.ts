import type { View } from '../types.ts'

/** Every view by its name; a view of the registry that is missing here does not compile. */
const views: Record<View, true> = {
  connections: true,
  'unix-sockets': true,
  routes: true,
  interfaces: true,
  statistics: true,
  'multicast-groups': true,
  masquerade: true,
  'listen-queues': true,
  memory: true,
  'kernel-sockets': true,
  'network-direct': true,
  'interface-traffic': true,
  table: true,
}

/** The names of all views, for whoever has to tell them without the schemas. */
export const viewNames = Object.keys(views) as readonly View[]
