import { ipv4, ipv6, listening, raw, tcp, udp, unix } from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of Linux (ss) do. */
export const ss = {
  system: 'Linux (ss)',
  bare: {
    en: 'Without options: connected sockets of every family; listening ones are left out.',
    ja: 'オプションなしでは、すべてのファミリーの接続中のソケットを表示します。待ち受け中のソケットは表示しません。',
  },
  interval: {
    en: 'Words at the end are a filter: a state, addresses and ports.',
    ja: '末尾の語はフィルターです（状態、アドレス、ポートなど）。',
  },
  options: {
    '-n': {
      en: 'Shows ports as numbers; addresses are numbers unless -r is given.',
      ja: 'ポートを数値で表示します。アドレスは -r を指定しない限り数値です。',
    },
    '-r': {
      en: 'Resolves addresses and ports to names.',
      ja: 'アドレスとポートを名前に解決して表示します。',
    },
    '-a': {
      en: 'Shows all sockets, those that listen included.',
      ja: '待ち受け中を含む、すべてのソケットを表示します。',
    },
    '-l': listening,
    '-B': {
      en: 'Shows only TCP sockets that are bound and neither listen nor are connected.',
      ja: 'バインド済みで、待ち受けも接続もしていない TCP ソケットだけを表示します。',
    },
    '-o': {
      en: 'Adds the timer of each socket: kind, time left, retransmissions.',
      ja: '各ソケットのタイマー（種類、残り時間、再送回数）を表示します。',
    },
    '-e': {
      en: 'Adds the user, the inode, the cookie of the socket and its control group.',
      ja: 'ユーザー、i ノード、ソケットのクッキー、コントロールグループを表示します。',
    },
    '-m': {
      en: 'Adds the memory that each socket uses and may use.',
      ja: '各ソケットが使用しているメモリとその上限を表示します。',
    },
    '-p': {
      en: 'Adds the processes that have the socket open, each with its PID and descriptor. Those of other users are only shown to root.',
      ja: 'ソケットを開いているプロセスを、PID とディスクリプターとともに表示します。他のユーザーの分は root だけが確認できます。',
    },
    '-T': {
      en: 'Adds the threads that have the socket open; -p is implied.',
      ja: 'ソケットを開いているスレッドを表示します。-p も有効になります。',
    },
    '-i': {
      en: 'Adds what TCP knows of each connection: round-trip time, congestion window, retransmissions, rates.',
      ja: '各接続の TCP 内部情報（往復時間、輻輳ウィンドウ、再送、転送速度など）を表示します。',
    },
    '--tos': {
      en: 'Adds the type of service and the priority.',
      ja: 'ToS（Type of Service）と優先度を表示します。',
    },
    '--cgroup': { en: 'Adds the control group.', ja: 'コントロールグループを表示します。' },
    '--tipcinfo': { en: 'Adds what TIPC knows of its sockets.', ja: 'TIPC ソケットの内部情報を表示します。' },
    '--inet-sockopt': {
      en: 'Adds the options of Internet sockets.',
      ja: 'インターネットソケットのオプションを表示します。',
    },
    '-s': {
      en: 'Shows only how many sockets of each kind there are.',
      ja: '種類ごとのソケットの数だけを表示します。',
    },
    '-b': {
      en: 'Adds the filters (BPF) that are attached to sockets.',
      ja: 'ソケットに設定されたフィルター（BPF）を表示します。',
    },
    '-E': {
      en: 'Goes on and shows sockets as they are destroyed.',
      ja: '終了せずに待機し、破棄されたソケットを順次表示します。',
    },
    '-Z': {
      en: 'Adds the SELinux context of the processes; -p is implied.',
      ja: 'プロセスの SELinux コンテキストを表示します。-p も有効になります。',
    },
    '-z': {
      en: 'Adds the SELinux contexts of processes and of sockets; -p is implied.',
      ja: 'プロセスとソケットの SELinux コンテキストを表示します。-p も有効になります。',
    },
    '-N': {
      en: 'Shows the sockets of this network namespace.',
      ja: '指定したネットワーク名前空間のソケットを表示します。',
    },
    '-4': ipv4,
    '-6': ipv6,
    '-0': {
      en: 'Shows packet sockets, which take frames of a link as they are.',
      ja: 'リンク層のフレームを直接扱うパケットソケットを表示します。',
    },
    '-t': tcp,
    '-M': { en: 'Shows Multipath TCP sockets.', ja: 'MPTCP（Multipath TCP）ソケットを表示します。' },
    '-S': { en: 'Shows SCTP sockets.', ja: 'SCTP ソケットを表示します。' },
    '-u': udp,
    '-d': { en: 'Shows DCCP sockets.', ja: 'DCCP ソケットを表示します。' },
    '-w': raw,
    '-x': unix,
    '--vsock': {
      en: 'Shows VSock sockets, between a virtual machine and its host.',
      ja: '仮想マシンとホストを結ぶ VSock ソケットを表示します。',
    },
    '--tipc': { en: 'Shows TIPC sockets.', ja: 'TIPC ソケットを表示します。' },
    '--xdp': { en: 'Shows XDP sockets.', ja: 'XDP ソケットを表示します。' },
    '-f': {
      en: 'Shows only this family of sockets.',
      ja: '指定したファミリーのソケットだけを表示します。',
    },
    '-K': {
      en: 'Closes the sockets that the filter matches, by force, and shows them.',
      ja: 'フィルターに一致するソケットを強制的に閉じて表示します。',
    },
    '-H': { en: 'Leaves out the heading.', ja: '見出しを表示しません。' },
    '-Q': { en: 'Leaves out the queues.', ja: 'キューの列を表示しません。' },
    '-O': {
      en: 'Prints all of a socket on one line.',
      ja: '1 つのソケットの情報をすべて 1 行に表示します。',
    },
    '-A': {
      en: 'Shows only these kinds of sockets, separated by commas.',
      ja: '指定した種類（コンマ区切り）のソケットだけを表示します。',
    },
    '-D': {
      en: 'Writes what the kernel tells of TCP sockets to this file as it comes and prints nothing.',
      ja: 'TCP ソケットに関するカーネルの応答をそのままファイルに書き出し、何も表示しません。',
    },
    '-F': { en: 'Takes the filter from this file.', ja: 'フィルターを指定したファイルから読み込みます。' },
    '-V': { en: 'Prints the version.', ja: 'バージョンを表示します。' },
    '-h': { en: 'Prints the help.', ja: 'ヘルプを表示します。' },
  },
} satisfies ToolTexts
