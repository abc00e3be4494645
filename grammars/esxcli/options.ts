import type { OptionTable } from '../../src/table/command-line.ts'
import { long, valued } from '../define.ts'

/** esxcli network ip connection list, and route ipv4 list. */
export const esxcliOptions = {
  dialect: 'esxcli',
  program: 'esxcli',
  anyOperand: true,
  options: [
    { ...valued('-t', 'type', 'ip tcp udp all'), long: ['--type'] },
    { ...long('-N', '--netstack'), argument: { name: 'stack' } },
    { ...long('--formatter'), argument: { name: 'format', values: ['csv', 'keyvalue', 'xml'] } },
  ],
} as const satisfies OptionTable
