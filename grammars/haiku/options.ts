import type { OptionTable } from '../../src/table/command-line.ts'
import { long } from '../define.ts'

/** netstat of Haiku (src/bin/network/netstat/netstat.cpp). */
export const haikuOptions = {
  dialect: 'haiku',
  anyOperand: true,
  options: [
    long('-4', '--inet'),
    long('-6', '--inet6'),
    long('-h', '--help'),
    long('-l', '--listen'),
    long('-n', '--numeric'),
    long('-t', '--tcp'),
    long('-u', '--udp'),
    long('-x', '--unix'),
  ],
} as const satisfies OptionTable
