import { Command, CommanderError } from 'commander'
import { version } from '../report/version.ts'
import { addParseOptions } from './add-parse-options.ts'
import { addCollect } from './collect.ts'
import { addCount } from './count.ts'
import { addDiff } from './diff.ts'
import { addEdges } from './edges.ts'
import { EXIT, type Exit } from './exit.ts'
import { addExplain } from './explain.ts'
import { formatHelp } from './help.ts'
import type { ParseFlags } from './parse-options.ts'
import { print, printError } from './print.ts'
import { addRedact } from './redact.ts'
import { addRender } from './render.ts'
import { addServe } from './serve.ts'
import { terminalOf } from './terminal.ts'
import { addTimeline } from './timeline.ts'
import { addValidate } from './validate.ts'

/** Reads the command line with all its commands and options, and does what it says. */
export async function runProgram(args: readonly string[]): Promise<Exit> {
  let exit: Exit = EXIT.ok
  const isNamed = args[0] === 'parse'
  const done = (code: Exit) => {
    exit = code
  }
  const program = createProgram(!isNamed, async (files, flags) => done(await parseOrHelp(program, files, flags)), done)
  if (!isNamed) {
    addRender(program, done)
    addRedact(program, done)
    addCollect(program, done)
    addCount(program, done)
    addDiff(program, done)
    addTimeline(program, done)
    addEdges(program, done)
    addValidate(program, done)
  }
  try {
    await program.parseAsync(isNamed ? args.slice(1) : args, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    throw error
  }
}

/** The whole command line. Behind the word `parse` every name is a file's, so other commands are left out. */
export function createProgram(
  withCommands: boolean,
  parse: (files: string[], flags: ParseFlags) => Promise<void>,
  done: (exit: Exit) => void = () => {},
): Command {
  const program = new Command('netscribe')
    .description('Reads what netstat printed, on any system and in any language, into exact JSON.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: print,
      writeErr: printError,
      outputError: (text, write) => write(text.replace(/^error: /, 'netscribe: ')),
    })
    .showHelpAfterError('Try netscribe --help.')
    .exitOverride()
    .enablePositionalOptions()
  addParseOptions(program).action(parse)
  program.configureHelp({ formatHelp: (command, helper) => formatHelp(command, helper) })
  if (withCommands) {
    addExplain(program, done)
    addServe(program, done)
  }
  return program
}

/** Without a file, a terminal as standard input would wait for somebody to type: that gets the help instead. */
async function parseOrHelp(program: Command, files: readonly string[], flags: ParseFlags): Promise<Exit> {
  const terminal = terminalOf()
  const isStandardInput = files.length === 0 && flags.filesFrom === undefined
  if (isStandardInput && terminal.input) {
    program.outputHelp({ error: true })
    return EXIT.usage
  }
  const { parseFiles } = await import('./parse-files.ts')
  return parseFiles(isStandardInput ? ['-'] : files, flags, terminal)
}
