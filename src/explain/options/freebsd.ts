import { bsdOptions, bsdProtocol, kernelFiles } from './bsd.ts'
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
import { type CommandLine, option } from './option.ts'

const FAMILIES = ['inet', 'inet6', 'unix', 'link', 'pfkey', 'netgraph', 'ng', 'ipx', 'atalk']
const PROTOCOLS = [
  'tcp',
  'udp',
  'divert',
  'ip',
  'icmp',
  'igmp',
  'ipsec',
  'ah',
  'esp',
  'ipcomp',
  'pim',
  'carp',
  'pfsync',
  'arp',
  'sctp',
  'sdp',
  'ip6',
  'icmp6',
  'ipsec6',
  'rip6',
  'pfkey',
  'ctrl',
  'data',
  'toe',
  'udplite',
]

/** netstat of FreeBSD (usr.bin/netstat/main.c). */
export const freebsd: CommandLine = {
  dialect: 'freebsd',
  system: 'FreeBSD',
  bare: connected,
  interval: trafficInterval,
  options: [
    option('-4', ipv4),
    option('-6', ipv6),
    ...bsdOptions,
    ...kernelFiles,
    option('-B', packetFilters),
    option('-b', interfaceBytes),
    option('-C', {
      en: 'Adds the congestion control of each TCP socket.',
      ja: '各 TCP ソケットの輻輳制御を表示します。',
    }),
    option('-c', {
      en: 'Adds the TCP stack that each connection uses.',
      ja: '各接続が使用している TCP スタックを表示します。',
    }),
    option(
      '-F',
      {
        en: 'With -r: shows this routing table (FIB).',
        ja: '-r と併用すると、指定したルーティングテーブル（FIB）を表示します。',
      },
      { argument: { name: 'fib' } },
    ),
    option('-f', family, { argument: { name: 'family', values: FAMILIES } }),
    option('-h', human),
    option(
      '-j',
      { en: 'Works inside this jail.', ja: '指定した jail の中で実行します。' },
      { argument: { name: 'jail' } },
    ),
    option('-L', listenQueues),
    option('-l', wide),
    option('-O', {
      en: 'Shows the groups of next hops; needs -4 or -6.',
      ja: 'ネクストホップのグループを表示します。-4 または -6 が必要です。',
    }),
    option('-o', {
      en: 'Shows the next hops of routes; needs -4 or -6. It does not mean PID or timer here.',
      ja: '経路のネクストホップを表示します。-4 または -6 が必要です。ここでは PID やタイマーの意味ではありません。',
    }),
    option('-P', { en: 'Adds the log identifier of each socket.', ja: '各ソケットのログ ID を表示します。' }),
    option('-p', bsdProtocol, { argument: { name: 'protocol', values: PROTOCOLS } }),
    option('-Q', {
      en: 'Shows how received packets are dispatched (netisr).',
      ja: '受信パケットの振り分け（netisr）の統計を表示します。',
    }),
    option(
      '-q',
      { en: 'With -w: ends after this many lines.', ja: '-w と併用すると、指定した行数で終了します。' },
      { argument: { name: 'count' } },
    ),
    option('-R', {
      en: 'Adds flow identifier and type of each socket (RSS).',
      ja: '各ソケットのフロー ID と種別（RSS）を表示します。',
    }),
    option('-S', numericHosts),
    option('-s', statistics),
    option('-ss', statisticsWithoutZeros),
    option('-T', {
      en: 'Shows diagnostics of TCP: retransmissions, segments out of order, zero windows.',
      ja: '再送、順序の乱れ、ゼロウィンドウなど、TCP の診断情報を表示します。',
    }),
    option('-u', unixOnly),
    option('-W', wide),
    option('-x', {
      en: 'Adds use and limits of the socket buffers, and the timers of TCP.',
      ja: 'ソケットバッファーの使用量と上限、TCP のタイマーを表示します。',
    }),
    option('-z', {
      en: 'With -s: sets the counters to zero after showing them.',
      ja: '-s と併用すると、表示後にカウンターを 0 に戻します。',
    }),
    option(
      '--libxo',
      { en: 'Writes JSON, XML or HTML instead of text.', ja: 'テキストの代わりに JSON、XML、HTML で出力します。' },
      { argument: { name: 'format' } },
    ),
  ],
}
