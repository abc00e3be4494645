import type { OptionTable } from '../../src/table/command-line.ts'
import { counted, flags, valued } from '../define.ts'

/** netstat and onetstat of z/OS UNIX (z/OS Communications Server: IP System Administrator's Commands). */
export const zosOptions = {
  dialect: 'zos',
  anyOperand: true,
  options: [
    ...flags('-a -A -b -c -d -e -f -g -h -k -n -o -r -R -s -S -t -u -v -x'),
    valued('-E', 'client'),
    valued('-M', 'format', 'long short'),
    counted('-P', 'port'),
    valued('-p', 'stack'),
  ],
} as const satisfies OptionTable
