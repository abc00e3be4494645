import { all, listening, numeric, program, raw, tcp, udp, unix, wide } from './meanings.ts'

/** What busybox and toybox have in common: no repeating, and the options for sockets. */
export const smallLinux = {
  interval: {
    en: 'A word at the end is ignored; this netstat does not repeat its output.',
    ja: '末尾の語は無視されます。この netstat は出力を繰り返しません。',
  },
  options: {
    '-a': all,
    '-l': listening,
    '-n': numeric,
    '-p': program,
    '-t': tcp,
    '-u': udp,
    '-w': raw,
    '-x': unix,
    '-W': wide,
  },
}
