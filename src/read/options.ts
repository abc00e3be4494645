import { type CommandGrammar, optionsIn, type TypedCommand } from '../table/command-line.ts'
import type { Dialect } from '../table/dialect.ts'

/**
 * The options of a command, one an entry, as the tool reads them that printed the output: -I en0 has one, -ano three. Those of
 * another program say nothing of it.
 */
export function optionsOf(command: TypedCommand, dialect: Dialect, grammar: CommandGrammar): string[] {
  const table = (command.program === 'route' && dialect.routeOptions) || dialect.options
  const isNetstats = command.program === 'netstat' || command.program === 'route'
  if (!table || (command.named !== dialect.name && (table.program !== undefined || !isNetstats))) return []
  return optionsIn(grammar.parts(command.words, table))
}
