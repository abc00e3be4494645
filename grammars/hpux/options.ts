import type { OptionTable } from '../../src/table/command-line.ts'
import { flags, valued } from '../define.ts'

/** netstat of HP-UX (manuals of HP-UX 10.20 and 11i). */
export const hpuxOptions = {
  dialect: 'hpux',
  options: [
    ...flags('-A -a -g -i -M -m -n -r -s -v'),
    valued('-f', 'family', 'inet inet6 unix'),
    valued('-I', 'interface'),
    valued('-p', 'protocol'),
  ],
} as const satisfies OptionTable
