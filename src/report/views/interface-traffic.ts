import { described, textOrNull } from '../property.ts'
import { mixedColumn, textColumn } from './column.ts'
import { row } from './row.ts'
import { section } from './section.ts'
import { trafficCounters } from './traffic-columns.ts'

/** The traffic between two lines of a repeated run (BSD and macOS -w, if.c sidewaysintpr). */
export const interfaceTrafficRow = row('InterfaceTrafficRow', 'The traffic between two lines of a repeated run.', {
  time: textColumn('Time of the line as printed, hh:mm:ss (macOS -v)'),
  rx: described(trafficCounters, 'Received'),
  tx: described(trafficCounters, 'Sent'),
  collisions: mixedColumn('Collisions'),
  dropped: mixedColumn('Packets dropped (-d)'),
  forwardedPackets: mixedColumn('Packets forwarded (macOS -F)'),
  forwardedBytes: mixedColumn('Bytes forwarded (macOS -F)'),
})

/** The traffic of one interface, or of all, line by line. */
export const interfaceTraffic = section('interface-traffic', 'InterfaceTrafficSection', interfaceTrafficRow, {
  interface: textOrNull('Interface the heading names: en0, or Total for all of them'),
})
