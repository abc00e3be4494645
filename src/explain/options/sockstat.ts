import { ipv4, ipv6 } from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of sockstat do. */
export const sockstat = {
  system: 'sockstat (BSD)',
  bare: {
    en: 'Without options: all sockets of IPv4, IPv6 and UNIX domains, listening and connected, with their processes.',
    ja: 'オプションなしでは、IPv4、IPv6、UNIX ドメインのすべてのソケットを、待ち受けも接続済みもプロセスとともに表示します。',
  },
  interval: {
    en: 'A number of seconds is not taken.',
    ja: 'sockstat に秒数は指定できません。',
  },
  options: {
    '-4': ipv4,
    '-6': ipv6,
    '-l': { en: 'Shows listening sockets.', ja: '待ち受け中のソケットを表示します。' },
    '-c': { en: 'Shows connected sockets.', ja: '接続済みのソケットを表示します。' },
    '-L': {
      en: 'Leaves out sockets that are bound or connected to loopback addresses (FreeBSD).',
      ja: 'ループバックアドレスのソケットを表示しません（FreeBSD）。',
    },
    '-u': { en: 'Shows UNIX domain sockets.', ja: 'UNIX ドメインソケットを表示します。' },
    '-n': {
      en: 'FreeBSD: users as numbers, addresses always are. NetBSD: addresses and ports as numbers.',
      ja: 'FreeBSD ではユーザーを数値で表示します（アドレスは常に数値）。NetBSD ではアドレスとポートを数値で表示します。',
    },
    '-P': {
      en: 'Shows only these protocols, separated by commas (FreeBSD).',
      ja: '指定したプロトコル（コンマ区切り）だけを表示します（FreeBSD）。',
    },
    '-p': {
      en: 'Shows only sockets with these ports, such as 22,80-90.',
      ja: '指定したポート（22,80-90 など）のソケットだけを表示します。',
    },
    '-j': {
      en: 'Shows only sockets of this jail (FreeBSD).',
      ja: '指定した jail のソケットだけを表示します（FreeBSD）。',
    },
    '-q': { en: 'Prints no heading (FreeBSD).', ja: '見出し行を表示しません（FreeBSD）。' },
    '-s': {
      en: 'Adds the states of TCP and SCTP (FreeBSD).',
      ja: 'TCP と SCTP の状態を加えます（FreeBSD）。',
    },
    '-S': { en: 'Adds the TCP stack (FreeBSD).', ja: 'TCP スタックの名前を加えます（FreeBSD）。' },
    '-C': { en: 'Adds the congestion control (FreeBSD).', ja: '輻輳制御アルゴリズムを加えます（FreeBSD）。' },
    '-U': {
      en: 'Adds the port of the peer for UDP encapsulation (FreeBSD).',
      ja: 'UDP カプセル化に使う相手側のポートを加えます（FreeBSD）。',
    },
    '-i': { en: 'Adds the number of the connection (FreeBSD).', ja: '接続の番号を加えます（FreeBSD）。' },
    '-I': {
      en: 'Adds the socket that this one is spliced to (FreeBSD).',
      ja: 'スプライスされた相手のソケットを加えます（FreeBSD）。',
    },
    '-A': {
      en: 'Adds the kernel address of the protocol control block (FreeBSD).',
      ja: 'プロトコル制御ブロックのカーネルアドレスを加えます（FreeBSD）。',
    },
    '-f': {
      en: 'Adds the number of the routing table (FreeBSD); on NetBSD a family follows, which alone is shown.',
      ja: '経路表（FIB）の番号を加えます（FreeBSD）。NetBSD では、後に続くアドレスファミリーだけを表示します。',
    },
    '-v': { en: 'Tells more (FreeBSD).', ja: '詳細を表示します（FreeBSD）。' },
    '-w': {
      en: 'Prints addresses in wider columns, so that nothing touches (FreeBSD).',
      ja: 'アドレスの列を広げ、隣の列とくっつかないようにします（FreeBSD）。',
    },
    '--libxo': {
      en: 'Prints JSON, XML or HTML in place of text (FreeBSD 15).',
      ja: 'テキストの代わりに JSON、XML、HTML で出力します（FreeBSD 15）。',
    },
  },
} satisfies ToolTexts
