import { count } from '../../src/table/cells/count.ts'
import { column, defineDialect, optional, required, spellingOf, table } from '../define.ts'
import { foreign, local, protocol, state, states, team } from './cells.ts'
import { en } from './en.ts'
import { haikuOptions } from './options.ts'

const right = { print: { width: 6, align: 'right' } } as const

// > |Proto  Recv-Q Send-Q Local Address         Foreign Address       State        Program
//   |tcp         0     52 192.0.2.7:22          198.51.100.7:51234    established  412/sshd
const columns = [
  column('protocol', protocol, { ...required, print: { width: 6 } }),
  column('recvQueue', count, { ...required, ...right }),
  column('sendQueue', count, { ...required, ...right }),
  column('local', local, { ...required, print: { width: 22 } }),
  column('foreign', foreign, { ...optional, print: { width: 22, gap: 0 } }),
  column('state', state, { ...optional, print: { width: 12, gap: 0 } }),
  column('process', team, required),
]

/** Haiku netstat (src/bin/network/netstat/netstat.cpp). */
export const haiku = defineDialect({
  name: 'haiku',
  label: 'Haiku',
  platform: 'haiku',
  tables: [table('connections', 'connections', columns, { forms: [columns.map(({ key }) => key)] })],
  words: [en],
  options: haikuOptions,
  states: spellingOf(states),
  signs: [
    [/ (?:listen|established|closed|(?:syn|fin|finish|close|last|time)-[a-z]+\d?) +\d+(?:\/|$)/, 12],
    [/^Proto {2}Recv-Q Send-Q .*State {8}Program$/, 20],
  ],
})
