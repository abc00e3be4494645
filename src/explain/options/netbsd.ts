import { bsdTableTexts, bsdTexts, kernelFileTexts, protocolStatistics } from './bsd.ts'
import {
  connected,
  dumpBlock,
  family,
  human,
  numericHosts,
  packetFilters,
  statistics,
  statisticsWithoutZeros,
  trafficInterval,
  unixOnly,
  watchdog,
} from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of NetBSD do. */
export const netbsd = {
  system: 'NetBSD',
  bare: connected,
  interval: trafficInterval,
  options: {
    ...bsdTexts,
    ...bsdTableTexts,
    ...kernelFileTexts,
    '-B': packetFilters,
    '-b': {
      en: 'With -i: shows bytes instead of packets.',
      ja: '-i と併用すると、パケット数の代わりにバイト数を表示します。',
    },
    '-f': family,
    '-h': human,
    '-L': {
      en: 'With -r: leaves out link-level routes (ARP, neighbours). It does not mean listen queues here.',
      ja: '-r と併用すると、リンク層の経路（ARP、近隣キャッシュ）を省きます。ここでは待ち受けキューの意味ではありません。',
    },
    '-l': {
      en: 'With -g: makes columns of IPv6 wider. It does not mean listening here.',
      ja: '-g と併用すると、IPv6 の列を広げます。ここでは LISTEN の意味ではありません。',
    },
    '-P': dumpBlock,
    '-p': protocolStatistics,
    '-q': { en: 'Shows the queues of software interrupts.', ja: 'ソフトウェア割り込みのキューを表示します。' },
    '-S': numericHosts,
    '-s': statistics,
    '-ss': statisticsWithoutZeros,
    '-T': { en: 'With -r: shows MPLS tags.', ja: '-r と併用すると、MPLS タグを表示します。' },
    '-t': watchdog,
    '-u': unixOnly,
    '-v': {
      en: 'Does not cut long addresses; with -r more details.',
      ja: '長いアドレスを切り詰めません。-r と併用すると詳細も表示します。',
    },
    '-X': { en: 'Reads by sysctl in any case.', ja: '必ず sysctl を使って情報を読み取ります。' },
  },
} satisfies ToolTexts
