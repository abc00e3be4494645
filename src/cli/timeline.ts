import { type Command, Option } from 'commander'
import { answerFormats } from '../ask/index.ts'
import { addFileOptions, addReadingOptions, oneOf } from './add-parse-options.ts'
import { askFiles, wholeNumber } from './asking.ts'
import type { Exit } from './exit.ts'
import type { ParseFlags } from './parse-options.ts'

interface TimelineFlags extends ParseFlags {
  readonly top?: number
}

const EXAMPLES = `
Examples:
  netscribe timeline watch.log                             when each connection came and went
  netscribe timeline --where state:CLOSE_WAIT --top 10 *.txt  those that are in it the longest
  netscribe timeline --view routes -f csv *.txt            when each route was there`

/** Gives a program the command `timeline`; `done` gets its exit code. */
export function addTimeline(program: Command, done: (exit: Exit) => void): void {
  const formats = Object.keys(answerFormats('timeline'))
  const command = program
    .command('timeline')
    .description('when each connection came, changed and went, over the runs of a log')
    .argument('[file...]', 'text that netstat printed; standard input when there is none or for -')
    .addOption(new Option('--top <number>', 'only so many, those that are in the most runs').argParser(wholeNumber))
    .addOption(
      new Option('-f, --format <format>', `one of ${formats.join(', ')} (default: table)`).argParser(oneOf(formats)),
    )
  addReadingOptions(addFileOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: TimelineFlags) =>
      done(await askFiles(command, files, flags, { ask: 'timeline', view: flags.view, top: flags.top })),
    )
}
