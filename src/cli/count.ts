import { type Command, Option } from 'commander'
import { answerFormats } from '../ask/index.ts'
import type { CountQuestion } from '../ask/question.ts'
import { addFileOptions, addReadingOptions, oneOf } from './add-parse-options.ts'
import { askFiles, wholeNumber } from './asking.ts'
import type { Exit } from './exit.ts'
import type { ParseFlags } from './parse-options.ts'

interface CountFlags extends ParseFlags {
  readonly by: readonly string[]
  readonly every?: string
  readonly top?: number
}

const EXAMPLES = `
Examples:
  netscribe count netstat.txt                              connections by state
  netscribe count --by program,state --top 10 netstat.txt  the ten largest groups
  netscribe count --every 5m -f chart watch.log            their course in a log of many runs
  netscribe count --by local.port,program -f csv *.txt     who has which port, in how many runs`

/** Gives a program the command `count`; `done` gets its exit code. */
export function addCount(program: Command, done: (exit: Exit) => void): void {
  const formats = Object.keys(answerFormats('count'))
  const command = program
    .command('count')
    .description('how many rows there are of each kind, in each run and over time')
    .argument('[file...]', 'text that netstat printed; standard input when there is none or for -')
    .addOption(
      new Option('--by <fields>', 'count rows that have the same values here: state, program, local.port …')
        .default(['state'], 'state')
        .argParser((fields) => fields.split(',').map((field) => field.trim())),
    )
    .option('--every <interval>', 'put runs into intervals by their time: 30s, 1m, 5m, 1h, 1d')
    .addOption(new Option('--top <number>', 'only so many groups, the largest').argParser(wholeNumber))
    .addOption(
      new Option('-f, --format <format>', `one of ${formats.join(', ')} (default: table)`).argParser(oneOf(formats)),
    )
  addReadingOptions(addFileOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: CountFlags) => done(await countFiles(command, files, flags)))
}

function countFiles(command: Command, files: readonly string[], flags: CountFlags): Promise<Exit> {
  const { by, every, top, view } = flags
  const question: CountQuestion = { ask: 'count', by, every, top, view }
  return askFiles(command, files, flags, question)
}
