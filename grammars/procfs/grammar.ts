import { defineDialect } from '../define.ts'
import { procCounters } from './counters.ts'
import { en } from './en.ts'
import { procGroups } from './groups.ts'
import { procInterfaces } from './interfaces.ts'
import { procOtherSockets } from './other-sockets.ts'
import { procRoutes } from './routes.ts'
import { procSockets } from './sockets.ts'
import { procUnixSockets } from './unix-sockets.ts'

/** What the kernel of Linux itself shows in /proc/net (proc_pid_net(5)), as people paste it and as reports of systems hold it. */
export const procfs = defineDialect({
  name: 'procfs',
  label: 'Linux (/proc/net)',
  platform: 'linux',
  eachTableOnce: true,
  tables: [
    ...procSockets,
    procUnixSockets,
    ...procRoutes,
    procInterfaces,
    ...procCounters,
    ...procGroups,
    ...procOtherSockets,
  ],
  words: [en],
})
