import { type Command, Option } from 'commander'
import { answerFormats } from '../ask/index.ts'
import { addFileOptions, addReadingOptions, oneOf } from './add-parse-options.ts'
import { askFiles } from './asking.ts'
import type { Exit } from './exit.ts'
import type { ParseFlags } from './parse-options.ts'

const EXAMPLES = `
Examples:
  netscribe edges web1.txt db1.txt            which host talks to which, to what service
  netscribe edges -f mermaid bundle.tar.gz    the same as a diagram for Markdown
  netscribe edges -f dot *.txt | dot -Tsvg    the same, drawn by Graphviz`

/** Gives a program the command `edges`; `done` gets its exit code. */
export function addEdges(program: Command, done: (exit: Exit) => void): void {
  const formats = Object.keys(answerFormats('edges'))
  const command = program
    .command('edges')
    .description('which host talks to which, and to what service')
    .argument('[file...]', 'text that netstat printed; standard input when there is none or for -')
    .addOption(
      new Option('-f, --format <format>', `one of ${formats.join(', ')} (default: table)`).argParser(oneOf(formats)),
    )
  addReadingOptions(addFileOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: ParseFlags) =>
      done(await askFiles(command, files, flags, { ask: 'edges', view: flags.view })),
    )
}
