import { count } from '../../src/table/cells/count.ts'
import { endpointCell } from '../../src/table/cells/endpoint.ts'
import { pidSlashProgram } from '../../src/table/cells/process.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import { column, defineDialect, optional, required, spacious, table } from '../define.ts'
import { fitted } from '../fitted.ts'
import { linuxStates } from '../linux/tables.ts'
import { en } from './en.ts'
import { meterpreterOptions } from './options.ts'

const endpoint = endpointCell(':')

// > |Proto  Local address     Remote address      State        User  Inode  PID/Program name
//   |-----  -------------     --------------      -----        ----  -----  ----------------
//   |tcp    192.0.2.9:49701   198.51.100.7:4444   ESTABLISHED  0     0      3284/openfire-service.exe
//   |udp    0.0.0.0:123       0.0.0.0:*                        0     0
const columns = [
  column('protocol', protocolCell('tcp', 'tcp6', 'udp', 'udp6'), required),
  column('local', endpoint, required),
  column('foreign', endpoint, required),
  column('state', stateCell({}), optional),
  column('user', wordLike(/^\d+$/)),
  column('inode', count),
  column('process', pidSlashProgram, { ...spacious, ...optional }),
]

/** netstat of Meterpreter (Metasploit), a table of whatever system the session is on. */
export const meterpreter = defineDialect({
  name: 'meterpreter',
  label: 'Meterpreter',
  platform: 'meterpreter',
  tables: [
    table('connections', 'connections', columns, {
      ruled: 'words',
      layout: fitted('connections', columns, 4),
      frame: { underTitle: ['===============', ''] },
    }),
  ],
  words: [en],
  options: meterpreterOptions,
  states: linuxStates,
})
