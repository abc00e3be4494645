import { visible } from '../write/visible.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import { printError } from './print.ts'

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

/** `collect` parts its own options from those of netstat: it begins at once, without all that the others need. */
async function run([command, ...rest]: readonly string[]): Promise<Exit> {
  if (command === 'collect') return (await import('./collect-run.ts')).collect(rest)
  const { runProgram } = await import('./program.ts')
  return runProgram(command === undefined ? [] : [command, ...rest])
}
