import { bsdConnections, cutAt16 } from '../bsd/tables.ts'
import { en } from '../bsd/en.ts'
import { defineDialect } from '../define.ts'

/** OpenBSD usr.bin/netstat. */
export const openbsd = defineDialect({
  name: 'openbsd',
  platform: 'openbsd',
  tables: [bsdConnections(['tcp', 'tcp6', 'udp', 'udp6', 'ip', 'ip6', 'icmp', 'icmp6', 'divert', 'divert6'], cutAt16)],
  words: [en],
  signs: [
    [/Proto {3}Recv-Q/, 4],
    [/TCP-State/, 5],
  ],
  titlePerProtocol: true,
})
