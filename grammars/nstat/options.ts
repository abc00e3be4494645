import type { OptionTable } from '../../src/table/command-line.ts'
import { counted, long } from '../define.ts'

/** nstat of iproute2 (misc/nstat.c, main); words without a mark are patterns of names. */
export const nstatOptions = {
  dialect: 'nstat',
  program: 'nstat',
  anyOperand: true,
  options: [
    long('-h', '--help'),
    long('-V', '--version'),
    long('-z', '--zeros'),
    long('-r', '--reset'),
    long('-n', '--nooutput'),
    long('-a', '--ignore'),
    long('-s', '--noupdate'),
    long('-j', '--json'),
    long('-p', '--pretty'),
    { ...counted('-d', 'interval'), long: ['--scan'] },
    { ...counted('-t', 'interval'), long: ['--interval'] },
  ],
} as const satisfies OptionTable
