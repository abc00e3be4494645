import type { OptionTable } from '../../src/table/command-line.ts'
import { flags, valued } from '../define.ts'

/** netstat of Meterpreter: options of the table that it prints (Metasploit, stdapi/net.rb). */
export const meterpreterOptions = {
  dialect: 'meterpreter',
  options: [...flags('-h'), valued('-S', 'text')],
} as const satisfies OptionTable
