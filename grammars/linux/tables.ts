import type { Cell } from '../../src/cells/cell.ts'
import { count } from '../../src/cells/count.ts'
import { type CutRule, endpointCell } from '../../src/cells/endpoint.ts'
import { pidSlashProgram } from '../../src/cells/process.ts'
import { protocolCell } from '../../src/cells/protocol.ts'
import { stateCell } from '../../src/cells/state.ts'
import { timerCell } from '../../src/cells/timer.ts'
import { securityContext, word } from '../../src/cells/word.ts'
import type { Table, Words } from '../../src/dialect.ts'
import { column, optional, required, spacious, table } from '../define.ts'
import { belowSctp } from './sctp-continuation.ts'

const plain = ['protocol', 'recvQueue', 'sendQueue', 'local', 'foreign', 'state']
const extended = [...plain, 'user', 'inode']

/** The socket tables of Linux: net-tools, busybox and toybox print the same columns, and cut addresses differently. */
export function linuxConnections(protocols: readonly string[], cut: CutRule, languages: readonly Words[]): Table {
  const endpoint = endpointCell(':', cut)
  const states = Object.assign({}, ...languages.map((language) => language.states ?? {}))
  const state = stateCell(states)
  const timers = Object.assign({}, ...languages.map((language) => language.timers ?? {}))
  // > | tcp6       0      0 192.0.2.10:22    192.0.2.20:50110    ESTABLISHED 0       9912   411/sshd: root@pts   keepalive (12.34/0/0)
  //     ^protocol  ^recvQ ^sendQ ^local      ^foreign            ^state      ^user   ^inode ^process             ^timer
  return table(
    'connections',
    'connections',
    [
      column('protocol', protocolCell(...protocols), required),
      column('recvQueue', count, optional),
      column('sendQueue', count, optional),
      column('local', endpoint, required),
      column('foreign', endpointOrState(endpoint, state), required),
      column('state', state, optional),
      column('user', word, { option: '-e' }),
      column('inode', count, { option: '-e' }),
      column('process', pidSlashProgram, { ...spacious, option: '-p' }),
      column('securityContext', securityContext, { option: '-Z' }),
      column('timer', timerCell(timers), { option: '-o' }),
    ],
    {
      below: belowSctp,
      forms: [
        plain,
        [...plain, 'timer'],
        extended,
        [...extended, 'timer'],
        [...plain, 'process', 'timer'],
        [...extended, 'process', 'timer'],
        [...plain, 'process', 'securityContext'],
        [...plain, 'process'],
        [...extended, 'process'],
      ],
    },
  )
}

/** An SCTP endpoint has no foreign address: its state stands in that place (net-tools netstat.c, sctp_do_ept). */
function endpointOrState(endpoint: Cell, state: Cell): Cell {
  return {
    ...endpoint,
    read(fields, at, end, row, key) {
      const taken = endpoint.read(fields, at, end, row, key)
      return taken > 0 || row.protocol !== 'sctp' ? taken : state.read(fields, at, end, row, 'state')
    },
  }
}
