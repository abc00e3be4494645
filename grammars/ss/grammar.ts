import { defineDialect, spellingOf } from '../define.ts'
import { en } from './en.ts'
import { ssOptions } from './options.ts'
import { ssStates } from './states.ts'
import { summary } from './summary.ts'
import { socketTables } from './tables.ts'

/** ss of iproute2, of all versions since the first of 2004. */
export const ss = defineDialect({
  name: 'ss',
  label: 'Linux (ss)',
  platform: 'linux',
  tables: [...socketTables, summary],
  words: [en],
  options: ssOptions,
  signs: [
    [/Address:Port/, 20],
    [/\busers:\(\(/, 20],
    [/^\s*(?:(?:tcp|udp|raw|u_str|u_dgr|nl) +)?(?:ESTAB|LISTEN|UNCONN|TIME-WAIT) +\d+ +\d+ /, 8],
  ],
  states: spellingOf(ssStates),
})
