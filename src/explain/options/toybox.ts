import { connected, routes } from './meanings.ts'
import { type CommandLine, option } from './option.ts'
import { smallLinux } from './small-linux.ts'

/** netstat of toybox (toys/pending/netstat.c): Android. */
export const toybox: CommandLine = {
  ...smallLinux,
  dialect: 'toybox',
  system: 'Android (toybox)',
  bare: connected,
  options: [
    ...smallLinux.options,
    option('-e', {
      en: 'Adds user and inode to sockets, and metric, references and use to routes.',
      ja: 'ソケットにはユーザーと i ノードを、経路にはメトリック、参照数、使用数を加えます。',
    }),
    option('-r', routes),
  ],
}
