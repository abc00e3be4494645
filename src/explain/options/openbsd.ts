import { bsdOptions, bsdProtocol, kernelFiles } from './bsd.ts'
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
import { type CommandLine, option } from './option.ts'

const FAMILIES = ['inet', 'inet6', 'local', 'unix', 'mpls', 'mask']
const PROTOCOLS = [
  'ip',
  'icmp',
  'igmp',
  'ipencap',
  'tcp',
  'udp',
  'esp',
  'ah',
  'etherip',
  'ipcomp',
  'carp',
  'pfsync',
  'divert',
  'pflow',
  'pim',
  'ip6',
  'divert6',
  'icmp6',
  'pim6',
  'rip6',
  'gre',
]

/** netstat of OpenBSD (usr.bin/netstat/main.c). */
export const openbsd: CommandLine = {
  dialect: 'openbsd',
  system: 'OpenBSD',
  bare: connected,
  interval: trafficInterval,
  options: [
    ...bsdOptions,
    ...kernelFiles,
    option('-B', {
      en: 'Adds the sizes of the buffers of TCP sockets.',
      ja: 'TCP ソケットのバッファーサイズを表示します。',
    }),
    option('-b', interfaceBytes),
    option(
      '-c',
      { en: 'With -w: ends after this many lines.', ja: '-w と併用すると、指定した行数で終了します。' },
      { argument: { name: 'count' } },
    ),
    option('-e', {
      en: 'With -i or -w: shows only the errors of interfaces.',
      ja: '-i または -w と併用すると、インターフェイスのエラーだけを表示します。',
    }),
    option('-F', {
      en: 'With -r: shows only routes whose gateway is of the same address family.',
      ja: '-r と併用すると、ゲートウェイが同じアドレスファミリーの経路だけを表示します。',
    }),
    option('-f', family, { argument: { name: 'family', values: FAMILIES } }),
    option('-h', human),
    option('-l', listening),
    option('-P', dumpBlock, { argument: { name: 'address' } }),
    option('-p', bsdProtocol, { argument: { name: 'protocol', values: PROTOCOLS } }),
    option('-q', {
      en: 'With -i: leaves out interfaces that have seen no packets.',
      ja: '-i と併用すると、パケットのないインターフェイスを省きます。',
    }),
    option('-R', {
      en: 'Shows the routing domains with their interfaces.',
      ja: 'ルーティングドメインとそのインターフェイスを表示します。',
    }),
    option('-s', statistics),
    option('-ss', statisticsWithoutZeros),
    option(
      '-T',
      { en: 'Shows this routing table.', ja: '指定したルーティングテーブルを表示します。' },
      { argument: { name: 'table' } },
    ),
    option('-t', watchdog),
    option('-u', unixOnly),
    option('-v', { en: 'With -r: adds the label of each route.', ja: '-r と併用すると、各経路のラベルも表示します。' }),
    option(
      '-W',
      {
        en: 'Shows the wireless statistics of this interface.',
        ja: '指定したインターフェイスの無線の統計を表示します。',
      },
      { argument: { name: 'interface' } },
    ),
  ],
}
