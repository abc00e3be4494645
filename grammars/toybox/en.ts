import { preferring } from '../define.ts'
import { en as linux } from '../linux/en.ts'

const words = preferring(linux, {
  connections: { process: 'PID/Program Name' },
  unixSockets: { process: 'PID/Program Name' },
})

/** The words of net-tools, as toybox spells them, with tabs in two of its headings. */
export const en = {
  ...words,
  scopes: { '(established and servers)': '-a', ...words.scopes },
  notices: {
    ...words.notices,
    'tool-warning': ['netstat: No file /proc/net/', ...(words.notices?.['tool-warning'] ?? [])],
  },
  tables: {
    ...words.tables,
    unixSockets: {
      ...words.tables.unixSockets,
      headings: [
        'Proto RefCnt Flags\t Type\t    State\t    I-Node Path',
        'Proto RefCnt Flags\t Type\t    State\t    PID/Program Name Path',
      ],
    },
    routes: { ...words.tables.routes, headings: ['Destination\tGateway \tGenmask \tFlags   MSS Window  irtt Iface'] },
  },
}
