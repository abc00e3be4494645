import type { CutRule } from '../../src/table/cells/endpoint.ts'
import { defineDialect } from '../define.ts'
import { cs } from './cs.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { fr } from './fr.ts'
import { interfaceBlocks } from './interface-blocks.ts'
import { interfaceRows, interfaces, multicastGroupRows, multicastGroups } from './interfaces.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { netToolsOptions, netToolsRouteOptions } from './options.ts'
import { masquerade, otherFamilies } from './other-families.ts'
import { ptBR } from './pt-BR.ts'
import { netToolsRoutes } from './routes.ts'
import { ru } from './ru.ts'
import { linuxStatistics } from './statistics.ts'
import { sv } from './sv.ts'
import { linuxConnections, linuxStates } from './tables.ts'
import { linuxUnixSockets } from './unix-sockets.ts'
import { zhCN } from './zh-CN.ts'

const languages = [en, ja, de, fr, cs, et, ptBR, es, it, ru, sv, zhCN]

/** Everything beyond connections and statistics. */
const netToolsTables = [
  linuxUnixSockets({ inode: { width: 8 }, process: [20, 1] }, languages),
  ...netToolsRoutes,
  interfaces,
  interfaceBlocks(languages),
  multicastGroups,
  interfaceRows,
  multicastGroupRows,
  masquerade,
  ...otherFamilies,
]

/** Port kept, host cut so that the field is exactly as wide as its column (net-tools netstat.c, safe_strncpy in addr_do_one). */
export const cutAtWidth: CutRule = (_kind, _host, length, width) =>
  length === (width >= 23 ? width : 23) ? 'host' : null

/** net-tools 1.60 (2001) to 2.10, and the Red Hat builds of 1.60. */
export const netTools = defineDialect({
  name: 'net-tools',
  label: 'Linux (net-tools)',
  platform: 'linux',
  tables: [
    linuxConnections(
      ['tcp', 'tcp6', 'udp', 'udp6', 'udpl', 'udpl6', 'raw', 'raw6', 'sctp', 'sctp6'],
      cutAtWidth,
      languages,
    ),
    ...linuxStatistics(languages),
    ...netToolsTables,
  ],
  words: languages,
  options: netToolsOptions,
  routeOptions: netToolsRouteOptions,
  signs: [
    [/^\s*(?:tcp|udp|raw)6 /, 4],
    [/State {6}$/, 4],
    [/Local Address {15}Foreign/, 4],
    [/ \*:\S+ +\*:\*/, 3],
    // Red Hat's builds of 1.60: addresses 27 wide.
    [/^(?:tcp|udp|raw).{17}(?=.{27} \S)\S+ {2,24}\S/, 6],
    [/PID\/Program name {4}$/, 2],
    [/PID\/Program name$/, 2],
    [/[ \t]$(?<=(?:^|[ \t])(?:\d{1,10}\/[^\t\n]|- {9})[^\t\n]{0,59})/, 2],
    [/^\s*(?:tcp|udp|raw) .*[ \t]\d+\/\S+$/, 1],
    [/\(N(?:ot all processes could be identified|o info could be read for "-p")/, 20],
    [/I-Node {3}/, 8],
    [/^\S+ +- +[\d.]+ +!/, 8],
    [/ ::ffff:\d{1,3}(?:\.\d{1,3}){0,2}\.?:\S/, 6],
  ],
  wideOptions: ['-W'],
  states: linuxStates,
  padsBytes: true,
})
