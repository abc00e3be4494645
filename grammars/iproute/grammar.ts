import { defineDialect } from '../define.ts'
import { ipBriefInterfaces } from './brief-interfaces.ts'
import { en } from './en.ts'
import { ipInterfaces } from './interfaces.ts'
import { ipMulticastGroups } from './multicast-groups.ts'
import { iprouteOptions } from './options.ts'
import { ipRoutes } from './routes.ts'

/** ip of iproute2: routes, interfaces and multicast groups, as netstat shows them with -r, -i and -g. */
export const iproute = defineDialect({
  name: 'iproute',
  label: 'Linux (iproute2)',
  platform: 'linux',
  tables: [...ipRoutes, ipInterfaces, ipBriefInterfaces, ipMulticastGroups],
  words: [en],
  options: iprouteOptions,
})
