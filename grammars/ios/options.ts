import type { OptionTable } from '../../src/table/command-line.ts'

/** The commands of Cisco IOS that list sockets: words, and no options. */
export const iosOptions = { dialect: 'ios', anyOperand: true, options: [] } as const satisfies OptionTable
