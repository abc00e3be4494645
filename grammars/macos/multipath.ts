import type { Cell } from '../../src/cells/cell.ts'
import { endpointCell } from '../../src/cells/endpoint.ts'
import { stateCell } from '../../src/cells/state.ts'
import { hex } from '../../src/cells/word.ts'
import { cutAt16 } from '../bsd/tables.ts'
import { column, optional, required, table } from '../define.ts'

/** `tcp4/01`: protocol, family, and the number of the subflow. */
const subflow: Cell = {
  words: ['mptcp/00'],
  keys: () => ['protocol', 'family', 'subflow'],
  read(fields, at, _end, row) {
    const match = /^tcp([46])\/(\d+)$/.exec(fields.at(at))
    if (!match) return 0
    row.protocol = 'tcp'
    row.family = `ipv${match[1]}`
    row.subflow = Number(match[2])
    return 1
  },
  write: (row) => `tcp${row.family === 'ipv6' ? 6 : 4}/${String(row.subflow).padStart(2, '0')}`,
}

const endpoint = endpointCell('.', cutAt16)

// > |  tcp4/01  00000001   192.0.2.50.50123       198.51.100.7.443       ESTABLISHED
//      ^protocol ^flags    ^local                 ^foreign               ^state
/** Multipath TCP (network_cmds mptcp.c); of a connection only its subflows have addresses. */
export const multipath = table('multipath', 'connections', [
  column('protocol', subflow, { ...required, print: { width: 8 } }),
  column('flags', hex, { ...required, print: { width: 9, gap: 2 } }),
  column('local', endpoint, { ...required, print: { width: 22, gap: 2 } }),
  column('foreign', endpoint, { ...required, print: { width: 22 } }),
  column('state', stateCell({}), { ...optional, print: { width: 11 } }),
])
