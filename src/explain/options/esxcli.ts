import type { ToolTexts } from './option.ts'

/** What the options of esxcli network ip do. */
export const esxcli = {
  system: 'ESXi (esxcli)',
  bare: {
    en: 'Without options: connections and listening sockets of TCP and sockets of UDP, with the world that has each.',
    ja: 'オプションなしでは、TCP の接続と待ち受け、UDP のソケットを、所有するワールドとともに表示します。',
  },
  interval: {
    en: 'A word of the command: the name space and what to do there.',
    ja: 'コマンドの語：名前空間と、そこで行う操作です。',
  },
  options: {
    '-t': {
      en: 'Shows only sockets of this type: ip, tcp, udp or all.',
      ja: '指定した種類（ip、tcp、udp、all）のソケットだけを表示します。',
    },
    '-N': { en: 'Asks the network stack of this name.', ja: '指定した名前のネットワークスタックに問い合わせます。' },
    '--formatter': {
      en: 'Writes CSV, XML or keys with values in place of the table.',
      ja: '表の代わりに CSV、XML、またはキーと値の形式で出力します。',
    },
  },
} satisfies ToolTexts
