import type { OptionTable } from '../../src/table/command-line.ts'

/** NETSTAT and WRKTCPSTS of IBM i take keywords of CL (`OPTION(*CNN)`), and no options. */
export const ibmiOptions = { dialect: 'ibmi', anyOperand: true, options: [] } as const satisfies OptionTable
