import type { ToolTexts } from './option.ts'

/** What the options of ip (iproute2) do. */
export const iproute = {
  system: 'Linux (ip)',
  bare: {
    en: 'Shows what the words behind it name: route, link, address, maddress.',
    ja: '後に続く語 (route, link, address, maddress) が指すものを表示します。',
  },
  interval: {
    en: 'Words without a mark say what is to be shown, and of which table or interface.',
    ja: '記号のない語は、何を表示するか、どのテーブルやインターフェースのものかを表します。',
  },
  options: {
    '-4': { en: 'Shows IPv4 only.', ja: 'IPv4 だけを表示します。' },
    '-6': { en: 'Shows IPv6 only.', ja: 'IPv6 だけを表示します。' },
    '-0': { en: 'Shows links only, without protocols.', ja: 'プロトコルなしで、リンクだけを表示します。' },
    '-M': { en: 'Shows MPLS only.', ja: 'MPLS だけを表示します。' },
    '-B': { en: 'Shows bridges only.', ja: 'ブリッジだけを表示します。' },
    '-f': { en: 'Shows one family only.', ja: '指定したファミリーだけを表示します。' },
    '-s': { en: 'Adds the counters of each interface.', ja: '各インターフェースのカウンターを加えます。' },
    '-ss': { en: 'Adds the kinds of errors to the counters.', ja: 'カウンターにエラーの種類を加えます。' },
    '-d': {
      en: 'Adds details: the kind of each link, the type and scope of each route.',
      ja: '詳細 (リンクの種類、経路の型とスコープ) を加えます。',
    },
    '-o': {
      en: 'Prints each record on one line, with \\ where lines ended.',
      ja: '各項目を 1 行に出力し、改行の位置を \\ で示します。',
    },
    '-r': { en: 'Shows names in place of addresses.', ja: 'アドレスの代わりに名前を表示します。' },
    '-h': { en: 'Shows counters with a unit letter.', ja: 'カウンターを単位の文字付きで表示します。' },
    '-n': { en: 'Runs in a network namespace.', ja: '指定したネットワーク名前空間の中で実行します。' },
    '-a': { en: 'Runs the command on all objects.', ja: 'すべての対象に対して実行します。' },
    '-t': { en: 'Prints times while it monitors.', ja: '監視中に時刻を出力します。' },
    '-ts': { en: 'Prints short times while it monitors.', ja: '監視中に短い形式の時刻を出力します。' },
    '-br': { en: 'Prints the name, the state and the addresses alone.', ja: '名前、状態、アドレスだけを表示します。' },
    '-j': { en: 'Prints JSON.', ja: 'JSON で出力します。' },
    '-p': { en: 'Prints JSON over several lines.', ja: 'JSON を複数の行に分けて出力します。' },
    '-c': { en: 'Prints in colour.', ja: '色付きで出力します。' },
    '-N': {
      en: 'Shows numbers of protocols, scopes and tables in place of names.',
      ja: 'プロトコル、スコープ、テーブルを名前ではなく番号で表示します。',
    },
    '-l': { en: 'Tries so many times to flush.', ja: '消去を指定した回数まで試みます。' },
    '-V': { en: 'Prints its version.', ja: 'バージョンを表示します。' },
  },
} satisfies ToolTexts
