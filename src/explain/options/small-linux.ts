import { all, listening, numeric, program, raw, tcp, udp, unix, wide } from './meanings.ts'
import { type CommandLine, option } from './option.ts'

/** What busybox and toybox have in common: no repeating, and the options for sockets. */
export const smallLinux = {
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
  ],
} satisfies Partial<CommandLine>
