import { all, listening, numeric, program, raw, routes, tcp, udp, unix, wide } from './meanings.ts'
import { type CommandLine, option } from './option.ts'

/** netstat of busybox (networking/netstat.c): Alpine, OpenWrt, many devices. */
export const busybox: CommandLine = {
  dialect: 'busybox',
  system: 'Linux (busybox)',
  bare: {
    en: 'Without options: connected sockets, those of UNIX included; listening ones are left out. Some builds know neither -p nor -W.',
    ja: 'オプションなしでは、UNIX ドメインを含む接続中のソケットを表示します。待ち受け中のソケットは表示しません。ビルドによっては -p と -W がありません。',
  },
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
      en: 'With -r: adds metric, references and use. Sockets stay as they are.',
      ja: '-r と併用すると、メトリック、参照数、使用数を加えます。ソケットの表示は変わりません。',
    }),
    option('-r', routes),
  ],
}
