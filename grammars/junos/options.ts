import type { OptionTable } from '../../src/table/command-line.ts'
import { bsdOptions, bsdTables, kernelFiles } from '../bsd/options.ts'
import { flags, valued } from '../define.ts'

/** The commands of Junos that print what netstat does: words, and no options. */
export const junosOptions = {
  dialect: 'junos',
  program: 'show',
  anyOperand: true,
  options: [],
} as const satisfies OptionTable

/** netstat in the shell of Junos, which is one of FreeBSD. */
export const junosShellOptions: OptionTable = {
  dialect: 'junos',
  options: [
    ...bsdOptions,
    ...bsdTables,
    ...kernelFiles,
    ...flags('-L -s -W'),
    valued('-f', 'family'),
    valued('-p', 'protocol'),
  ],
}
