import { connected, routes } from './meanings.ts'
import type { ToolTexts } from './option.ts'
import { smallLinux } from './small-linux.ts'

/** What the options of Android (toybox) do. */
export const toybox = {
  system: 'Android (toybox)',
  bare: connected,
  interval: smallLinux.interval,
  options: {
    ...smallLinux.options,
    '-e': {
      en: 'Adds user and inode to sockets, and metric, references and use to routes.',
      ja: 'ソケットにはユーザーと i ノードを、経路にはメトリック、参照数、使用数を加えます。',
    },
    '-r': routes,
  },
} satisfies ToolTexts
