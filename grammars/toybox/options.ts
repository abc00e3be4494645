import type { OptionTable } from '../../src/table/command-line.ts'
import { flags } from '../define.ts'
import { smallLinuxOptions } from '../linux/small-options.ts'

/** netstat of toybox (toys/pending/netstat.c): Android. */
export const toyboxOptions = {
  dialect: 'toybox',
  anyOperand: true,
  options: [...smallLinuxOptions, ...flags('-e -r')],
} as const satisfies OptionTable
