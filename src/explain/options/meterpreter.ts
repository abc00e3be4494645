import type { ToolTexts } from './option.ts'

/** What the options of netstat of Meterpreter do. */
export const meterpreter = {
  system: 'Meterpreter',
  bare: {
    en: 'Without options: all sockets of TCP and UDP on the system of the session, as numbers, with the processes that have them.',
    ja: 'オプションなしでは、セッション先のシステムのすべての TCP と UDP のソケットを、プロセスとともに数値で表示します。',
  },
  interval: { en: 'It takes no number.', ja: '数値は受け付けません。' },
  options: {
    '-h': { en: 'Shows help.', ja: 'ヘルプを表示します。' },
    '-S': {
      en: 'Shows only rows with this text, a regular expression.',
      ja: '指定した文字列（正規表現）を含む行だけを表示します。',
    },
  },
} satisfies ToolTexts
