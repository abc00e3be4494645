import type { OptionTable } from '../../src/table/command-line.ts'

/** The commands of Cisco IOS that list sockets: words, and no options. */
export const iosOptions = {
  dialect: 'ios',
  program: 'show',
  anyOperand: true,
  options: [],
} as const satisfies OptionTable
