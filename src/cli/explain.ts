import type { Command } from 'commander'
import { languages } from '../explain/words/words.ts'
import type { Exit } from './exit.ts'
import type { ExplainFlags } from './explain-flags.ts'

const EXAMPLES = `
Examples:
  netscribe explain CLOSE_WAIT              a state, in any spelling
  netscribe explain -p                      an option, in every system that has it
  netscribe explain netstat -tulpn          a command line, and what it does elsewhere
  netscribe explain ss -tulpn               one of ss, lsof, sockstat …
  netscribe explain -ano --dialect windows  the same, as one system reads it
  netscribe explain --line 12 ticket.txt    a line of a text: its row and cells, or why there is none`

/** Gives a program the command `explain`; `done` gets its exit code. What it does not know itself is an option of netstat. */
export function addExplain(program: Command, done: (exit: Exit) => void): void {
  program
    .command('explain')
    .description('what a state, an option or a command line means')
    .argument('[subject...]', 'CLOSE_WAIT, ABHÖREN, -o, netstat -tulpn …; the list of states when there is none')
    .option(
      '--lang <language>',
      `in this language: ${languages.join(', ')} (default: that of the environment, else en)`,
    )
    .option('--dialect <dialect>', 'as this dialect reads it: windows, linux, macos, ss, lsof …')
    .option('--format <format>', 'text or json', 'text')
    .option('--line <number>', 'what was made of this line of a file, and why')
    .option('--locale <locale>', 'with --line: read words of this language: en, ja, pt-BR …')
    .option('--encoding <encoding>', 'with --line: decode with this encoding: utf-8, shift_jis, windows-1252 …')
    .allowUnknownOption()
    .addHelpText('after', EXAMPLES)
    .action(async (subject: string[], flags: ExplainFlags) => {
      const { explainOnTerminal } = await import('./explain-run.ts')
      done(await explainOnTerminal(subject, flags))
    })
}
