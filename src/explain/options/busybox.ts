import { routes } from './meanings.ts'
import type { ToolTexts } from './option.ts'
import { smallLinux } from './small-linux.ts'

/** What the options of Linux (busybox) do. */
export const busybox = {
  system: 'Linux (busybox)',
  bare: {
    en: 'Without options: connected sockets, those of UNIX included; listening ones are left out. Some builds know neither -p nor -W.',
    ja: 'オプションなしでは、UNIX ドメインを含む接続中のソケットを表示します。待ち受け中のソケットは表示しません。ビルドによっては -p と -W がありません。',
  },
  interval: smallLinux.interval,
  options: {
    ...smallLinux.options,
    '-e': {
      en: 'With -r: adds metric, references and use. Sockets stay as they are.',
      ja: '-r と併用すると、メトリック、参照数、使用数を加えます。ソケットの表示は変わりません。',
    },
    '-r': routes,
  },
} satisfies ToolTexts
