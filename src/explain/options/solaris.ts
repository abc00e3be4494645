import { family, interfaces, multicastGroups, numeric, oneInterface, protocol, routes, statistics } from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of Solaris do. */
export const solaris = {
  system: 'Solaris',
  bare: {
    en: 'Without options: connected sockets of TCP, UDP, SCTP and UNIX.',
    ja: 'オプションなしでは、接続中の TCP、UDP、SCTP、UNIX ドメインソケットを表示します。',
  },
  interval: {
    en: 'Numbers at the end: repeats -i, -m or -s every so many seconds, as often as the second number says.',
    ja: '末尾の数値：-i、-m、-s の出力を、その秒数ごとに（2 つ目の数値があればその回数だけ）繰り返します。',
  },
  options: {
    '-a': {
      en: 'Shows all sockets, all routes or all interfaces, also listening sockets and logical interfaces.',
      ja: '待ち受け中のソケットや論理インターフェイスを含め、すべてのソケット、経路、インターフェイスを表示します。',
    },
    '-c': {
      en: 'Shows IPv4 networks with the length of their prefix.',
      ja: 'IPv4 ネットワークをプレフィックス長付きで表示します。',
    },
    '-D': {
      en: 'Shows interfaces that are set up by DHCP.',
      ja: 'DHCP で設定されたインターフェイスの状態を表示します。',
    },
    '-f': family,
    '-g': multicastGroups,
    '-I': oneInterface,
    '-i': interfaces,
    '-M': { en: 'Shows the multicast routing tables.', ja: 'マルチキャストルーティングテーブルを表示します。' },
    '-m': { en: 'Shows the memory of STREAMS.', ja: 'STREAMS のメモリ統計を表示します。' },
    '-n': numeric,
    '-P': protocol,
    '-p': {
      en: 'Shows the table of neighbours: ARP and IPv6. It means neither program nor protocol here.',
      ja: '近隣テーブル（ARP と IPv6）を表示します。ここではプログラムでもプロトコルでもありません。',
    },
    '-R': {
      en: 'Adds security attributes (Trusted Extensions).',
      ja: 'セキュリティ属性を表示します（Trusted Extensions）。',
    },
    '-r': routes,
    '-s': statistics,
    '-T': { en: 'Adds the time: d as a date, u as a number.', ja: '時刻を表示します。d は日付形式、u は数値です。' },
    '-u': {
      en: 'Adds user, PID and program of each socket. It does not mean UDP here.',
      ja: '各ソケットのユーザー、PID、プログラムを表示します。ここでは UDP の意味ではありません。',
    },
    '-v': {
      en: 'Shows more of sockets, routes, memory and groups.',
      ja: 'ソケット、経路、メモリ、グループの詳細を表示します。',
    },
  },
} satisfies ToolTexts
