import type { ToolTexts } from './option.ts'

/** What is said of the commands of Junos that print what netstat does. */
export const junos = {
  system: 'Junos',
  bare: {
    en: 'Sockets of the Routing Engine with show system connections, counters with show system statistics, memory with show system buffers.',
    ja: 'show system connections は Routing Engine のソケットを、show system statistics は統計カウンターを、show system buffers はネットワークバッファーの使用量を表示します。',
  },
  interval: {
    en: 'A word of the command, such as inet (IPv4 alone) or extensive (more of each socket).',
    ja: 'コマンドの語です。inet は IPv4 だけを対象とし、extensive はソケットごとの詳細も表示します。',
  },
  options: {},
} satisfies ToolTexts
