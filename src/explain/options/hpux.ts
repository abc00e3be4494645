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
import type { ToolTexts } from './option.ts'

/** What the options of HP-UX do. */
export const hpux = {
  system: 'HP-UX',
  bare: {
    en: 'Without options: active sockets of every protocol; those of servers are left out.',
    ja: 'オプションなしでは、各プロトコルのアクティブなソケットを表示します。サーバーのソケットは表示しません。',
  },
  interval: trafficInterval,
  options: {
    '-A': controlBlocks,
    '-a': all,
    '-f': family,
    '-g': {
      en: 'Shows multicast information of the interfaces.',
      ja: 'インターフェイスのマルチキャスト情報を表示します。',
    },
    '-I': oneInterface,
    '-i': interfaces,
    '-M': { en: 'Shows the multicast routing tables.', ja: 'マルチキャストルーティングテーブルを表示します。' },
    '-m': memory,
    '-n': numeric,
    '-p': protocolStatistics,
    '-r': routes,
    '-s': statistics,
    '-v': { en: 'With -r: adds the network masks.', ja: '-r と併用すると、ネットマスクも表示します。' },
  },
} satisfies ToolTexts
