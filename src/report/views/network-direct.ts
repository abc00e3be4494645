import { orNull } from '../property.ts'
import { endpoint } from '../values/endpoint-schema.ts'
import { integerColumn, textColumn } from './column.ts'
import { row } from './row.ts'
import { section } from './section.ts'

/** One NetworkDirect connection, listener or shared endpoint (Windows -x). */
export const networkDirectRow = row('NetworkDirectRow', 'One NetworkDirect connection, listener or shared endpoint.', {
  mode: textColumn('Mode as printed: Kernel, User'),
  interfaceIndex: integerColumn('Interface index'),
  type: textColumn('Type as printed: Connection, Listener, SharedEndpoint'),
  local: orNull(endpoint, 'The end on this machine'),
  foreign: orNull(endpoint, 'The end of the peer; null where NA was printed'),
  pid: integerColumn('Process identifier'),
})

/** A table of NetworkDirect endpoints. */
export const networkDirect = section('network-direct', 'NetworkDirectSection', networkDirectRow, {})
