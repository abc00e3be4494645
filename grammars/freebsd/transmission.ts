import { wordLike } from '../../src/table/cells/word.ts'
import type { Table } from '../../src/table/dialect.ts'
import { column, optional } from '../define.ts'

/** Bytes, milliseconds, or `max`; a socket of UDP has none. */
const figure = wordLike(/^(?:[\d.]+|max)$/, { dash: true })

// > |    TxWin  Unacked   RTT/ms tcp4       0      0  192.0.2.1.22           198.51.100.7.50123     ESTABLISHED
//        ^txWin ^unacked  ^rtt   ^protocol
/** What -P of DragonFly, whose netstat is that of FreeBSD 4, puts in front of the protocol (usr.bin/netstat inet.c). */
const columns = ['txWin', 'unackedBytes', 'rttMs'].map((key) =>
  column(key, figure, { ...optional, option: '-P', print: { width: 8, align: 'right' } }),
)

/** A table of sockets with what DragonFly puts in front of the protocol. */
export function withTransmission(table: Table): Table {
  const at = table.columns.findIndex(({ key }) => key === 'protocol')
  return { ...table, columns: [...table.columns.slice(0, at), ...columns, ...table.columns.slice(at)] }
}
