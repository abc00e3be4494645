import { all, numeric, routes, statistics } from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of Windows do. */
export const windows = {
  system: 'Windows',
  bare: {
    en: 'Without options: active TCP connections only, with names. Listening ports and UDP need -a.',
    ja: 'オプションなしでは、アクティブな TCP 接続だけを名前で表示します。待ち受けポートと UDP の表示には -a が必要です。',
  },
  interval: {
    en: 'A number at the end: prints everything again every so many seconds, until Ctrl+C.',
    ja: '末尾の数値：Ctrl+C を押すまで、その秒数ごとに全体を繰り返し表示します。',
  },
  options: {
    '-a': all,
    '-b': {
      en: 'Adds the executable that made each connection or port, with its components. Needs an elevated prompt and takes time.',
      ja: '各接続・ポートを作成した実行ファイルとその構成要素を表示します。管理者権限が必要で、時間がかかります。',
    },
    '-c': {
      en: 'Lists processes by the number of TCP and UDP ports they use (recent Windows 11).',
      ja: '使用中の TCP・UDP ポート数順にプロセスを一覧表示します（新しい Windows 11）。',
    },
    '-d': {
      en: 'Shows the DSCP value of each connection (recent Windows 11).',
      ja: '各接続の DSCP 値を表示します（新しい Windows 11）。',
    },
    '-e': {
      en: 'Shows Ethernet statistics: bytes, packets, discards, errors. With -s, those of the protocols too.',
      ja: 'バイト数、パケット数、破棄、エラーなどのイーサネット統計を表示します。-s と併用できます。',
    },
    '-f': {
      en: 'Shows foreign names in full: a123 becomes a123.example.jp (FQDN).',
      ja: '外部アドレスを完全修飾ドメイン名（FQDN）で表示します。a123 は a123.example.jp になります。',
    },
    '-i': {
      en: 'Adds how long each TCP connection has been in its state, in milliseconds.',
      ja: '各 TCP 接続が現在の状態にある時間をミリ秒で表示します。',
    },
    '-n': numeric,
    '-o': {
      en: 'Adds the PID of the process that has the connection.',
      ja: '接続を所有するプロセスの ID（PID）を表示します。',
    },
    '-p': {
      en: 'Shows only connections of this protocol; with -s, its statistics. It does not mean program here.',
      ja: '指定したプロトコルの接続だけを表示します。-s と併用するとその統計を表示します。ここではプログラムの意味ではありません。',
    },
    '-q': {
      en: 'Shows connections, listening ports, and TCP ports that are bound but neither listening nor connected (BOUND).',
      ja: '接続と待ち受けポートに加え、確保済みで待ち受けも接続もしていない TCP ポート（BOUND）を表示します。',
    },
    '-r': routes,
    '-s': statistics,
    '-t': {
      en: 'Adds the offload state of each connection (InHost …). It does not mean TCP here.',
      ja: '各接続のオフロード状態（InHost など）を表示します。ここでは TCP の意味ではありません。',
    },
    '-x': {
      en: 'Shows NetworkDirect (RDMA) connections, listeners and shared endpoints.',
      ja: 'NetworkDirect（RDMA）の接続、リスナー、共有エンドポイントを表示します。',
    },
    '-y': {
      en: 'Shows the TCP template of each connection. It cannot be combined with other options.',
      ja: '各接続の TCP テンプレートを表示します。他のオプションと併用できません。',
    },
    '-?': { en: 'Prints the help.', ja: 'ヘルプを表示します。' },
  },
} satisfies ToolTexts
