import type { Command } from 'commander'
import type { Exit } from './exit.ts'

/** Gives a program the command `collect`; `done` gets its exit code. */
export function addCollect(program: Command, done: (exit: Exit) => void): void {
  program
    .command('collect')
    .description('report what netstat of this machine would show')
    .argument('[flags...]', "netstat's own flags; collect --help tells the others")
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_flags: readonly string[], _options: object, command: Command) => {
      const { collect } = await import('./collect-run.ts')
      done(await collect(command.args))
    })
}
