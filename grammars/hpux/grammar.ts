import { bsdConnections, cutAt16 } from '../bsd/tables.ts'
import { en } from '../bsd/en.ts'
import { defineDialect } from '../define.ts'

/** HP-UX 11 netstat. */
export const hpux = defineDialect({
  name: 'hpux',
  platform: 'hpux',
  tables: [bsdConnections(['tcp', 'tcp6', 'udp', 'udp6'], cutAt16)],
  words: [en],
  signs: [
    [/\(IPv6, including servers\)/, 5],
    [/\*\.\* {21}LISTEN/, 3],
  ],
})
