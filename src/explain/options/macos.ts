import { bsdProtocol, bsdTexts } from './bsd.ts'
import {
  connected,
  family,
  ignored,
  listenQueues,
  memory,
  multicastGroups,
  packetFilters,
  statistics,
  statisticsWithoutZeros,
  trafficInterval,
  unixOnly,
} from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of macOS do. */
export const macos = {
  system: 'macOS',
  bare: connected,
  interval: trafficInterval,
  options: {
    ...bsdTexts,
    '-B': packetFilters,
    '-b': {
      en: 'Adds bytes: to interfaces, and to sockets how many they received and sent.',
      ja: 'インターフェイスのバイト数と、ソケットごとの受信・送信バイト数を表示します。',
    },
    '-c': {
      en: 'With -q: shows only this queue class.',
      ja: '-q と併用すると、指定したキュークラスだけを表示します。',
    },
    '-F': {
      en: 'With -i or -w: shows forwarded packets as well, with -b their bytes.',
      ja: '-i または -w と併用すると、転送したパケット数（-b ではバイト数も）を表示します。',
    },
    '-f': family,
    '-g': multicastGroups,
    '-k': ignored,
    '-L': listenQueues,
    '-l': {
      en: 'Shows IPv6 addresses in full length; with -r also references, use and MTU. It does not mean listening here.',
      ja: 'IPv6 アドレスを全桁で表示します。-r と併用すると参照数、使用数、MTU も表示します。ここでは LISTEN の意味ではありません。',
    },
    '-ll': {
      en: 'With -r: adds the round-trip times of each route.',
      ja: '-r と併用すると、各経路の往復時間も表示します。',
    },
    '-lll': {
      en: 'With -r: adds the buffer sizes of each route.',
      ja: '-r と併用すると、各経路のバッファーサイズも表示します。',
    },
    '-m': memory,
    '-mm': { en: 'Shows mbufs, each class of them too.', ja: 'mbuf をクラスごとにも表示します。' },
    '-mmm': { en: 'Shows mbufs, with failures and tags.', ja: 'mbuf を、失敗数とタグも含めて表示します。' },
    '-P': {
      en: 'Adds columns of this traffic class to interfaces.',
      ja: '指定したトラフィッククラスの列をインターフェイスに加えます。',
    },
    '-p': bsdProtocol,
    '-Q': { en: 'Shows statistics of polling for received packets.', ja: '受信ポーリングの統計を表示します。' },
    '-q': {
      en: 'With -I: shows the send queue of the interface.',
      ja: '-I と併用すると、インターフェイスの送信キューを表示します。',
    },
    '-R': {
      en: 'Shows whether neighbours can be reached, by link-layer address.',
      ja: 'リンク層アドレスごとに、隣接ノードの到達可能性を表示します。',
    },
    '-S': { en: 'Shows the link status of interfaces.', ja: 'インターフェイスのリンク状態を表示します。' },
    '-s': statistics,
    '-ss': statisticsWithoutZeros,
    '-t': {
      en: 'With -i: adds the timer of each interface. It does not mean TCP here and does nothing to sockets.',
      ja: '-i と併用すると、各インターフェイスのタイマーを表示します。ここでは TCP の意味ではなく、ソケットの表示には影響しません。',
    },
    '-u': unixOnly,
    '-v': {
      en: 'Adds buffer sizes, PID and flags to sockets, and more details elsewhere.',
      ja: 'ソケットにバッファーサイズ、PID、フラグを加えます。その他の表示も詳細になります。',
    },
    '-W': {
      en: 'Does not cut long names and IPv4 addresses. IPv6 addresses need -l.',
      ja: '長い名前と IPv4 アドレスを切り詰めません。IPv6 アドレスには -l が必要です。',
    },
    '-x': {
      en: 'With -R: adds signal strength and link quality.',
      ja: '-R と併用すると、信号強度とリンク品質を加えます。',
    },
    '-z': {
      en: 'With -rll: shows only routes whose round-trip time is known.',
      ja: '-rll と併用すると、往復時間がわかっている経路だけを表示します。',
    },
    '-%': { en: 'Prints a banner above each output.', ja: '各出力の前に見出しを表示します。' },
  },
} satisfies ToolTexts
