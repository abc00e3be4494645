import type { OptionTable } from '../../src/table/command-line.ts'
import { flags, valued } from '../define.ts'

/** sockstat of FreeBSD (usr.bin/sockstat/main.c); of NetBSD, whose -f a family follows, the others are the same. */
export const sockstatOptions = {
  dialect: 'sockstat',
  program: 'sockstat',
  options: [
    ...flags('-4 -6 -A -C -c -f -I -i -L -l -n -q -S -s -U -u -v -w'),
    valued('-j', 'jail'),
    valued('-P', 'protocols'),
    valued('-p', 'ports'),
    valued('--libxo', 'format'),
  ],
} as const satisfies OptionTable
