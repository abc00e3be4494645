import { count } from '../../src/table/cells/count.ts'
import { ipProtocol } from '../../src/table/cells/ip-protocol.ts'
import { word } from '../../src/table/cells/word.ts'
import type { Fields } from '../../src/text/fields.ts'
import { bothTraffic } from '../bsd/both-traffic.ts'
import { en as bsd } from '../bsd/en.ts'
import { interfaceTraffic } from '../bsd/interface-traffic.ts'
import { bsdInterfaces } from '../bsd/interfaces.ts'
import { bsdMemory } from '../bsd/memory.ts'
import { bsdRoutes, interfaceCell, refs, use } from '../bsd/routes.ts'
import { bsdStatistics } from '../bsd/statistics.ts'
import { bsdConnections, bsdStates, cutAt16 } from '../bsd/tables.ts'
import { bsdUnixSockets } from '../bsd/unix-sockets.ts'
import { column, defineDialect, onlyIn, optional, preferring, required } from '../define.ts'
import { openbsdOptions, openbsdRouteOptions } from './options.ts'

/** The state has that name since 7.0. */
const en = preferring(bsd, {
  connections: { state: 'TCP-State' },
  routes4: { interface: 'Iface' },
  routes6: { interface: 'Iface' },
  interfaces: { collisions: 'Colls' },
})

// > | 192.0.2.1          02:00:5e:00:53:fe  UHLc       1    39729     -     4 em0
//     ^destination       ^gateway           ^flags  ^refs    ^use  ^mtu ^priority ^interface
const routeColumns = [
  refs,
  use,
  column('mtu', count, { print: { width: 5, align: 'right' } }),
  column('priority', count, { print: { width: 5, align: 'right' } }),
  column('interface', interfaceCell, { ...required, print: { width: 5 } }),
  column('label', word, { ...optional, option: '-v' }),
]

/** IPv6 networks are cut to 11 characters and addresses to 17 (OpenBSD usr.bin/netstat/if.c). */
const cut = (network: string, address: string | null): boolean =>
  (network.includes(':') && network.length === 11) || (address?.length === 17 && address.includes(':'))

// > |ip           0      0  *.*                    *.*                    17
/** Whether a line is of a raw socket, behind which the number of its protocol stands (usr.bin/netstat inet.c, netdomainpr). */
const isRaw = (fields: Fields): boolean => fields.is(0, 'ip') || fields.is(0, 'ip6')

/** OpenBSD usr.bin/netstat. */
export const openbsd = defineDialect({
  name: 'openbsd',
  label: 'OpenBSD',
  platform: 'openbsd',
  tables: [
    bsdConnections(
      ['tcp', 'tcp6', 'udp', 'udp6', 'ip', 'ip6', 'icmp', 'icmp6', 'divert', 'divert6'],
      cutAt16,
      [column('ipProtocol', onlyIn(isRaw, ipProtocol), { ...optional, unheaded: true, print: { width: 0 } })],
      undefined,
      {},
      { protocol: 7 },
    ),
    bsdUnixSockets(),
    ...bsdRoutes({
      prints: () => ({ flags: { width: 5 } }),
      columns: routeColumns,
      classful: false,
      forms: [['destination', 'gateway', 'flags', 'refs', 'use', 'mtu', 'priority', 'interface']],
    }),
    ...bsdInterfaces({ nameWidth: 7, cutName: 'touching', cut }),
    interfaceTraffic,
    bothTraffic(),
    ...bsdStatistics([en]),
    bsdMemory(1, [en]),
  ],
  words: [en],
  options: openbsdOptions,
  routeOptions: openbsdRouteOptions,
  states: bsdStates,
  signs: [
    [/missed PCB cache|software-checksummed|SYN cache seed/, 5],
    [/mbuf \d+ byte clusters in use|protocol drain routines/, 3],
    [/Proto {3}Recv-Q/, 4],
    [/TCP-State/, 5],
    [/[ \t]Prio[ \t]+Iface/, 5],
    [/[ \t]Ifail[ \t].{0,40}Ofail/, 5],
    [/Name {4}Mtu {3}Network/, 3],
    [/[ \t]<Link>[ \t]/, 2],
  ],
  titlePerProtocol: true,
})
