import { bsdProtocol, bsdTableTexts, bsdTexts, kernelFileTexts } from './bsd.ts'
import {
  connected,
  family,
  human,
  interfaceBytes,
  ipv4,
  ipv6,
  listenQueues,
  numericHosts,
  packetFilters,
  statistics,
  statisticsWithoutZeros,
  trafficInterval,
  unixOnly,
  wide,
} from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of FreeBSD do. */
export const freebsd = {
  system: 'FreeBSD',
  bare: connected,
  interval: trafficInterval,
  options: {
    '-4': ipv4,
    '-6': ipv6,
    ...bsdTexts,
    ...bsdTableTexts,
    ...kernelFileTexts,
    '-B': packetFilters,
    '-b': interfaceBytes,
    '-C': { en: 'Adds the congestion control of each TCP socket.', ja: '各 TCP ソケットの輻輳制御を表示します。' },
    '-c': {
      en: 'Adds the TCP stack that each connection uses.',
      ja: '各接続が使用している TCP スタックを表示します。',
    },
    '-F': {
      en: 'With -r: shows this routing table (FIB).',
      ja: '-r と併用すると、指定したルーティングテーブル（FIB）を表示します。',
    },
    '-f': family,
    '-h': human,
    '-j': { en: 'Works inside this jail.', ja: '指定した jail の中で実行します。' },
    '-L': listenQueues,
    '-l': wide,
    '-O': {
      en: 'Shows the groups of next hops; needs -4 or -6.',
      ja: 'ネクストホップのグループを表示します。-4 または -6 が必要です。',
    },
    '-o': {
      en: 'Shows the next hops of routes; needs -4 or -6. It does not mean PID or timer here.',
      ja: '経路のネクストホップを表示します。-4 または -6 が必要です。ここでは PID やタイマーの意味ではありません。',
    },
    '-P': { en: 'Adds the log identifier of each socket.', ja: '各ソケットのログ ID を表示します。' },
    '-p': bsdProtocol,
    '-Q': {
      en: 'Shows how received packets are dispatched (netisr).',
      ja: '受信パケットの振り分け（netisr）の統計を表示します。',
    },
    '-q': { en: 'With -w: ends after this many lines.', ja: '-w と併用すると、指定した行数で終了します。' },
    '-R': {
      en: 'Adds flow identifier and type of each socket (RSS).',
      ja: '各ソケットのフロー ID と種別（RSS）を表示します。',
    },
    '-S': numericHosts,
    '-s': statistics,
    '-ss': statisticsWithoutZeros,
    '-T': {
      en: 'Shows diagnostics of TCP: retransmissions, segments out of order, zero windows.',
      ja: '再送、順序の乱れ、ゼロウィンドウなど、TCP の診断情報を表示します。',
    },
    '-u': unixOnly,
    '-W': wide,
    '-x': {
      en: 'Adds use and limits of the socket buffers, and the timers of TCP.',
      ja: 'ソケットバッファーの使用量と上限、TCP のタイマーを表示します。',
    },
    '-z': {
      en: 'With -s: sets the counters to zero after showing them.',
      ja: '-s と併用すると、表示後にカウンターを 0 に戻します。',
    },
    '--libxo': {
      en: 'Writes JSON, XML or HTML instead of text.',
      ja: 'テキストの代わりに JSON、XML、HTML で出力します。',
    },
  },
} satisfies ToolTexts
