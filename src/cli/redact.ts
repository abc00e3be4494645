import { resolve } from 'node:path'
import type { Command } from 'commander'
import { keepable, keptByDefault, keptIn } from '../ask/redact/keep.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import type { RedactFlags } from './redact-files.ts'
import { terminalOf } from './terminal.ts'

const EXAMPLES = `
Kinds to keep: ${keepable.join(', ')}; none keeps nothing. private are addresses that mean
nothing outside of their network. A list replaces the default, so name ports to keep them.

Examples:
  netscribe redact -o public.txt netstat.txt          a text that can be shown to others
  netscribe redact --keep private,ports netstat.txt   10.0.0.0/8 and its like as they are
  netscribe redact --map names.json netstat.txt       and a file, for you alone, of what is what
  netscribe redact --salt "$SECRET" monday.txt        the same names as in tuesday.txt`

/** Gives a program the command `redact`; `done` gets its exit code. */
export function addRedact(program: Command, done: (exit: Exit) => void): void {
  const command = program
    .command('redact')
    .description('the same text with stand-ins for addresses, hosts, people and other names')
    .argument('[file...]', 'text that netstat printed; standard input when there is none or for -')
    .option('--keep <kinds>', `what stays as it is (default: ${keptByDefault.join(',')})`)
    .option('--map <file>', 'write to this file, as JSON, what stands for what')
    .option('--salt <text>', 'give the same stand-ins in every run with this secret')
    .option('-o, --output <file>', 'write to this file once all is read')
    .option('--dialect <dialect>', 'read as this dialect: windows, net-tools, macos …')
    .option('--locale <locale>', 'read words of this language: en, ja, pt-BR …')
    .option('--encoding <encoding>', 'decode with this encoding: utf-8, shift_jis, windows-1252 …')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: RedactFlags) => done(await redact(command, files, flags)))
}

async function redact(command: Command, files: readonly string[], flags: RedactFlags): Promise<Exit> {
  checkKept(flags.keep)
  if (flags.salt === '') throw new UsageError("option '--salt': it is empty, and no secret")
  if (flags.map !== undefined && flags.output !== undefined && resolve(flags.map) === resolve(flags.output))
    throw new UsageError("option '--map': it is the output, too; choose another file")
  const terminal = terminalOf()
  if (files.length === 0 && terminal.input) {
    command.outputHelp({ error: true })
    return EXIT.usage
  }
  const { redactFiles } = await import('./redact-files.ts')
  return redactFiles(files.length === 0 ? ['-'] : files, flags, terminal)
}

/** @throws UsageError that names what can be kept. */
function checkKept(keep: string | undefined): void {
  try {
    keptIn(keep)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`option '--keep': ${error.message}`)
    throw error
  }
}
