import { type Command, InvalidArgumentError } from 'commander'
import { needsOf } from '../ask/index.ts'
import { type Question, QuestionError } from '../ask/question.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import type { ParseFlags } from './parse-options.ts'
import { terminalOf } from './terminal.ts'

/**
 * Asks a question of files, or of standard input; without either the command's help is what was asked for.
 * @throws UsageError that names the option at fault.
 */
export async function askFiles(
  command: Command,
  files: readonly string[],
  flags: ParseFlags,
  question: Question,
): Promise<Exit> {
  check(question)
  const terminal = terminalOf()
  const isStandardInput = files.length === 0 && flags.filesFrom === undefined
  if (isStandardInput && terminal.input) {
    command.outputHelp({ error: true })
    return EXIT.usage
  }
  const { parseFiles } = await import('./parse-files.ts')
  return parseFiles(isStandardInput ? ['-'] : files, flags, terminal, question)
}

/** Reads the value of an option that is a number from 1 on. */
export function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It is a whole number, 1 or more.')
}

/** @throws UsageError that names the option at fault. */
export function check(question: Question): void {
  try {
    needsOf(question)
  } catch (error) {
    if (error instanceof QuestionError) throw new UsageError(`option '--${error.parameter}': ${error.message}`)
    throw error
  }
}
