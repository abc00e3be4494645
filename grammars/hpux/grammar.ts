import { count } from '../../src/table/cells/count.ts'
import type { CutRule } from '../../src/table/cells/endpoint.ts'
import { interfaceTraffic } from '../bsd/interface-traffic.ts'
import { bsdInterfaces } from '../bsd/interfaces.ts'
import { bsdMemory } from '../bsd/memory.ts'
import { bsdRoutes, interfaceCell, refs, use } from '../bsd/routes.ts'
import { bsdStatistics } from '../bsd/statistics.ts'
import { bsdConnections, bsdStates, cutAt16 } from '../bsd/tables.ts'
import { bsdUnixSockets } from '../bsd/unix-sockets.ts'
import { column, defineDialect, optional, required } from '../define.ts'
import { en } from './en.ts'
import { hpuxOptions } from './options.ts'

/** Addresses of IPv6 have columns of 44 characters, in which nothing is cut. */
const cut: CutRule = (kind, host, length, width) => (width > 40 ? null : cutAt16(kind, host, length, width))

// > | 192.0.2.0             192.0.2.1          U         2  lan0       1500
//     ^destination          ^gateway           ^flags ^refs ^interface ^mtu
const routeColumns = [
  refs,
  use,
  column('interface', interfaceCell, { ...required, print: { width: 9, gap: 2 } }),
  column('mtu', count, { ...optional, print: { width: 5, align: 'right' } }),
]

// > |192.0.2.66/255.255.255.255
//   |                    192.0.2.66         U      0  lan0      1500
/** A destination with its mask (-v), which has a line of its own where it is wider than its column. */
const MASKED = /^[\w.-]+\/\d+(?:\.\d+){3}$/

/** HP-UX 11 netstat. */
export const hpux = defineDialect({
  name: 'hpux',
  label: 'HP-UX',
  platform: 'hpux',
  tables: [
    bsdConnections(
      ['tcp', 'tcp6', 'udp', 'udp6'],
      cut,
      [],
      undefined,
      {},
      { state: { width: 11, gap: 2, head: { shift: -1 } } },
    ),
    bsdUnixSockets(),
    ...bsdRoutes({
      prints: () => ({
        destination: { width: 21 },
        flags: { width: 5 },
        refs: { width: 5, align: 'right', head: { width: 4 } },
        mtu: { width: 5, align: 'right', head: { shift: -1 } },
      }),
      columns: routeColumns,
      classful: false,
      forms: [['destination', 'gateway', 'flags', 'refs', 'interface', 'mtu']],
    }).map((table) => (table.forms.length > 0 ? table : { ...table, wraps: true as const, first: MASKED })),
    ...bsdInterfaces({ cutName: 'never', cut: () => false }),
    interfaceTraffic,
    ...bsdStatistics([en]),
    bsdMemory(1, [en]),
  ],
  words: [en],
  options: hpuxOptions,
  states: bsdStates,
  signs: [
    [/^[ \t]+\d+ socket overflows?$/, 6],
    [/^[> \t]*\d+ bad IP(?:v6)? headers?$/, 6],
    [/\(IPv6, including servers\)/, 5],
    [/\*\.\* {21}LISTEN/, 3],
    [/[ \t]Interface[ \t]+Pmtu/, 6],
    [/Name {6}Mtu {2}Network/, 4],
    [/^[> \t]*lan\d+\*?[ \t]/, 5],
  ],
})
