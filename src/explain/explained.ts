import type { CommandGrammar } from '../table/command-line.ts'
import type { ExplainedTool } from './options/option.ts'

/** What explanations are made of: every tool with its options, and the grammar of command lines. */
export interface Explained {
  readonly tools: readonly ExplainedTool[]
  readonly commands: CommandGrammar
}
