import { visible } from '../write/visible.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import { parseFiles } from './parse-files.ts'
import { plainArguments } from './plain-arguments.ts'
import { printError } from './print.ts'
import { terminalOf } from './terminal.ts'

/** Runs the command line and gives its exit code. Data goes to stdout, all else to stderr. */
export async function main(args: readonly string[]): Promise<Exit> {
  try {
    return await run(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    printError(`netscribe: ${visible(error.message)}\n`)
    return EXIT.usage
  }
}

/** An everyday command line is begun at once, and so is `collect`, which parts its own options from those of netstat. */
async function run(args: readonly string[]): Promise<Exit> {
  if (args[0] === 'collect') return (await import('./collect-run.ts')).collect(args.slice(1))
  const plain = plainArguments(args)
  const terminal = plain && terminalOf()
  if (plain && terminal && (plain.files.length > 0 || !terminal.input)) {
    return parseFiles(plain.files.length === 0 ? ['-'] : plain.files, plain.flags, terminal)
  }
  const { runProgram } = await import('./program.ts')
  return runProgram(args)
}
