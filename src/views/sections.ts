import type { ConnectionsSection } from './connections.ts'
import type { InterfaceTrafficSection } from './interface-traffic.ts'
import type { InterfacesSection } from './interfaces.ts'
import type { KernelSocketsSection } from './kernel-sockets.ts'
import type { ListenQueuesSection } from './listen-queues.ts'
import type { MasqueradeSection } from './masquerade.ts'
import type { MemorySection } from './memory.ts'
import type { MulticastGroupsSection } from './multicast-groups.ts'
import type { NetworkDirectSection } from './network-direct.ts'
import type { RoutesSection } from './routes.ts'
import type { StatisticsSection } from './statistics.ts'
import type { TableSection } from './table.ts'
import type { UnixSocketsSection } from './unix-sockets.ts'

/** The section of every view, by the view's name. */
export interface ViewSections {
  connections: ConnectionsSection
  'unix-sockets': UnixSocketsSection
  routes: RoutesSection
  interfaces: InterfacesSection
  statistics: StatisticsSection
  'multicast-groups': MulticastGroupsSection
  masquerade: MasqueradeSection
  'listen-queues': ListenQueuesSection
  memory: MemorySection
  'kernel-sockets': KernelSocketsSection
  'network-direct': NetworkDirectSection
  'interface-traffic': InterfaceTrafficSection
  table: TableSection
}

/** The name of a view. */
export type View = keyof ViewSections

/** One table or block of a capture, told apart by `view`. */
export type Section = ViewSections[View]

/** The row of a view. */
export type RowOf<V extends View> = ViewSections[V]['rows'][number]

/** The row of any view. */
export type Row = RowOf<View>
