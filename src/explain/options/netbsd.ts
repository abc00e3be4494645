import { bsdOptions, kernelFiles, protocolStatistics } from './bsd.ts'
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
import { type CommandLine, option } from './option.ts'

/** netstat of NetBSD (usr.bin/netstat, netstat.1). */
export const netbsd: CommandLine = {
  dialect: 'netbsd',
  system: 'NetBSD',
  bare: connected,
  interval: trafficInterval,
  options: [
    ...bsdOptions,
    ...kernelFiles,
    option('-B', packetFilters),
    option('-b', {
      en: 'With -i: shows bytes instead of packets.',
      ja: '-i と併用すると、パケット数の代わりにバイト数を表示します。',
    }),
    option('-f', family, {
      argument: { name: 'family', values: ['inet', 'inet6', 'arp', 'ns', 'iso', 'atalk', 'mpls', 'local', 'unix'] },
    }),
    option('-h', human),
    option('-L', {
      en: 'With -r: leaves out link-level routes (ARP, neighbours). It does not mean listen queues here.',
      ja: '-r と併用すると、リンク層の経路（ARP、近隣キャッシュ）を省きます。ここでは待ち受けキューの意味ではありません。',
    }),
    option('-l', {
      en: 'With -g: makes columns of IPv6 wider. It does not mean listening here.',
      ja: '-g と併用すると、IPv6 の列を広げます。ここでは LISTEN の意味ではありません。',
    }),
    option('-P', dumpBlock, { argument: { name: 'address' } }),
    option('-p', protocolStatistics, {
      argument: {
        name: 'protocol',
        values: [
          'tcp',
          'udp',
          'ip',
          'icmp',
          'igmp',
          'ipsec',
          'esp',
          'ah',
          'ipcomp',
          'carp',
          'pfsync',
          'pim',
          'arp',
          'ip6',
          'icmp6',
          'tcp6',
          'udp6',
          'ipsec6',
          'pim6',
          'rip6',
          'pfkey',
          'ddp',
        ],
      },
    }),
    option('-q', { en: 'Shows the queues of software interrupts.', ja: 'ソフトウェア割り込みのキューを表示します。' }),
    option('-S', numericHosts),
    option('-s', statistics),
    option('-ss', statisticsWithoutZeros),
    option('-T', { en: 'With -r: shows MPLS tags.', ja: '-r と併用すると、MPLS タグを表示します。' }),
    option('-t', watchdog),
    option('-u', unixOnly),
    option('-v', {
      en: 'Does not cut long addresses; with -r more details.',
      ja: '長いアドレスを切り詰めません。-r と併用すると詳細も表示します。',
    }),
    option('-X', { en: 'Reads by sysctl in any case.', ja: '必ず sysctl を使って情報を読み取ります。' }),
  ],
}
