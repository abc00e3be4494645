import { en as bsd } from '../bsd/en.ts'
import { preferring } from '../define.ts'
import { counters } from './counters.ts'
import { plainWords } from './words.ts'

/** The words of the BSDs, with FreeBSD's own names of counters. */
export const en = preferring(
  { ...bsd, counters, tables: { ...bsd.tables, ...plainWords } },
  { connections: { socket: 'Tcpcb' }, listenQueues: { socket: 'Tcpcb' } },
)
