import type { ToolTexts } from './option.ts'

/** What netsh shows of connections. */
export const netsh = {
  system: 'Windows (netsh)',
  bare: {
    en: 'Lists TCP connections and listeners with show tcpconnections, and the UDP listeners with show udpconnections.',
    ja: 'show tcpconnections で TCP の接続と待ち受けを、show udpconnections で UDP の待ち受けを一覧表示します。',
  },
  interval: {
    en: 'A word of the command: the context, what to show, or an address or port that has to match.',
    ja: 'コマンドの語：コンテキスト、表示対象、または一致させるアドレスやポートです。',
  },
  options: {},
} satisfies ToolTexts
