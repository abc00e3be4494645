import type { OptionTable } from '../../src/table/command-line.ts'
import { flags } from '../define.ts'
import { smallLinuxOptions } from '../linux/small-options.ts'

/** netstat of busybox (networking/netstat.c): Alpine, OpenWrt, many devices. */
export const busyboxOptions = {
  dialect: 'busybox',
  anyOperand: true,
  options: [...smallLinuxOptions, ...flags('-e -r')],
} as const satisfies OptionTable
