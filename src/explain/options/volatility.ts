import type { ToolTexts } from './option.ts'

/** What can be asked of the plugins of Volatility that list sockets. */
export const volatility = {
  system: 'Volatility',
  bare: {
    en: 'A plugin lists the sockets that it finds in an image of memory: netscan, netstat, connections, sockets, linux_netstat.',
    ja: 'netscan、netstat、connections、sockets、linux_netstat などのプラグインが、メモリイメージ中に見つかったソケットを一覧表示します。',
  },
  interval: { en: 'A word without a mark: the plugin.', ja: 'ハイフンのない語：プラグインの名前です。' },
  options: {
    '-f': { en: 'Reads this image of memory.', ja: '指定したメモリイメージを読み込みます。' },
    '-r': {
      en: 'Says how the output is written: quick, pretty, csv, json.',
      ja: '出力形式（quick、pretty、csv、json など）を指定します。',
    },
    '-p': { en: 'Shows only the sockets of this process.', ja: '指定したプロセスのソケットだけを表示します。' },
  },
} satisfies ToolTexts
