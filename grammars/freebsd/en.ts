import { en as bsd } from '../bsd/en.ts'
import { preferring } from '../define.ts'
import { counters } from './counters.ts'
import { ownWords } from './words.ts'

/** The words of the BSDs, with FreeBSD's own names of counters. */
export const en = preferring(
  { ...bsd, counters, tables: { ...bsd.tables, ...ownWords } },
  {
    connections: { socket: 'Tcpcb', txWin: 'TxWin', unackedBytes: 'Unacked', rttMs: 'RTT/ms' },
    listenQueues: { socket: 'Tcpcb' },
  },
)
