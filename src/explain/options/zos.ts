import type { ToolTexts } from './option.ts'

/** What the options of z/OS do. */
export const zos = {
  system: 'z/OS',
  bare: {
    en: 'Without options: connections and listening sockets of TCP and sockets of UDP of the default stack (CONN).',
    ja: 'オプションなしでは、既定のスタックの TCP の接続と待ち受け、UDP のソケットを表示します（CONN）。',
  },
  interval: {
    en: 'A word without a mark belongs to the report before it, such as a filter or a name.',
    ja: 'ハイフンのない語は直前のレポートに属し、フィルターや名前などを指定します。',
  },
  options: {
    '-a': {
      en: 'Shows all connections, also those that were closed a short while ago (ALLCONN).',
      ja: '閉じられて間もないものを含め、すべての接続を表示します（ALLCONN）。',
    },
    '-A': {
      en: 'Shows all that is known of each connection (ALL).',
      ja: '各接続について分かることをすべて表示します（ALL）。',
    },
    '-b': { en: 'Shows the bytes of each connection (BYTEINFO).', ja: '各接続のバイト数を表示します（BYTEINFO）。' },
    '-c': { en: 'Shows connections, the default (CONN).', ja: '接続を表示します。既定の動作です（CONN）。' },
    '-d': { en: 'Shows devices and links (DEVLINKS).', ja: 'デバイスとリンクを表示します（DEVLINKS）。' },
    '-e': { en: 'Shows the clients of the stack (CLIENTS).', ja: 'スタックのクライアントを表示します（CLIENTS）。' },
    '-E': { en: 'Shows only what belongs to this client.', ja: '指定したクライアントのものだけを表示します。' },
    '-f': { en: 'Shows the configuration of the stack (CONFIG).', ja: 'スタックの構成を表示します（CONFIG）。' },
    '-g': { en: 'Shows the known gateways (GATE).', ja: '既知のゲートウェイを表示します（GATE）。' },
    '-h': { en: 'Shows the addresses of the stack (HOME).', ja: 'スタックのアドレスを表示します（HOME）。' },
    '-k': { en: 'Shows intrusion detection (IDS).', ja: '侵入検知の情報を表示します（IDS）。' },
    '-M': {
      en: 'Says how the report is laid out: LONG has room for IPv6, SHORT has not.',
      ja: 'レポートの形式を指定します。LONG は IPv6 に対応し、SHORT は対応しません。',
    },
    '-n': {
      en: 'Shows neighbours of IPv6 (ND). It does not mean numbers here.',
      ja: 'IPv6 の近隣を表示します（ND）。ここでは数値表示の意味ではありません。',
    },
    '-o': { en: 'Shows the ports that are reserved (PORTLIST).', ja: '予約されたポートを表示します（PORTLIST）。' },
    '-P': { en: 'Shows only what uses this port.', ja: '指定したポートを使うものだけを表示します。' },
    '-p': {
      en: 'Asks the stack of this name. It means neither program nor protocol here.',
      ja: '指定した名前のスタックに問い合わせます。ここではプログラムでもプロトコルでもありません。',
    },
    '-r': { en: 'Shows the routing table (ROUTE).', ja: 'ルーティングテーブルを表示します（ROUTE）。' },
    '-R': { en: 'Shows the ARP cache (ARP).', ja: 'ARP キャッシュを表示します（ARP）。' },
    '-s': {
      en: 'Shows sockets by client (SOCKETS). It does not mean statistics here.',
      ja: 'クライアントごとにソケットを表示します（SOCKETS）。ここでは統計の意味ではありません。',
    },
    '-S': { en: 'Shows statistics of each protocol (STATS).', ja: 'プロトコルごとの統計を表示します（STATS）。' },
    '-t': {
      en: 'Shows sessions of Telnet (TELNET). It does not mean TCP here.',
      ja: 'Telnet のセッションを表示します（TELNET）。ここでは TCP の意味ではありません。',
    },
    '-u': {
      en: 'Shows since when the stack runs (UP). It does not mean UDP here.',
      ja: 'スタックの起動日時を表示します（UP）。ここでは UDP の意味ではありません。',
    },
    '-v': { en: 'Shows the dynamic VIPA configuration (VIPADCFG).', ja: '動的 VIPA の構成を表示します（VIPADCFG）。' },
    '-x': { en: 'Shows AT-TLS (TTLS).', ja: 'AT-TLS の情報を表示します（TTLS）。' },
  },
} satisfies ToolTexts
