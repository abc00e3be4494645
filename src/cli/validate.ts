import { type Command, Option } from 'commander'
import { oneOf } from './add-parse-options.ts'
import { EXIT, type Exit } from './exit.ts'
import { terminalOf } from './terminal.ts'
import { type ValidateFlags, validateFormats } from './validate-flags.ts'

const EXAMPLES = `
Reports, lists of reports, rows as NDJSON, answers to questions and explanations are held against the schema that
netscribe publishes. Each fault has its line and column, its place as a JSON Pointer, what was expected and what stands there.
Exit code: 0 all files are valid, 1 one is not or could not be opened, 2 the command line was wrong.

Examples:
  netscribe validate report.json            what is wrong with a report, and where
  netscribe validate -f json rows.ndjson    the same as JSON; NDJSON of any length`

/** Gives a program the command `validate`; `done` gets its exit code. */
export function addValidate(program: Command, done: (exit: Exit) => void): void {
  const command = program
    .command('validate')
    .description('whether JSON is what the published schema says, and where it is not')
    .argument('[file...]', 'JSON that netscribe wrote, or other software; standard input when there is none or for -')
    .addOption(
      new Option('-f, --format <format>', `one of ${validateFormats.join(', ')} (default: text)`).argParser(
        oneOf(validateFormats),
      ),
    )
    .option('-q, --quiet', 'say nothing of files that are valid')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: ValidateFlags) => {
      if (files.length === 0 && terminalOf().input) {
        command.outputHelp({ error: true })
        return done(EXIT.usage)
      }
      const { validateFiles } = await import('./validate-files.ts')
      done(await validateFiles(files.length === 0 ? ['-'] : files, flags))
    })
}
