import { bsdMemory } from '../bsd/memory.ts'
import { bsdStatistics } from '../bsd/statistics.ts'
import { bsdConnections, bsdStates } from '../bsd/tables.ts'
import { bsdUnixSockets } from '../bsd/unix-sockets.ts'
import { defineDialect } from '../define.ts'
import { en } from '../freebsd/en.ts'
import { junosShellOptions } from './options.ts'

const protocols = ['tcp', 'udp', 'icm', 'ip'].flatMap((name) => ['', '4', '6', '46'].map((family) => name + family))

// > | tcp4       0      0  192.0.2.1.22                                  198.51.100.7.50123                            ESTABLISHED
/** Addresses are 45 wide, and none is cut. */
const wide = () => ({ local: { width: 45, gap: 2 }, foreign: { width: 45 } })

/**
 * Junos, whose netstat is that of FreeBSD: `show system connections`, `show system statistics` and `show system buffers`. The
 * parts of a router talk to each other in 128.0.0.0/2. Junos OS Evolved prints as net-tools does.
 */
export const junos = defineDialect({
  name: 'junos',
  label: 'Junos',
  platform: 'junos',
  tables: [
    bsdConnections(protocols, () => null, [], undefined, {}, { layout: wide }),
    bsdUnixSockets(),
    ...bsdStatistics([en]),
    bsdMemory(3, [en]),
  ],
  words: [en],
  options: junosShellOptions,
  states: bsdStates,
  signs: [
    [/[ \t]128\.0\.0\.\d{1,3}\.(?:\d{1,5}|[a-z][\w-]*)[ \t]/, 8],
    [/^[> \t]*(?:tcp|udp)46? +\d+ +\d+ {2}[\d.*]+ {24,}[\d.*]+ {24,}[A-Z]/, 2],
    [/^\{(?:master|backup|linecard)(?::\d+)?\}/, 4],
  ],
})
