import { count } from '../../src/cells/count.ts'
import { endpointCell } from '../../src/cells/endpoint.ts'
import { protocolCell } from '../../src/cells/protocol.ts'
import { stateCell } from '../../src/cells/state.ts'
import { oneOf, words } from '../../src/cells/word.ts'
import { column, defineDialect, optional, required, spacious, table } from '../define.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { interfaceList } from './interface-list.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { networkDirect } from './network-direct.ts'
import { ptBR } from './pt-BR.ts'
import { windowsRoutes } from './routes.ts'
import { ru } from './ru.ts'
import { windowsStatistics } from './statistics.ts'
import { zhCN } from './zh-CN.ts'
import { zhTW } from './zh-TW.ts'

const languages = [en, ja, de, fr, es, ptBR, it, ru, zhCN, zhTW, ko]
const endpoint = endpointCell(':')

// > |  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       720
//      ^protocol ^local              ^foreign               ^state          ^pid   UDP rows have no state
const connections = table(
  'connections',
  'connections',
  [
    column('protocol', protocolCell('TCP', 'UDP', 'TCPv6', 'UDPv6'), { ...required, print: { width: 6, gap: 2 } }),
    column('local', endpoint, { ...required, print: { width: 21 } }),
    column('foreign', endpoint, { ...required, print: { width: 21, gap: 2 } }),
    column('state', stateCell(Object.assign({}, ...languages.map((language) => language.states ?? {}))), {
      ...optional,
      print: { width: 15, gap: 2 },
    }),
    column('pid', count, { optional: true, unheaded: true, option: '-o', print: { width: 0 } }),
    column('timeInStateMs', count, { optional: true, option: '-i' }),
    column('offloadState', oneOf('InHost', 'Offloaded', 'Offloading', 'Uploading'), { optional: true, option: '-t' }),
    column('template', words, { ...spacious, optional: true, option: '-y' }),
  ],
  {
    owners: true,
    forms: [
      ['protocol', 'local', 'foreign', 'state', 'pid'],
      ['protocol', 'local', 'foreign', 'state', 'pid', 'offloadState'],
    ],
  },
)

/** `netstat.exe` of Windows 2000 to 11 and Server, and its look-alikes in Wine and ReactOS. */
export const windows = defineDialect({
  name: 'windows',
  platform: 'windows',
  tables: [
    connections,
    interfaceList,
    ...windowsRoutes(languages),
    ...windowsStatistics(languages),
    networkDirect(endpoint),
  ],
  words: languages,
  listensWith: '-a',
})
