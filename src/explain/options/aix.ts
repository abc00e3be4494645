import { protocolStatistics } from './bsd.ts'
import {
  all,
  controlBlocks,
  family,
  interfaces,
  memory,
  multicastRouting,
  numeric,
  oneInterface,
  routes,
  statistics,
  statisticsWithoutZeros,
  trafficInterval,
} from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of AIX do. */
export const aix = {
  system: 'AIX',
  bare: {
    en: 'Without options: active sockets of every protocol; those of servers are left out.',
    ja: 'オプションなしでは、各プロトコルのアクティブなソケットを表示します。サーバーのソケットは表示しません。',
  },
  interval: trafficInterval,
  options: {
    '-A': controlBlocks,
    '-a': all,
    '-C': {
      en: 'Shows the routing table with costs, weights and policies.',
      ja: 'コスト、重み、ポリシー付きでルーティングテーブルを表示します。',
    },
    '-c': {
      en: 'Shows statistics of the network buffer cache.',
      ja: 'ネットワークバッファーキャッシュの統計を表示します。',
    },
    '-D': {
      en: 'Shows packets received, sent and dropped at every layer.',
      ja: '各層で受信、送信、破棄したパケット数を表示します。',
    },
    '-f': family,
    '-g': multicastRouting,
    '-I': oneInterface,
    '-i': interfaces,
    '-M': { en: 'Shows the pools of mbuf clusters.', ja: 'mbuf クラスタープールの統計を表示します。' },
    '-m': memory,
    '-n': numeric,
    '-o': {
      en: 'With -a: adds options, flags and buffers of each socket. It does not mean PID or timer here.',
      ja: '-a と併用すると、各ソケットのオプション、フラグ、バッファーを表示します。ここでは PID やタイマーの意味ではありません。',
    },
    '-P': {
      en: 'Shows statistics of the data link provider interface.',
      ja: 'データリンクプロバイダーインターフェイスの統計を表示します。',
    },
    '-p': protocolStatistics,
    '-r': routes,
    '-s': statistics,
    '-ss': statisticsWithoutZeros,
    '-u': {
      en: 'Shows UNIX sockets. It does not mean UDP here.',
      ja: 'UNIX ドメインソケットを表示します。ここでは UDP の意味ではありません。',
    },
    '-v': { en: 'Shows statistics of the network adapters.', ja: 'ネットワークアダプターの統計を表示します。' },
    '-Z': {
      en: 'Sets counters to zero: c buffer cache, i interfaces, m memory, s protocols.',
      ja: 'カウンターを 0 に戻します。c はバッファーキャッシュ、i はインターフェイス、m はメモリ、s はプロトコルです。',
    },
    '-@': {
      en: 'Shows only this workload partition.',
      ja: '指定したワークロードパーティション（WPAR）だけを表示します。',
    },
  },
} satisfies ToolTexts
