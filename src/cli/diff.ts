import { type Command, InvalidArgumentError, Option } from 'commander'
import { answerFormats } from '../ask/index.ts'
import type { DiffQuestion } from '../ask/question.ts'
import { addReadingOptions, oneOf } from './add-parse-options.ts'
import { check } from './asking.ts'
import type { DiffFlags } from './diff-files.ts'
import type { Exit } from './exit.ts'
import { terminalOf } from './terminal.ts'

const EXAMPLES = `
A file may be a text, an archive, or what netscribe wrote: JSON or NDJSON. The last run of each kind is compared, where both
sides have one with the same view and options; of a single file, the first run with the last.
Exit code: 0 the same, 1 different, 2 nothing could be compared.

Examples:
  netscribe diff before.txt after.txt                what came, went and changed
  netscribe diff --view connections watch.log        from the first run of a log to the last
  netscribe diff --runs 0,5 watch.log                two runs by their numbers
  netscribe collect -an | netscribe diff saved.json -  this machine against a saved report`

/** Gives a program the command `diff`; `done` gets its exit code. */
export function addDiff(program: Command, done: (exit: Exit) => void): void {
  const formats = Object.keys(answerFormats('diff'))
  const command = program
    .command('diff')
    .description('what came, went and changed from one file to another, or from run to run')
    .argument('<before>', 'text that netstat printed, or a report; - for standard input')
    .argument('[after]', 'the same, later')
    .addOption(new Option('--runs <numbers>', 'the runs to compare, from 0: 0,3').argParser(twoNumbers))
    .addOption(
      new Option('-f, --format <format>', `one of ${formats.join(', ')} (default: table)`).argParser(oneOf(formats)),
    )
  addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (before: string, after: string | undefined, flags: DiffFlags) => {
      const question: DiffQuestion = { ask: 'diff', view: flags.view, runs: flags.runs }
      check(question)
      const { diffFiles } = await import('./diff-files.ts')
      done(await diffFiles(after === undefined ? [before] : [before, after], question, flags, terminalOf()))
    })
}

function twoNumbers(text: string): readonly [number, number] {
  const [, first, second] = /^\s*(\d{1,9})\s*,\s*(\d{1,9})\s*$/.exec(text) ?? []
  if (first !== undefined && second !== undefined) return [Number(first), Number(second)]
  throw new InvalidArgumentError('Name two runs by their numbers, from 0: 0,3.')
}
