import { defineDialect } from '../define.ts'
import { en } from '../linux/en.ts'
import { linuxConnections } from '../linux/tables.ts'

/** busybox networking/netstat.c: IPv6 rows are named like IPv4 ones, and addresses are never cut. Never translated. */
export const busybox = defineDialect({
  name: 'busybox',
  platform: 'linux',
  tables: [linuxConnections(['tcp', 'udp', 'raw'], () => null, [en])],
  words: [en],
  signs: [
    [/^\s*(?:tcp|udp|raw) +\d+ +\d+ \S*::/m, 3],
    [/State {7}$/m, 4],
  ],
})
