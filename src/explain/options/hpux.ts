import { protocolStatistics } from './bsd.ts'
import {
  all,
  controlBlocks,
  family,
  interfaces,
  memory,
  numeric,
  oneInterface,
  routes,
  statistics,
  trafficInterval,
} from './meanings.ts'
import { type CommandLine, option } from './option.ts'

/** netstat of HP-UX (manuals of HP-UX 10.20 and 11i). */
export const hpux: CommandLine = {
  dialect: 'hpux',
  system: 'HP-UX',
  bare: {
    en: 'Without options: active sockets of every protocol; those of servers are left out.',
    ja: 'オプションなしでは、各プロトコルのアクティブなソケットを表示します。サーバーのソケットは表示しません。',
  },
  interval: trafficInterval,
  options: [
    option('-A', controlBlocks),
    option('-a', all),
    option('-f', family, { argument: { name: 'family', values: ['inet', 'inet6', 'unix'] } }),
    option('-g', {
      en: 'Shows multicast information of the interfaces.',
      ja: 'インターフェイスのマルチキャスト情報を表示します。',
    }),
    option('-I', oneInterface, { argument: { name: 'interface' } }),
    option('-i', interfaces),
    option('-M', { en: 'Shows the multicast routing tables.', ja: 'マルチキャストルーティングテーブルを表示します。' }),
    option('-m', memory),
    option('-n', numeric),
    option('-p', protocolStatistics, { argument: { name: 'protocol' } }),
    option('-r', routes),
    option('-s', statistics),
    option('-v', { en: 'With -r: adds the network masks.', ja: '-r と併用すると、ネットマスクも表示します。' }),
  ],
}
