import { all, connected, listening, numeric, program, raw, routes, tcp, udp, unix, wide } from './meanings.ts'
import { type CommandLine, option } from './option.ts'

/** netstat of toybox (toys/pending/netstat.c): Android. */
export const toybox: CommandLine = {
  dialect: 'toybox',
  system: 'Android (toybox)',
  bare: connected,
  interval: {
    en: 'A word at the end is ignored; this netstat does not repeat its output.',
    ja: '末尾の語は無視されます。この netstat は出力を繰り返しません。',
  },
  anyOperand: true,
  options: [
    option('-a', all),
    option('-l', listening),
    option('-n', numeric),
    option('-p', program),
    option('-t', tcp),
    option('-u', udp),
    option('-w', raw),
    option('-x', unix),
    option('-W', wide),
    option('-e', {
      en: 'Adds user and inode to sockets, and metric, references and use to routes.',
      ja: 'ソケットにはユーザーと i ノードを、経路にはメトリック、参照数、使用数を加えます。',
    }),
    option('-r', routes),
  ],
}
