import { defineDialect } from '../define.ts'
import { en } from '../linux/en.ts'
import { linuxConnections } from '../linux/tables.ts'

/** busybox networking/netstat.c: IPv6 rows are named like IPv4 ones, and addresses are never cut. Never translated. */
export const busybox = defineDialect({
  name: 'busybox',
  platform: 'linux',
  tables: [linuxConnections(['tcp', 'udp', 'raw'], () => false, [en])],
  words: [en],
  signs: { 'Foreign Address         State       \n': 3, 'State       PID/Program name\n': 1, '::ffff:': 1 },
})
