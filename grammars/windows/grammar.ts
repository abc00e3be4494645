import type { Owner } from '../../src/report/types.ts'
import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { count, pid } from '../../src/table/cells/count.ts'
import { endpointCell } from '../../src/table/cells/endpoint.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { oneOf, words } from '../../src/table/cells/word.ts'
import { column, defineDialect, optional, required, spacious, table } from '../define.ts'
import { ar } from './ar.ts'
import { cs } from './cs.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { hr } from './hr.ts'
import { interfaceList } from './interface-list.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { lt } from './lt.ts'
import { nb } from './nb.ts'
import { networkDirect } from './network-direct.ts'
import { nl } from './nl.ts'
import { windowsOptions, windowsRouteOptions } from './options.ts'
import { pl } from './pl.ts'
import { ptBR } from './pt-BR.ts'
import { ro } from './ro.ts'
import { windowsRoutes } from './routes.ts'
import { ru } from './ru.ts'
import { windowsStatistics } from './statistics.ts'
import { sv } from './sv.ts'
import { tcpview } from './tcpview.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { zhCN } from './zh-CN.ts'
import { zhTW } from './zh-TW.ts'

/** Those of Windows, then those that only Wine speaks (its po folder). */
const languages = [
  en,
  ja,
  de,
  fr,
  es,
  ptBR,
  it,
  ru,
  zhCN,
  zhTW,
  ko,
  ar,
  cs,
  fi,

  hr,
  lt,
  nb,
  nl,
  pl,
  ro,
  sv,
  tr,
  uk,
]
const endpoint = endpointCell(':', undefined, 'windows')
/** `TCPv6` stands in what others wrote; the tool itself says TCP for both families. */
const protocol: Cell = { ...protocolCell('TCP', 'UDP', 'TCPv6', 'UDPv6'), write: protocolCell('TCP', 'UDP').write }

/** How long a connection is in its state: UDP has none. */
const timeInState: Cell = {
  ...count,
  read: (fields, at, end, row, key) => (row.stateText === null ? 0 : count.read(fields, at, end, row, key)),
}

// > |  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       720
//      ^protocol ^local              ^foreign               ^state          ^pid   UDP rows have no state
const connections = table(
  'connections',
  'connections',
  [
    column('protocol', protocol, { ...required, print: { width: 6, gap: 2 } }),
    column('local', endpoint, { ...required, print: { width: 21 } }),
    column('foreign', endpoint, { ...required, print: { width: 21, gap: 2 } }),
    column('state', stateCell(Object.assign({}, ...languages.map((language) => language.states ?? {}))), {
      ...optional,
      forgotten: true,
      print: { width: 15, gap: 2, spill: 4 },
    }),
    column('pid', pid, { optional: true, unheaded: true, option: '-o', print: { width: 8 } }),
    column('timeInStateMs', timeInState, { optional: true, option: '-i', print: { width: 18 } }),
    column('offloadState', oneOf('InHost', 'Offloaded', 'Offloading', 'Uploading'), {
      optional: true,
      option: '-t',
      print: { width: 12 },
    }),
    column('template', words, { ...spacious, optional: true, option: '-y', print: { width: 15 } }),
  ],
  {
    owners: '-b',
    spread: withOwner,
    layout: ({ words }) => (words.protocolWidth ? { protocol: { width: words.protocolWidth - 1, gap: 2 } } : {}),
    frame: (shown) => ({
      aboveTitle: [''],
      underTitle: [''],
      underHeading: shown.has('offloadState') || shown.has('template') ? [''] : [],
    }),
    forms: [
      ['protocol', 'local', 'foreign', 'state', 'pid'],
      ['protocol', 'local', 'foreign', 'state', 'pid', 'offloadState'],
    ],
  },
)

// >  RpcSs
// > [svchost.exe]
/** A row and the lines under it that name its owner (-b). */
function withOwner({ owner }: RowDraft, line: string): string[] {
  if (!owner) return [line]
  const { components, executable, message } = owner as Owner
  const last = executable === null ? message : `[${executable}]`
  return [line, ...components.map((component) => `  ${component}`), ...(last === null ? [] : [` ${last}`])]
}

/** `netstat.exe` of Windows 2000 to 11 and Server, and its look-alikes in Wine and ReactOS. */
export const windows = defineDialect({
  name: 'windows',
  label: 'Windows',
  platform: 'windows',
  tables: [
    connections,
    ...tcpview,
    interfaceList,
    ...windowsRoutes(languages),
    ...windowsStatistics(languages),
    networkDirect(endpoint),
  ],
  words: languages,
  options: windowsOptions,
  routeOptions: windowsRouteOptions,
  signs: [[/^\s*(?:TCP|UDP) {2,}\S+:\d/, 6]],
  listensWith: '-a',
  states: { LISTEN: 'LISTENING' },
})
