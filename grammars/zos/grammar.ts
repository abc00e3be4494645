import { defineDialect, spellingOf, table } from '../define.ts'
import { states, zosConnections } from './connections.ts'
import { devlinks } from './devlinks.ts'
import { en } from './en.ts'
import { zosHome } from './home.ts'
import { zosOptions } from './options.ts'
import { zosRoutes } from './routes.ts'

/** netstat and onetstat of z/OS UNIX, TSO NETSTAT, and DISPLAY TCPIP,,NETSTAT of the console. */
export const zos = defineDialect({
  name: 'zos',
  label: 'z/OS',
  platform: 'zos',
  tables: [
    table('report', 'connections', [], { announces: true }),
    ...zosConnections,
    ...zosRoutes,
    ...zosHome,
    devlinks,
  ],
  words: [en],
  options: zosOptions,
  states: spellingOf(states),
  signs: [[/NETSTAT CS V?\d|EZ[ZD]\d{4}I/, 20]],
})
