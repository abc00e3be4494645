import { BSD_FORMS, bsdConnections, cutAt16 } from '../bsd/tables.ts'
import { en } from '../bsd/en.ts'
import { defineDialect } from '../define.ts'

/** The six-letter states that -A prints (NetBSD usr.bin/netstat/tcp.c). */
const compactStates = {
  SYNSEN: 'SYN_SENT',
  SYNRCV: 'SYN_RECEIVED',
  ESTABL: 'ESTABLISHED',
  CLWAIT: 'CLOSE_WAIT',
  FWAIT1: 'FIN_WAIT_1',
  FWAIT2: 'FIN_WAIT_2',
  LASTAK: 'LAST_ACK',
  TMWAIT: 'TIME_WAIT',
} as const

/** NetBSD usr.bin/netstat. */
export const netbsd = defineDialect({
  name: 'netbsd',
  platform: 'netbsd',
  tables: [bsdConnections(['tcp', 'tcp6', 'udp', 'udp6', 'ip', 'ip6', 'icmp', 'icmp6', 'dccp', 'dccp6', 'sctp', 'sctp6'], cutAt16, [], BSD_FORMS, compactStates)],
  words: [en],
  signs: [[/Foreign Address {8}State/, 4]],
})
