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
import { type CommandLine, option } from './option.ts'

/** netstat of AIX (manual of AIX 7.2). */
export const aix: CommandLine = {
  dialect: 'aix',
  system: 'AIX',
  bare: {
    en: 'Without options: active sockets of every protocol; those of servers are left out.',
    ja: 'オプションなしでは、各プロトコルのアクティブなソケットを表示します。サーバーのソケットは表示しません。',
  },
  interval: trafficInterval,
  options: [
    option('-A', controlBlocks),
    option('-a', all),
    option('-C', {
      en: 'Shows the routing table with costs, weights and policies.',
      ja: 'コスト、重み、ポリシー付きでルーティングテーブルを表示します。',
    }),
    option('-c', {
      en: 'Shows statistics of the network buffer cache.',
      ja: 'ネットワークバッファーキャッシュの統計を表示します。',
    }),
    option('-D', {
      en: 'Shows packets received, sent and dropped at every layer.',
      ja: '各層で受信、送信、破棄したパケット数を表示します。',
    }),
    option('-f', family, { argument: { name: 'family', values: ['inet', 'inet6', 'ns', 'unix'] } }),
    option('-g', multicastRouting),
    option('-I', oneInterface, { argument: { name: 'interface' } }),
    option('-i', interfaces),
    option('-M', { en: 'Shows the pools of mbuf clusters.', ja: 'mbuf クラスタープールの統計を表示します。' }),
    option('-m', memory),
    option('-n', numeric),
    option('-o', {
      en: 'With -a: adds options, flags and buffers of each socket. It does not mean PID or timer here.',
      ja: '-a と併用すると、各ソケットのオプション、フラグ、バッファーを表示します。ここでは PID やタイマーの意味ではありません。',
    }),
    option('-P', {
      en: 'Shows statistics of the data link provider interface.',
      ja: 'データリンクプロバイダーインターフェイスの統計を表示します。',
    }),
    option('-p', protocolStatistics, { argument: { name: 'protocol' } }),
    option('-r', routes),
    option('-s', statistics),
    option('-ss', statisticsWithoutZeros),
    option('-u', {
      en: 'Shows UNIX sockets. It does not mean UDP here.',
      ja: 'UNIX ドメインソケットを表示します。ここでは UDP の意味ではありません。',
    }),
    option('-v', { en: 'Shows statistics of the network adapters.', ja: 'ネットワークアダプターの統計を表示します。' }),
    option(
      '-Z',
      {
        en: 'Sets counters to zero: c buffer cache, i interfaces, m memory, s protocols.',
        ja: 'カウンターを 0 に戻します。c はバッファーキャッシュ、i はインターフェイス、m はメモリ、s はプロトコルです。',
      },
      { argument: { name: 'which', values: ['c', 'i', 'm', 's'] } },
    ),
    option(
      '-@',
      { en: 'Shows only this workload partition.', ja: '指定したワークロードパーティション（WPAR）だけを表示します。' },
      { argument: { name: 'partition' } },
    ),
  ],
}
