import type { ToolTexts } from './option.ts'

/** What is said of the commands of Cisco IOS that list sockets. */
export const ios = {
  system: 'Cisco IOS',
  bare: {
    en: 'Connections of TCP with show tcp brief, the open ports and their services with show control-plane host open-ports.',
    ja: 'show tcp brief は TCP の接続を、show control-plane host open-ports は開いているポートとそのサービスを一覧表示します。',
  },
  interval: {
    en: 'A word of the command, such as all (listening sockets too) or numeric (no names).',
    ja: 'コマンドの語です。all は待ち受け中のソケットも含め、numeric は名前解決を行いません。',
  },
  options: {},
} satisfies ToolTexts
