import type { Text } from './option.ts'

// What options do that mean the same in several tools. An option that differs has a text of its own in its tool's file.

/** Adds sockets of servers. */
export const all: Text = {
  en: 'Shows all sockets, also those of servers that listen and UDP sockets.',
  ja: '待ち受け中のサーバーや UDP を含め、すべてのソケットを表示します。',
}

/** No name look-up. */
export const numeric: Text = {
  en: 'Shows addresses and ports as numbers. No name is looked up, so it is fast.',
  ja: 'アドレスとポートを数値で表示します。名前解決を行わないため高速です。',
}

/** Routes. */
export const routes: Text = { en: 'Shows the routing table.', ja: 'ルーティングテーブルを表示します。' }

/** Statistics. */
export const statistics: Text = {
  en: 'Shows statistics of each protocol, such as packets, segments and errors.',
  ja: 'パケット、セグメント、エラーの数など、プロトコルごとの統計を表示します。',
}

/** Statistics, and what it suppresses when given twice. */
export const statisticsWithoutZeros: Text = {
  en: 'Shows statistics of each protocol, without counters that are zero.',
  ja: 'プロトコルごとの統計を、値が 0 のカウンターを除いて表示します。',
}

/** Interfaces. */
export const interfaces: Text = {
  en: 'Shows the network interfaces with their counters.',
  ja: 'ネットワークインターフェイスとそのカウンターを表示します。',
}

/** One interface. */
export const oneInterface: Text = {
  en: 'Shows only this interface.',
  ja: '指定したインターフェイスだけを表示します。',
}

/** Listening sockets. */
export const listening: Text = {
  en: 'Shows only listening sockets.',
  ja: '待ち受け中（LISTEN）のソケットだけを表示します。',
}

/** PID and program. */
export const program: Text = {
  en: 'Adds the PID and the name of the program that has the socket. Those of other users are only shown to root.',
  ja: 'ソケットを所有するプログラムの PID と名前を表示します。他のユーザーの分は root だけが確認できます。',
}

/** TCP. */
export const tcp: Text = { en: 'Shows TCP sockets.', ja: 'TCP ソケットを表示します。' }

/** UDP. */
export const udp: Text = { en: 'Shows UDP sockets.', ja: 'UDP ソケットを表示します。' }

/** Raw sockets. */
export const raw: Text = {
  en: 'Shows raw sockets (ICMP and other protocols on IP).',
  ja: 'RAW ソケット（ICMP など IP 上のプロトコル）を表示します。',
}

/** UNIX sockets. */
export const unix: Text = {
  en: 'Shows UNIX sockets, which connect programs of one machine.',
  ja: '同じマシンのプログラム同士をつなぐ UNIX ドメインソケットを表示します。',
}

/** Wide addresses. */
export const wide: Text = { en: 'Does not cut long addresses.', ja: '長いアドレスを切り詰めません。' }

/** Protocol as a filter of sockets and statistics. */
export const protocol: Text = {
  en: 'Shows only this protocol.',
  ja: '指定したプロトコルだけを表示します。',
}

/** Family as a filter. */
export const family: Text = {
  en: 'Shows only this address family.',
  ja: '指定したアドレスファミリーだけを表示します。',
}

/** Kernel addresses of sockets. */
export const controlBlocks: Text = {
  en: 'Adds the kernel address of the control block of each socket, for debugging.',
  ja: '各ソケットの制御ブロックのカーネルアドレスを表示します（デバッグ用）。',
}

/** Bytes of interfaces. */
export const interfaceBytes: Text = {
  en: 'With -i: shows bytes as well.',
  ja: '-i と併用すると、バイト数も表示します。',
}

/** Dropped packets. */
export const drops: Text = {
  en: 'With -i or -w: shows dropped packets as well.',
  ja: '-i または -w と併用すると、破棄したパケット数も表示します。',
}

/** Multicast routing. */
export const multicastRouting: Text = {
  en: 'Shows multicast routing: virtual interfaces and forwarding cache.',
  ja: 'マルチキャストルーティング（仮想インターフェイスと転送キャッシュ）を表示します。',
}

/** Memory of the network. */
export const memory: Text = {
  en: 'Shows the memory that the network uses (mbufs).',
  ja: 'ネットワークが使用するメモリ（mbuf）を表示します。',
}

/** A core file. */
export const core: Text = {
  en: 'Reads this crash dump instead of the running kernel.',
  ja: '動作中のカーネルではなく、指定したクラッシュダンプから読み取ります。',
}

/** A kernel file. */
export const kernel: Text = {
  en: 'Takes the names of the kernel from this file.',
  ja: '指定したファイルからカーネルのシンボル名を読み取ります。',
}

/** Listen queues. */
export const listenQueues: Text = {
  en: 'Shows the queues of listening sockets: waiting, half open, and the most there can be.',
  ja: '待ち受けソケットのキュー（待機中、半開、最大数）を表示します。',
}

/** Traffic every few seconds. */
export const traffic: Text = {
  en: 'Prints the traffic of the interfaces again and again, every so many seconds.',
  ja: 'インターフェイスのトラフィックを、指定した秒数ごとに繰り返し表示します。',
}

/** Verbose. */
export const verbose: Text = { en: 'Shows more details.', ja: '詳細を表示します。' }

/** Packet filter listeners. */
export const packetFilters: Text = {
  en: 'Shows who listens on the packet filter (bpf).',
  ja: 'パケットフィルター（bpf）を使用しているプログラムを表示します。',
}

/** Human readable numbers. */
export const human: Text = {
  en: 'Shows bytes with units, easier to read.',
  ja: 'バイト数を単位付きの読みやすい形で表示します。',
}

/** Dump of a control block. */
export const dumpBlock: Text = {
  en: 'Prints what the control block at this address holds (-A shows the addresses).',
  ja: '指定したアドレスの制御ブロックの内容を表示します（アドレスは -A で確認できます）。',
}

/** Names of ports but not of hosts. */
export const numericHosts: Text = {
  en: 'Shows addresses as numbers, but ports by name.',
  ja: 'アドレスは数値で、ポートは名前で表示します。',
}

/** IPv4 only. */
export const ipv4: Text = { en: 'Shows only IPv4.', ja: 'IPv4 だけを表示します。' }

/** IPv6 only. */
export const ipv6: Text = { en: 'Shows only IPv6.', ja: 'IPv6 だけを表示します。' }

/** UNIX family only. */
export const unixOnly: Text = {
  en: 'Shows only UNIX sockets (the same as -f unix).',
  ja: 'UNIX ドメインソケットだけを表示します（-f unix と同じ）。',
}

/** A watchdog timer. */
export const watchdog: Text = {
  en: 'With -i: shows the watchdog timer of each interface. It does not mean TCP here.',
  ja: '-i と併用すると、各インターフェイスのウォッチドッグタイマーを表示します。ここでは TCP の意味ではありません。',
}

/** Connected sockets, of a tool that shows TCP, UDP and UNIX. */
export const connected: Text = {
  en: 'Without options: connected sockets, those of UNIX included; listening ones are left out.',
  ja: 'オプションなしでは、UNIX ドメインを含む接続中のソケットを表示します。待ち受け中のソケットは表示しません。',
}

/** A number at the end, as BSD has it. */
export const trafficInterval: Text = {
  en: 'A number at the end: traffic of the interfaces every so many seconds.',
  ja: '末尾の数値：その秒数ごとに、インターフェイスのトラフィックを表示します。',
}

/** Groups of interfaces. */
export const multicastGroups: Text = {
  en: 'Shows which multicast groups each interface has joined.',
  ja: '各インターフェイスが参加しているマルチキャストグループを表示します。',
}

/** An option without effect. */
export const ignored: Text = {
  en: 'Is accepted and does nothing.',
  ja: '受け付けられますが、何も行いません。',
}
