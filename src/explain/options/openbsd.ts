import { bsdProtocol, bsdTableTexts, bsdTexts, kernelFileTexts } from './bsd.ts'
import {
  connected,
  dumpBlock,
  family,
  human,
  interfaceBytes,
  listening,
  statistics,
  statisticsWithoutZeros,
  trafficInterval,
  unixOnly,
  watchdog,
} from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of OpenBSD do. */
export const openbsd = {
  system: 'OpenBSD',
  bare: connected,
  interval: trafficInterval,
  options: {
    ...bsdTexts,
    ...bsdTableTexts,
    ...kernelFileTexts,
    '-B': { en: 'Adds the sizes of the buffers of TCP sockets.', ja: 'TCP ソケットのバッファーサイズを表示します。' },
    '-b': interfaceBytes,
    '-c': { en: 'With -w: ends after this many lines.', ja: '-w と併用すると、指定した行数で終了します。' },
    '-e': {
      en: 'With -i or -w: shows only the errors of interfaces.',
      ja: '-i または -w と併用すると、インターフェイスのエラーだけを表示します。',
    },
    '-F': {
      en: 'With -r: shows only routes whose gateway is of the same address family.',
      ja: '-r と併用すると、ゲートウェイが同じアドレスファミリーの経路だけを表示します。',
    },
    '-f': family,
    '-h': human,
    '-l': listening,
    '-P': dumpBlock,
    '-p': bsdProtocol,
    '-q': {
      en: 'With -i: leaves out interfaces that have seen no packets.',
      ja: '-i と併用すると、パケットのないインターフェイスを省きます。',
    },
    '-R': {
      en: 'Shows the routing domains with their interfaces.',
      ja: 'ルーティングドメインとそのインターフェイスを表示します。',
    },
    '-s': statistics,
    '-ss': statisticsWithoutZeros,
    '-T': { en: 'Shows this routing table.', ja: '指定したルーティングテーブルを表示します。' },
    '-t': watchdog,
    '-u': unixOnly,
    '-v': { en: 'With -r: adds the label of each route.', ja: '-r と併用すると、各経路のラベルも表示します。' },
    '-W': {
      en: 'Shows the wireless statistics of this interface.',
      ja: '指定したインターフェイスの無線の統計を表示します。',
    },
  },
} satisfies ToolTexts
