import type { ToolTexts } from './option.ts'

/** What is said of netstat of LiteOS, which has no options. */
export const liteos = {
  system: 'OpenHarmony LiteOS',
  bare: {
    en: 'Shows the sockets of TCP, UDP, raw sockets and packet sockets. It has no options.',
    ja: 'TCP、UDP、RAW、パケットの各ソケットを表示します。オプションはありません。',
  },
  interval: { en: 'It takes no number.', ja: '数値は受け付けません。' },
  options: {},
} satisfies ToolTexts
