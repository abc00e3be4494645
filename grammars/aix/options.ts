import type { OptionTable } from '../../src/table/command-line.ts'
import { flags, valued } from '../define.ts'

/** netstat of AIX (manual of AIX 7.2). */
export const aixOptions = {
  dialect: 'aix',
  options: [
    ...flags('-A -a -C -c -D -g -i -M -m -n -o -P -r -s -ss -u -v'),
    valued('-f', 'family', 'inet inet6 ns unix'),
    valued('-I', 'interface'),
    valued('-p', 'protocol'),
    valued('-Z', 'which', 'c i m s'),
    valued('-@', 'partition'),
  ],
} as const satisfies OptionTable
