import { bsdConnections } from '../bsd/tables.ts'
import { en } from '../bsd/en.ts'
import { defineDialect } from '../define.ts'

/** NetBSD usr.bin/netstat. */
export const netbsd = defineDialect({
  name: 'netbsd',
  platform: 'netbsd',
  tables: [bsdConnections(['tcp', 'tcp6', 'udp', 'udp6', 'ip', 'ip6', 'icmp', 'icmp6', 'dccp', 'dccp6', 'sctp', 'sctp6'], () => false)],
  words: [en],
  signs: { 'Foreign Address        State': 4 },
})
