import { listening, numeric, tcp, udp } from './meanings.ts'
import type { ToolTexts } from './option.ts'

/** What the options of Haiku do. */
export const haiku = {
  system: 'Haiku',
  bare: {
    en: 'Without options: all sockets of TCP and UDP, those that listen included, with the team that has each.',
    ja: 'オプションなしでは、待ち受け中を含むすべての TCP と UDP のソケットを、所有するチームとともに表示します。',
  },
  interval: { en: 'It takes no number.', ja: '数値は受け付けません。' },
  options: {
    '-4': { en: 'Shows only sockets of IPv4.', ja: 'IPv4 のソケットだけを表示します。' },
    '-6': { en: 'Shows only sockets of IPv6.', ja: 'IPv6 のソケットだけを表示します。' },
    '-h': { en: 'Shows help.', ja: 'ヘルプを表示します。' },
    '-l': listening,
    '-n': numeric,
    '-t': tcp,
    '-u': udp,
    '-x': { en: 'Shows only UNIX sockets.', ja: 'UNIX ドメインソケットだけを表示します。' },
  },
} satisfies ToolTexts
