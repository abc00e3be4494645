import { en as bsd } from '../bsd/en.ts'
import { defineWords } from '../define.ts'

/** The words of HP-UX: those of the BSDs; its one table of routes stands right under the title. */
export const en = defineWords({
  ...bsd,
  tables: {
    ...bsd.tables,
    routingTables: {},
    routes: { ...bsd.tables.routes, title: 'Routing tables' },
    ip6: { title: 'ipv6:' },
    icmp6: { title: 'icmpv6:' },
  },
})
