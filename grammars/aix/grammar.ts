import { bsdConnections, cutAt16 } from '../bsd/tables.ts'
import { en } from '../bsd/en.ts'
import { defineDialect } from '../define.ts'

/** AIX netstat: 4.4BSD, with the control block first under -A. */
export const aix = defineDialect({
  name: 'aix',
  platform: 'aix',
  tables: [bsdConnections(['tcp4', 'tcp6', 'tcp', 'udp4', 'udp6', 'udp', 'icmp', 'ip'], cutAt16)],
  words: [en],
  signs: [
    [/PCB\/ADDR/, 5],
    [/^\s*f1000[0-9a-f]+ /m, 3],
  ],
})
