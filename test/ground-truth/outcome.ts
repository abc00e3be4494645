import type { Difference } from './compare.ts'
import type { Tool } from './deviations.ts'

/** A language, and the locale that makes a tool speak it. */
export interface Language {
  /** As netscribe names it: `pt-BR`. */
  readonly name: string
  /** As the system names it: `pt_BR.UTF-8`. */
  readonly locale: string
}

/** What one command in one language showed. */
export interface Outcome {
  /** The netstat that was read, or ss, which is a witness of how the kernel was read. */
  readonly tool: Tool | 'ss'
  readonly language: string
  /** The command as typed, and whether it stood in front of the text. */
  readonly args: string
  readonly rows: number
  readonly cells: number
  readonly differences: readonly Difference[]
  /** The deviations that occurred, by their place in the list. */
  readonly occurred: readonly number[]
}
