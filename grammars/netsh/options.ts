import type { OptionTable } from '../../src/table/command-line.ts'

/** netsh interface ipv4|ipv6 show tcpconnections: words, and no options. */
export const netshOptions = {
  dialect: 'netsh',
  program: 'netsh',
  anyOperand: true,
  options: [],
} as const satisfies OptionTable
