import { type CommandGrammar, optionsIn, type TypedCommand } from '../table/command-line.ts'
import type { Dialect } from '../table/dialect.ts'

/**
 * The options of a command, one an entry, as the tool reads them that printed the output: -I en0 has one, -ano three. Those of
 * another program say nothing of it.
 */
export function optionsOf(command: TypedCommand, dialect: Dialect, grammar: CommandGrammar): string[] {
  const table = (command.program === 'route' && dialect.routeOptions) || dialect.options
  return table && canPrint(command, dialect) ? optionsIn(grammar.parts(command.words, table)) : []
}

/** Whether a command can have printed what a tool prints: by its own program, by netstat or route where it has none, or as a file. */
export function canPrint({ program, named }: TypedCommand, { name, options }: Dialect): boolean {
  const isNetstats = program === 'netstat' || program === 'route'
  if (!options) return !isNetstats && named === null
  return named === name || (isNetstats && options.program === undefined)
}
