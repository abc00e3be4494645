import type { OptionTable } from '../../src/table/command-line.ts'
import { valued } from '../define.ts'

/** The plugins of Volatility 2 and 3 that list sockets, and what can be asked of them. */
export const volatilityOptions = {
  dialect: 'volatility',
  program: 'vol',
  anyOperand: true,
  options: [valued('-f', 'image'), valued('-r', 'format'), valued('-p', 'pid')],
} as const satisfies OptionTable
