import type { DiffAnswer } from '../ask/diff/answer.ts'
import { diffFormats } from '../ask/diff/diff-formats.ts'
import type { DiffQuestion } from '../ask/question.ts'
import { dialects, diff } from '../reader.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import { reasonOf } from './input.ts'
import { isEncoding } from './is-encoding.ts'
import { loudnessOf, messages } from './messages.ts'
import { failedOutput, openOutput } from './open-output.ts'
import { isStandardOutput } from './output-place.ts'
import { checkedForces, type ParseFlags } from './parse-options.ts'
import { printable, printError } from './print.ts'
import { contentsOf, isOfInput } from './saved-reports.ts'
import type { Terminal } from './terminal.ts'

/** The options of `diff` as they were given. */
export interface DiffFlags extends Omit<ParseFlags, 'format'> {
  readonly runs?: readonly [number, number]
  readonly format?: keyof typeof diffFormats
}

/** How a comparison ended: as diff(1) says it. */
const SAME = EXIT.ok
const DIFFERENT = EXIT.unrecognised
const TROUBLE = EXIT.usage

/** Compares two files, or the runs of one, and writes what is different. */
export async function diffFiles(
  files: readonly [string] | readonly [string, string],
  { view, runs }: DiffQuestion,
  flags: DiffFlags,
  terminal: Terminal,
): Promise<Exit> {
  if (files.length === 2 && files[0] === '-' && files[1] === '-')
    throw new UsageError('standard input can be one side of a comparison, not both')
  const { dialect, locale, encoding } = checkedForces(flags, { dialects, isEncoding })
  const say = messages(loudnessOf(flags, terminal), printError, flags.quiet)
  const toTerminal = terminal.output && isStandardOutput(flags.output)
  const format = flags.format ?? 'table'
  const output = await openOutput(flags.output, files, (isTerminal) => printable(format, isTerminal), toTerminal, say)
  if (!output) return TROUBLE
  let isWhole = false
  try {
    const [before, after] = files
    const { where, timezone } = flags
    const answer = await diff(after === undefined ? [contentsOf(before)] : [contentsOf(before), contentsOf(after)], {
      names: files,
      view,
      runs,
      where,
      timezone,
      dialect,
      locale,
      encoding,
    })
    const options = { pretty: flags.pretty ?? toTerminal, colour: flags.color ?? (terminal.colour && toTerminal) }
    await output.write(diffFormats[format].write(answer, options))
    isWhole = true
    if (answer.different === null) say.error('there are no two runs with the same view and options to compare')
    return output.failure ? failedOutput(output.failure, flags.output ?? 'standard output', say) : exitOf(answer)
  } catch (error) {
    if (!isOfInput(error)) throw error
    say.error(reasonOf(error))
    return TROUBLE
  } finally {
    await output.close(isWhole)
  }
}

function exitOf({ different }: DiffAnswer): Exit {
  if (different === null) return TROUBLE
  return different ? DIFFERENT : SAME
}
